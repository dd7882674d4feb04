/// One field line of a request head: where its name and its value stand, without the white space around the value.
package struct FieldLine: BitwiseCopyable, Sendable {
    private var nameStart: UInt32 = 0
    private var nameEnd: UInt32 = 0
    private var valueStart: UInt32 = 0
    private var valueEnd: UInt32 = 0
    package let known: FieldName

    package init(_ known: FieldName, name: Slice, value: Slice) {
        self.known = known
        nameStart = UInt32(truncatingIfNeeded: name.start)
        nameEnd = UInt32(truncatingIfNeeded: name.end)
        valueStart = UInt32(truncatingIfNeeded: value.start)
        valueEnd = UInt32(truncatingIfNeeded: value.end)
    }

    /// The line as it stands in a copy of the bytes that starts so much later.
    func moved(by shift: Int) -> FieldLine { FieldLine(known, name: name.moved(by: shift), value: value.moved(by: shift)) }

    package var name: Slice { Slice(Int(nameStart), Int(nameEnd)) }
    package var value: Slice { Slice(Int(valueStart), Int(valueEnd)) }
}
