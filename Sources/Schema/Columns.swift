package import Records

/// The members of records as columns of a table: one for each value that can stand in a record, named by the members on the way to it with
/// dots between them (`speaker.side.name`), in the order of the field tables. A list is no step of the way: it has many values in a column.
package struct Columns: Sendable {
    /// A member that columns stand for: a value, or an object, or a list of either.
    package struct Node: Sendable {
        package let name: String
        /// The columns of all values within; just one where it is a value itself.
        package fileprivate(set) var columns: Range<Int>
        /// The members of the object that it is, as indices of nodes; none where it is a value.
        package fileprivate(set) var members: Range<Int>
    }

    /// The first one is the record.
    package private(set) var nodes: [Node] = [Node(name: "", columns: 0..<0, members: 0..<0)]
    package private(set) var names: [String] = []

    /// Those of records of any of the types, each once; of them only the ones that `fields` name, or that lie within what they name.
    package init(of types: [RecordType], fields: [String]? = nil) {
        let shapes = types.map(Schema.shape)
        fill(0, with: Self.members(of: shapes).filter { $0.name != "retracted" }, path: "", fields)
    }

    private mutating func fill(_ node: Int, with members: [(name: String, shapes: [Shape])], path: String, _ fields: [String]?) {
        let chosen = members.filter { Self.isOnTheWay(path + $0.name, $0.shapes, to: fields) }
        let start = nodes.count
        nodes[node].members = start..<start + chosen.count
        nodes += chosen.map { Node(name: $0.name, columns: 0..<0, members: 0..<0) }
        let first = names.count
        for (index, member) in chosen.enumerated() {
            let within = Self.members(of: member.shapes), before = names.count
            if within.isEmpty {
                names.append(path + member.name)
            } else {
                fill(start + index, with: within, path: path + member.name + ".", fields)
            }
            nodes[start + index].columns = before..<names.count
        }
        nodes[node].columns = first..<names.count
    }

    /// Whether the member, or any within it, is chosen.
    private static func isOnTheWay(_ path: String, _ shapes: [Shape], to fields: [String]?) -> Bool {
        guard let fields else { return true }
        if fields.contains(where: { path == $0 || path.hasPrefix($0 + ".") }) { return true }
        return members(of: shapes).contains { isOnTheWay(path + "." + $0.name, $0.shapes, to: fields) }
    }

    /// The members of objects of any of the shapes, or of lists of them. With the same name, they are one; what only a later shape has stands
    /// behind what it stands behind there.
    private static func members(of shapes: [Shape]) -> [(name: String, shapes: [Shape])] {
        var members: [(name: String, shapes: [Shape])] = []
        for shape in shapes {
            var place = 0
            for property in shape.properties {
                if let index = members.firstIndex(where: { $0.name == property.name }) {
                    members[index].shapes.append(property.shape)
                    place = index + 1
                } else {
                    members.insert((property.name, [property.shape]), at: place)
                    place += 1
                }
            }
        }
        return members
    }
}

extension Shape {
    fileprivate var properties: [Property] {
        switch self {
        case .object(let object): object.members
        case .list(let element): element.properties
        case .string, .integer, .number, .boolean, .constant, .vocabulary: []
        }
    }
}
