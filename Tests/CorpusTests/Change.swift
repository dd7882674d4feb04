import Corpus
import Testing

/// One change to a sound corpus, and what must be said of it: the beginning of each line of the report, and words that stand in it.
struct Change: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let faults: [(place: String, words: String)]

    init(_ file: String, _ old: String, _ new: String, _ faults: (place: String, words: String)...) {
        self.file = file
        self.old = old
        self.new = new
        self.faults = faults
    }

    var testDescription: String { "\(file): \(old) → \(new)" }

    var files: [SourceFile] { Harbour.files(file, replacing: old, with: new) }

    /// Checks the changed corpus: exactly the faults that are foreseen, in their order.
    func check(with texts: [SourceFile]? = nil) {
        let lines = Corpus.check(files, texts: texts).faults.map(\.description)
        #expect(lines.count == faults.count, "\(lines)")
        for (line, fault) in zip(lines, faults) {
            #expect(line.hasPrefix(fault.place + ": ") && line.contains(fault.words), "\(line)")
        }
    }
}
