import Records
import Schema
import Testing

/// What a reader receives is the reference shape of the record: three records as they stand in a file, and as they are served.
@Suite("The served form")
struct ServedFormTests {
    /// Whatever the three records name.
    private func surroundings() throws -> [Record] {
        let president =
            #", "kind": "person", "roles": [{"office": "President", "side": "azerbaijan", "date": {"edtf": "2024-03-17"}}]"#
        let secretary =
            #", "kind": "person", "roles": [{"office": "Secretary General", "side": "nato", "date": {"edtf": "2024-03-17/2024-03-19"}}]"#
        let spoken =
            #", "speaker": "ilham-aliyev", "attribution": {"kind": "implied"}, "mode": "reported", "fidelity": "unknown", "act": "inform""#
        return [
            try named(.document, "aliyev-nato-partnership", "Press report on Aliyev's remarks"),
            try named(.document, "nato-baku-visit", "Secretary General starts South Caucasus visit in Baku"),
            try named(.entity, "azerbaijan", "Azerbaijan", #", "kind": "state""#),
            try named(.entity, "armenia", "Armenia", #", "kind": "state""#),
            try named(.entity, "georgia", "Georgia", #", "kind": "state""#), try named(.entity, "nato", "NATO", #", "kind": "alliance""#),
            try named(.entity, "baku", "Baku", #", "kind": "city""#), try named(.entity, "tbilisi", "Tbilisi", #", "kind": "city""#),
            try named(.entity, "ilham-aliyev", "Ilham Aliyev", president),
            try named(.entity, "jens-stoltenberg", "Jens Stoltenberg", secretary),
            try named(
                .entity, "leadership-of-georgia", "Leadership of Georgia (unnamed)", #", "kind": "group", "roles": [{"side": "georgia"}]"#),
            try named(.entity, "armenia-azerbaijan-peace", "Peace between Armenia and Azerbaijan", #", "kind": "topic""#),
            try named(
                .entity, "armenia-azerbaijan-draft-peace-agreement", "Draft peace agreement between Armenia and Azerbaijan",
                #", "kind": "draft-agreement""#),
            try named(.meeting, "aliyev-stoltenberg-baku-2024", "Aliyev with Stoltenberg, Baku, 17 March 2024"),
            try named(.meeting, "stoltenberg-south-caucasus-visit-2024", "Stoltenberg's visit to the South Caucasus, March 2024"),
            try named(
                .statement, "aliyev-draft-comments-exchanged", "The two governments have exchanged comments on the draft seven times.",
                spoken),
        ]
    }

    @Test(arguments: [
        (RecordType.statement, Example.statement, Example.servedStatement), (.meeting, Example.meeting, Example.servedMeeting),
        (.fact, Example.fact, Example.servedFact),
    ])
    func isTheReferenceShape(type: RecordType, file: String, expected: String) throws {
        let read = try record(type, file)
        let set = RecordSet(try surroundings() + [read])
        #expect(served(read, in: set) == compact(expected))
    }

    @Test func holdsWhatFollowsFromTheRecordsAround() throws {
        let relation = try record(
            .relation,
            #"""
            {"id": "tension-of-dates", "gist": "Two dates.", "kind": "tension", "members": ["armenia", {"id": "georgia"}, "nato"], "ground": "They differ.", "recorded_at": "2026-11-24T00:00:00Z"}
            """#)
        let set = RecordSet(try surroundings() + [relation])
        let armenia = try #require(RecordID("armenia").flatMap { set[$0] })
        #expect(
            served(armenia, in: set)
                == #"{"type":"entity","id":"armenia","name":"Armenia","kind":"state","relations":[{"kind":"tension","id":"tension-of-dates","with":[{"type":"entity","id":"georgia","name":"Georgia"},{"type":"entity","id":"nato","name":"NATO"}],"ground":"They differ."}],"version":1,"recorded_at":"2026-11-24T00:00:00Z"}"#
        )
        let document = try #require(RecordID("nato-baku-visit").flatMap { set[$0] })
        #expect(served(document, in: set).contains(#""coverage":{"sentences":20,"cited":0,"uncited":[1,2,3,"#))
    }
}
