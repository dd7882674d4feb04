package import Records
internal import Text

extension Entry {
    /// The entry of a record that is not retracted.
    ///
    /// - Parameters:
    ///   - json: the record as served, without whitespace.
    ///   - members: the optional members that are shown there: the keys of `has`.
    package init(_ record: Record, in surroundings: Surroundings, json: [UInt8], showing members: [String]) {
        self.init(SortKey(record), of: record, in: surroundings, json: json, showing: members)
    }

    /// The same, where its sort key is known.
    package init(_ sortKey: SortKey, of record: Record, in surroundings: Surroundings, json: [UInt8], showing members: [String]) {
        precondition(!record.isRetracted)
        var keys = RowKeyList(), text = SearchTextList()
        keys.add(record, showing: members, in: surroundings)
        text.add(record)
        record.forEachReference { id, role, _ in
            keys.add(id, as: role)
            text.add(id, as: role, in: surroundings)
        }
        self.init(
            sortKey: sortKey, type: record.type, line: record.line, version: record.version, keys: RowKeys(keys), text: SearchText(text),
            quotes: QuoteKeys(record), json: json)
    }

    /// How names and offices are compared: "Əliyev" and "aliyev" are one.
    static func folded(_ text: String) -> String { fold(text).joined(separator: " ") }
}
