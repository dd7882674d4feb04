import Testing
import Text

struct SentenceTests {
    /// Each text with its sentences; "#" marks the heading.
    static let cut: [(text: String, sentences: [String])] = [
        ("", []),
        (" \n\t\n", []),
        ("The ferry sails", ["The ferry sails"]),
        ("The ferry sails. It is full.", ["The ferry sails.", "It is full."]),
        ("  The ferry sails.\u{A0} It is full.  ", ["The ferry sails.", "It is full."]),
        ("Does it sail? Yes! Truly?! So… Well... Good", ["Does it sail?", "Yes!", "Truly?!", "So…", "Well...", "Good"]),
        // What follows must be able to begin a sentence.
        ("It costs 3.5 crowns. 12 boats came.", ["It costs 3.5 crowns.", "12 boats came."]),
        ("The site harbour.example. is down.", ["The site harbour.example. is down."]),
        ("No space.Here", ["No space.Here"]),
        ("“Ready?” she asked.", ["“Ready?” she asked."]),
        ("Sie sind da. über uns", ["Sie sind da. über uns"]),
        ("Geldik. İyi. Şimdi", ["Geldik.", "İyi.", "Şimdi"]),
        ("ის მოვიდა. კარგია.", ["ის მოვიდა.", "კარგია."]),
        ("انتهى. بدأ.", ["انتهى.", "بدأ."]),
        // Closing marks belong to the sentence, opening ones to the next.
        ("“We sail.” “Now.” He left.", ["“We sail.”", "“Now.”", "He left."]),
        ("\"We sail.\" \"Now.\" (He left.) [So it is.]", ["\"We sail.\"", "\"Now.\"", "(He left.)", "[So it is.]"]),
        ("„Wir fahren.“ »Jetzt.« Gut.", ["„Wir fahren.“", "»Jetzt.«", "Gut."]),
        ("They called it “a start”. Then came “the end.”", ["They called it “a start”.", "Then came “the end.”"]),
        ("“We sail. The tide is high,” said Ada.", ["“We sail.", "The tide is high,” said Ada."]),
        // Titles, initials, numberings.
        ("Mr. Orme met Gen. Vale. Dr. Ito stayed.", ["Mr. Orme met Gen. Vale.", "Dr. Ito stayed."]),
        ("Col.-Gen. Vale of St. Orm came.", ["Col.-Gen. Vale of St. Orm came."]),
        ("J. R. Orme and the U.S. Navy sail.", ["J. R. Orme and the U.S. Navy sail."]),
        ("(J. Orme) “A. Vale”.", ["(J. Orme) “A. Vale”."]),
        ("See No. 7 and Art. 5. No. We will not.", ["See No. 7 and Art. 5.", "No.", "We will not."]),
        ("On Jan. 5 they met. It was Jan. She sang.", ["On Jan. 5 they met.", "It was Jan.", "She sang."]),
        ("At 5 p.m. On deck.", ["At 5 p.m.", "On deck."]),
        ("They joined in 1994. Since then, calm.", ["They joined in 1994.", "Since then, calm."]),
        ("1. Borders.\n2. Trade and e.g. Fish.", ["1. Borders.", "2. Trade and e.g. Fish."]),
        ("Plan AB. Next", ["Plan AB.", "Next"]),
        // Lines and headings.
        ("Ferries sail again\nThe harbour opened. It rained.", ["#Ferries sail again", "The harbour opened.", "It rained."]),
        ("\n Ferries. Again \r\n\r\nThe harbour opened\rIt rained", ["#Ferries. Again", "The harbour opened", "It rained"]),
        ("The harbour opened.\nIt rained", ["The harbour opened.", "It rained"]),
        ("“The harbour opened.”\u{2028}It rained", ["“The harbour opened.”", "It rained"]),
        ("A sign: “open”\nIt rained.", ["#A sign: “open”", "It rained."]),
    ]

    @Test(arguments: cut)
    func cutsByTheRule(_ example: (text: String, sentences: [String])) {
        let text = SourceText(example.text)
        #expect(text.sentences.map { ($0.number == 0 ? "#" : "") + text[$0] } == example.sentences)
        let first = text.hasHeading ? 0 : 1
        #expect(text.sentences.map(\.number) == Array(first..<(first + text.sentences.count)))
        #expect(text.sentenceCount == example.sentences.count { !$0.hasPrefix("#") })
        #expect(sentences(of: example.text) == text.sentences)
    }

    @Test func everyOffsetBelongsToTheSentenceThatHoldsItOrComesNext() {
        let text = SourceText(" One. 👩🏽 two.  Three ")
        for offset in -1...(text.length + 1) {
            #expect(text.sentence(at: offset) == text.sentences.first { offset < $0.range.upperBound })
        }
    }
}
