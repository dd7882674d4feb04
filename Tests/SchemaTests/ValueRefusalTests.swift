import Records
import Schema
import Testing

/// One value at a time, of the right kind but not of the right grammar.
@Suite("Values are strict")
struct ValueRefusalTests {
    /// The reference records with one member's value replaced.
    private func check(_ type: RecordType, _ pointer: String, _ value: String, _ code: Fault.Code, _ hint: String) throws {
        let text =
            [RecordType.statement: Example.statement, .meeting: Example.meeting, .fact: Example.fact][type] ?? Self.others[type] ?? ""
        let place = try #require(try Tree(parsing: text).places().first { $0.pointer == pointer }, "\(pointer)")
        let (record, faults) = try reading(type, place.replacing(.scalar(value)).text)
        #expect(record == nil)
        #expect(faults.map(\.code) == [code], "\(faults)")
        #expect(faults.first?.pointer.hasPrefix(pointer) == true)
        if !hint.isEmpty { #expect(faults.first?.hint?.contains(hint) == true, "\(faults)") }
    }

    private static let digest = String(repeating: "a", count: 64)
    private static let others: [RecordType: String] = [
        .document:
            #"{"id":"gazette","name":"Gazette","url":"https://example.org/a","language":"en","genre":"press-report","translation":{"status":"machine","from":"fr"},"edition":{"sha256":"\#(digest)","length":200,"sentences":3},"text":"withheld","citations":[{"document":"gazette","sentence":1,"start":0,"end":9,"sha256":"\#(digest)","supports":["name"]}],"version":1,"recorded_at":"2026-11-24T00:00:00Z"}"#,
        .entity:
            #"{"id":"mira","name":"Mira","kind":"person","names":[{"text":"Solen","language":"az"}],"roles":[{"office":"Envoy","side":"averland","citations":[{"document":"gazette","sentence":1,"start":0,"end":9,"sha256":"\#(digest)","supports":["office"]}]}],"recorded_at":"2026-11-24T00:00:00Z"}"#,
        .relation:
            #"{"id":"both","gist":"Both.","kind":"tension","members":["a","b"],"ground":"So.","recorded_at":"2026-11-24T00:00:00Z"}"#,
    ]

    /// With a part of the hint, if there is one.
    static let refused: [(type: RecordType, pointer: String, value: String, code: Fault.Code, hint: String)] = [
        (.statement, "/mode", #""verbatm""#, .valueUnknown, "Did you mean ‘verbatim’?"),
        (.statement, "/mode", #""quoted""#, .valueUnknown, "It is one of verbatim, mixed, reported."),
        (.statement, "/act", #""call for""#, .valueUnknown, "Did you mean ‘call-for’?"),
        (.statement, "/act", #""Inform""#, .valueUnknown, "Did you mean ‘inform’?"),
        (.statement, "/fidelity", #""machine""#, .valueUnknown, "Did you mean ‘machine-translation’?"),
        (.statement, "/meeting/when", #""afer""#, .valueUnknown, "Did you mean ‘after’?"),
        (.statement, "/attribution/kind", #""explicitly""#, .valueUnknown, "Did you mean ‘explicit’?"),
        (.statement, "/date/basis", #""crossdocument""#, .valueUnknown, "Did you mean ‘cross-document’?"),
        (.fact, "/predicate", #""exchanged-comments""#, .valueUnknown, "Did you mean ‘exchanged-comments-on’?"),
        (.fact, "/quantity/qualifier", #""more than""#, .valueUnknown, "Did you mean ‘more-than’?"),
        (.meeting, "/status", #""hold""#, .valueUnknown, "Did you mean ‘held’?"),
        (.meeting, "/participants/0/capacity", #""guest""#, .valueUnknown, "host, visitor, chair, observer"),
        (.meeting, "/notes/0/kind", #""counts""#, .valueUnknown, "Did you mean ‘count’?"),
        (.document, "/genre", #""pressreport""#, .valueUnknown, "Did you mean ‘press-report’?"),
        (.entity, "/kind", #""persona""#, .valueUnknown, "Did you mean ‘person’?"),
        (.relation, "/kind", #""contradict""#, .valueUnknown, "Did you mean ‘contradicts’?"),
        (.statement, "/id", #""Aliyev""#, .valueInvalid, "lower-case"),
        (.statement, "/speaker", #""Ilham Aliyev""#, .valueInvalid, "lower-case"), (.statement, "/id", #""""#, .valueInvalid, "lower-case"),
        (.statement, "/gist", #""""#, .valueEmpty, ""), (.statement, "/gist", #"" ""#, .valueInvalid, ""),
        (.statement, "/gist", #"" So it is.""#, .valueInvalid, "space"),
        (.statement, "/gist", #""So it is. ""#, .valueInvalid, "space"), (.statement, "/gist", #""So\nit is.""#, .valueInvalid, ""),
        (.statement, "/words/0", #""\u0000""#, .valueInvalid, ""),
        (.statement, "/words/0", #""""#, .valueEmpty, ""), (.statement, "/date/edtf", #""17 March 2024""#, .valueInvalid, "four digits"),
        (.statement, "/date/edtf", #""2024-03-17T10:00:00Z""#, .valueInvalid, "finest grain"),
        (.meeting, "/status_as_of", #""yesterday""#, .valueInvalid, "four digits"),
        (.meeting, "/history/0/on", #""2024-3""#, .valueInvalid, "two digits"),
        (.statement, "/citations/0/sha256", #""abc""#, .valueInvalid, "64 digits"),
        (.statement, "/citations/0/sha256", "\"\(String(repeating: "A", count: 64))\"", .valueInvalid, "64 digits"),
        (.statement, "/citations/0/start", "-1", .valueInvalid, ""), (.statement, "/citations/0/start", "1.5", .valueInvalid, ""),
        (.statement, "/citations/0/end", "1e3", .valueInvalid, ""),
        (.statement, "/citations/0/sentence", "1000001", .valueInvalid, ""),
        (.statement, "/citations/0/start", "99999999999999999999", .valueInvalid, ""),
        (.statement, "/citations/1/supports/0", #""word""#, .valueUnknown, "Did you mean ‘words’?"),
        (.statement, "/citations/1/supports/0", #""version""#, .valueUnknown, ""),
        (.statement, "/citations/1/supports/0", #""quotable""#, .valueUnknown, ""),
        (.document, "/citations/0/supports/0", #""names""#, .valueUnknown, "Did you mean ‘name’?"),
        (.entity, "/roles/0/citations/0/supports/0", #""name""#, .valueUnknown, ""), (.statement, "/version", "0", .valueInvalid, ""),
        (.statement, "/recorded_at", #""2026-11-24""#, .valueInvalid, "in UTC"),
        (.statement, "/recorded_at", #""2026-11-24T00:00:00+01:00""#, .valueInvalid, "in UTC"),
        (.document, "/language", #""English""#, .valueInvalid, "BCP 47"), (.document, "/language", #""EN""#, .valueInvalid, "BCP 47"),
        (.document, "/translation/from", #""f""#, .valueInvalid, "BCP 47"), (.document, "/language", #""en-""#, .valueInvalid, "BCP 47"),
        (.document, "/url", #""example.org""#, .valueInvalid, "https://"),
        (.document, "/url", #""https://example.org/a b""#, .valueInvalid, "https://"),
        (.document, "/edition/length", "100000001", .valueInvalid, ""),
        (.fact, "/quantity/value", "1234567890123456789", .valueInvalid, ""),
        (.statement, "/meeting", #""aliyev-stoltenberg-baku-2024""#, .memberMissing, ""),
        (.entity, "/names/0/language", #""azeri""#, .valueInvalid, "BCP 47"),
    ]

    @Test(arguments: refused)
    func refuses(_ example: (type: RecordType, pointer: String, value: String, code: Fault.Code, hint: String)) throws {
        try check(example.type, example.pointer, example.value, example.code, example.hint)
    }

    @Test func aFaultSaysWhatTheMemberIsNotOf() throws {
        let text =
            #"{"id":"both","gist":"Both.","kind":"tension","members":["a",{"id":"b","nmae":"B"}],"ground":"So.","recorded_at":"2026-11-24T00:00:00Z"}"#
        let expected = Fault(
            "/members/1/nmae", .memberUnknown, "‘nmae’ is not a member of a typed reference.", hint: "Did you mean ‘name’?")
        #expect(try reading(.relation, text).faults == [expected])
    }

    @Test func theTypeMustBeTheRecords() throws {
        let text =
            #"{"type":"entity","id":"both","gist":"Both.","kind":"tension","members":["a","b"],"ground":"So.","recorded_at":"2026-11-24T00:00:00Z"}"#
        #expect(try reading(.relation, text).faults == [Fault("/type", .valueInvalid, "‘entity’ stands where ‘relation’ is expected.")])
    }

    @Test(arguments: ["[]", "null", "\"mira\"", "1"])
    func aRecordIsAnObject(text: String) throws {
        for type in RecordType.allCases { #expect(try reading(type, text).faults.map(\.code) == [.kindWrong]) }
    }

    @Test func allFaultsAreFoundNotTheFirst() throws {
        let text =
            #"{"id":"Both","gist":"","kind":"tensoin","members":["a","B",{"id":"c","nmae":"C"}],"groud":"So.","citations":[{"document":7}],"recorded_at":"2026-11-24T00:00:00Z"}"#
        let faults = try reading(.relation, text).faults.map(\.pointer)
        #expect(
            faults.sorted() == [
                "/citations/0/document", "/citations/0/end", "/citations/0/sentence", "/citations/0/sha256", "/citations/0/start", "/gist",
                "/groud", "/ground", "/id", "/kind",
                "/members/1", "/members/2/nmae",
            ])
    }

    @Test func aRecordThatIsAllWrongIsToldSo() throws {
        let members = Array(repeating: "1", count: 50_000).joined(separator: ",")
        let (record, faults) = try reading(
            .relation, #"{"id":"both","gist":"Both.","kind":"tension","members":[\#(members)],"ground":"So."}"#)
        #expect(record == nil && faults.count == 200)
    }

    @Test func referencesMayBeGivenAsTheyAreServed() throws {
        let plain = try record(
            .relation,
            #"{"id":"both","gist":"Both.","kind":"tension","members":["a","b"],"ground":"So.","recorded_at":"2026-11-24T00:00:00Z"}"#)
        let full = try record(
            .relation,
            #"{"type":"relation","id":"both","gist":"Both.","kind":"tension","members":[{"type":"entity","id":"a","name":"Whatever"},{"id":"b"}],"ground":"So.","version":1,"recorded_at":"2026-11-24T00:00:00Z"}"#
        )
        #expect(plain == full)
    }
}
