internal import Bytes
internal import JSON
internal import Records

// As for writing, the members are held by closures and not by a list, out of which each would be retained when it is called.
extension Table {
    /// Reads, one after the other, as many of an object's members as come in their order. There must be one to read.
    static func readingInTurn(_ members: ArraySlice<Member<Root>>) -> ReadInTurn<Root> {
        guard let first = members.first else { return { _, _, _, _ in } }
        let name = MemberName(first.name), bit = UInt64(1) << UInt64(members.startIndex)
        return { [read = first.read, others = readingInTurn(members.dropFirst())] object, cursor, root, reading in
            if cursor.isAt(name, in: object) {
                cursor.met |= bit
                read(cursor.value(in: object), &root, &reading)
                cursor.advance(in: object)
                if cursor.isAtEnd { return }
            }
            others(object, &cursor, &root, &reading)
        }
    }
}

typealias ReadInTurn<Root> = @Sendable (_ object: JSONValue, inout MemberCursor, inout Root, inout Reading) -> Void

/// A member's name, ready to be compared.
struct MemberName: Sendable {
    let text: StaticString
    /// Mostly tells it from all others.
    fileprivate let sketch: UInt64
    fileprivate let length: Int

    init(_ text: StaticString) {
        let bytes = Array("\(text)".utf8)
        (self.text, length) = (text, bytes.count)
        sketch = bytes.span.sketch(of: 0..<bytes.count)
    }
}

/// Which of an object's members is read next, and which were met. The object is named each time, so that nothing is retained.
struct MemberCursor {
    private var place: Int
    private let end: Int
    /// Of the name there.
    private var sketch: UInt64 = 0
    /// A bit for each member of the table.
    var met: UInt64 = 0

    init(of object: JSONValue) {
        (place, end) = (object.index + 1, Int(object.node.next))
        if !isAtEnd { sketch = name(in: object).sketch }
    }

    var isAtEnd: Bool { place >= end }

    func name(in object: JSONValue) -> JSONValue { JSONValue(tape: object.tape, index: place) }

    func value(in object: JSONValue) -> JSONValue { JSONValue(tape: object.tape, index: place + 1) }

    mutating func advance(in object: JSONValue) {
        place = Int(value(in: object).node.next)
        if !isAtEnd { sketch = name(in: object).sketch }
    }

    /// Of eight bytes and fewer the sketch leaves nothing open but how many they are.
    @inline(__always)
    func isAt(_ name: MemberName, in object: JSONValue) -> Bool {
        guard sketch == name.sketch else { return false }
        let found = self.name(in: object).node
        if name.length > 8 || found.flag { return self.name(in: object).equals(name.text) }
        return found.range.count == name.length
    }
}
