internal import Bytes
internal import JSON
internal import Schema

/// Records as lines of CSV (RFC 4180): a cell for each column, commas between them, CRLF at the end.
///
/// - A list has all its values in one cell, with `; ` between them. A list of objects has one entry for each object in each column of
///   theirs, empty where the object has no such member, so that the entries of two columns stand side by side; where all are empty, the
///   cell is. Lists within lists are run together.
/// - A cell is in quotation marks, doubled within, where it holds a comma, a semicolon, a quotation mark, a backslash or a control
///   character, or several values.
/// - A text that a spreadsheet would take for a formula, since it begins with `=`, `+`, `-`, `@`, a tab or a line break, gets an apostrophe
///   in front; so does one that begins with an apostrophe, so that taking one off is always right. Numbers stay as they are.
///
/// Costs O(bytes) of a record; its lists are kept from one record to the next.
struct CSVLines: Sendable {
    /// A value of the record at hand, as it stands in its JSON, without quotation marks.
    private struct Entry {
        var start: Int
        var end: Int
        var isText: Bool
        /// The next one of the same column; 0 at the end, for no entry is the next of any but an earlier one.
        var next = 0
    }

    private let columns: Columns
    private var entries: [Entry] = []
    /// By column, the places of its first and last entry; -1 where there is none.
    private var first: [Int]
    private var last: [Int]

    init(_ columns: Columns) {
        self.columns = columns
        first = [Int](repeating: -1, count: columns.names.count)
        last = first
    }

    /// The names of the columns.
    func writeHeader(into buffer: inout ByteBuffer) {
        buffer.append(text: columns.names.joined(separator: ","))
        buffer.append("\r\n")
    }

    /// The line of a record, whose JSON is compact and as `Schema` writes it.
    mutating func write(_ json: Span<UInt8>, into buffer: inout ByteBuffer) {
        entries.removeAll(keepingCapacity: true)
        for column in first.indices {
            first[column] = -1
            last[column] = -1
        }
        var position = 0
        take(json, at: &position, for: 0)
        for column in first.indices {
            if column > 0 { buffer.append(UInt8(ascii: ",")) }
            writeCell(of: column, json, into: &buffer)
        }
        buffer.append("\r\n")
    }
}

extension CSVLines {
    /// Takes the values of what begins at `position` into their columns, and moves behind it.
    private mutating func take(_ json: Span<UInt8>, at position: inout Int, for node: Int) {
        switch json[position] {
        case UInt8(ascii: "{"): takeMembers(json, at: &position, of: node)
        case UInt8(ascii: "["):
            position += 1
            while json[position] != UInt8(ascii: "]") {
                if json[position] == UInt8(ascii: ",") { position += 1 }
                let before = entries.count
                take(json, at: &position, for: node)
                for column in columns.nodes[node].columns where last[column] < before {
                    append(Entry(start: 0, end: 0, isText: true), to: column)
                }
            }
            position += 1
        case UInt8(ascii: "\""):
            let end = endOfString(in: json, from: position)
            append(Entry(start: position + 1, end: end - 1, isText: true), to: columns.nodes[node].columns.lowerBound)
            position = end
        default:
            let end = endOfValue(in: json, from: position)
            append(Entry(start: position, end: end, isText: false), to: columns.nodes[node].columns.lowerBound)
            position = end
        }
    }

    private mutating func takeMembers(_ json: Span<UInt8>, at position: inout Int, of node: Int) {
        let members = columns.nodes[node].members
        var next = members.lowerBound
        position += 1
        while json[position] != UInt8(ascii: "}") {
            if json[position] == UInt8(ascii: ",") { position += 1 }
            let name = position + 1..<endOfString(in: json, from: position) - 1
            position = name.upperBound + 2
            // Both stand in the order of the field table, so the search begins where the last one ended.
            if let member = (next..<members.upperBound).first(where: { columns.nodes[$0].name.utf8Span.span.equals(json.extracting(name)) })
                ?? (members.lowerBound..<next).first(where: { columns.nodes[$0].name.utf8Span.span.equals(json.extracting(name)) })
            {
                next = member + 1
                take(json, at: &position, for: member)
            } else {
                position = endOfValue(in: json, from: position)
            }
        }
        position += 1
    }

    private mutating func append(_ entry: Entry, to column: Int) {
        if last[column] < 0 { first[column] = entries.count } else { entries[last[column]].next = entries.count }
        last[column] = entries.count
        entries.append(entry)
    }

    private func writeCell(of column: Int, _ json: Span<UInt8>, into buffer: inout ByteBuffer) {
        guard first[column] >= 0 else { return }
        var isEmpty = true, isQuoted = first[column] != last[column]
        forEachEntry(of: column) { entry in
            isEmpty = isEmpty && entry.start == entry.end
            isQuoted = isQuoted || Self.needsQuotes(json.extracting(entry.start..<entry.end))
        }
        if isEmpty { return }
        if isQuoted { buffer.append(UInt8(ascii: "\"")) }
        let head = entries[first[column]]
        if head.isText, Self.isGuarded(json.extracting(head.start..<head.end)) { buffer.append(UInt8(ascii: "'")) }
        var isFirst = true
        forEachEntry(of: column) { entry in
            if !isFirst { buffer.append("; ") }
            isFirst = false
            Self.write(json.extracting(entry.start..<entry.end), into: &buffer)
        }
        if isQuoted { buffer.append(UInt8(ascii: "\"")) }
    }

    private func forEachEntry(of column: Int, _ visit: (Entry) -> Void) {
        var place = first[column]
        repeat {
            visit(entries[place])
            place = entries[place].next
        } while place > 0
    }

    /// In JSON a quotation mark and a control character are escaped, so their backslash is there.
    private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
        for index in 0..<text.count {
            switch text[index] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"): return true
            default: break
            }
        }
        return false
    }

    /// Whether an apostrophe is to stand in front.
    private static func isGuarded(_ text: Span<UInt8>) -> Bool {
        if text.isEmpty { return false }
        switch text[0] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): return true
        case UInt8(ascii: "\\"):
            switch text[1] {
            case UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "r"): return true
            default: return false
            }
        default: return false
        }
    }

    private static func write(_ text: Span<UInt8>, into buffer: inout ByteBuffer) {
        guard text.firstIndex(of: UInt8(ascii: "\\"), in: 0..<text.count) != nil else { return buffer.append(text) }
        for byte in decodedString(text).utf8 {
            buffer.append(byte)
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        }
    }
}
