import Bytes
import JSON
import Samples
import Testing

@Suite("Writing JSON")
struct JSONWritingTests {
    private func written(_ write: (inout ByteBuffer) -> Void) -> String {
        var buffer = ByteBuffer()
        write(&buffer)
        return buffer.withSpan { $0.text }
    }

    @Test func commasFallWhereTheyAreDue() {
        let text = written { json in
            json.openObject()
            json.member("a")
            json.integer(-1)
            json.member("b")
            json.openArray()
            json.closeArray()
            json.member("c")
            json.openArray()
            for value in [true, false] { json.boolean(value) }
            for _ in 0..<2 {
                json.openObject()
                json.closeObject()
            }
            json.openArray()
            json.string("x")
            json.string("y,")
            json.string("")
            json.plain("z")
            json.plain(atMost: 2) { $0.append(UInt8(ascii: "1")) }
            json.raw(json: Array("null".utf8).span)
            json.integer(0)
            json.closeArray()
            json.closeArray()
            json.member(named: "d\"")
            json.string("")
            json.closeObject()
        }
        #expect(text == #"{"a":-1,"b":[],"c":[true,false,{},{},["x","y,","","z","1",null,0]],"d\"":""}"#)
    }

    @Test(arguments: ["Content-Length: 2\r\n\r\n", "\n", "data: ", "[", ""])
    func mayStandBehindOtherBytes(_ before: String) {
        let text = written { json in
            json.append(text: before)
            json.openObject()
            json.closeObject()
        }
        #expect(text == before + "{}")
    }

    static let escaped: [(text: String, json: String)] = [
        ("", #""""#), ("a\"b", #""a\"b""#), ("\\", #""\\""#), ("/", #""/""#), ("\u{8}\u{c}\n\r\t", #""\b\f\n\r\t""#),
        ("\u{0}\u{1f}\u{b}", #""\u0000\u001f\u000b""#),
        ("é😀\u{7f}\u{2028}", "\"é😀\u{7f}\u{2028}\""), ("“x”", "\"“x”\""), ("\"\"", #""\"\"""#),
    ]

    @Test(arguments: escaped)
    func escapesWhatMustBe(_ example: (text: String, json: String)) {
        #expect(written { $0.string(example.text) } == example.json)
    }

    @Test(arguments: UInt64(0)..<50)
    func anyTextReadsBackAsItWas(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [0...0x1F, 0x20...0x7E, 0x7F...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF]
        let scalars = (0..<40).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: ranges[Int.random(in: 0..<ranges.count, using: &chance)], using: &chance))
        }
        let text = String(String.UnicodeScalarView(scalars))
        let value = try JSONDocument(parsing: Array(written { $0.string(text) }.utf8)).root
        #expect(value.string.map { Array($0.unicodeScalars) } == scalars)
        let spelt =
            "\""
            + text.utf16.map { "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16) }.joined()
            + "\""
        #expect(try JSONDocument(parsing: Array(spelt.utf8)).root.string.map { Array($0.unicodeScalars) } == scalars)
    }
}
