package import JSON
package import Records

extension Schema {
    /// How strictly a record is read.
    package struct Options: Sendable {
        /// Members out of their order: a fault in files that people review, no matter in a request.
        package var checksOrder: Bool
        /// Computed members, such as stand in what was served: a fault, or passed over.
        package var passesOverComputed: Bool
        /// For a record that does not say when it was recorded; nothing: that is a fault.
        package var recordedAt: Timestamp?

        package init(checksOrder: Bool = false, passesOverComputed: Bool = false, recordedAt: Timestamp? = nil) {
            self.checksOrder = checksOrder
            self.passesOverComputed = passesOverComputed
            self.recordedAt = recordedAt
        }
    }

    /// Reads one record, strictly: every fault is found, not the first (but at most 200 of one record), with its pointer into `value` and the nearest right thing.
    ///
    /// Nothing where there was a fault. What makes a record valid beyond its grammar is for `Record.faults()` and `RecordSet.faults()`.
    /// References may be a string, the id, or an object whose `name` and `type` are passed over.
    package static func read(
        _ value: JSONValue, as type: RecordType, options: Options = Options(), into faults: inout [Fault]
    ) -> Record? {
        var reading = Reading(record: value, options: options)
        let record: Record? =
            switch type {
            case .document: document.read(value, &reading).map { .document($0) }
            case .entity: entity.read(value, &reading).map { .entity($0) }
            case .statement: statement.read(value, &reading).map { .statement($0) }
            case .meeting: meeting.read(value, &reading).map { .meeting($0) }
            case .fact: fact.read(value, &reading).map { .fact($0) }
            case .relation: relation.read(value, &reading).map { .relation($0) }
            }
        if options.recordedAt == nil, value.kind == .object, value["recorded_at"] == nil {
            reading.refuse(
                value, .memberMissing, "‘recorded_at’ is missing.", hint: "An instant of UTC to the second: 2024-03-17T09:30:00Z.",
                missing: "recorded_at")
        }
        faults += reading.faults
        guard let record, reading.refusals == 0 else { return nil }
        let unsupported = unsupportedMembers(of: record)
        faults += unsupported
        return unsupported.isEmpty ? record : nil
    }
}

/// The reading of one record under way.
struct Reading {
    let record: JSONValue
    let options: Schema.Options
    private(set) var faults: [Fault] = []
    /// How often something was refused, told or not.
    private(set) var refusals = 0
    /// To find where a value stands costs a walk to it, so a record that is all wrong is not told of every fault.
    private static let mostFaults = 200

    init(record: JSONValue, options: Schema.Options) {
        self.record = record
        self.options = options
    }

    /// Notes what is wrong with a value, or that the object which it is lacks a member.
    mutating func refuse(
        _ value: JSONValue, _ code: Fault.Code, _ detail: String, hint: String? = nil, missing member: StaticString? = nil
    ) {
        refusals += 1
        if faults.count == Self.mostFaults { return }
        faults.append(Fault(value.pointer(in: record) + (member.map { "/\($0)" } ?? ""), code, detail, hint: hint))
    }

    /// Whether the value is of the kind; if not, that is noted.
    mutating func expects(_ kind: JSONValue.Kind, _ value: JSONValue) -> Bool {
        if value.kind == kind { return true }
        if value.kind == .null {
            refuse(value, .kindWrong, "null stands where \(kind) is expected.", hint: "Leave the member out.")
        } else {
            refuse(value, .kindWrong, "\(value.excerpt) is \(value.kind); \(kind) is expected.")
        }
        return false
    }
}

extension JSONValue {
    /// A few words that show which value is meant.
    fileprivate var excerpt: String {
        switch kind {
        case .object, .array: "This"
        case .string: "‘\((string ?? "").prefix(40))’"
        case .number: "‘\((number ?? "").prefix(40))’"
        case .boolean: "‘\(boolean == true)’"
        case .null: "null"
        }
    }
}
