/// A rule of HTTP that a request broke, or a bound that it passed. The raw value is its code, which never changes.
package enum Violation: String, Error, CaseIterable, Sendable {
    // The request line.
    case requestLineMalformed = "request-line-malformed"
    case methodUnknown = "method-unknown"
    case methodMalformed = "method-malformed"
    case versionMissing = "version-missing"
    case versionMalformed = "version-malformed"
    case versionUnsupported = "version-unsupported"

    // The target.
    case targetTooLong = "target-too-long"
    case targetMalformed = "target-malformed"
    case targetCharacter = "target-character"
    case targetNotASCII = "target-not-ascii"
    case targetEscape = "target-escape"
    case targetFragment = "target-fragment"
    case targetForm = "target-form"
    case schemeMismatch = "scheme-mismatch"
    case connectRefused = "connect-refused"
    case encryptionMissing = "encryption-missing"

    // Lines.
    case bareLineFeed = "bare-line-feed"
    case bareCarriageReturn = "bare-carriage-return"
    case fieldFolded = "field-folded"
    case fieldNameMalformed = "field-name-malformed"
    case fieldNameSpace = "field-name-space"
    case fieldColonMissing = "field-colon-missing"
    case fieldValueControl = "field-value-control"
    case fieldsTooMany = "fields-too-many"
    case headTooLarge = "head-too-large"

    // Host.
    case hostMissing = "host-missing"
    case hostRepeated = "host-repeated"
    case hostMalformed = "host-malformed"

    // Framing.
    case contentLengthMalformed = "content-length-malformed"
    case contentLengthRepeated = "content-length-repeated"
    case contentTooLarge = "content-too-large"
    case framingAmbiguous = "framing-ambiguous"
    case transferEncodingMalformed = "transfer-encoding-malformed"
    case transferEncodingUnknown = "transfer-encoding-unknown"
    case transferEncodingTooEarly = "transfer-encoding-too-early"
    case chunkSizeMalformed = "chunk-size-malformed"
    case chunkExtensionMalformed = "chunk-extension-malformed"
    case chunkLineTooLong = "chunk-line-too-long"
    case chunkEndMissing = "chunk-end-missing"
    case trailerForbidden = "trailer-forbidden"
    case trailersTooLarge = "trailers-too-large"

    // Content codings, expectations, time and room.
    case contentEncoded = "content-encoded"
    case expectationUnknown = "expectation-unknown"
    case headTooSlow = "head-too-slow"
    case contentTooSlow = "content-too-slow"
    case overloaded = "overloaded"
    case addressConnections = "too-many-connections"
    case addressRequests = "too-many-requests"

    /// What clients branch on, and the last part of the problem's address.
    package var code: String { rawValue }
}
