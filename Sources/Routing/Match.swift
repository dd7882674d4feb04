package import HTTP

/// What the router says of a path.
package enum Match: Equatable, Sendable {
    /// The number of the route in the table, and where in the bytes its captures stand.
    case found(route: Int, captures: Captures)
    /// The path is known, but only to these methods.
    case methodNotAllowed(MethodSet)
    case pathUnknown
}

/// The captured segments of a path, in its order, still percent-encoded: offsets, not memory.
package struct Captures: Equatable, Sendable {
    /// More than any route of ours needs.
    package static let most = 4

    private var slices = InlineArray<4, Slice>(repeating: Slice(0, 0))
    package private(set) var count = 0

    package init() {}

    package subscript(index: Int) -> Slice {
        precondition(index < count)
        return slices[index]
    }

    mutating func append(_ slice: Slice) {
        slices[count] = slice
        count += 1
    }

    mutating func truncate(to count: Int) { self.count = count }

    package static func == (left: Captures, right: Captures) -> Bool {
        left.count == right.count && (0..<left.count).allSatisfy { left.slices[$0] == right.slices[$0] }
    }
}
