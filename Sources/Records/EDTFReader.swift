/// The grammar of dates, from left to right. Reading costs O(length).
struct EDTFReader {
    /// What a stretch of text means.
    struct Stretch {
        var first: Day?
        var last: Day?
        var isUncertain = false
        var isInterval = false
        /// Where an `X` stands for an unspecified digit.
        var unspecified: Int?
    }

    var position = 0

    mutating func dateOrInterval(in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        var slashes: [Int] = []
        for index in 0..<bytes.count where bytes[index] == UInt8(ascii: "/") { slashes.append(index) }
        guard let slash = slashes.first else {
            let span = try date(in: bytes)
            try end(at: bytes.count, in: bytes)
            return span
        }
        if slashes.count > 1 {
            throw EDTF.Fault(
                offset: slashes[1], what: "An interval has one slash; year, month and day are joined by hyphens, as in 2024-03-17.")
        }
        return try interval(in: bytes, slash: slash)
    }

    /// `a/b`, where either end may be open (`..`) or unknown (nothing).
    private mutating func interval(in bytes: Span<UInt8>, slash: Int) throws(EDTF.Fault) -> Stretch {
        let start = try intervalEnd(in: bytes, until: slash)
        position = slash + 1
        let end = try intervalEnd(in: bytes, until: bytes.count)
        if start == nil && end == nil { throw EDTF.Fault(offset: 0, what: "An interval needs a date at one end at least.") }
        if let first = start?.first, let last = end?.last, last < first {
            throw EDTF.Fault(offset: slash + 1, what: "The interval ends before it begins.")
        }
        let isUncertain = start?.isUncertain == true || end?.isUncertain == true
        return Stretch(first: start?.first, last: end?.last, isUncertain: isUncertain, isInterval: true)
    }

    private mutating func intervalEnd(in bytes: Span<UInt8>, until limit: Int) throws(EDTF.Fault) -> Stretch? {
        if position == limit { return nil }
        if isOpen(at: position, in: bytes), position + 2 == limit { return nil }
        let span = try date(in: bytes)
        if let unspecified = span.unspecified {
            throw EDTF.Fault(
                offset: unspecified, what: "Unspecified digits have no place in an interval; write the end as 2024-03 or 2024.")
        }
        try end(at: limit, in: bytes)
        return span
    }

    /// `[a..b]` or `[a,b,…]`: once, on one of these days.
    mutating func set(in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        var whole = Stretch()
        var count = 0
        repeat {
            position += 1
            let first = try member(in: bytes)
            var last = first
            if isOpen(at: position, in: bytes) {
                position += 2
                let start = position
                last = try member(in: bytes)
                if let from = first.first, let to = last.last, to < from {
                    throw EDTF.Fault(offset: start, what: "The range ends before it begins.")
                }
                count += 1
            }
            whole.first = [whole.first, first.first].compactMap(\.self).min()
            whole.last = [whole.last, last.last].compactMap(\.self).max()
            count += 1
        } while position < bytes.count && bytes[position] == UInt8(ascii: ",")
        guard position < bytes.count, bytes[position] == UInt8(ascii: "]") else {
            throw EDTF.Fault(offset: position, what: "A set is written ‘[a..b]’ or ‘[a,b]’, without spaces.")
        }
        position += 1
        try end(at: bytes.count, in: bytes)
        if count < 2 { throw EDTF.Fault(offset: 0, what: "A set names two dates at least; one date stands without brackets.") }
        return whole
    }

    private mutating func member(in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        let start = position
        if isOpen(at: start, in: bytes) || start < bytes.count && bytes[start] == UInt8(ascii: "]") {
            throw EDTF.Fault(offset: start, what: "A set has no open end; an interval may have one, as in ../2024-03-17.")
        }
        let span = try date(in: bytes)
        if let unspecified = span.unspecified { throw EDTF.Fault(offset: unspecified, what: "Unspecified digits have no place in a set.") }
        if span.isUncertain { throw EDTF.Fault(offset: position - 1, what: "A date in a set carries no mark.") }
        return span
    }

    private func isOpen(at position: Int, in bytes: Span<UInt8>) -> Bool {
        position + 1 < bytes.count && bytes[position] == UInt8(ascii: ".") && bytes[position + 1] == UInt8(ascii: ".")
    }

    private func end(at limit: Int, in bytes: Span<UInt8>) throws(EDTF.Fault) {
        if position == limit { return }
        switch position < bytes.count ? bytes[position] : 0 {
        case UInt8(ascii: "T"), UInt8(ascii: " "):
            throw EDTF.Fault(offset: position, what: "Days are the finest grain: leave the time out.")
        case UInt8(ascii: "E"), UInt8(ascii: "S"):
            throw EDTF.Fault(offset: position, what: "Exponential years and significant digits (level 2) are not understood.")
        case UInt8(ascii: "X"):
            throw EDTF.Fault(offset: position, what: "An ‘X’ stands for the last digits only: 202X, 20XX, 2024-XX, 2024-03-XX, 2024-XX-XX.")
        case UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "%"):
            throw EDTF.Fault(offset: position, what: "One mark is enough: ‘%’ is both uncertain and approximate.")
        default:
            throw EDTF.Fault(offset: position, what: "Nothing may follow here; a date is written like 2024-03-17, 2024-03 or 2024.")
        }
    }
}
