internal import Bytes
internal import JSON
internal import Records

/// How one kind of value is written in JSON: read strictly, written compactly, described for OpenAPI. One value holds all three, so they
/// cannot part ways.
struct Coding<Value>: Sendable {
    /// Nothing where the value was refused; the fault is then in `Reading`.
    let read: @Sendable (JSONValue, inout Reading) -> Value?
    let write: Write<Value>
    let shape: Shape
}

extension Coding {
    /// An array of such values. Refused elements are left out, their faults kept.
    var list: Coding<[Value]> {
        Coding<[Value]>(
            read: { [read] value, reading in
                guard reading.expects(.array, value) else { return nil }
                return value.elements.compactMap { read($0, &reading) }
            },
            write: { [write] values, writing, json in
                json.openArray()
                for var value in values { write(&value, writing, &json) }
                json.closeArray()
            }, shape: .list(shape))
    }

    /// A value that is written as a string of some grammar.
    static func string(
        _ shape: Shape, write: @escaping @Sendable (inout Value, inout ByteBuffer) -> Void,
        parse: @escaping @Sendable (String, inout Complaint) -> Value?
    ) -> Coding {
        Coding(
            read: { value, reading in
                guard reading.expects(.string, value), let text = value.string else { return nil }
                var complaint = Complaint()
                if let parsed = parse(text, &complaint) { return parsed }
                reading.refuse(value, complaint.code, complaint.detail ?? "‘\(text)’ cannot be read.", hint: complaint.hint)
                return nil
            },
            write: { value, _, json in write(&value, &json) }, shape: shape)
    }

    /// What a grammar says against a text.
    struct Complaint {
        private(set) var code = Fault.Code.valueInvalid
        private(set) var detail: String?
        private(set) var hint: String?

        /// Always nothing, so that a grammar can end with it.
        mutating func say(_ detail: String, _ code: Fault.Code = .valueInvalid, hint: String? = nil) -> Value? {
            (self.detail, self.code, self.hint) = (detail, code, hint)
            return nil
        }
    }
}
