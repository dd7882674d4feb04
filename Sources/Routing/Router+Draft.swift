internal import HTTP

extension Router {
    /// The trie while it grows; `flattened` makes it immutable.
    struct Draft {
        private var nodes = [Node()]
        /// Words and the nodes behind them, for each node.
        private var words: [[(word: String, node: Int)]] = [[]]

        mutating func add(_ route: Route, number: Int, among routes: [Route]) throws(RoutingError) {
            let segments = try route.segments()
            guard segments.count(where: \.isBound) <= Captures.most else { throw .tooManyCaptures(route) }
            var node = 0
            for segment in segments {
                switch segment {
                case .word(let word): node = step(from: node, by: word)
                case .capture: node = stepByCapture(from: node)
                case .rest: break
                }
            }
            let earlier =
                if case .rest? = segments.last {
                    nodes[node].servedAsRest.add(route.method, number)
                } else {
                    nodes[node].served.add(route.method, number)
                }
            if let earlier { throw .clash(routes[earlier], route) }
        }

        private mutating func step(from node: Int, by word: String) -> Int {
            if let known = words[node].first(where: { $0.word == word }) { return known.node }
            words[node].append((word, nodes.count))
            return addNode()
        }

        private mutating func stepByCapture(from node: Int) -> Int {
            if nodes[node].capture != 0 { return nodes[node].capture }
            nodes[node].capture = nodes.count
            return addNode()
        }

        private mutating func addNode() -> Int {
            nodes.append(Node())
            words.append([])
            return nodes.count - 1
        }

        func flattened() -> (nodes: [Node], edges: [Edge], letters: [UInt8]) {
            var nodes = nodes
            var edges: [Edge] = []
            var letters: [UInt8] = []
            for number in nodes.indices {
                let first = edges.count
                for (word, node) in words[number] {
                    let start = letters.count
                    letters.append(contentsOf: word.utf8)
                    edges.append(Edge(word: start..<letters.count, node: node))
                }
                nodes[number].edges = first..<edges.count
            }
            return (nodes, edges, letters)
        }
    }
}

extension Router.Served {
    /// Takes in a route, or answers with the number of the one that was there. `GET` serves `HEAD` too, unless that has a route of its own.
    fileprivate mutating func add(_ method: Method, _ number: Int) -> Int? {
        if methods.contains(method), !(method == .head && routes[method.place] == routes[Method.get.place]) {
            return Int(routes[method.place])
        }
        set(method, number)
        if method == .get, !methods.contains(.head) { set(.head, number) }
        return nil
    }

    private mutating func set(_ method: Method, _ number: Int) {
        methods.insert(method)
        routes[method.place] = Int16(number)
    }
}
