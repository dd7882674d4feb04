internal import HTTP

extension Router {
    /// Every path that somebody who wrote `path` may have meant: each pattern, with the captures filled from the same places of `path`.
    ///
    /// For hints only: it makes strings. Patterns whose captures find no segment there are left out.
    package func candidates(for path: String) -> [String] {
        let given = path.split(separator: "/")
        var found: [String] = []
        for route in routes {
            let words = route.pattern.split(separator: "/")
            let isFillable = words.indices.allSatisfy { !words[$0].hasPrefix("{") || $0 < given.count }
            guard isFillable else { continue }
            let filled = words.enumerated().map { place, word in word.hasPrefix("{") ? given[place] : word }
            let candidate = "/" + filled.joined(separator: "/")
            if !found.contains(candidate) { found.append(candidate) }
        }
        return found
    }

    /// Whether any method is served at `path`.
    package func knows(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        return match(.get, Slice(0, bytes.count), in: bytes.span) != .pathUnknown
    }
}
