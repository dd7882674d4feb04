internal import Bytes
internal import JSON
internal import Records
internal import Store
internal import Text

/// What a text says of the citations of a document: each holds where it is said to stand, or is broken; none is moved.
struct Verification {
    /// A citation, with the record it supports and its place in that record.
    struct Finding {
        var type: RecordType
        var id: RecordID
        /// RFC 6901: `/accounts/0/citations/1`.
        var member: String
        var sentence: Int
        var start: Int
        var end: Int
        var verdict: PassageCheck.Verdict
    }

    let document: RecordID
    /// Of the edition on record.
    let digest: String
    let length: Int
    /// Of the text that was given.
    let givenDigest: String
    let givenLength: Int
    /// In the order of the text.
    let findings: [Finding]

    /// Reads the citations off every record that cites the document.
    init(of text: SourceText, as document: Row, in snapshot: Snapshot, digest: @escaping (Span<UInt8>) -> String) {
        let id = snapshot.id(of: document)
        self.document = id
        let edition = snapshot.document(of: document)?.root["edition"]
        self.digest = edition?["sha256"]?.string ?? ""
        length = edition?["length"]?.integer ?? 0
        var check = PassageCheck(text, digest: digest)
        givenDigest = check.editionDigest()
        givenLength = text.length
        let citing = Query(types: RecordType.allCases, conditions: [.any(.document, [id.text])], order: .id, limit: .max)
        var findings: [Finding] = []
        for row in snapshot.page(of: citing).rows {
            guard let record = snapshot.document(of: row) else { continue }
            record.root.forEachCitation(of: id.text) { citation in
                guard let sentence = citation["sentence"]?.integer, let start = citation["start"]?.integer,
                    let end = citation["end"]?.integer, let sha256 = citation["sha256"]?.string
                else { return }
                findings.append(
                    Finding(
                        type: snapshot.type(of: row), id: snapshot.id(of: row), member: citation.pointer(in: record.root),
                        sentence: sentence, start: start, end: end,
                        verdict: check.verdict(sentence: sentence, start: start, end: end, sha256: sha256)))
            }
        }
        self.findings = findings.sorted { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }
    }

    var broken: Int { findings.count { $0.verdict != .holds } }
}

extension Snapshot {
    /// The record's JSON as a tree. What the store holds is well-formed, so there always is one.
    func document(of row: Row) -> JSONDocument? {
        let bytes = withJSON(of: row) { json in
            var copy = ByteBuffer(capacity: json.count)
            copy.append(json)
            return copy.copied()
        }
        return try? JSONDocument(parsing: bytes)
    }
}

extension JSONValue {
    /// Visits the citations of a document, wherever they stand in the record.
    fileprivate func forEachCitation(of document: String, _ visit: (JSONValue) -> Void) {
        for (name, value) in members {
            guard name.equals("citations") else {
                value.forEachCitation(of: document, visit)
                continue
            }
            for citation in value.elements where citation["document"]?["id"]?.string == document { visit(citation) }
        }
        for element in elements { element.forEachCitation(of: document, visit) }
    }
}
