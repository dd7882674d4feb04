import JSON
import Testing

@Suite("Reading JSON")
struct JSONReadingTests {
    private func read(_ text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSONValue {
        try JSONDocument(parsing: Array(text.utf8), limits: limits).root
    }

    private func refusal(of text: String, limits: JSONLimits = JSONLimits()) -> JSONError? {
        do throws(JSONError) {
            _ = try read(text, limits: limits)
            return nil
        } catch { return error }
    }

    static let strings: [(text: String, meant: String)] = [
        (#""""#, ""), (#""a""#, "a"), (#""Bakı""#, "Bakı"), (#""\"""#, "\""), (#""\\""#, "\\"), (#""\/""#, "/"), (#""/""#, "/"),
        (#""\b\f\n\r\t""#, "\u{8}\u{c}\n\r\t"), (#""\u0041""#, "A"), (#""\u00e9""#, "é"), (#""\u00E9""#, "é"), (#""\u20AC""#, "€"),
        (#""\uD83D\uDE00""#, "😀"), (#""😀""#, "😀"), (#""\u0000""#, "\u{0}"), (#""\uFFFF""#, "\u{FFFF}"), (#""\u2028""#, "\u{2028}"),
        (#""a\u0062c""#, "abc"), (#""\\u0041""#, "\\u0041"), (#""\uD834\udd1e!""#, "𝄞!"), ("\"\u{7f}\"", "\u{7f}"), (#""'""#, "'"),
        (#""{[,:]}""#, "{[,:]}"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uD7FF\uE000""#, "\u{D7FF}\u{E000}"),
    ]

    @Test(arguments: strings)
    func decodesStrings(_ example: (text: String, meant: String)) throws {
        let value = try read(example.text)
        #expect(value.kind == .string)
        #expect(value.string.map { Array($0.unicodeScalars) } == Array(example.meant.unicodeScalars))
        #expect(value.number == nil && value.boolean == nil && Array(value.elements.map(\.kind)).isEmpty)
    }

    static let numbers = [
        "0", "-0", "1", "-1", "10", "42", "123456789012345678901234567890", "0.5", "-0.5", "1.0", "1.50", "1e1", "1E1", "1e+1", "1e-1",
        "0e0",
        "0.0e-0", "-12.75E+08", "1e999", "9223372036854775807",
    ]

    @Test(arguments: numbers)
    func keepsNumbersAsTheyAreWritten(_ text: String) throws {
        for (text, spaced) in [(text, text), (text, " \t\r\n\(text)\n")] {
            let value = try read(spaced)
            #expect(value.kind == .number)
            #expect(value.number == text)
            #expect(value.integer == Int(text))
        }
    }

    static let structures: [(text: String, compact: String)] = [
        ("null", "null"), ("true", "true"), ("false", "false"), (" true ", "true"), ("[]", "[]"), ("[ ]", "[]"), ("{}", "{}"),
        ("{ \n }", "{}"),
        ("[1]", "[1]"), ("[1,2]", "[1,2]"), ("[ 1 , 2 ]", "[1,2]"), ("[[]]", "[[]]"), ("[[],[]]", "[[],[]]"),
        ("[null,true,false]", "[null,true,false]"),
        (#"{"a":1}"#, #"{"a":1}"#), (#"{"a":1,"b":2}"#, #"{"a":1,"b":2}"#), (#" { "a" : [ { "b" : null } ] } "#, #"{"a":[{"b":null}]}"#),
        (#"{"":0}"#, #"{"":0}"#), (#"{"a":{"a":{"a":{}}}}"#, #"{"a":{"a":{"a":{}}}}"#), ("[\"a\",\"b\"]", "[\"a\",\"b\"]"),
        ("[-1,\"-\"]", "[-1,\"-\"]"),
        (#"{"a":"]","b":"}"}"#, #"{"a":"]","b":"}"}"#), (#"[{},{"a":[]},[{}]]"#, #"[{},{"a":[]},[{}]]"#), ("[1\n,\n2]", "[1,2]"),
        (#"{"A":1,"a":2}"#, #"{"A":1,"a":2}"#), ("{\"\u{e9}\":1,\"e\u{301}\":2}", "{\"\u{e9}\":1,\"e\u{301}\":2}"),
        ("[[[[[[[[[[1]]]]]]]]]]", "[[[[[[[[[[1]]]]]]]]]]"),
    ]

    /// Writes what a walk over the value meets.
    private func walk(_ value: JSONValue) -> String {
        switch value.kind {
        case .object: "{" + value.members.map { "\"\($0.name.string ?? "?")\":\(walk($0.value))" }.joined(separator: ",") + "}"
        case .array: "[" + value.elements.map { walk($0) }.joined(separator: ",") + "]"
        case .string: "\"\(value.string ?? "?")\""
        case .number: value.number ?? "?"
        case .boolean: "\(value.boolean ?? false)"
        case .null: "null"
        }
    }

    @Test(arguments: structures)
    func walksStructures(_ example: (text: String, compact: String)) throws {
        #expect(walk(try read(example.text)) == example.compact)
    }

    static let refused: [(text: String, why: JSONError.Reason, offset: Int)] = [
        ("", .empty, 0), (" \n ", .empty, 3), ("\u{feff}1", .byteOrderMark, 0), ("nul", .value, 0), ("nulll", .trailing, 4),
        ("True", .value, 0),
        ("NaN", .value, 0), ("Infinity", .value, 0), ("-Infinity", .number, 1), ("+1", .value, 0), (".5", .value, 0), ("'a'", .value, 0),
        ("undefined", .value, 0), ("// note\n1", .value, 0), ("/* note */ 1", .value, 0), ("[1 /* note */]", .commaOrBracket, 3),
        ("#", .value, 0),
        ("01", .leadingZero, 0), ("-01", .leadingZero, 1), ("00", .leadingZero, 0), ("1.", .unfinished, 2), ("1.e1", .number, 2),
        ("1e", .unfinished, 2),
        ("1e+", .unfinished, 3), ("1ee1", .number, 2), ("-", .unfinished, 1), ("--1", .number, 1), ("1.2.3", .trailing, 3),
        ("0x10", .trailing, 1),
        ("1_000", .trailing, 1), ("1,000", .trailing, 1), ("[1 2]", .commaOrBracket, 3), ("[1", .unfinished, 2), ("[1,", .unfinished, 3),
        ("[", .unfinished, 1), ("[1,]", .trailingComma, 2), ("[,1]", .value, 1), ("[,]", .value, 1), ("[1,,2]", .value, 3),
        ("]", .value, 0),
        ("[1}", .commaOrBracket, 2), ("[1]]", .trailing, 3), ("[1:2]", .commaOrBracket, 2), ("{", .unfinished, 1), ("}", .value, 0),
        ("{a:1}", .memberName, 1), ("{'a':1}", .memberName, 1), ("{1:1}", .memberName, 1), ("{null:1}", .memberName, 1),
        (#"{"a"}"#, .colon, 4),
        (#"{"a" 1}"#, .colon, 5), (#"{"a":}"#, .value, 5), (#"{"a":1"#, .unfinished, 6), (#"{"a":1,}"#, .trailingComma, 6),
        (#"{,"a":1}"#, .memberName, 1),
        (#"{"a":1,,"b":2}"#, .memberName, 7), (#"{"a":1 "b":2}"#, .commaOrBrace, 7), (#"{"a":1]"#, .commaOrBrace, 6),
        (#"{"a"::1}"#, .value, 5),
        (#"{"a":1;"b":2}"#, .commaOrBrace, 6), (#"{"a":1}{"b":2}"#, .trailing, 7), ("1 2", .trailing, 2), ("\"a\" \"b\"", .trailing, 4),
        ("\"", .unfinished, 1),
        ("\"a", .unfinished, 2), (#""\"#, .unfinished, 2), (#""\""#, .unfinished, 3), (#""\x41""#, .escape, 1), (#""\a""#, .escape, 1),
        (#""\'""#, .escape, 1), (#""\0""#, .escape, 1), (#""\U0041""#, .escape, 1), (#""\u""#, .escape, 1), (#""\u00""#, .escape, 1),
        (#""\u00G0""#, .escape, 1), (#""\u{41}""#, .escape, 1), (#""\u004"#, .unfinished, 6), ("\"a\nb\"", .controlCharacter, 2),
        ("\"\t\"", .controlCharacter, 1), ("\"\u{0}\"", .controlCharacter, 1), ("\"\u{1f}\"", .controlCharacter, 1),
        (#""\uD800""#, .surrogate, 1),
        (#""\uDC00""#, .surrogate, 1), (#""\uD800\uD800""#, .surrogate, 1), (#""\uD800a""#, .surrogate, 1), (#""\uD800\n""#, .surrogate, 1),
        (#""a\uDFFF\uD800""#, .surrogate, 2), (#""\uDBFF\u0041""#, .surrogate, 1), (#"{"a":1,"a":2}"#, .repeatedMember("a"), 7),
        (#"{"a":1,"b":2,"a":3}"#, .repeatedMember("a"), 13), (#"{"a":1,"\u0061":2}"#, .repeatedMember("a"), 7),
        (#"[{"x":{"é":1,"é":1}}]"#, .repeatedMember("é"), 14),
        (#"{"a":{"b":1},"a":2}"#, .repeatedMember("a"), 13), (#"{"a":[1,{"a":2,"a":3}]}"#, .repeatedMember("a"), 15),
        (#"{"a":[{}}"#, .commaOrBracket, 8), (#"[{"a":[]]"#, .commaOrBrace, 8),
        ("\u{a0}1", .value, 0), ("1\u{2003}", .trailing, 1), ("[1\u{0c}]", .commaOrBracket, 2), ("\u{0}", .value, 0),
        ("1\u{0}", .trailing, 1),
    ]

    @Test(arguments: refused)
    func refuses(_ example: (text: String, why: JSONError.Reason, offset: Int)) {
        let error = refusal(of: example.text)
        #expect(error?.reason == example.why)
        #expect(error?.offset == example.offset)
    }

    static let notUTF8: [(bytes: [UInt8], offset: Int)] = [
        ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC0, 0xAF, 0x22], 1), ([0x22, 0x80, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
        ([0x22, 0x61, 0xE2, 0x82, 0x22], 2), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], 1),
        ([0xFE, 0xFF], 0),
    ]

    @Test(arguments: notUTF8)
    func refusesWhatIsNotUTF8(_ example: (bytes: [UInt8], offset: Int)) {
        #expect { try JSONDocument(parsing: example.bytes) } throws: { error in
            (error as? JSONError)?.reason == .notUTF8 && (error as? JSONError)?.offset == example.offset
        }
    }

    @Test func refusesWhatIsTooDeepOrTooLong() {
        let nest = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(refusal(of: nest(64)) == nil)
        #expect(refusal(of: nest(65))?.reason == .tooDeep(limit: 64))
        #expect(refusal(of: nest(65))?.offset == 64)
        #expect(refusal(of: nest(512), limits: JSONLimits(depth: 512)) == nil)
        #expect(refusal(of: String(repeating: "[", count: 100_000))?.reason == .tooDeep(limit: 64))
        #expect(refusal(of: "[1,2,3]", limits: JSONLimits(bytes: 7)) == nil)
        #expect(refusal(of: "[1,2,3] ", limits: JSONLimits(bytes: 7))?.reason == .tooLong(limit: 7))
    }

    @Test func findsARepeatedNameAmongMany() {
        let members = (0..<5000).map { "\"m\($0)\":\($0)" }
        #expect(refusal(of: "{" + members.joined(separator: ",") + "}") == nil)
        #expect(refusal(of: "{" + members.joined(separator: ",") + ",\"m17\":0}")?.reason == .repeatedMember("m17"))
    }

    @Test func saysLineAndColumn() {
        let error = refusal(of: "{\n  \"é\": 1,\n  \"ü\" 2\n}")
        #expect(error?.line == 3)
        #expect(error?.column == 7)
        #expect(error?.description == "line 3, column 7: a colon is expected behind a member's name")
    }
}
