/// The two minor versions that differ (RFC 9110 §2.5): a later HTTP/1.x is taken as 1.1.
package enum Version: Sendable {
    case http10
    case http11
}

/// What the connection is: plain or secured. A target that names the other scheme is refused with 421 (RFC 9110 §7.4).
package enum Scheme: String, Sendable {
    case http
    case https
}
