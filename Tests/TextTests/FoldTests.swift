import Bytes
import Samples
import Testing
import Text

struct FoldTests {
    static let words: [(text: String, words: [String])] = [
        ("", []),
        (" — … “” ' ", []),
        ("Peace talks", ["peace", "talks"]),
        // Azerbaijani and Turkish.
        ("Əliyev", ["aliyev"]),
        ("ƏLİYEV’in", ["aliyevin"]),
        ("Bakı şəhəri", ["baki", "sahari"]),
        ("Iğdır İzmir Çeşme Gül", ["igdir", "izmir", "cesme", "gul"]),
        // Georgian, transliterated with its ejectives marked in every way they are.
        ("T’bilisi T'bilisi T‘bilisi Tʼbilisi Tbilisi", ["tbilisi", "tbilisi", "tbilisi", "tbilisi", "tbilisi"]),
        ("ქართველი", ["ქართველი"]),
        // German and other Latin letters.
        ("Straße STRASSE GROẞ Müller", ["strasse", "strasse", "gross", "muller"]),
        ("Łódź Ærø þing Đoković œuvre ﬁnal naïve", ["lodz", "aero", "thing", "dokovic", "oeuvre", "final", "naive"]),
        ("Nguyễn Ắ", ["nguyen", "a"]),
        // Combining marks, precomposed or not; Greek and Cyrillic too.
        ("e\u{301}tat état", ["etat", "etat"]),
        ("S\u{327}us\u{327}a Şuşa", ["susa", "susa"]),
        ("Чайка Чаи\u{306}ка Ёлка", ["чаика", "чаика", "елка"]),
        ("Ἀθῆναι Αθήναι λόγος", ["αθηναι", "αθηναι", "λογοσ"]),
        // Marks, dashes and possessives.
        ("“Ready,” ‘she’ «said»", ["ready", "she", "said"]),
        ("counter-terrorism long –awaited 2024—2025", ["counter", "terrorism", "long", "awaited", "2024", "2025"]),
        ("Georgia’s Georgia's states’ it’s don’t O’Brien", ["georgia", "georgia", "states", "it", "dont", "obrien"]),
        ("s’ ’s ’Tis", ["s", "s", "tis"]),
        ("COP29, 3.5 % of U.S. km²", ["cop29", "3", "5", "of", "u", "s", "km²"]),
        // What nobody sees, and pictures.
        ("soft\u{AD}ly zero\u{200B}width \u{FEFF}mark", ["softly", "zerowidth", "mark"]),
        ("peace🕊talks 👩🏽‍⚖️", ["peace", "talks"]),
        // Scripts without letters of two sizes.
        ("سلام عليكم שָׁלוֹם", ["سلام", "عليكم", "שלום"]),
        ("हिन्दी", ["हिनदी"]),
    ]

    @Test(arguments: words)
    func foldsToPlainWords(_ example: (text: String, words: [String])) {
        #expect(fold(example.text) == example.words)
    }

    @Test(arguments: words)
    func foldingTwiceChangesNothing(_ example: (text: String, words: [String])) {
        #expect(example.words.flatMap(fold) == example.words)
    }

    private func bytes(of text: String) -> [UInt8] {
        var bytes = ByteBuffer()
        bytes.append(UInt8(ascii: "s"))
        fold(text, into: &bytes)
        return bytes.copied()
    }

    private func bytes(of words: [String]) -> [UInt8] { Array(("s" + words.map { $0 + " " }.joined()).utf8) }

    /// Behind whatever was there before.
    @Test(arguments: words)
    func foldsIntoBytesAlike(_ example: (text: String, words: [String])) {
        #expect(bytes(of: example.text) == bytes(of: example.words))
    }

    /// ASCII is read eight bytes at a time, but not where a text holds anything else: a word in another script at its end changes no other.
    @Test(arguments: UInt64(0)..<50)
    func foldsPlainTextLikeAnyOther(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let telling = Array("aZsS09'`-. \t\u{0}\u{10}\u{1F}@[{/:~\u{7F}bcdefghij")
        let text = String((0..<Int.random(in: 0..<60, using: &chance)).map { _ in telling.randomElement(using: &chance) ?? "a" })
        #expect(bytes(of: text + " é") == bytes(of: text) + Array("e ".utf8))
        #expect(bytes(of: text) == bytes(of: fold(text)))
    }
}
