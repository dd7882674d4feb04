import Bytes
import JSON
import Kernel
import Records

/// One document on its way: where the next passage begins, and what cites it so far.
struct InventedDocument {
    let id: String
    let day: Day
    var length = 0
    var sentences = 0
    var meetings: [String] = []
    var statements: [String] = []
    /// How many of the statements there were when two of them were last related.
    var related = 1

    /// Writes the list of the one passage that supports a record: the next of the document.
    mutating func cite(into json: inout ByteBuffer, _ chance: inout Chance) {
        let start = length
        sentences += 1
        length += chance.number(40...220)
        json.member("citations")
        json.openArray()
        json.openObject()
        json.member("document")
        json.plain(id)
        json.member("sentence")
        json.integer(sentences)
        json.member("start")
        json.integer(start)
        json.member("end")
        json.integer(length - 1)
        json.member("sha256")
        json.plain(chance.digest())
        json.closeObject()
        json.closeArray()
    }
}

extension Invention {
    /// Writes a document and all that cites it. The document comes last: only then it is known how long it is.
    mutating func writeDocument() throws(SystemError) {
        var document = InventedDocument(id: nextID(.document), day: chance.day())
        let size = chance.number(8...40)
        var count = 1
        while count < size, left > 1 {
            switch count == 1 ? 0 : chance.number(below: 100) {
            case ..<5: try writeMeeting(in: &document)
            case ..<17: try writeFact(in: &document)
            case ..<19 where document.statements.count > document.related: try writeRelation(in: &document)
            default: try writeStatement(in: &document)
            }
            count += 1
        }
        try write(.document, id: document.id) { json, chance, cast in
            json.member("name")
            json.string(chance.words(3...8))
            json.member("language")
            json.plain(chance.pick(["en", "en", "en", "fr", "az", "ka", "de"]))
            json.member("genre")
            json.plain(chance.word(of: Document.Genre.self))
            json.member("side")
            json.plain(cast.state(chance.rank(below: cast.states)))
            json.date(document.day.text)
            json.member("translation")
            json.openObject()
            json.member("status")
            json.plain(chance.word(of: Document.Translation.Status.self))
            json.closeObject()
            json.member("edition")
            json.openObject()
            json.member("sha256")
            json.plain(chance.digest())
            json.member("length")
            json.integer(document.length)
            json.member("sentences")
            json.integer(document.sentences)
            json.closeObject()
            json.member("text")
            json.plain("withheld")
        }
    }

    private mutating func writeRelation(in document: inout InventedDocument) throws(SystemError) {
        document.related = document.statements.count
        try write(.relation, id: nextID(.relation)) { json, chance, _ in
            json.member("gist")
            json.string(chance.words(4...8) + ".")
            json.member("kind")
            json.plain(chance.word(of: Relation.Kind.self))
            json.plain("members", Array(document.statements.suffix(2)))
            json.member("ground")
            json.string(chance.words(4...10) + ".")
        }
    }
}

extension ByteBuffer {
    mutating func date(_ edtf: String) {
        member("date")
        openObject()
        member("edtf")
        plain(edtf)
        closeObject()
    }

    /// A list of ids; nothing where it is empty.
    mutating func plain(_ name: StaticString, _ ids: [String]) {
        if ids.isEmpty { return }
        member(name)
        openArray()
        for id in ids { plain(id) }
        closeArray()
    }
}
