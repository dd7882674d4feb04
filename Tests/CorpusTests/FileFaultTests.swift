import Corpus
import Testing

/// What is wrong with the files whatever the texts say: each fault with its file, line and member, and the nearest right thing.
struct FileFaultTests {
    static let changes: [Change] = [
        // JSON, and what a file must hold.
        Change("facts.json", #""gist": "#, #""gist" "#, ("facts.json:4", "Column 12")),
        Change("facts.json", "[\n", "[\n[],\n", ("facts.json:2", "")),
        Change("relations.json", #""kind": "repeats","#, #""kind": "repeats", "kind": "repeats","#, ("relations.json:5", "‘kind’")),
        // Members: unknown, missing, computed, out of order, of the wrong kind.
        Change("statements.json", #""speaker""#, #""speakr""#, ("statements.json:5: speakr", "‘speaker’")),
        Change("statements.json", #""gist": "The line joins the towns.","#, "", ("statements.json:21", "gist")),
        Change(
            "statements.json", #""fidelity": "original","#, #""fidelity": "original", "quotable": true,"#,
            ("statements.json:9: quotable", "computed")),
        Change(
            "entities.json", #""name": "Orm", "kind": "state""#, #""kind": "state", "name": "Orm""#,
            ("entities.json:12: name", "before ‘kind’")),
        Change("statements.json", #"["ferry-line"]"#, #""ferry-line""#, ("statements.json:13: topics", "array")),
        Change("facts.json", #""version": 1"#, #""version": null"#, ("facts.json:10: version", "null")),
        // Values: vocabularies, ids, dates, digests, terms too long to keep.
        Change("statements.json", #""act": "inform""#, #""act": "infrom""#, ("statements.json:12: act", "‘inform’")),
        Change("relations.json", "orme-says-it-twice", "Orme says it", ("relations.json:3: id", "‘Orme says it’")),
        Change("meetings.json", "2030-05-06", "2030-05-32", ("meetings.json:9: date.edtf", "‘2030-05-32’")),
        Change("statements.json", "said Ada Orme", "said Ada Orme, Mayor of Orm", ("statements.json:6: attribution.printed", "‘said Ada")),
        Change(
            "facts.json", #""date": "#,
            #""quantity": {"value": 3, "qualifier": "exact", "unit": "boat", "parts": [{"label": "big", "value": 1}, {"label": "small", "value": 1}]}, "date": "#,
            ("facts.json:7: quantity.parts", "2")),
        // References: dangling, of the wrong kind, to a document's passage that cannot be.
        Change("statements.json", #""speaker": "ada-orme""#, #""speaker": "ada-orm""#, ("statements.json:5: speaker", "‘ada-orme’")),
        Change("statements.json", #""speaker": "ada-orme""#, #""speaker": "ferry-line""#, ("statements.json:5: speaker", "a topic")),
        Change("facts.json", #""end": 100"#, #""end": 9100"#, ("facts.json:9: citations[0].end", "9100")),
        // Records beside one another: two of one id, of which the second has its own faults; two that say the same; parts in a circle.
        Change(
            "statements.json", "orme-bridge-of-boats", "orme-sails-at-dawn", ("relations.json:6: members[1]", "no record"),
            ("statements.json:22: id", "already")),
        Change(
            "entities.json", #""id": "vale", "name": "Vale", "kind": "state""#,
            #""id": "orm", "name": "Vale", "kind": "state", "part_of": "oer""#,
            ("entities.json:13: id", "already"), ("entities.json:13: part_of", "‘oer’"), ("facts.json:5: subjects[1]", "‘vale’"),
            ("statements.json:31: about[0]", "‘vale’")),
        Change(
            "entities.json", #"{"id": "vale", "#,
            #"{"id": "orm-again", "name": "Orm", "kind": "state", "citations": [\#(Harbour.cite(1, "Orm"))], \#(Harbour.recorded)}, {"id": "vale", "#,
            ("entities.json:13", "‘orm’ says the same")),
        Change(
            "entities.json", #""name": "Vale", "kind": "state""#, #""name": "Vale", "kind": "state", "part_of": "vale""#,
            ("entities.json:13: part_of", "names itself"), ("entities.json:13: part_of", "by way of")),
        // What a record must give: a ground for what is not stated, a passage.
        Change("statements.json", #", "ground": "The day of the opening.""#, "", ("statements.json:11: date", "ground")),
        Change("facts.json", Harbour.cite(1, Harbour.opening), "", ("facts.json:9: citations", "passage")),
        Change("meetings.json", "\"planned\",\n    \"status_as_of", "\"held\",\n    \"status_as_of", ("meetings.json:6: status", "‘held’")),
    ]

    @Test(arguments: changes)
    func areNamedWithTheirLine(_ change: Change) {
        change.check()
        if !change.faults.isEmpty { #expect(throws: Corpus.check(change.files)) { try Corpus.read(change.files) } }
    }
}
