import Digests
import Records
import Text

/// A document's text, ready to be held against what is said of it.
struct Source {
    let text: SourceText
    /// What its record says of it.
    let edition: Document.Edition
    let quotations: [Quotation]
    let ownRuns: Set<String>
    private var check: PassageCheck

    init(_ text: SourceText, edition: Document.Edition) {
        self.text = text
        self.edition = edition
        quotations = text.quotations
        ownRuns = Self.ownRuns(of: text, quotations: quotations)
        check = PassageCheck(text, digest: SHA256.hex)
    }

    /// Where the text is another than the edition.
    var faults: [Fault] {
        func differs(_ member: String, _ what: String) -> Fault {
            Fault("/edition/\(member)", .disagreement, "The text \(what).")
        }
        var faults: [Fault] = []
        let digest = check.editionDigest()
        if digest != edition.sha256.text { faults.append(differs("sha256", "has the digest ‘\(digest)’")) }
        if text.length != edition.length { faults.append(differs("length", "has \(text.length) code points")) }
        if text.sentenceCount != edition.sentences { faults.append(differs("sentences", "has \(text.sentenceCount) sentences")) }
        if text.hasHeading != edition.hasHeading { faults.append(differs("heading", "has \(text.hasHeading ? "a" : "no") heading")) }
        return faults
    }

    /// What is wrong with the citation that stands at `pointer`.
    mutating func fault(of citation: Citation, at pointer: String) -> Fault? {
        let range = "\(citation.start)..<\(citation.end)"
        let verdict = check.verdict(sentence: citation.sentence, start: citation.start, end: citation.end, sha256: citation.sha256.text)
        switch verdict {
        case .holds: return nil
        case .outside(let length):
            // Beyond the edition it is told without the text.
            guard citation.start < citation.end, citation.end <= edition.length else { return nil }
            return Fault(
                pointer + "/end", .valueInvalid,
                "\(range) is no passage of ‘\(citation.document)’, which has \(length) code points.")
        case .differs(let found, let elsewhere):
            return Fault(
                pointer + "/sha256", .disagreement, "Another passage stands at \(range), with the digest ‘\(found)’.",
                hint: elsewhere.map { "The cited words stand once, at \($0)." })
        case .otherSentence(let number):
            return Fault(pointer + "/sentence", .disagreement, "The passage begins in sentence \(number).")
        }
    }
}
