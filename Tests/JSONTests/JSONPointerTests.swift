import JSON
import Testing

@Suite("Places in JSON")
struct JSONPointerTests {
    static let text = #"{"a":{"b":[1,{"c/d":2,"e~f":3}],"":4},"g":[[5]]}"#

    static let pointers: [(pointer: String, number: String?)] = [
        ("", nil), ("/a", nil), ("/a/b", nil), ("/a/b/0", "1"), ("/a/b/1", nil), ("/a/b/1/c~1d", "2"), ("/a/b/1/e~0f", "3"), ("/a/", "4"),
        ("/g/0/0", "5"),
    ]

    @Test(arguments: pointers)
    func pointsAndIsFoundAgain(_ example: (pointer: String, number: String?)) throws {
        let root = try JSONDocument(parsing: Array(Self.text.utf8)).root
        let value = root.nearest(to: example.pointer)
        #expect(value.number == example.number)
        #expect(value.pointer(in: root) == example.pointer)
    }

    @Test(arguments: [
        ("/a/x", "/a"), ("/a/b/2", "/a/b"), ("/a/b/-1", "/a/b"), ("/a/b/0/x", "/a/b/0"), ("/x/y", ""), ("/g/0/x", "/g/0"),
        ("/a/b/1/citations/0", "/a/b/1"),
    ])
    func theNearestHoldsWhatIsMissing(pointer: String, found: String) throws {
        let root = try JSONDocument(parsing: Array(Self.text.utf8)).root
        #expect(root.nearest(to: pointer).pointer(in: root) == found)
    }

    @Test func namesThatLookAlikeAreTwo() throws {
        let root = try JSONDocument(parsing: Array("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8)).root
        #expect(root.nearest(to: "/e\u{301}").number == "1")
        #expect(root.nearest(to: "/\u{E9}").number == "2")
    }

    @Test func namesMayBeginWithAnAccent() throws {
        let root = try JSONDocument(parsing: Array("{\"a\":1,\"\u{301}\":{\"~\u{301}\":2}}".utf8)).root
        let value = root.nearest(to: "/\u{301}/~0\u{301}")
        #expect(value.number == "2")
        #expect(value.pointer(in: root) == "/\u{301}/~0\u{301}")
    }

    @Test func pointersAreRelativeToAnyPart() throws {
        let root = try JSONDocument(parsing: Array(#"[{"a":1},{"a":[2,3]}]"#.utf8)).root
        let part = try #require(Array(root.elements).last)
        let value = try #require(part["a"]?.elements.first { $0.integer == 3 })
        #expect(value.pointer(in: part) == "/a/1")
        #expect(value.pointer(in: root) == "/1/a/1")
    }

    @Test func knowsItsLine() throws {
        let document = try JSONDocument(parsing: Array("[\n  {\"a\": 1},\n  {\"a\": \"b\"}\n]".utf8))
        let lines = document.root.elements.map { element in [element.offset, element["a"]?.offset ?? 0].map { document.line(at: $0) } }
        #expect(lines == [[2, 2], [3, 3]])
        #expect(document.line(at: 0) == 1)
        #expect(document.root.nearest(to: "/1/a").range.count == 3)
    }
}
