/// The request fields this server has a use for; all others are `.other`, kept and looked up by their text.
package enum FieldName: UInt8, BitwiseCopyable, CaseIterable, Sendable {
    case other
    case accept, acceptEncoding, acceptLanguage, authorization, cacheControl, connection, contentEncoding, contentLength, contentRange
    case contentType, cookie, date, expect, forwarded, host, idempotencyKey, ifMatch, ifModifiedSince, ifNoneMatch, ifRange
    case ifUnmodifiedSince, keepAlive, lastEventID, maxForwards, origin, pragma, prefer, proxyAuthorization, range, referer
    case requestHeaders, requestMethod, setCookie, te, traceparent, tracestate, trailer, transferEncoding, upgrade, userAgent, via
    case forwardedFor, forwardedHost, forwardedProto, requestID

    /// As written by convention; recognized in any case.
    package var text: String {
        switch self {
        case .other: ""
        case .accept: "Accept"
        case .acceptEncoding: "Accept-Encoding"
        case .acceptLanguage: "Accept-Language"
        case .authorization: "Authorization"
        case .cacheControl: "Cache-Control"
        case .connection: "Connection"
        case .contentEncoding: "Content-Encoding"
        case .contentLength: "Content-Length"
        case .contentRange: "Content-Range"
        case .contentType: "Content-Type"
        case .cookie: "Cookie"
        case .date: "Date"
        case .expect: "Expect"
        case .forwarded: "Forwarded"
        case .host: "Host"
        case .idempotencyKey: "Idempotency-Key"
        case .ifMatch: "If-Match"
        case .ifModifiedSince: "If-Modified-Since"
        case .ifNoneMatch: "If-None-Match"
        case .ifRange: "If-Range"
        case .ifUnmodifiedSince: "If-Unmodified-Since"
        case .keepAlive: "Keep-Alive"
        case .lastEventID: "Last-Event-ID"
        case .maxForwards: "Max-Forwards"
        case .origin: "Origin"
        case .pragma: "Pragma"
        case .prefer: "Prefer"
        case .proxyAuthorization: "Proxy-Authorization"
        case .range: "Range"
        case .referer: "Referer"
        case .requestHeaders: "Access-Control-Request-Headers"
        case .requestMethod: "Access-Control-Request-Method"
        case .setCookie: "Set-Cookie"
        case .te: "TE"
        case .traceparent: "traceparent"
        case .tracestate: "tracestate"
        case .trailer: "Trailer"
        case .transferEncoding: "Transfer-Encoding"
        case .upgrade: "Upgrade"
        case .userAgent: "User-Agent"
        case .via: "Via"
        case .forwardedFor: "X-Forwarded-For"
        case .forwardedHost: "X-Forwarded-Host"
        case .forwardedProto: "X-Forwarded-Proto"
        case .requestID: "X-Request-ID"
        }
    }
}
