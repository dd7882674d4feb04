internal import Bytes
internal import HTTP

/// The parameters of a request in their order, decoded: what was written, before anything is made of it.
struct Parameters: Equatable, Sendable {
    struct Parameter: Equatable, Sendable {
        var name: String
        /// As sent, still encoded; nothing where there is no `=`.
        var raw: String?
        /// The whole value.
        var value: String
        /// The value split at its commas before decoding, so that `%2C` is a comma of a value.
        var alternatives: [String]

        /// As it was sent.
        var sent: String { raw.map { "\(name)=\($0)" } ?? name }
    }

    private(set) var all: [Parameter] = []

    subscript(name: String) -> [Parameter] { all.filter { $0.name == name } }
}

extension Parameters {
    /// Reads a query, if there is one. Stretches between two ampersands are skipped where they are empty.
    init(_ query: Slice?, in bytes: Span<UInt8>) throws(Problem) {
        var rest = QueryParameters(query)
        while let parameter = rest.next(in: bytes) {
            let name = try Self.decoded(parameter.name, in: bytes, of: "a parameter's name")
            guard let slice = parameter.value else {
                all.append(Parameter(name: name, raw: nil, value: "", alternatives: []))
                continue
            }
            let value = try Self.decoded(slice, in: bytes, of: name.quoted)
            all.append(
                Parameter(
                    name: name, raw: bytes.within(slice) { $0.text }, value: value,
                    alternatives: try Self.alternatives(slice, in: bytes, of: name, decoded: value)))
        }
    }

    /// The parts between commas; where there is no comma, the value that was decoded already.
    private static func alternatives(
        _ slice: Slice, in bytes: Span<UInt8>, of name: String, decoded value: String
    ) throws(Problem) -> [String] {
        var alternatives: [String] = []
        var parts = SliceParts(slice, at: UInt8(ascii: ","))
        while let part = parts.next(in: bytes) {
            if part.range == slice.range { return [value] }
            alternatives.append(try decoded(part, in: bytes, of: name.quoted))
        }
        return alternatives
    }

    private static func decoded(_ slice: Slice, in bytes: Span<UInt8>, of what: @autoclosure () -> String) throws(Problem) -> String {
        let text = bytes.within(slice) { $0.percentDecoded(plusIsSpace: true) }
        guard let text else {
            throw Problem(
                .valueInvalid, "Decoded, \(what()) is not UTF-8.",
                hint: "With curl write -G --data-urlencode, which encodes what it is given.")
        }
        return text
    }
}
