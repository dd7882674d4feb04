extension Violation {
    /// The status that answers it.
    package var status: Int {
        switch self {
        case .connectRefused: 405
        case .headTooSlow, .contentTooSlow: 408
        case .contentTooLarge: 413
        case .targetTooLong: 414
        case .contentEncoded: 415
        case .expectationUnknown: 417
        case .schemeMismatch: 421
        case .addressConnections, .addressRequests: 429
        case .fieldsTooMany, .headTooLarge, .trailersTooLarge: 431
        case .methodUnknown, .transferEncodingUnknown: 501
        case .overloaded: 503
        case .versionUnsupported: 505
        default: 400
        }
    }

    /// A few words for the kind of problem, the same each time (RFC 9457 §3.1.3).
    package var title: StaticString {
        switch self {
        case .requestLineMalformed: "Malformed request line"
        case .methodUnknown: "Unknown method"
        case .methodMalformed: "Malformed method"
        case .versionMissing: "No HTTP version"
        case .versionMalformed: "Malformed HTTP version"
        case .versionUnsupported: "Unsupported HTTP version"
        case .targetTooLong: "Target too long"
        case .targetMalformed: "Malformed target"
        case .targetCharacter: "Forbidden character in the target"
        case .targetNotASCII: "Target not encoded"
        case .targetEscape: "Bad percent escape"
        case .targetFragment: "Fragment in the target"
        case .targetForm: "Wrong form of target"
        case .schemeMismatch: "Wrong scheme"
        case .connectRefused: "No tunnels"
        case .encryptionMissing: "Encryption missing"
        case .bareLineFeed: "Bare line feed"
        case .bareCarriageReturn: "Bare carriage return"
        case .fieldFolded: "Folded field line"
        case .fieldNameMalformed: "Malformed field name"
        case .fieldNameSpace: "Space in a field name"
        case .fieldColonMissing: "Field line without a colon"
        case .fieldValueControl: "Control character in a field value"
        case .fieldsTooMany: "Too many fields"
        case .headTooLarge: "Head too large"
        case .hostMissing: "No Host"
        case .hostRepeated: "Repeated Host"
        case .hostMalformed: "Malformed Host"
        case .contentLengthMalformed: "Malformed Content-Length"
        case .contentLengthRepeated: "Repeated Content-Length"
        case .contentTooLarge: "Content too large"
        case .framingAmbiguous: "Ambiguous framing"
        case .transferEncodingMalformed: "Malformed Transfer-Encoding"
        case .transferEncodingUnknown: "Unknown transfer coding"
        case .transferEncodingTooEarly: "Transfer-Encoding before HTTP/1.1"
        case .chunkSizeMalformed: "Malformed chunk size"
        case .chunkExtensionMalformed: "Malformed chunk extension"
        case .chunkLineTooLong: "Chunk line too long"
        case .chunkEndMissing: "Chunk without its end"
        case .trailerForbidden: "Forbidden trailer"
        case .trailersTooLarge: "Trailers too large"
        case .contentEncoded: "Encoded content"
        case .expectationUnknown: "Unknown expectation"
        case .headTooSlow: "Head too slow"
        case .contentTooSlow: "Content too slow"
        case .overloaded: "Busy"
        case .addressConnections: "Too many connections"
        case .addressRequests: "Too many requests"
        }
    }
}
