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
                var count = 0
                value.forEachElement { _ in count += 1 }
                var list: [Value] = []
                list.reserveCapacity(count)
                value.forEachElement { if let element = read($0, &reading) { list.append(element) } }
                return list
            },
            write: { [write] values, writing, json in
                json.openArray()
                for var value in values { write(&value, writing, &json) }
                json.closeArray()
            }, shape: .list(shape))
    }

    /// A value that is written as a string of some grammar, which sees its UTF-8.
    /// `complain` says what is wrong with a text that `parse` gives nothing for.
    static func string(
        _ shape: Shape, write: @escaping @Sendable (inout Value, inout ByteBuffer) -> Void,
        parse: @escaping @Sendable (Span<UInt8>, inout Reading) -> Value?, complain: @escaping @Sendable (String) -> Complaint
    ) -> Coding {
        Coding(
            read: { value, reading in
                guard reading.expects(.string, value) else { return nil }
                if let parsed = value.withText({ parse($0, &reading) }) { return parsed }
                let complaint = complain(value.string ?? "")
                reading.refuse(value, complaint.code, complaint.detail, hint: complaint.hint)
                return nil
            },
            write: { value, _, json in write(&value, &json) }, shape: shape)
    }
}

/// What a grammar says against a text.
struct Complaint {
    var code = Fault.Code.valueInvalid
    let detail: String
    var hint: String?

    init(_ detail: String, _ code: Fault.Code = .valueInvalid, hint: String? = nil) {
        (self.detail, self.code, self.hint) = (detail, code, hint)
    }
}
