import Bytes

/// Which bytes of the content a request asks for.
package enum ByteRange: Equatable, Sendable {
    /// All of it, with 200: no range, several ranges, a unit or a form that is not understood, or an If-Range that does not hold.
    case whole
    /// 206.
    case part(Range<Int>)
    /// 416.
    case unsatisfiable
}

/// A range as it was asked for, before the length of the content is known: `first-last`, `first-` or `-suffix`.
package enum WantedRange: Equatable, Sendable {
    case from(Int, through: Int?)
    case last(Int)

    /// What of a content of `length` bytes that is.
    package func resolved(of length: Int) -> ByteRange {
        switch self {
        case .last(let count): count == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - count)..<length)
        case .from(let start, _) where start >= length: .unsatisfiable
        case .from(let start, let end): .part(start..<min(end ?? .max, length - 1) + 1)
        }
    }
}

extension Request {
    /// Judges Range and If-Range for a content of `length` bytes (RFC 9110 §13.1.5, §14.2). Ask where the answer would be 200.
    package func byteRange(
        in bytes: Span<UInt8>, of length: Int, tag: Span<UInt8>, lastModified: HTTPDate?, now: HTTPDate
    ) -> ByteRange {
        wantedRange(in: bytes, tag: tag, lastModified: lastModified, now: now)?.resolved(of: length) ?? .whole
    }

    /// The same where the length is not known yet; nothing asks for all of it.
    package func wantedRange(in bytes: Span<UInt8>, tag: Span<UInt8>, lastModified: HTTPDate?, now: HTTPDate) -> WantedRange? {
        guard method == .get, let value = onlyValue(of: .range) else { return nil }
        if has(.ifRange), !isUnchanged(in: bytes, tag: tag, lastModified: lastModified, now: now) { return nil }
        guard value.count > 6, bytes.isWord(Slice(value.start, value.start + 6), "bytes=") else { return nil }
        var ranges = ListElements(Slice(value.start + 6, value.end))
        guard let range = ranges.next(in: bytes), ranges.next(in: bytes) == nil else { return nil }
        return Self.wantedRange(bytes, range)
    }

    /// A strong tag that is the current one, or exactly the current date.
    private func isUnchanged(in bytes: Span<UInt8>, tag: Span<UInt8>, lastModified: HTTPDate?, now: HTTPDate) -> Bool {
        guard let value = onlyValue(of: .ifRange) else { return false }
        if let sent = EntityTag(bytes, value) { return sent.matches(tag, strongly: true, in: bytes) }
        return lastModified != nil && HTTPDate(bytes.extracting(value.range), now: now) == lastModified
    }

    /// `first-last`, `first-` or `-suffix`.
    private static func wantedRange(_ bytes: Span<UInt8>, _ range: Slice) -> WantedRange? {
        guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-"), in: range.range) else { return nil }
        let first = Slice(range.start, hyphen)
        let last = Slice(hyphen + 1, range.end)
        guard let start = saturatedNumber(bytes, first), let end = saturatedNumber(bytes, last) else { return nil }
        if first.isEmpty { return last.isEmpty ? nil : .last(end) }
        if last.isEmpty { return .from(start, through: nil) }
        return end < start ? nil : .from(start, through: end)
    }

    /// `*DIGIT`, where too much is as much as possible; nothing where something else stands.
    private static func saturatedNumber(_ bytes: Span<UInt8>, _ digits: Slice) -> Int? {
        var number = 0
        for index in digits.range {
            guard bytes[index].isDigit else { return nil }
            if number < Int.max / 20 { number = number * 10 + Int(bytes[index] & 0x0F) }
        }
        return number
    }
}

extension Answer {
    /// Keeps only `range` of the content, and says so: 206 with Content-Range.
    package mutating func keep(_ range: Range<Int>) {
        say(range, of: content.count)
        content.truncate(to: range.upperBound)
        content.removeFirst(range.lowerBound)
    }

    /// 206 with Content-Range.
    package mutating func say(_ range: Range<Int>, of length: Int) {
        status = 206
        field("Content-Range") {
            $0.append("bytes ")
            $0.append(decimal: range.lowerBound)
            $0.append("-")
            $0.append(decimal: range.upperBound - 1)
            $0.append("/")
            $0.append(decimal: length)
        }
    }

    /// The field that belongs to a 416, for a content of `length` bytes.
    package mutating func fieldForUnsatisfiableRange(of length: Int) {
        field("Content-Range") {
            $0.append("bytes */")
            $0.append(decimal: length)
        }
    }
}
