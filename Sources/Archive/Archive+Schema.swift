internal import Bytes
internal import Records
internal import Schema

extension Archive {
    /// Serves records as `Schema` writes them.
    package convenience init() {
        self.init { record, set, json in
            let start = json.count
            Schema.write(record, in: set, into: &json)
            return json.withSpan { Schema.optionalMembers(shownIn: $0.extracting(start..<$0.count), by: record.type) }
        }
    }
}
