// How problems speak of what was sent.

extension String {
    /// More characters of what was sent are never repeated.
    private static let quotedLength = 80

    /// The text in quotation marks, for a sentence; cut where it is long.
    var quoted: String {
        let cut = prefix(Self.quotedLength)
        return cut.endIndex == endIndex ? "‘\(self)’" : "‘\(cut)…’"
    }
}

extension Sequence<String> {
    /// `‘a’, ‘b’ or ‘c’`.
    var listed: String { map(\.quoted).joined(with: "or") }

    /// `a, b and c`; `a, b or c`.
    func joined(with conjunction: String) -> String {
        let all = Array(self)
        guard let last = all.last, all.count > 1 else { return all.first ?? "" }
        return "\(all.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }
}

extension String? {
    /// The hint that names the nearest.
    static func didYouMean(_ nearest: String?) -> String? { nearest.map { "Did you mean \($0.quoted)?" } }
}
