import Sockets

/// What values a setting may have: how one is read, written, and described.
struct Kind<Value>: Sendable {
    /// What stands for a value in the help.
    let unit: String
    /// What is allowed, in words that end a sentence.
    let allowed: String
    var isSwitch = false
    var isPath = false
    /// Whether `none` is a value.
    var hasNone = false
    let read: @Sendable (String) -> Value?
    let write: @Sendable (Value) -> String
}

extension Kind<Int> {
    static func count(_ unit: String, _ bounds: ClosedRange<Int>) -> Kind {
        Kind(
            unit: unit, allowed: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
            read: { text in Int(digits: text).flatMap { bounds.contains($0) ? $0 : nil } },
            write: { String($0) })
    }
}

extension Kind<Int> {
    /// A number of bytes: `4096`, `64k`, `16m` or `1g`, each letter 1,024 times the one before.
    static func bytes(_ bounds: ClosedRange<Int>) -> Kind {
        let letters: [(letter: Character, shift: Int)] = [("k", 10), ("m", 20), ("g", 30)]
        let write: @Sendable (Int) -> String = { count in
            let fit = letters.last { count > 0 && count % (1 << $0.shift) == 0 }
            return fit.map { "\(count >> $0.shift)\($0.letter)" } ?? String(count)
        }
        return Kind(
            unit: "bytes", allowed: "a number of bytes from \(write(bounds.lowerBound)) to \(write(bounds.upperBound))",
            read: { text in
                let fit = letters.first { $0.letter == text.last }
                guard let count = Int(digits: fit == nil ? text : String(text.dropLast())) else { return nil }
                let (bytes, overflows) = count.multipliedReportingOverflow(by: 1 << (fit?.shift ?? 0))
                return !overflows && bounds.contains(bytes) ? bytes : nil
            },
            write: write)
    }
}

extension Kind<Duration> {
    static func seconds(_ bounds: ClosedRange<Int>) -> Kind {
        let count = Kind<Int>.count("seconds", bounds)
        return Kind(
            unit: count.unit, allowed: count.allowed + " (seconds)",
            read: { text in count.read(text).map { .seconds($0) } },
            write: { String($0.components.seconds) })
    }
}

extension Kind<Bool> {
    static var onOrOff: Kind {
        Kind(
            unit: "on|off", allowed: "on or off", isSwitch: true,
            read: { text in ["on": true, "off": false][text] },
            write: { $0 ? "on" : "off" })
    }
}

extension Kind<Int?> {
    /// 0: any free one.
    static var port: Kind { Kind<Int>.count("port", 0...65_535).orNone }
}

extension Kind<String?> {
    static var file: Kind {
        Kind<String>(unit: "file", allowed: "the path of a file", isPath: true, read: { $0.isEmpty ? nil : $0 }, write: { $0 }).orNone
    }
}

extension Kind where Value: Sendable {
    /// Or `none`.
    fileprivate var orNone: Kind<Value?> {
        Kind<Value?>(
            unit: unit, allowed: "none or " + allowed, isPath: isPath, hasNone: true,
            read: { [read] text in text == "none" ? .some(nil) : read(text).map { .some($0) } },
            write: { [write] value in value.map(write) ?? "none" })
    }
}

extension Kind<String> {
    static var folder: Kind {
        Kind(unit: "folder", allowed: "the path of a folder", isPath: true, read: { $0.isEmpty ? nil : $0 }, write: { $0 })
    }
}

extension Kind {
    /// Several values with commas between them, at least one and none twice.
    static func list<Element: Hashable & Sendable>(
        _ unit: String, _ allowed: String, read: @escaping @Sendable (String) -> Element?, write: @escaping @Sendable (Element) -> String
    ) -> Kind where Value == [Element] {
        Kind(
            unit: unit, allowed: allowed,
            read: { text in
                let parts = text.split(separator: ",", omittingEmptySubsequences: false)
                let values = parts.compactMap { read(String($0.trimmed)) }
                return values.count == parts.count && Set(values).count == values.count ? values : nil
            },
            write: { $0.map(write).joined(separator: ", ") })
    }
}

extension Kind<[Address.Host]> {
    /// Numeric addresses; names are not looked up.
    static var hosts: Kind {
        list(
            "addresses", "a numeric IPv4 or IPv6 address, or several with commas between them", read: { Address.Host($0) },
            write: { "\($0)" })
    }
}

extension Kind<[AddressPrefix]> {
    /// Addresses one by one or by what they begin with, or `none`.
    static var prefixes: Kind {
        let some = list("prefixes", "", read: { AddressPrefix($0) }, write: { "\($0)" })
        return Kind(
            unit: "prefixes",
            allowed: "none, or numeric addresses and prefixes such as 10.0.0.0/8 (nothing set behind the length) with commas between them",
            read: { $0 == "none" ? [] : some.read($0) },
            write: { $0.isEmpty ? "none" : some.write($0) })
    }
}

extension Kind<[String]> {
    /// Who may read an answer in a browser: `*` for every page, `none`, or origins as browsers send them.
    static var origins: Kind {
        let some = list(
            "origins", "", read: { $0.wholeMatch(of: #/https?://[a-z0-9.\-\[\]:]+/#) == nil ? nil : $0 }, write: { $0 })
        return Kind(
            unit: "origins", allowed: "*, none, or origins such as https://example.org with commas between them",
            read: { $0 == "*" ? ["*"] : $0 == "none" ? [] : some.read($0) },
            write: { $0.isEmpty ? "none" : some.write($0) })
    }
}

extension Kind where Value: RawRepresentable<String> & CaseIterable & Sendable {
    static func oneOf(_ unit: String) -> Kind {
        let words = Value.allCases.map(\.rawValue), values = Array(Value.allCases)
        return Kind(
            unit: unit, allowed: "one of " + words.joined(separator: ", "),
            read: { text in zip(words, values).first { $0.0 == text }?.1 },
            write: { $0.rawValue })
    }
}

extension Int {
    /// A whole number in decimal digits alone: no sign, no space.
    init?(digits text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        self.init(text)
    }
}

extension StringProtocol {
    /// Without the blanks at either end.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}
