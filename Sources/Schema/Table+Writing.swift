internal import Bytes
internal import JSON
internal import Records

// The members are held by closures and not by a list, out of which each would be retained when it is called.
extension Table {
    /// Writes the members one after the other.
    static func inTurn(_ members: ArraySlice<Member<Root>>) -> Write<Root> {
        guard let first = members.first else { return { _, _, _ in } }
        let rest = members.dropFirst()
        guard let second = rest.first else { return first.write }
        return { [first = first.write, second = second.write, others = inTurn(rest.dropFirst())] root, writing, json in
            first(&root, writing, &json)
            second(&root, writing, &json)
            others(&root, writing, &json)
        }
    }

    /// The same; answers a bit for each member that was written.
    static func inTurnNoting(_ members: ArraySlice<Member<Root>>) -> WriteNoting<Root> {
        guard let first = members.first else { return { _, _, _ in 0 } }
        let bit = UInt64(1) << UInt64(members.startIndex)
        return { [write = first.write, others = inTurnNoting(members.dropFirst())] root, writing, json in
            let start = json.count
            write(&root, writing, &json)
            let written = json.count > start ? bit : 0
            return written | others(&root, writing, &json)
        }
    }
}

typealias WriteNoting<Root> = @Sendable (inout Root, Writing, inout ByteBuffer) -> UInt64

/// The members of a type of record.
struct RecordTable<Root>: Sendable {
    private let table: Table<Root>
    private let blank: @Sendable (Reading) -> Root
    private let writeMembers: WriteNoting<Root>
    private let names: [String]
    /// A bit for each member that what is served may lack.
    private let optional: UInt64

    init(_ table: Table<Root>, blank: @escaping @Sendable (Reading) -> Root) {
        self.table = table
        self.blank = blank
        let members = table.members
        writeMembers = Table.inTurnNoting(members[...])
        names = members.map { "\($0.name)" }
        optional = members.indices.reduce(0) { members[$1].isAlwaysServed ? $0 : $0 | 1 << UInt64($1) }
    }

    var shape: Shape { table.shape }

    func read(_ value: JSONValue, _ reading: inout Reading) -> Root? { table.read(value, blank(reading), &reading) }

    /// Answers the names of the members that it wrote and could have done without.
    func write(_ root: inout Root, _ writing: Writing, _ json: inout ByteBuffer) -> [String] {
        json.openObject()
        var written = writeMembers(&root, writing, &json) & optional
        json.closeObject()
        var shown: [String] = []
        shown.reserveCapacity(written.nonzeroBitCount)
        while written != 0 {
            shown.append(names[written.trailingZeroBitCount])
            written &= written - 1
        }
        return shown
    }
}
