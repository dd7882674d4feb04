/// The reference records: as a file of the seed holds them, and as they are served.
enum Example {
    static let statement = #"""
        {
          "id": "aliyev-peace-talks-active",
          "gist": "Peace talks with Armenia are in an active phase.",
          "speaker": "ilham-aliyev",
          "attribution": {"kind": "pronoun", "printed": "he added"},
          "mode": "verbatim",
          "words": ["At present, we are in the active phase of peaceful negotiations with Armenia,"],
          "fidelity": "machine-translation",
          "readings": [{"printed": "peaceful negotiations", "meant": "peace negotiations", "basis": "inferred", "ground": "The text is machine-translated; the talks are about peace."}],
          "date": {"edtf": "2024-03-17", "printed": "March 17", "basis": "cross-document", "ground": "Day and month from this report, the year from the other document."},
          "place": {"id": "baku", "basis": "cross-document", "ground": "Only the other document places the meeting in Baku."},
          "meeting": {"id": "aliyev-stoltenberg-baku-2024", "when": "after"},
          "act": "inform",
          "topics": ["armenia-azerbaijan-peace"],
          "about": ["armenia"],
          "citations": [{"document": "aliyev-nato-partnership", "sentence": 6, "start": 631, "end": 720, "sha256": "dc96c0a39612eff1c1936a96a138f2c406bb64b34230948db50b00f71b2a8501"}, {"document": "aliyev-nato-partnership", "sentence": 6, "start": 632, "end": 709, "sha256": "5e1b924b454d95f2be231b81b7571c1f16c1317e1e32ef75f18aa862aed2c847", "supports": ["words"]}, {"document": "nato-baku-visit", "sentence": 1, "start": 54, "end": 200, "sha256": "03a92dd6059ac28170c5e09a1e9015af75808ac8f9958496a2f52f6fb423faf6", "supports": ["date", "place"]}],
          "version": 1,
          "recorded_at": "2026-11-24T00:00:00Z"
        }
        """#

    static let servedStatement = #"""
        {
          "type": "statement",
          "id": "aliyev-peace-talks-active",
          "gist": "Peace talks with Armenia are in an active phase.",
          "speaker": {"id": "ilham-aliyev", "name": "Ilham Aliyev", "office": "President", "side": {"id": "azerbaijan", "name": "Azerbaijan"}},
          "attribution": {"kind": "pronoun", "printed": "he added"},
          "mode": "verbatim",
          "words": ["At present, we are in the active phase of peaceful negotiations with Armenia,"],
          "fidelity": "machine-translation",
          "quotable": false,
          "readings": [{"printed": "peaceful negotiations", "meant": "peace negotiations", "basis": "inferred", "ground": "The text is machine-translated; the talks are about peace."}],
          "date": {"edtf": "2024-03-17", "earliest": "2024-03-17", "latest": "2024-03-17", "printed": "March 17", "basis": "cross-document", "ground": "Day and month from this report, the year from the other document."},
          "place": {"id": "baku", "name": "Baku", "basis": "cross-document", "ground": "Only the other document places the meeting in Baku."},
          "meeting": {"id": "aliyev-stoltenberg-baku-2024", "name": "Aliyev with Stoltenberg, Baku, 17 March 2024", "when": "after"},
          "act": "inform",
          "topics": [{"id": "armenia-azerbaijan-peace", "name": "Peace between Armenia and Azerbaijan"}],
          "about": [{"type": "entity", "id": "armenia", "name": "Armenia"}],
          "citations": [
            {"document": {"id": "aliyev-nato-partnership", "name": "Press report on Aliyev's remarks"}, "sentence": 6, "start": 631, "end": 720, "sha256": "dc96c0a39612eff1c1936a96a138f2c406bb64b34230948db50b00f71b2a8501"},
            {"document": {"id": "aliyev-nato-partnership", "name": "Press report on Aliyev's remarks"}, "sentence": 6, "start": 632, "end": 709, "sha256": "5e1b924b454d95f2be231b81b7571c1f16c1317e1e32ef75f18aa862aed2c847", "supports": ["words"]},
            {"document": {"id": "nato-baku-visit", "name": "Secretary General starts South Caucasus visit in Baku"}, "sentence": 1, "start": 54, "end": 200, "sha256": "03a92dd6059ac28170c5e09a1e9015af75808ac8f9958496a2f52f6fb423faf6", "supports": ["date", "place"]}
          ],
          "version": 1,
          "recorded_at": "2026-11-24T00:00:00Z"
        }
        """#

    static let meeting = #"""
        {
          "id": "stoltenberg-georgian-leadership-2024",
          "name": "Stoltenberg with Georgia's leadership, Tbilisi, March 2024",
          "kind": "meeting",
          "status": "planned",
          "status_as_of": "2024-03-17",
          "history": [{"status": "planned", "on": "2024-03-17", "document": "nato-baku-visit"}],
          "date": {"edtf": "[2024-03-18..2024-03-19]", "printed": "then", "basis": "inferred", "ground": "After Monday's meetings, before or on Tuesday; no day is named."},
          "place": "tbilisi",
          "part_of": "stoltenberg-south-caucasus-visit-2024",
          "participants": [{"id": "jens-stoltenberg", "capacity": "visitor"}, {"id": "leadership-of-georgia", "printed": "Georgia’s leadership", "capacity": "host"}],
          "accounts": [{"document": "nato-baku-visit", "term": "meetings", "status": "planned", "discussed": [], "citations": [{"document": "nato-baku-visit", "sentence": 12, "start": 1977, "end": 2047, "sha256": "6de9dd48612e5c0571361dd4bc1ad1f0b7d3f7feaa3c5f9b227ae8bf15b59d07"}]}],
          "notes": [{"kind": "count", "text": "More than one meeting is announced; how many is not said."}],
          "version": 1,
          "recorded_at": "2026-11-24T00:00:00Z"
        }
        """#

    static let servedMeeting = #"""
        {
          "type": "meeting",
          "id": "stoltenberg-georgian-leadership-2024",
          "name": "Stoltenberg with Georgia's leadership, Tbilisi, March 2024",
          "kind": "meeting",
          "status": "planned",
          "status_as_of": "2024-03-17",
          "history": [{"status": "planned", "on": "2024-03-17", "document": {"id": "nato-baku-visit", "name": "Secretary General starts South Caucasus visit in Baku"}}],
          "date": {"edtf": "[2024-03-18..2024-03-19]", "earliest": "2024-03-18", "latest": "2024-03-19", "printed": "then", "basis": "inferred", "ground": "After Monday's meetings, before or on Tuesday; no day is named."},
          "place": {"id": "tbilisi", "name": "Tbilisi"},
          "part_of": {"id": "stoltenberg-south-caucasus-visit-2024", "name": "Stoltenberg's visit to the South Caucasus, March 2024"},
          "participants": [
            {"id": "jens-stoltenberg", "name": "Jens Stoltenberg", "office": "Secretary General", "side": {"id": "nato", "name": "NATO"}, "capacity": "visitor"},
            {"id": "leadership-of-georgia", "name": "Leadership of Georgia (unnamed)", "printed": "Georgia’s leadership", "side": {"id": "georgia", "name": "Georgia"}, "capacity": "host"}
          ],
          "accounts": [{
            "document": {"id": "nato-baku-visit", "name": "Secretary General starts South Caucasus visit in Baku"},
            "term": "meetings", "status": "planned", "discussed": [], "topics": [],
            "citations": [{"document": {"id": "nato-baku-visit", "name": "Secretary General starts South Caucasus visit in Baku"}, "sentence": 12, "start": 1977, "end": 2047, "sha256": "6de9dd48612e5c0571361dd4bc1ad1f0b7d3f7feaa3c5f9b227ae8bf15b59d07"}]
          }],
          "notes": [{"kind": "count", "text": "More than one meeting is announced; how many is not said."}],
          "version": 1,
          "recorded_at": "2026-11-24T00:00:00Z"
        }
        """#

    static let fact = #"""
        {
          "id": "comments-exchanged-on-draft-peace-agreement",
          "gist": "Azerbaijan and Armenia had exchanged comments on the draft peace agreement seven times.",
          "subjects": [{"id": "azerbaijan", "printed": "Baku", "basis": "inferred", "ground": "The capital stands for the government."}, {"id": "armenia", "printed": "Yerevan", "basis": "inferred", "ground": "The capital stands for the government."}],
          "predicate": "exchanged-comments-on",
          "object": "armenia-azerbaijan-draft-peace-agreement",
          "quantity": {"value": 7, "qualifier": "exact", "unit": "time"},
          "date": {"edtf": "/2024-03-17", "printed": "already", "basis": "inferred", "ground": "Up to the day of speaking; the start is not said."},
          "topics": ["armenia-azerbaijan-peace"],
          "statements": ["aliyev-draft-comments-exchanged"],
          "citations": [{"document": "aliyev-nato-partnership", "sentence": 7, "start": 721, "end": 811, "sha256": "72c22f88a08144dc8775ebeff1d0aaf411ce81695ee749426d951ecb78a09e88"}],
          "version": 1,
          "recorded_at": "2026-11-24T00:00:00Z"
        }
        """#

    static let servedFact = #"""
        {
          "type": "fact",
          "id": "comments-exchanged-on-draft-peace-agreement",
          "gist": "Azerbaijan and Armenia had exchanged comments on the draft peace agreement seven times.",
          "subjects": [
            {"type": "entity", "id": "azerbaijan", "name": "Azerbaijan", "printed": "Baku", "basis": "inferred", "ground": "The capital stands for the government."},
            {"type": "entity", "id": "armenia", "name": "Armenia", "printed": "Yerevan", "basis": "inferred", "ground": "The capital stands for the government."}
          ],
          "predicate": "exchanged-comments-on",
          "object": {"type": "entity", "id": "armenia-azerbaijan-draft-peace-agreement", "name": "Draft peace agreement between Armenia and Azerbaijan"},
          "quantity": {"value": 7, "qualifier": "exact", "unit": "time"},
          "date": {"edtf": "/2024-03-17", "latest": "2024-03-17", "printed": "already", "basis": "inferred", "ground": "Up to the day of speaking; the start is not said."},
          "topics": [{"id": "armenia-azerbaijan-peace", "name": "Peace between Armenia and Azerbaijan"}],
          "asserted_by": {"id": "ilham-aliyev", "name": "Ilham Aliyev", "attribution": "implied"},
          "statements": [{"id": "aliyev-draft-comments-exchanged", "name": "The two governments have exchanged comments on the draft seven times."}],
          "citations": [{"document": {"id": "aliyev-nato-partnership", "name": "Press report on Aliyev's remarks"}, "sentence": 7, "start": 721, "end": 811, "sha256": "72c22f88a08144dc8775ebeff1d0aaf411ce81695ee749426d951ecb78a09e88"}],
          "version": 1,
          "recorded_at": "2026-11-24T00:00:00Z"
        }
        """#
}
