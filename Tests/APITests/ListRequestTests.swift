import Bytes
import HTTP
import Records
import Store
import Testing
import Text

@testable import API

/// A target as it was understood, or the problem it has.
private func understood(_ target: String) throws -> ListRequest {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let bytes = Array((parts.count == 2 ? parts[1] : "").utf8)
    let listing = try #require(Listing.all.first { $0.path == "/v1/\(parts[0])" })
    return try ListRequest(Parameters(Slice(0, bytes.count), in: bytes.span), of: listing, in: try Invented.snapshot())
}

extension SearchQuery {
    fileprivate static func all(_ words: String...) -> SearchQuery { SearchQuery(wanted: words.map { [.word($0)] }) }
}

@Suite struct ListRequestTests {
    static let conditions: [(target: String, conditions: [Query.Condition])] = [
        ("statements", []),
        ("statements?speaker=oda-renn", [.any(.speaker, ["oda-renn"])]),
        ("statements?speaker=Oda+Renn", [.any(.speaker, ["oda-renn"])]),
        ("statements?speaker=%C3%96DA%20renn", [.any(.speaker, ["oda-renn"])]),
        ("statements?speaker=ODA-RENN", [.any(.speaker, ["oda-renn"])]),
        ("statements?speaker=oda-renn,Tomas+Arrelo", [.any(.speaker, ["oda-renn", "tomas-arrelo"])]),
        ("statements?speaker=oda-renn,Oda%20Renn,oda-renn", [.any(.speaker, ["oda-renn"])]),
        ("statements?speaker=none", [.none(.speaker)]),
        ("statements?speaker=oda-renn,none", [.anyOrNone(.speaker, ["oda-renn"])]),
        ("statements?about=maravia&about=norvane,none", [.any(.about, ["maravia"]), .anyOrNone(.about, ["norvane"])]),
        ("statements?mode=mixed,verbatim", [.any(.mode, ["mixed", "verbatim"])]),
        ("statements?reported_by=tomas-arrelo", [.any(.reportedBy, ["tomas-arrelo"])]),
        ("statements?quotable=false", [.any(.quotable, ["false"])]),
        ("statements?q=Wide+%C3%96pen%2C+Sea%21", [.words(.all("wide", "open", "sea"))]),
        ("statements?q=a,b&q=c", [.words(.init(wanted: [[.phrase(["a", "b"])]])), .words(.all("c"))]),
        ("statements?q=a+b+A&q=b+a+b", [.words(.all("a", "b")), .words(.all("b", "a"))]),
        ("statements?about=maravia&about=Maravia&about=maravia", [.any(.about, ["maravia"])]),
        ("statements?has=words&has=readings", [.any(.has, ["words"]), .any(.has, ["readings"])]),
        ("facts?subject=renn-open-water,maravia", [.any(.subject, ["renn-open-water", "maravia"])]),
        ("facts?asserted_by=none", [.none(.assertedBy)]),
        ("entities?office=FOREIGN%20minister", [.any(.office, ["FOREIGN minister"])]),
        ("timeline?type=meeting,fact", [.any(.type, ["meeting", "fact"])]),
        ("relations?member=ferry-line", [.any(.member, ["ferry-line"])]),
    ]

    @Test(arguments: conditions)
    func understandsFilters(_ example: (target: String, conditions: [Query.Condition])) throws {
        #expect(try understood(example.target).query.conditions == example.conditions)
    }

    @Test(arguments: [
        ("date=2024", ["2024"], false, false), ("date=2024&match=certain", ["2024"], true, false),
        ("match=possible&date=2024-05-04/2024-05-06", ["2024-05-04/2024-05-06"], false, false), ("date=none", [], false, true),
        ("date=1998,2024-05,none", ["1998", "2024-05"], false, true),
        ("date=%5B2024-05-06..2024-05-07%5D", ["[2024-05-06..2024-05-07]"], false, false),
    ])
    func understandsTimes(_ query: String, _ ranges: [String], _ certainly: Bool, _ orUndated: Bool) throws {
        let dates = try ranges.map { text throws in try EDTF(text) }
        #expect(try understood("meetings?\(query)").query.conditions == [.dates(dates, certainly: certainly, orUndated: orUndated)])
    }

    @Test(arguments: [
        ("statements", Query.Order.newestFirst), ("entities", .id), ("relations", .id), ("timeline?sort=date", .oldestFirst),
        ("entities?sort=-recorded_at", .recordedLast), ("facts?sort=recorded_at", .recordedFirst), ("documents?sort=id", .id),
    ])
    func understandsOrders(_ target: String, _ order: Query.Order) throws {
        #expect(try understood(target).query.order == order)
    }

    @Test func understandsHowToShow() throws {
        let request = try understood("statements?limit=200&fields=gist,id,gist&facets=mode,speaker,mode&pretty=true")
        #expect(request.limit == 200 && request.shape.fields == ["id", "gist"] && request.shape.isPretty)
        #expect(request.query.facets == [.mode, .speaker])
        #expect(try understood("statements").limit == 20)
        #expect(try !understood("statements?pretty=false").shape.isPretty)
    }

