import Bytes

/// The `Date` line of this second's answers, written once and copied until the second is over.
package struct DateLine: ~Copyable {
    package private(set) var date: HTTPDate
    private var line = ByteBuffer(capacity: 40)

    package init(_ date: HTTPDate) {
        self.date = date
        write()
    }

    /// Costs a comparison within the same second.
    package mutating func update(to date: HTTPDate) {
        if date == self.date { return }
        self.date = date
        write()
    }

    private mutating func write() {
        line.removeAll()
        line.append("Date: ")
        date.write(into: &line)
        line.append("\r\n")
    }

    func append(to buffer: inout ByteBuffer) {
        line.withSpan { buffer.append($0) }
    }
}
