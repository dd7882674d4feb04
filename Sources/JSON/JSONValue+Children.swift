extension JSONValue {
    /// The elements of an array, in order; none for another kind.
    package var elements: Elements { Elements(tape: tape, position: index + 1, end: kind == .array ? Int(tape.nodes[index].next) : 0) }

    /// The members of an object, in order; none for another kind.
    package var members: Members { Members(tape: tape, position: index + 1, end: kind == .object ? Int(tape.nodes[index].next) : 0) }

    /// The value of a member. O(members).
    package subscript(name: StaticString) -> JSONValue? {
        guard kind == .object else { return nil }
        var place = index + 1
        while place < tape.nodes[index].next {
            if JSONValue(tape: tape, index: place).equals(name) { return JSONValue(tape: tape, index: place + 1) }
            place = Int(tape.nodes[place + 1].next)
        }
        return nil
    }

    /// Shows the members of an object, in order, names as strings; none for another kind. Retains nothing for each, as walking `members` does.
    @inlinable @inline(__always)
    package func forEachMember(_ visit: (_ name: JSONValue, _ value: JSONValue) -> Void) {
        let tape = tape, end = kind == .object ? Int(node.next) : 0
        var place = index + 1
        while place < end {
            visit(JSONValue(tape: tape, index: place), JSONValue(tape: tape, index: place + 1))
            place = Int(tape.nodes[place + 1].next)
        }
    }

    /// The same of the elements of an array.
    @inlinable @inline(__always)
    package func forEachElement(_ visit: (JSONValue) -> Void) {
        let tape = tape, end = kind == .array ? Int(node.next) : 0
        var place = index + 1
        while place < end {
            visit(JSONValue(tape: tape, index: place))
            place = Int(tape.nodes[place].next)
        }
    }

    package struct Elements: Sequence, IteratorProtocol, Sendable {
        fileprivate let tape: JSONTape
        fileprivate var position: Int
        fileprivate let end: Int

        package mutating func next() -> JSONValue? {
            guard position < end else { return nil }
            defer { position = Int(tape.nodes[position].next) }
            return JSONValue(tape: tape, index: position)
        }
    }

    package struct Members: Sequence, IteratorProtocol, Sendable {
        fileprivate let tape: JSONTape
        fileprivate var position: Int
        fileprivate let end: Int

        /// The name is a string.
        package mutating func next() -> (name: JSONValue, value: JSONValue)? {
            guard position < end else { return nil }
            defer { position = Int(tape.nodes[position + 1].next) }
            return (JSONValue(tape: tape, index: position), JSONValue(tape: tape, index: position + 1))
        }
    }
}

extension JSONValue {
    /// Where the value stands in `whole` (RFC 6901); empty where it is the whole. O(values before it).
    ///
    /// Precondition: `whole` is of the same document, and holds the value.
    package func pointer(in whole: JSONValue) -> String {
        var pointer = ""
        var place = whole
        while place.index != index {
            switch place.kind {
            case .object:
                guard let (name, value) = place.members.first(where: { $0.value.holds(index) }) else { return pointer }
                pointer += "/" + escaped(name.string ?? "")
                place = value
            case .array:
                guard let (number, value) = place.elements.enumerated().first(where: { $0.element.holds(index) }) else { return pointer }
                pointer += "/\(number)"
                place = value
            case .string, .number, .boolean, .null: return pointer
            }
        }
        return pointer
    }

    /// The value at a pointer (RFC 6901), or the nearest that holds where it would stand: for a missing member its object.
    package func nearest(to pointer: String) -> JSONValue {
        var place = self
        // Byte by byte: to Swift's characters an accent at the start of a name is part of the slash before it, and two spellings of é are one.
        for step in pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst() {
            let child: JSONValue? =
                switch place.kind {
                case .object: place.members.first { escaped($0.name.string ?? "").utf8.elementsEqual(step) }?.value
                case .array: Int(Substring(step)).flatMap { number in place.elements.enumerated().first { $0.offset == number }?.element }
                case .string, .number, .boolean, .null: nil
                }
            guard let child else { return place }
            place = child
        }
        return place
    }

    private func holds(_ other: Int) -> Bool { index <= other && other < tape.nodes[index].next }

    private func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        return name.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
