package import HTTP

/// Finds the route of a path.
///
/// A trie in flat arrays, made once from a table and never changed. A word goes before a capture, a capture before a rest. Matching compares
/// the bytes as they were sent, so a word has exactly one spelling, and makes no memory; its cost is that of reading the path.
///
/// Invariant: node 0 is the root; the edges of a node lie together; no two edges of a node bear the same word.
package struct Router: Sendable {
    /// The table, in its order: a route's number is its place here.
    package let routes: [Route]
    let nodes: [Node]
    let edges: [Edge]
    /// The words of all edges, one behind the other.
    let letters: [UInt8]

    /// Where the words of a path may lead on, and what is served if it ends here.
    struct Node: Sendable {
        var edges = 0..<0
        /// Number of the node behind any one segment; nothing: 0, the root, which nothing leads to.
        var capture = 0
        var served = Served()
        var servedAsRest = Served()
    }

    /// A word and the node behind it.
    struct Edge: Sendable {
        var word: Range<Int>
        var node: Int
    }

    /// The routes at one node, by method.
    struct Served: Sendable {
        var methods = MethodSet()
        /// By the place of the method among all; -1 for none.
        var routes = InlineArray<9, Int16>(repeating: -1)
    }

    package init(_ routes: [Route]) throws(RoutingError) {
        var draft = Draft()
        for (number, route) in routes.enumerated() { try draft.add(route, number: number, among: routes) }
        self.routes = routes
        (nodes, edges, letters) = draft.flattened()
    }
}

extension Router {
    /// The route of `path`, which is still percent-encoded. `HEAD` finds what `GET` does.
    package func match(_ method: Method, _ path: Slice, in bytes: Span<UInt8>) -> Match {
        var search = Search(method: method)
        guard !path.isEmpty, bytes[path.start] == UInt8(ascii: "/") else { return .pathUnknown }
        if path.count == 1 {
            search.arrive(at: nodes[0].served)
        } else {
            follow(from: 0, path.start + 1, path.end, in: bytes, &search)
        }
        if let route = search.route { return .found(route: route, captures: search.captures) }
        return search.allowed.isEmpty ? .pathUnknown : .methodNotAllowed(search.allowed)
    }

    /// Tries what leads on from a node; `search` remembers what was found.
    private func follow(from node: Int, _ start: Int, _ end: Int, in bytes: Span<UInt8>, _ search: inout Search) {
        var stop = start
        while stop < end, bytes[stop] != UInt8(ascii: "/") { stop += 1 }
        if stop > start {
            if let next = nodeBehind(word: start..<stop, of: node, in: bytes) {
                go(to: next, stop, end, in: bytes, &search)
                if search.route != nil { return }
            }
            let capture = nodes[node].capture
            if capture != 0 {
                let count = search.captures.count
                search.captures.append(Slice(start, stop))
                go(to: capture, stop, end, in: bytes, &search)
                if search.route != nil { return }
                search.captures.truncate(to: count)
            }
        }
        if start < end, !nodes[node].servedAsRest.methods.isEmpty {
            search.captures.append(Slice(start, end))
            search.arrive(at: nodes[node].servedAsRest)
        }
    }

    private func go(to node: Int, _ stop: Int, _ end: Int, in bytes: Span<UInt8>, _ search: inout Search) {
        if stop == end {
            search.arrive(at: nodes[node].served)
        } else {
            follow(from: node, stop + 1, end, in: bytes, &search)
        }
    }

    private func nodeBehind(word: Range<Int>, of node: Int, in bytes: Span<UInt8>) -> Int? {
        for number in nodes[node].edges {
            let edge = edges[number]
            guard edge.word.count == word.count else { continue }
            var index = 0
            while index < word.count, letters[edge.word.lowerBound + index] == bytes[word.lowerBound + index] { index += 1 }
            if index == word.count { return edge.node }
        }
        return nil
    }
}

/// What a walk through the trie has found so far.
private struct Search {
    var method: Method
    var captures = Captures()
    var route: Int?
    var allowed = MethodSet()

    init(method: Method) { self.method = method }

    mutating func arrive(at served: Router.Served) {
        allowed.formUnion(served.methods)
        let number = served.routes[method.place]
        if number >= 0 { route = Int(number) }
    }
}
