import Corpus
import Testing

/// What only a text shows to be wrong. Each of these changes is sound without the text.
struct TextFaultTests {
    static let changes: [Change] = [
        // The edition.
        Change("documents.json", #""length": "#, #""length": 1"#, ("documents.json:8: edition.length", "code points")),
        Change("documents.json", #""sentences": 5"#, #""sentences": 6"#, ("documents.json:8: edition.sentences", "has 5 sentences")),
        Change(
            "documents.json", Harbour.digest, String(Harbour.digest.reversed()),
            ("documents.json:8: edition.sha256", "the digest ‘\(Harbour.digest)’")),
        // A citation names another sentence: then that one has lost it.
        Change(
            "statements.json", #""sentence": 3"#, #""sentence": 2"#,
            ("documents.json:8: edition", "Sentence 3 is cited by nothing"), ("statements.json:33: citations[0].sentence", "sentence 3")),
        Change(
            "documents.json", #""sentence": 0"#, #""sentence": 1"#,
            ("documents.json:8: edition", "The heading is cited by nothing"), ("documents.json:10: citations[0].sentence", "sentence 0")),
        Change(
            "meetings.json", #""sentence": 4"#, #""sentence": 3"#,
            ("meetings.json:16: accounts[0].citations[0].sentence", "begins in sentence 4")),
        // A citation's words stand elsewhere: once, more than once, nowhere.
        Change(
            "entities.json", #""start": 66, "end": 76"#, #""start": 60, "end": 70"#,
            ("entities.json:15: citations[0].sha256", "The cited words stand once, at 66..<76.")),
        Change(
            "entities.json", #""start": 40, "end": 43"#, #""start": 41, "end": 44"#,
            ("entities.json:12: citations[0].sha256", "at 41..<44, with")),
        Change("facts.json", #""sha256": "39"#, #""sha256": "93"#, ("facts.json:9: citations[0].sha256", "the digest ‘39c841b4")),
        Change(
            "entities.json", #""start": 125, "end": 147"#, #""start": 126, "end": 147"#,
            ("entities.json:7: roles[0].citations[0].sha256", "at 126..<147, with")),
        // Words that are not printed so, that no mark encloses, that cross a mark.
        Change(
            "statements.json", "[\"We sail at dawn,\"]", "[\"We sail at Dawn,\"]",
            ("statements.json:8: words[0]", "Printed is ‘We sail at dawn, ’."), ("statements.json:16: citations[1].supports", "‘words’")),
        Change(
            "statements.json", "[\"bridge of boats\"]", "[\"thanked Vale\"]",
            ("statements.json:27: words[0]", "not between quotation marks")),
        Change(
            "statements.json", "[\"bridge of boats\"]", "[\"boats and thanked\"]",
            ("statements.json:27: words[0]", "as they are written here")),
        Change(
            "statements.json", "[\"bridge of boats\"]", "[\"bridge of boats\", \"We sail\"]",
            ("statements.json:27: words[1]", "as they are written here")),
        // Terms that no sentence prints which is cited for them.
        Change("statements.json", "said Ada Orme", "said Mrs Orme", ("statements.json:6: attribution.printed", "‘said Mrs Orme’")),
        Change(
            "statements.json", #""printed": "at dawn""#, #""printed": "at noon""#, ("statements.json:10: readings[0].printed", "‘at noon’")),
        Change("statements.json", #""printed": "Sunday""#, #""printed": "Monday""#, ("statements.json:11: date.printed", "‘Monday’")),
        Change("statements.json", #""printed": "Vale""#, #""printed": "leaders""#, ("statements.json:31: about[0].printed", "‘leaders’")),
        Change("meetings.json", #""term": "meet""#, #""term": "talks""#, ("meetings.json:14: accounts[0].term", "‘talks’")),
        // What the text says outside quotation marks is told in other words: ten words in a row are a copy, nine may be, quoted ones are free.
        Change(
            "facts.json", "Two towns are joined by boat.", "Towns of Orm and Vale opened their ferry line on “Sunday” last.",
            ("facts.json:4: gist", "‘towns of orm and vale opened their ferry line on’ is copied")),
        Change("facts.json", "Two towns are joined by boat.", "Towns of Orm and Vale opened their ferry line."),
        Change("facts.json", "Two towns are joined by boat.", "She says it: we go round the world and are home for tea again."),
        // A date across documents may be printed in any of their sentences.
        Change("statements.json", #""Sunday", "basis": "inferred""#, #""Monday", "basis": "cross-document""#),
        Change(
            "statements.json", #""Sunday", "basis": "inferred""#, #""Friday", "basis": "cross-document""#,
            ("statements.json:11: date.printed", "‘Friday’")),
    ]

    @Test(arguments: changes)
    func areNamedWithTheirLine(_ change: Change) {
        #expect(Corpus.check(change.files).isSound)
        change.check(with: Harbour.texts)
    }

    static let texts: [(texts: [SourceFile], line: String)] = [
        ([], "documents.json:3: id: There is no text ‘ferry-report.txt’."),
        (
            [SourceFile(name: "fery-report.txt", bytes: [])],
            "documents.json:3: id: There is no text ‘ferry-report.txt’. Did you mean ‘fery-report.txt’?"
        ),
        ([SourceFile(name: "ferry-report.txt", bytes: [0x61, 0xFF])], "ferry-report.txt: Byte 1 is not UTF-8."),
    ]

    @Test(arguments: texts)
    func aTextThatCannotBeReadIsSaid(_ example: (texts: [SourceFile], line: String)) {
        let report = Corpus.check(Harbour.files, texts: example.texts)
        #expect(report.faults.map(\.description) == [example.line])
        #expect(report.texts == 0)
    }
}
