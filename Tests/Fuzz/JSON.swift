import Bytes
import JSON

/// JSON: what is accepted is whole Unicode, reads the same when written again, compactly or for eyes, and every value is found
/// again by its pointer; what is refused is refused at a place within it.
func examine(_ bytes: Span<UInt8>) {
    let text = bytes.array
    do {
        let document = try JSONDocument(parsing: text)
        hold(String(validating: text, as: UTF8.self) != nil, "it is not UTF-8")
        checkCompact(document.root)
        checkPretty(bytes, document.root)
        checkMembers(document.root, in: bytes)
        checkPointers(document.root)
    } catch {
        hold((0...text.count).contains(error.offset), "it is refused at \(error.offset)")
        hold(error.line >= 1 && error.column >= 1 && !error.description.isEmpty, "the place is line \(error.line), column \(error.column)")
        hold(error.line == 1 + text.prefix(error.offset).count { $0 == 0x0A }, "the line is not \(error.line)")
    }
}

private func checkCompact(_ value: JSONValue) {
    var compact = ByteBuffer()
    write(value, into: &compact)
    guard let again = try? JSONDocument(parsing: compact.copied()) else { return hold(false, "what was written is not JSON") }
    hold(isSame(value, again.root), "written and read again it differs")
    compact.withSpan { hold(endOfValue(in: $0, from: 0) == $0.count, "the scan ends elsewhere") }
}

private func checkPretty(_ bytes: Span<UInt8>, _ value: JSONValue) {
    var pretty = ByteBuffer()
    prettyPrint(bytes, into: &pretty)
    guard let again = try? JSONDocument(parsing: pretty.copied()) else { return hold(false, "for eyes it is no JSON") }
    hold(isSame(value, again.root), "for eyes it differs")
    var twice = ByteBuffer()
    pretty.withSpan { prettyPrint($0, into: &twice) }
    hold(twice.copied() == pretty.copied(), "printing for eyes twice changes it")
}

private func checkMembers(_ value: JSONValue, in bytes: Span<UInt8>) {
    guard value.kind == .object else { return }
    var members = value.members
    topLevelMembers(of: bytes) { name, range in
        guard let member = members.next() else { return hold(false, "the scan finds more members") }
        hold(member.name.range == name.lowerBound - 1..<name.upperBound + 1, "the scan finds another name")
        hold(member.value.range == range, "the scan finds another value")
    }
    hold(members.next() == nil, "the scan finds fewer members")
}

/// Every way that each value is found is long for a long text, so of those only the first values are asked for.
private func checkPointers(_ root: JSONValue) {
    var left = 16
    func visit(_ value: JSONValue) {
        if left == 0 { return }
        left -= 1
        hold(root.nearest(to: value.pointer(in: root)).range == value.range, "‘\(value.pointer(in: root))’ leads elsewhere")
        for element in value.elements { visit(element) }
        for member in value.members { visit(member.value) }
    }
    visit(root)
}

private func write(_ value: JSONValue, into buffer: inout ByteBuffer) {
    switch value.kind {
    case .object:
        buffer.openObject()
        for member in value.members {
            buffer.member(named: member.name.string ?? "")
            write(member.value, into: &buffer)
        }
        buffer.closeObject()
    case .array:
        buffer.openArray()
        for element in value.elements { write(element, into: &buffer) }
        buffer.closeArray()
    case .string: buffer.string(value.string ?? "")
    case .boolean: buffer.boolean(value.boolean == true)
    case .number, .null: value.write(into: &buffer)
    }
}

private func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .object:
        return left.members.elementsEqual(right.members) { left, right in
            isAlike(left.name.string, right.name.string) && isSame(left.value, right.value)
        }
    case .array: return left.elements.elementsEqual(right.elements, by: isSame)
    case .string: return isAlike(left.string, right.string)
    case .number: return left.number == right.number
    case .boolean: return left.boolean == right.boolean
    case .null: return true
    }
}

/// Scalar by scalar: Swift's own comparison takes canonically equivalent texts for equal.
private func isAlike(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return left.unicodeScalars.elementsEqual(right.unicodeScalars)
}
