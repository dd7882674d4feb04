package import HTTP

/// One line of the table of what is served: a method and the pattern of its paths.
///
/// A pattern is a `/`-separated list of words (`statements`), captures (`{id}`: any one segment that is not empty) and, only at its end, a
/// rest (`{path...}`: whatever follows, slashes included, but not nothing).
package struct Route: Equatable, Sendable {
    package var method: Method
    package var pattern: String

    package init(_ method: Method, _ pattern: String) {
        self.method = method
        self.pattern = pattern
    }
}

/// What makes a table of routes unfit. Each is found when the router is made, never by a request.
package enum RoutingError: Error, Equatable, Sendable {
    /// Two lines answer to the same requests.
    case clash(Route, Route)
    /// The pattern does not start with `/`, has an empty segment, a rest before its end, or a brace out of place.
    case malformed(Route)
    /// More captures than `Captures.most`.
    case tooManyCaptures(Route)
}

extension Route {
    /// The names of the captured segments, in the order of the path.
    package var captures: [String] {
        pattern.split(separator: "/").compactMap { Segment($0)?.boundName }
    }

    /// A piece of a pattern.
    enum Segment: Equatable {
        case word(String)
        case capture(name: String)
        case rest(name: String)
    }

    /// The pieces of the pattern, in order; none for `/`.
    func segments() throws(RoutingError) -> [Segment] {
        guard pattern.hasPrefix("/") else { throw .malformed(self) }
        if pattern == "/" { return [] }
        var segments: [Segment] = []
        for part in pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            if case .rest? = segments.last { throw .malformed(self) }
            guard let segment = Segment(part) else { throw .malformed(self) }
            segments.append(segment)
        }
        return segments
    }
}

extension Route.Segment {
    /// Nothing where the text is empty or has a brace out of place.
    init?(_ text: Substring) {
        let isBraced = text.hasPrefix("{") && text.hasSuffix("}")
        let inside = isBraced ? text.dropFirst().dropLast() : text
        let isRest = isBraced && inside.hasSuffix("...")
        let name = isRest ? inside.dropLast(3) : inside
        guard !name.isEmpty, !name.contains("{"), !name.contains("}") else { return nil }
        self = isRest ? .rest(name: String(name)) : isBraced ? .capture(name: String(name)) : .word(String(name))
    }

    var isBound: Bool { boundName != nil }

    var boundName: String? {
        switch self {
        case .word: nil
        case .capture(let name), .rest(let name): name
        }
    }
}
