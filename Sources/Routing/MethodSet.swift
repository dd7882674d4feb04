package import HTTP

/// A set of methods: what `Allow` names (RFC 9110 §10.2.1).
package struct MethodSet: Equatable, Sendable {
    private var bits: UInt16 = 0

    package init() {}

    package init(_ methods: Method...) {
        for method in methods { insert(method) }
    }

    package var isEmpty: Bool { bits == 0 }

    package func contains(_ method: Method) -> Bool { bits & method.bit != 0 }

    package mutating func insert(_ method: Method) { bits |= method.bit }

    package mutating func formUnion(_ other: MethodSet) { bits |= other.bits }

    /// In the order of the enumeration: `GET, HEAD, OPTIONS`.
    package var text: String {
        Method.allCases.filter(contains).map(\.rawValue).joined(separator: ", ")
    }
}

extension Method {
    fileprivate var bit: UInt16 { 1 << UInt16(place) }

    /// Its place among all methods.
    var place: Int {
        switch self {
        case .get: 0
        case .head: 1
        case .post: 2
        case .put: 3
        case .patch: 4
        case .delete: 5
        case .options: 6
        case .trace: 7
        case .connect: 8
        }
    }
}
