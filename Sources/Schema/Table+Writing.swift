internal import Bytes
internal import JSON
internal import Records

extension Table {
    /// Writes the members one after the other. They are held by closures and not by a list, out of which each would be retained when it is called.
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

    /// The same of a record; answers a bit for each member that was written. So many closures within one another would be no quicker than a list.
    static func inTurnNoting(_ members: [Member<Root>]) -> WriteNoting<Root> {
        let writers = members.map(\.write)
        return { root, writing, json in
            var written: UInt64 = 0, bit: UInt64 = 1
            for write in writers {
                let start = json.count
                write(&root, writing, &json)
                if json.count > start { written |= bit }
                bit <<= 1
            }
            return written
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
        writeMembers = Table.inTurnNoting(members)
        names = members.map { "\($0.name)" }
        optional = members.indices.reduce(0) { members[$1].isAlwaysServed ? $0 : $0 | 1 << UInt64($1) }
    }

    var shape: Shape { table.shape }

    func read(_ value: JSONValue, _ reading: inout Reading) -> Root? {
        var root = blank(reading)
        guard table.fill(&root, from: value, &reading) else { return nil }
        return consume root
    }

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
