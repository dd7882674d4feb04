import JSON

/// A table as a careful reader of CSV (RFC 4180) sees it, and as it follows from the records in the plainest way.
struct Table: Equatable {
    var header: [String] = []
    var rows: [[String]] = []

    /// What breaks the grammar.
    struct Malformed: Error {
        let place: Int
    }

    /// Every line ends with CRLF; a quotation mark stands at the ends of a cell, or doubled within such a cell.
    init(reading csv: [UInt8]) throws {
        var lines: [[String]] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var place = 0
        func byte(_ offset: Int = 0) -> UInt8 { place + offset < csv.count ? csv[place + offset] : 0 }
        while place < csv.count {
            let isQuoted = byte() == UInt8(ascii: "\"")
            if isQuoted {
                place += 1
                while byte() != UInt8(ascii: "\"") || byte(1) == UInt8(ascii: "\"") {
                    guard place < csv.count else { throw Malformed(place: place) }
                    cell.append(byte())
                    place += byte() == UInt8(ascii: "\"") ? 2 : 1
                }
                place += 1
            } else {
                while place < csv.count, ![UInt8(ascii: ","), 13, 10].contains(byte()) {
                    guard byte() != UInt8(ascii: "\"") else { throw Malformed(place: place) }
                    cell.append(byte())
                    place += 1
                }
            }
            cells.append(String(decoding: cell, as: UTF8.self))
            cell = []
            if byte() == UInt8(ascii: ",") {
                place += 1
                continue
            }
            guard byte() == 13, byte(1) == 10 else { throw Malformed(place: place) }
            place += 2
            lines.append(cells)
            cells = []
        }
        guard cells.isEmpty, !lines.isEmpty else { throw Malformed(place: place) }
        (header, rows) = (lines.removeFirst(), lines)
    }

    /// Of these columns, from records.
    init(_ header: [String], of records: [JSONValue]) {
        self.header = header
        rows = records.map { record in
            header.map { column in
                let entries = Self.entries(record, column.split(separator: ".").map(String.init)[...])
                return entries.allSatisfy { $0.text.isEmpty } ? "" : Self.guarded(entries)
            }
        }
    }

    private static func entries(_ value: JSONValue, _ path: ArraySlice<String>) -> [(text: String, isText: Bool)] {
        switch value.kind {
        case .array:
            return value.elements.flatMap { element in
                let found = entries(element, path)
                return found.isEmpty ? [("", true)] : found
            }
        case .object:
            guard let name = path.first, let member = value.members.first(where: { $0.name.string == name }) else { return [] }
            return entries(member.value, path.dropFirst())
        case .string: return [(value.string ?? "", true)]
        case .number: return [(value.number ?? "", false)]
        case .boolean: return [(value.boolean == true ? "true" : "false", false)]
        case .null: return []
        }
    }

    private static func guarded(_ entries: [(text: String, isText: Bool)]) -> String {
        let cell = entries.map(\.text).joined(separator: "; ")
        let isFormula = entries[0].text.unicodeScalars.first.map { "=+-@'\t\n\r".unicodeScalars.contains($0) } ?? false
        return isFormula && entries[0].isText ? "'" + cell : cell
    }
}
