import Bytes

extension Answer {
    /// Adds a field line. Names and literals are trusted; in other values a control character becomes a space (RFC 9110 §5.5).
    package mutating func field(_ name: StaticString, _ value: StaticString) {
        field(name) { $0.append(value) }
    }

    package mutating func field(_ name: StaticString, _ value: Span<UInt8>) {
        begin(name)
        for index in 0..<value.count { fields.append(value[index] < .space || value[index] == .delete ? .space : value[index]) }
        fields.append("\r\n")
    }

    package mutating func field(_ name: StaticString, text value: String) {
        field(name, value.utf8Span.span)
    }

    package mutating func field(_ name: StaticString, number: Int) {
        field(name) { $0.append(decimal: number) }
    }

    package mutating func field(_ name: StaticString, date: HTTPDate) {
        field(name) { date.write(into: &$0) }
    }

    /// Adds a field line whose value `write` appends, which must bring no control character.
    @inline(__always)
    package mutating func field(_ name: StaticString, _ write: (inout ByteBuffer) -> Void) {
        begin(name)
        write(&fields)
        fields.append("\r\n")
    }

    private mutating func begin(_ name: StaticString) {
        fields.append(name)
        fields.append(": ")
    }
}
