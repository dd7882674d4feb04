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
        var reading = Reading(record: value, options: options, met: .nothing)
        return read(value, as: type, &reading, into: &faults)
    }

    /// Reads many records, one after the other, with the same options; those that name the same share it.
    package struct Reader {
        private let options: Options
        private var met = Met.many

        package init(options: Options) { self.options = options }

        /// The same as `Schema.read`.
        package mutating func read(_ value: JSONValue, as type: RecordType, into faults: inout [Fault]) -> Record? {
            var reading = Reading(record: value, options: options, met: .nothing)
            swap(&reading.met, &met)
            defer { swap(&reading.met, &met) }
            return Schema.read(value, as: type, &reading, into: &faults)
        }
    }

    private static func read(
        _ value: JSONValue, as type: RecordType, _ reading: inout Reading, into faults: inout [Fault]
    ) -> Record? {
        let record: Record? =
            switch type {
            case .document: if let record = document.read(value, &reading) { .document(record) } else { nil }
            case .entity: if let record = entity.read(value, &reading) { .entity(record) } else { nil }
            case .statement: if let record = statement.read(value, &reading) { .statement(record) } else { nil }
            case .meeting: if let record = meeting.read(value, &reading) { .meeting(record) } else { nil }
            case .fact: if let record = fact.read(value, &reading) { .fact(record) } else { nil }
            case .relation: if let record = relation.read(value, &reading) { .relation(record) } else { nil }
            }
        // Only a record of the blank's time can lack one: most need not be searched for it.
        let isTimeless = reading.options.recordedAt == nil && record?.recordedAt ?? .blank == .blank
        if isTimeless, value.kind == .object, value["recorded_at"] == nil {
            reading.refuse(
                value, .memberMissing, "‘recorded_at’ is missing.", hint: "An instant of UTC to the second: 2024-03-17T09:30:00Z.",
                missing: "recorded_at")
        }
        if !reading.faults.isEmpty { faults += reading.faults }
        guard let record, reading.refusals == 0 else { return nil }
        let unsupported = unsupportedMembers(of: record)
        if unsupported.isEmpty { return record }
        faults += unsupported
        return nil
    }
}

/// The reading of one record under way.
struct Reading {
    let record: JSONValue
    let options: Schema.Options
    var met: Met
    private(set) var faults: [Fault] = []
    /// How often something was refused, told or not.
    private(set) var refusals = 0
    /// To find where a value stands costs a walk to it, so a record that is all wrong is not told of every fault.
    private static let mostFaults = 200

    init(record: JSONValue, options: Schema.Options, met: Met) {
        self.record = record
        self.options = options
        self.met = met
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
    @inline(__always)
    mutating func expects(_ kind: JSONValue.Kind, _ value: JSONValue) -> Bool {
        if value.kind == kind { return true }
        refuse(value, insteadOf: kind)
        return false
    }

    private mutating func refuse(_ value: JSONValue, insteadOf kind: JSONValue.Kind) {
        if value.kind == .null {
            refuse(value, .kindWrong, "null stands where \(kind) is expected.", hint: "Leave the member out.")
        } else {
            refuse(value, .kindWrong, "\(value.excerpt) is \(value.kind); \(kind) is expected.")
        }
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
