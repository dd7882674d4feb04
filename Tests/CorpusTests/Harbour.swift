import Corpus
import Digests
import Text

/// A small sound corpus about a ferry that never was, and its one text.
enum Harbour {
    static let text = """
        Ferries sail again
        The harbour towns of Orm and Vale opened their ferry line on Sunday (5 May 2030). “We sail at dawn, “said Ada Orme, Mayor of Orm. \
        She called the line a “bridge of boats” and thanked Vale 🛟 for its café\u{301}s. On Monday the mayor will meet the leaders of Vale. \
        A sign says “we go round the world and are home for tea again” and goes on.
        """

    static let opening = "The harbour towns of Orm and Vale opened their ferry line on Sunday (5 May 2030)."

    static let files = [
        "documents": documents, "entities": entities, "statements": statements, "meetings": meetings, "facts": facts,
        "relations": relations,
    ]
    .map { SourceFile(name: $0.key + ".json", bytes: Array($0.value.utf8)) }

    static let digest = SHA256.hex(of: text.utf8Span.span)

    static let texts = [SourceFile(name: "ferry-report.txt", bytes: Array(text.utf8))]

    /// The files with one passage of one of them replaced by another.
    static func files(_ name: String, replacing old: String, with new: String) -> [SourceFile] {
        files.map { file in
            guard file.name == name else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            precondition(text.contains(old), "‘\(old)’ does not stand in \(name).")
            return SourceFile(name: name, bytes: Array(text.replacing(old, with: new, maxReplacements: 1).utf8))
        }
    }

    /// A citation of the first place where `words` stand.
    static func cite(_ sentence: Int, _ words: String, for supports: String? = nil) -> String {
        let range = SourceText(text).occurrences(of: words, in: 0..<text.unicodeScalars.count).first ?? 0..<0
        let digest = SHA256.hex(of: words.utf8Span.span)
        let tail = supports.map { #", "supports": ["\#($0)"]"# } ?? ""
        return #"{"document": "ferry-report", "sentence": \#(sentence), "start": \#(range.lowerBound), "end": \#(range.upperBound), "#
            + #""sha256": "\#(digest)"\#(tail)}"#
    }

    static let recorded = #""version": 1, "recorded_at": "2030-06-01T00:00:00Z""#

    private static let documents = """
        [
          {
            "id": "ferry-report",
            "name": "Report on the ferry line",
            "language": "en",
            "genre": "press-report",
            "translation": {"status": "original"},
            "edition": {"sha256": "\(digest)", "length": \(text.unicodeScalars.count), "sentences": 5, "heading": true},
            "text": "withheld",
            "citations": [\(cite(0, "Ferries sail again", for: "name"))],
            \(recorded)
          }
        ]
        """

    private static let entities = """
        [
          {
            "id": "ada-orme",
            "name": "Ada Orme",
            "kind": "person",
            "roles": [
              {"office": "Mayor", "side": "orm", "citations": [\(cite(2, "Ada Orme, Mayor of Orm"))]}
            ],
            "citations": [\(cite(2, "Ada Orme"))],
            \(recorded)
          },
          {"id": "orm", "name": "Orm", "kind": "state", "citations": [\(cite(1, "Orm"))], \(recorded)},
          {"id": "vale", "name": "Vale", "kind": "state", "citations": [\(cite(1, "Vale"))], \(recorded)},
          {"id": "leaders-of-vale", "name": "Leaders of Vale (unnamed)", "kind": "group", "citations": [\(cite(4, "the leaders of Vale"))], \(recorded)},
          {"id": "ferry-line", "name": "The ferry line", "kind": "topic", "citations": [\(cite(1, "ferry line")), \(cite(5, "A sign"))], \(recorded)}
        ]
        """

    private static let statements = """
        [
          {
            "id": "orme-sails-at-dawn",
            "gist": "The boats leave early.",
            "speaker": "ada-orme",
            "attribution": {"kind": "explicit", "printed": "said Ada Orme"},
            "mode": "verbatim",
            "words": ["We sail at dawn,"],
            "fidelity": "original",
            "readings": [{"printed": "at dawn", "meant": "at first light", "basis": "inferred", "ground": "Boats need to see the shore."}],
            "date": {"edtf": "2030-05-05", "printed": "Sunday", "basis": "inferred", "ground": "The day of the opening."},
            "act": "inform",
            "topics": ["ferry-line"],
            "citations": [
              \(cite(2, "“We sail at dawn, “said Ada Orme, Mayor of Orm.")),
              \(cite(2, "We sail at dawn,", for: "words")),
              \(cite(1, "on Sunday (5 May 2030)", for: "date"))
            ],
            \(recorded)
          },
          {
            "id": "orme-bridge-of-boats",
            "gist": "The line joins the towns.",
            "speaker": "ada-orme",
            "attribution": {"kind": "pronoun", "printed": "She called"},
            "mode": "mixed",
            "words": ["bridge of boats"],
            "fidelity": "original",
            "act": "characterize",
            "topics": ["ferry-line"],
            "about": [{"id": "vale", "printed": "Vale"}],
            "citations": [
              \(cite(3, "She called the line a “bridge of boats” and thanked Vale 🛟 for its café\u{301}s."))
            ],
            \(recorded)
          }
        ]
        """

    private static let meetings = """
        [
          {
            "id": "orme-in-vale-2030",
            "name": "Orme with the leaders of Vale, May 2030",
            "kind": "meeting",
            "status": "planned",
            "status_as_of": "2030-05-05",
            "history": [{"status": "planned", "on": "2030-05-05", "document": "ferry-report"}],
            "date": {"edtf": "2030-05-06", "printed": "Monday", "basis": "inferred", "ground": "The day after the opening."},
            "participants": [{"id": "ada-orme", "capacity": "visitor"}, {"id": "leaders-of-vale", "capacity": "host"}],
            "accounts": [
              {
                "document": "ferry-report",
                "term": "meet",
                "status": "planned",
                "citations": [\(cite(4, "On Monday the mayor will meet the leaders of Vale."))]
              }
            ],
            \(recorded)
          }
        ]
        """

    private static let facts = """
        [
          {
            "id": "orm-and-vale-opened-a-line",
            "gist": "Two towns are joined by boat.",
            "subjects": ["orm", "vale"],
            "predicate": "partner-of",
            "date": {"edtf": "2030-05-05", "printed": "5 May 2030"},
            "topics": ["ferry-line"],
            "citations": [\(cite(1, opening))],
            \(recorded)
          }
        ]
        """

    private static let relations = """
        [
          {
            "id": "orme-says-it-twice",
            "gist": "The mayor praises the line in two breaths.",
            "kind": "repeats",
            "members": ["orme-sails-at-dawn", "orme-bridge-of-boats"],
            "ground": "Both remarks are about the line.",
            \(recorded)
          }
        ]
        """
}
