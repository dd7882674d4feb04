import Bytes
import JSON
import Records
import Schema
import Testing

/// Reads a record as it is written in a file of the seed.
func record(_ type: RecordType, _ json: String, options: Schema.Options = Schema.Options(checksOrder: true)) throws -> Record {
    let (record, faults) = try reading(type, json, options: options)
    #expect(faults == [])
    return try #require(record)
}

func reading(
    _ type: RecordType, _ json: String, options: Schema.Options = Schema.Options(checksOrder: true)
) throws(JSONError) -> (record: Record?, faults: [Fault]) {
    var faults: [Fault] = []
    let value = try JSONDocument(parsing: Array(json.utf8)).root
    let record = Schema.read(value, as: type, options: options, into: &faults)
    return (record, faults)
}

/// The record as it is served, compact.
func served(_ record: Record, in set: RecordSet) -> String {
    var buffer = ByteBuffer()
    Schema.write(record, in: set, into: &buffer)
    return buffer.withSpan { $0.text }
}

/// The same JSON without the space between its parts.
func compact(_ json: String) -> String {
    var text = ""
    var (isQuoted, isEscaped) = (false, false)
    for letter in json.unicodeScalars {
        if !isQuoted, letter.properties.isWhitespace { continue }
        text.unicodeScalars.append(letter)
        if letter == "\"", !isEscaped { isQuoted.toggle() }
        isEscaped = letter == "\\" && !isEscaped
    }
    return text
}

/// The records that others name, with nothing but their line.
func named(_ type: RecordType, _ id: String, _ line: String, _ more: String = "") throws -> Record {
    let digest = String(repeating: "0", count: 64)
    let content =
        switch type {
        case .document:
            #""name": "\#(line)", "language": "en", "genre": "press-report", "translation": {"status": "unknown"}, "edition": {"sha256": "\#(digest)", "length": 3000, "sentences": 20}, "text": "withheld""#
        case .entity: #""name": "\#(line)""#
        case .statement: #""gist": "\#(line)""#
        case .meeting: #""name": "\#(line)", "kind": "meeting", "status": "planned""#
        case .fact: #""gist": "\#(line)", "subjects": ["azerbaijan"], "predicate": "supports""#
        case .relation: #""gist": "\#(line)", "kind": "repeats", "members": [], "ground": "So.""#
        }
    let text = #"{"id": "\#(id)", \#(content)\#(more), "recorded_at": "2026-11-24T00:00:00Z"}"#
    return try record(type, text, options: Schema.Options())
}
