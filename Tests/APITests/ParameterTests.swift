import Bytes
import HTTP
import Testing

@testable import API

private func parameters(_ query: String) throws -> Parameters {
    let bytes = Array("?\(query)".utf8)
    return try Parameters(Slice(1, bytes.count), in: bytes.span)
}

@Suite struct ParameterTests {
    static let read: [(query: String, name: String, value: String, alternatives: [String])] = [
        ("speaker=a", "speaker", "a", ["a"]),
        ("speaker=a,b", "speaker", "a,b", ["a", "b"]),
        ("speaker=a%2Cb,c", "speaker", "a,b,c", ["a,b", "c"]),
        ("q=two+words", "q", "two words", ["two words"]),
        ("q=1%2B1", "q", "1+1", ["1+1"]),
        ("q=%C6%8Fliyev", "q", "Əliyev", ["Əliyev"]),
        ("q=a=b", "q", "a=b", ["a=b"]),
        ("q=", "q", "", [""]),
        ("q=,", "q", ",", ["", ""]),
        ("pretty", "pretty", "", []),
        ("&&pretty&", "pretty", "", []),
        ("=x", "", "x", ["x"]),
        ("sp%65aker=x", "speaker", "x", ["x"]),
    ]

    @Test(arguments: read)
    func splitsBeforeItDecodes(_ example: (query: String, name: String, value: String, alternatives: [String])) throws {
        let found = try parameters(example.query).all
        #expect(found.count == 1)
        #expect(found.first?.name == example.name)
        #expect(found.first?.value == example.value)
        #expect(found.first?.alternatives == example.alternatives)
    }

    @Test func keepsRepeatedNamesInTheirOrder() throws {
        let found = try parameters("a=1&b=2&a=3")
        #expect(found.all.map(\.sent) == ["a=1", "b=2", "a=3"])
        #expect(found["a"].map(\.value) == ["1", "3"])
    }

    @Test(arguments: ["q=%FF", "q=%C3", "%FF=x", "speaker=a,%80"])
    func refusesWhatIsNotUTF8OnceDecoded(_ query: String) throws {
        let problem = #expect(throws: Problem.self) { try parameters(query) }
        #expect(problem?.code == .valueInvalid)
    }

    @Test func hasNoneWithoutAQuery() throws {
        #expect(try Parameters(nil, in: [UInt8]().span).all.isEmpty)
        #expect(try parameters("").all.isEmpty)
    }
}
