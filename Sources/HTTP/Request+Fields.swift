import Bytes

extension Request {
    /// The value of the first line of that name.
    @inline(__always)
    package func value(of name: FieldName) -> Slice? {
        guard has(name) else { return nil }
        var index = 0
        while line(index).known != name { index += 1 }
        return line(index).value
    }

    /// The value, if there is exactly one line of that name: what a field that is no list must be.
    @inline(__always)
    package func onlyValue(of name: FieldName) -> Slice? {
        repeats(name) ? nil : value(of: name)
    }

    /// The value of the first line with that name in any case, for fields that `FieldName` does not know. O(lines).
    package func value(named name: StaticString, in bytes: Span<UInt8>) -> Slice? {
        for index in 0..<lineCount where bytes.extracting(line(index).name.range).equalsIgnoringCase(name) { return line(index).value }
        return nil
    }

    /// Calls `body` with the value of each line of that name, in order.
    package func forEachValue<Failure: Error>(of name: FieldName, _ body: (Slice) throws(Failure) -> Void) throws(Failure) {
        guard has(name) else { return }
        for index in 0..<lineCount where line(index).known == name { try body(line(index).value) }
    }
}