    static let refused: [(target: String, code: Problem.Code, parameter: String, hint: String?)] = [
        ("statements?speakr=x", .parameterUnknown, "speakr", "Did you mean ‘speaker’?"),
        ("statements?Speaker=x", .parameterUnknown, "Speaker", "Did you mean ‘speaker’?"),
        ("statements?=x", .parameterUnknown, "", "GET /v1 lists the parameters of each collection."),
        ("statements?participant=x", .parameterNotHere, "participant", "It belongs to /v1/meetings and /v1/search."),
        (
            "entities?topic=x", .parameterNotHere, "topic",
            "It belongs to /v1/statements, /v1/meetings, /v1/facts, /v1/timeline and /v1/search."
        ),
        (
            "entities?date=2024", .parameterNotHere, "date",
            "It belongs to /v1/documents, /v1/statements, /v1/meetings, /v1/facts, /v1/timeline and /v1/search."
        ),
        ("entities?match=certain", .parameterNotHere, "match", "Add ‘date’, or leave ‘match’ out."),
        ("statements?mode=mixed&mode=verbatim", .parameterRepeated, "mode", "For any of several values write ‘mode=a,b’."),
        ("statements?date=2024&date=2023", .parameterRepeated, "date", "For any of several values write ‘date=a,b’."),
        ("statements?id=oda-renn", .valueUnknown, "id", "It is served at /v1/entities/oda-renn."),
        ("statements?pretty&pretty", .parameterRepeated, "pretty", "Give it once."),
        ("statements?speaker=oda-rnn", .valueUnknown, "speaker", "Did you mean ‘oda-renn’?"),
        ("statements?topic=ferrylin", .valueUnknown, "topic", "Did you mean ‘ferry-line’?"),
        ("statements?mode=Mixed", .valueUnknown, "mode", "Did you mean ‘mixed’?"),
        ("statements?fields=", .valueEmpty, "fields", "Give it a value, or leave it out."),
        ("statements?fields=id,,gist", .valueEmpty, "fields", "Leave out the comma, or write it %2C if it belongs to a value."),
        ("statements?pretty=yes", .valueUnknown, "pretty", "It is one of ‘true’ or ‘false’."),
        ("statements?pretty=", .valueEmpty, "pretty", "Give it a value, or leave it out."),
        ("statements?limit=0", .valueInvalid, "limit", "The default is 20; go on with ‘page.next’."),
        ("statements?limit=201", .valueInvalid, "limit", "The default is 20; go on with ‘page.next’."),
        ("statements?limit=-1", .valueInvalid, "limit", "The default is 20; go on with ‘page.next’."),
        ("statements?limit=%2B5", .valueInvalid, "limit", "The default is 20; go on with ‘page.next’."),
        ("statements?limit=99999999999999999999", .valueInvalid, "limit", "The default is 20; go on with ‘page.next’."),
        ("statements?cursor=", .valueEmpty, "cursor", "Give it a value, or leave it out."),
        ("statements?cursor=x", .cursorInvalid, "cursor", "Take it from ‘page.next’ as it is, or begin again without one."),
        ("statements?sort=relevance", .parameterNotHere, "sort", "Add ‘q’, or choose another order."),
        ("relations?has=words", .valueUnknown, "has", nil),
        ("entities?language=en", .parameterNotHere, "language", "It belongs to /v1/documents."),
        ("documents?language=de", .valueUnknown, "language", nil),
    ]

    @Test(arguments: refused)
    func refusesWithAHint(_ example: (target: String, code: Problem.Code, parameter: String, hint: String?)) throws {
        let problem = #expect(throws: Problem.self) { try understood(example.target) }
        #expect(problem?.code == example.code, "\(problem?.detail ?? "")")
        #expect(problem?.parameter == example.parameter)
        if let hint = example.hint { #expect(problem?.hint == hint) }
    }

    @Test func aCursorLeadsThroughAllRowsOnce() throws {
        let snapshot = try Invented.snapshot()
        for (listing, sort) in Listing.all.flatMap({ listing in listing.sorts.map { (listing, $0) } }) {
            let words = listing.needsWords || sort == .relevance ? "&q=ferry+OR+renn+OR+the+OR+mara*" : ""
            var target = "\(listing.path.dropFirst(4))?limit=3&sort=\(sort.rawValue)\(words)"
            var seen: [RecordID] = []
            var total = 0
            while true {
                let request = try understood(target)
                var effort = Effort()
                let answer = try ListAnswer(request, in: snapshot, &effort)
                seen += answer.page.rows.map(snapshot.id)
                total = answer.page.total
                let bytes = Array(target.utf8)
                let query = Slice(
                    target.utf8.distance(from: target.startIndex, to: target.firstIndex(of: "?") ?? target.endIndex) + 1, bytes.count)
                guard let next = answer.next(after: try Parameters(query, in: bytes.span)) else { break }
                target = String(next.dropFirst(4))
            }
            #expect(seen.count == total && Set(seen).count == total, "\(listing.path) by \(sort)")
        }
    }
}
