internal import Bytes
internal import JSON
internal import Records

/// Members that stand together in an object, because they are of one part of the value.
struct Section<Root>: Sendable {
    let members: [Member<Root>]

    /// The same members, of a value that holds this one.
    func within<Whole>(_ lend: @escaping Lend<Whole, Root>) -> Section<Whole> {
        Section<Whole>(
            members.map { member in
                Member<Whole>(
                    name: member.name, summary: member.summary, shape: member.shape, source: member.source, isRequired: member.isRequired,
                    isAlwaysServed: member.isAlwaysServed,
                    read: { [read = member.read] value, whole, reading in lend(&whole) { read(value, &$0, &reading) } },
                    write: { [write = member.write] whole, writing, json in lend(&whole) { write(&$0, writing, &json) } })
            })
    }
}

extension Section: ExpressibleByArrayLiteral {
    init(arrayLiteral members: Member<Root>...) { self.init(members) }

    init(_ members: [Member<Root>]) { self.members = members }
}
