internal import Bytes
internal import JSON
internal import Records

/// The members of one kind of object, in the order in which they are written.
struct Table<Root>: Sendable {
    let title: String
    let summary: String
    let members: [Member<Root>]
    private let writeAll: Write<Root>
    private let names: [StaticString]
    /// Of each name, which mostly tells it from all others.
    private let sketches: [UInt64]
    /// A bit for each member that must be given.
    private let required: UInt64

    init(_ title: String, _ summary: String, _ sections: Section<Root>...) {
        self.title = title
        self.summary = summary
        let members = sections.flatMap(\.members)
        self.members = members
        writeAll = Self.inTurn(members[...])
        names = members.map(\.name)
        sketches = members.map { member in
            let name = Array("\(member.name)".utf8)
            return name.span.sketch(of: 0..<name.count)
        }
        required = members.indices.reduce(0) { members[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
        precondition(members.count <= 64, "the members that were met are kept as bits of one word")
    }

    var shape: Shape {
        .object(
            Shape.Object(
                title: title, summary: summary,
                members: members.map {
                    .init(
                        name: "\($0.name)", summary: $0.summary, shape: $0.shape, isRequired: $0.isAlwaysServed,
                        isReadOnly: $0.source != .given)
                }))
    }

    func write(_ root: inout Root, _ writing: Writing, _ json: inout ByteBuffer) {
        json.openObject()
        writeAll(&root, writing, &json)
        json.closeObject()
    }

    /// Fills in a blank value from an object. Answers whether nothing in the object was refused.
    func fill(_ root: inout Root, from value: JSONValue, _ reading: inout Reading) -> Bool {
        guard reading.expects(.object, value) else { return false }
        let refusalsBefore = reading.refusals
        var met: UInt64 = 0
        var next = 0
        value.forEachMember { name, value in
            guard let index = index(of: name, from: next) else { return refuseUnknown(name, value, &reading) }
            if index < next, reading.options.checksOrder {
                let other = members[next - 1].name
                reading.refuse(value, .memberOrder, "‘\(members[index].name)’ stands behind ‘\(other)’.", hint: "Put it before ‘\(other)’.")
            }
            met |= 1 << UInt64(index)
            next = max(next, index + 1)
            members[index].read(value, &root, &reading)
        }
        if met & required != required { refuseMissing(required & ~met, in: value, &reading) }
        return reading.refusals == refusalsBefore
    }

    /// Members mostly come in their order, so the search begins where the last one was found.
    private func index(of name: JSONValue, from next: Int) -> Int? {
        let sketch = name.sketch
        for index in next..<sketches.count where sketches[index] == sketch && isName(name, of: index) { return index }
        for index in 0..<next where sketches[index] == sketch && isName(name, of: index) { return index }
        return nil
    }

    /// Precondition: the sketches are the same. Of eight bytes and fewer they leave nothing open but how many they are.
    private func isName(_ name: JSONValue, of index: Int) -> Bool {
        let length = names[index].utf8CodeUnitCount
        return length > 8 ? name.equals(names[index]) : name.withText { $0.count == length }
    }

    private func refuseMissing(_ missing: UInt64, in value: JSONValue, _ reading: inout Reading) {
        for (index, member) in members.enumerated() where missing & 1 << UInt64(index) != 0 {
            reading.refuse(value, .memberMissing, "‘\(member.name)’ is missing: \(member.summary)", missing: member.name)
        }
    }

    private func refuseUnknown(_ name: JSONValue, _ value: JSONValue, _ reading: inout Reading) {
        let text = name.string ?? ""
        let known = members.filter { $0.source != .computed }.map { "\($0.name)" }
        let near = nearest(to: text, among: known)
        reading.refuse(
            value, .memberUnknown, "‘\(text)’ is not a member of \(title.spacedOut.withArticle).",
            hint: near.map { "Did you mean ‘\($0)’?" })
    }
}

extension String {
    /// "typed reference" of "TypedReference".
    fileprivate var spacedOut: String {
        reduce(into: "") { words, letter in words += (letter.isUppercase && !words.isEmpty ? " " : "") + letter.lowercased() }
    }

    /// "a citation", "an act".
    var withArticle: String { ("aeio".contains(prefix(1)) ? "an " : "a ") + self }
}

extension Table {
    /// The object as a record.
    func record(blank: @escaping @Sendable (Reading) -> Root) -> RecordTable<Root> { RecordTable(self, blank: blank) }

    /// The object as a value that can be read. `enter` says what else is known within it.
    func coding(
        blank: @escaping @Sendable (Reading) -> Root, enter: (@Sendable (Root, Writing) -> Writing)? = nil
    ) -> Coding<Root> {
        Coding(
            read: { value, reading in
                var root = blank(reading)
                guard fill(&root, from: value, &reading) else { return nil }
                return consume root
            },
            write: { root, writing, json in
                write(&root, enter?(root, writing) ?? writing, &json)
            }, shape: shape)
    }

    /// The object as a value that may also be given by the id of the record that it is about.
    func coding(blank: Root, named lend: @escaping Lend<Root, RecordID>) -> Coding<Root> where Root: Sendable {
        let missing = members.filter { $0.isRequired && "\($0.name)" != "id" }.map(\.name)
        return Coding(
            read: { value, reading in
                var root = blank
                guard value.kind == .string else {
                    guard fill(&root, from: value, &reading) else { return nil }
                    return consume root
                }
                guard let id = Schema.id.read(value, &reading) else { return nil }
                lend(&root) { $0 = id }
                for name in missing {
                    reading.refuse(value, .memberMissing, "‘\(name)’ is missing: write an object, {\"id\": \"\(id)\", …}.")
                }
                return root
            },
            write: { root, writing, json in write(&root, writing, &json) }, shape: shape)
    }

    /// The object as a computed value, which is never read.
    var computed: Coding<Root> {
        Coding(
            read: { value, reading in
                reading.refuse(value, .memberComputed, "This is computed; leave it out.")
                return nil
            },
            write: { root, writing, json in write(&root, writing, &json) }, shape: shape)
    }
}
