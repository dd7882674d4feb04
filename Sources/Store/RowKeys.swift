internal import Bytes

/// The keys of one record in one run of bytes: no object for each.
///
/// Invariant: each key is the byte of its space, a text that is not empty, and a zero; no byte of the text is a zero.
struct RowKeys: Equatable, Sendable {
    private let bytes: [UInt8]

    init(_ list: borrowing RowKeyList) { bytes = list.bytes.copied() }

    init(_ keys: [KeyIndex.Key]) {
        var list = RowKeyList()
        for key in keys { list.add(key.space, key.text) }
        self.init(list)
    }

    /// Lends the bytes with where each key stands as a term of the index: the byte of its space, and its text.
    func forEachTerm(_ visit: (Span<UInt8>, Range<Int>) -> Void) {
        let bytes = bytes.span
        var start = 0
        while start < bytes.count {
            // A space may be a zero itself.
            guard let end = bytes.firstIndex(of: 0, in: start + 1..<bytes.count) else { preconditionFailure("A key has no end.") }
            visit(bytes, start..<end)
            start = end + 1
        }
    }
}

/// Keys that are being gathered.
struct RowKeyList: ~Copyable {
    fileprivate var bytes = ByteBuffer(capacity: 512)

    init() {}

    mutating func add(_ space: KeyIndex.Space, _ text: String) {
        precondition(!text.isEmpty)
        bytes.append(text.utf8Span.span, between: space.byte, and: 0)
    }
}
