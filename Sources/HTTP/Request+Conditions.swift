import Bytes

/// What the conditions of a request ask for.
package enum Condition: Equatable, Sendable {
    /// They hold, or there are none: answer as if there were none.
    case holds
    /// The client has it already: 304 with `ETag`, `Vary`, `Cache-Control` and whatever else the 200 would say about caching.
    case notModified
    /// 412, and nothing is to be changed.
    case failed
}

extension Request {
    /// Judges If-Match, If-Unmodified-Since, If-None-Match and If-Modified-Since, in this order (RFC 9110 §13.2.2).
    ///
    /// Ask only where the answer would be 2xx without them. `tag` is the current entity tag as served, quotation marks and all, of the
    /// representation that would be sent; empty where there is none. `exists` false: there is no current representation, as before
    /// creating one. `now` is only for years of two digits.
    package func condition(
        in bytes: Span<UInt8>, tag: Span<UInt8>, lastModified: HTTPDate?, exists: Bool = true, now: HTTPDate
    ) -> Condition {
        if has(.ifMatch) {
            if !anyTag(of: .ifMatch, in: bytes, matches: tag, strongly: true, exists: exists) { return .failed }
        } else if let date = date(of: .ifUnmodifiedSince, in: bytes, now: now), let lastModified, lastModified > date {
            return .failed
        }
        if has(.ifNoneMatch) {
            if anyTag(of: .ifNoneMatch, in: bytes, matches: tag, strongly: false, exists: exists) {
                return isReading ? .notModified : .failed
            }
        } else if isReading, let date = date(of: .ifModifiedSince, in: bytes, now: now), let lastModified, lastModified <= date {
            return .notModified
        }
        return .holds
    }

    /// `*` means any current representation.
    private func anyTag(
        of name: FieldName, in bytes: Span<UInt8>, matches current: Span<UInt8>, strongly: Bool, exists: Bool
    ) -> Bool {
        var found = false
        forEachValue(of: name) { value in
            if bytes.isWord(value, "*") { found = found || exists }
            var tags = EntityTags(value)
            while !found, let tag = tags.next(in: bytes) {
                found = exists && !current.isEmpty && tag.matches(current, strongly: strongly, in: bytes)
            }
        }
        return found
    }

    /// The date of a field; nothing where it is no date, or stands twice, which means that the field is ignored (RFC 9110 §13.1.3, §13.1.4).
    package func date(of name: FieldName, in bytes: Span<UInt8>, now: HTTPDate) -> HTTPDate? {
        guard let value = onlyValue(of: name) else { return nil }
        return HTTPDate(bytes.extracting(value.range), now: now)
    }
}
