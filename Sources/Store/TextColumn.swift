internal import Bytes

/// Many short texts in one run of bytes: no object for each.
///
/// Invariant: `starts` ascends from 0 and has one element more than there are texts; the last is the number of bytes.
struct TextColumn: Sendable {
    var bytes: [UInt8] = []
    var starts: [Int] = [0]

    var count: Int { starts.count - 1 }

    subscript(index: Int) -> String { String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self) }

    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        starts.append(bytes.count)
    }

    mutating func append(_ text: ArraySlice<UInt8>) {
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
    }

    mutating func append(_ text: Span<UInt8>) {
        bytes.append(text)
        starts.append(bytes.count)
    }

    /// The bytes of one text.
    func utf8(_ index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }

    /// Lends the bytes of one text.
    func withSpan<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        body(bytes.span.extracting(starts[index]..<starts[index + 1]))
    }

    func checkInvariant() {
        precondition(starts.first == 0 && starts.last == bytes.count)
        precondition(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 })
    }
}
