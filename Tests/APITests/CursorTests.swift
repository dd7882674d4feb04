import Records
import Samples
import Store
import Testing
import Text

@testable import API

private func position(_ chance: inout SeededGenerator) throws -> Position {
    let id = try #require(RecordID("r-\(UInt64.random(in: 0...UInt64.max, using: &chance))"))
    return Position(
        instant: Bool.random(using: &chance) ? Int64.random(in: Int64.min...Int64.max, using: &chance) : nil,
        document: Bool.random(using: &chance) ? "document-\(Int.random(in: 0...99, using: &chance))" : "",
        start: Int.random(in: 0...1_000_000, using: &chance), id: id)
}

@Suite struct CursorTests {
    @Test(arguments: UInt64(0)..<200)
    func survivesTheWayThroughAClient(_ seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let cursor = Cursor(position: try position(&chance), query: chance.next())
        #expect(Cursor(text: cursor.text) == cursor)
        #expect(
            cursor.text.utf8.allSatisfy {
                ("a"..."z").contains(Character(UnicodeScalar($0))) || "0123456789-_".utf8.contains($0)
                    || ("A"..."Z").contains(Character(UnicodeScalar($0)))
            })
    }

    @Test(arguments: UInt64(0)..<50)
    func isRefusedWhereAnyLetterIsAnother(_ seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let text = Cursor(position: try position(&chance), query: chance.next()).text
        for place in text.indices {
            var damaged = text
            damaged.replaceSubrange(place...place, with: text[place] == "A" ? "B" : "A")
            #expect(Cursor(text: damaged) == nil)
            #expect(Cursor(text: String(text[..<place])) == nil)
        }
        for foreign in ["", "=", "a b", "Ä", text + "A", text + "=="] { #expect(Cursor(text: foreign) == nil) }
    }

    @Test func belongsToWhatChoosesAndOrdersTheRows() throws {
        let edtf = try EDTF("2024")
        var query = Query(types: [.statement], conditions: [.any(.speaker, ["a", "b"])])
        let fingerprint = query.fingerprint
        query.limit = 7
        query.facets = [.mode]
        #expect(query.fingerprint == fingerprint)
        let others: [Query] = [
            Query(types: [.fact], conditions: [.any(.speaker, ["a", "b"])]),
            Query(types: [.statement], conditions: [.any(.speaker, ["a", "b"])], order: .oldestFirst),
            Query(types: [.statement], conditions: [.any(.speaker, ["ab"])]),
            Query(types: [.statement], conditions: [.any(.speaker, ["a"]), .any(.speaker, ["b"])]),
            Query(types: [.statement], conditions: [.anyOrNone(.speaker, ["a", "b"])]),
            Query(types: [.statement], conditions: [.any(.addressee, ["a", "b"])]),
            Query(types: [.statement], conditions: [.none(.speaker)]),
            Query(types: [.statement], conditions: [.words(try SearchQuery("a b"))]),
            Query(types: [.statement], conditions: [.words(try SearchQuery("a OR b"))]),
            Query(types: [.statement], conditions: [.words(try SearchQuery("\"a b\""))]),
            Query(types: [.statement], conditions: [.words(try SearchQuery("a -b"))]),
            Query(types: [.statement], conditions: [.dates([edtf], certainly: true, orUndated: false)]),
            Query(types: [.statement], conditions: [.dates([edtf], certainly: false, orUndated: false)]),
            Query(types: [.statement], conditions: [.dates([edtf], certainly: false, orUndated: true)]),
            Query(types: [.statement], conditions: [.dates([], certainly: false, orUndated: true)]),
        ]
        #expect(Set(others.map(\.fingerprint) + [fingerprint]).count == others.count + 1)
    }
}

@Suite struct Base64URLTests {
    /// The examples of RFC 4648 §10, without padding, and the two letters that differ.
    static let examples: [(bytes: [UInt8], text: String)] = [
        ([], ""), (Array("f".utf8), "Zg"), (Array("fo".utf8), "Zm8"), (Array("foo".utf8), "Zm9v"), (Array("foob".utf8), "Zm9vYg"),
        (Array("fooba".utf8), "Zm9vYmE"), (Array("foobar".utf8), "Zm9vYmFy"), ([0xFB, 0xFF, 0xFE], "-__-"),
    ]

    @Test(arguments: examples)
    func hasOneSpelling(_ bytes: [UInt8], _ text: String) {
        #expect(Base64URL.text(of: bytes) == text)
        #expect(Base64URL.bytes(of: text) == bytes)
    }

    @Test(arguments: ["Z", "Zg=", "Zh", "Zm9", "Zm+v", "Zm/v", "Zm 9", "Zm9v\n"])
    func refusesAnyOther(_ text: String) { #expect(Base64URL.bytes(of: text) == nil) }
}
