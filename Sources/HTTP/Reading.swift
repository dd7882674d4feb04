/// What a look at the bytes so far has shown.
package enum Reading: Equatable, Sendable {
    /// All there; `end` is the offset of the first byte behind it.
    case complete(end: Int)
    /// Well so far, and not all there.
    case incomplete
    /// Not to be mended by more bytes: answer with the violation and close, for where the next request starts is in doubt.
    case refused(Violation)
}

/// Why reading stopped before the end.
enum Stop: Error {
    case incomplete
    case refused(Violation)
}

extension Stop {
    /// What is wrong where no rule allows the byte at `index`: a broken line end is named as such, for it is the likelier mistake.
    @inline(never)
    static func unexpected(_ bytes: Span<UInt8>, at index: Int, otherwise violation: Violation) -> Stop {
        guard index < bytes.count else { return .incomplete }
        switch bytes[index] {
        case .lineFeed: return .refused(.bareLineFeed)
        case .carriageReturn:
            guard index + 1 < bytes.count else { return .incomplete }
            return .refused(bytes[index + 1] == .lineFeed ? violation : .bareCarriageReturn)
        default: return .refused(violation)
        }
    }
}

extension UInt8 {
    static var tab: UInt8 { 0x09 }
    static var lineFeed: UInt8 { 0x0A }
    static var carriageReturn: UInt8 { 0x0D }
    static var space: UInt8 { 0x20 }
    static var delete: UInt8 { 0x7F }

    /// OWS (RFC 9110 §5.6.3).
    var isBlank: Bool { self == .space || self == .tab }

    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    var isDigit: Bool { self &- 0x30 < 10 }

    /// The value of a hexadecimal digit, capital or small.
    var hexadecimalValue: UInt8? {
        if isDigit { return self &- 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }
}
