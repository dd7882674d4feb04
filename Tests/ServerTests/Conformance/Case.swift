import Testing

/// One thing that the rules of HTTP say about a server: bytes in, statuses out, and what becomes of the connection.
struct Case: Sendable, CustomTestStringConvertible, CustomStringConvertible {
    /// Where it is said.
    let section: String
    /// What is sent, with `¶` for CR LF.
    private(set) var sent: String
    /// The statuses of all answers, in order.
    let statuses: [Int]
    let ending: Ending
    /// Field lines that the last answer has, or the beginnings of them up to and with the colon.
    var has: [String] = []
    /// Names of fields that it must not have.
    var lacks: [String] = []
    /// Its content, where that matters.
    var content: String?

    enum Ending: Sendable {
        /// The connection serves on, in step.
        case open
        /// The server closes behind the last answer.
        case closed
    }

    init(
        _ section: String, _ sent: String, _ statuses: Int..., ending: Ending, has: [String] = [], lacks: [String] = [],
        content: String? = nil
    ) {
        self.section = section
        self.sent = sent
        self.statuses = statuses
        self.ending = ending
        self.has = has
        self.lacks = lacks
        self.content = content
    }

    var bytes: [UInt8] { Array(sent.replacing("¶", with: "\r\n").utf8) }

    /// What holds over TLS: the two schemes change places.
    var encrypted: Case {
        var other = self
        other.sent = sent.replacing(#/ (https?):\/\//#.ignoresCase()) { $0.1.lowercased() == "http" ? " https://" : " http://" }
        return other
    }

    var description: String { testDescription }

    var testDescription: String { "\(section): \(sent.count > 120 ? sent.prefix(117) + "…" : sent)" }

    /// The same rule for each of several spellings, put in the place of `_`.
    static func each(
        _ section: String, _ sent: String, of spellings: [String], _ status: Int, ending: Ending, has: [String] = []
    ) -> [Case] {
        spellings.map { Case(section, sent.replacing("_", with: $0), status, ending: ending, has: has) }
    }
}
