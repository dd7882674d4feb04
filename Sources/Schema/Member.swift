internal import Bytes
internal import JSON
internal import Records

/// Where a value holds another.
typealias Path<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// Who gives a member's value.
enum MemberSource: Sendable {
    /// Who writes the record.
    case given
    /// The server, or a file in its stead.
    case owned
    /// Nobody: it follows from the rest.
    case computed
    /// The same, but where it is given it is passed over.
    case passedOver
}

/// One member of an object: its name, what it is for, and how it is read into and written from the value that the object stands for.
struct Member<Root>: Sendable {
    let name: StaticString
    let summary: String
    let shape: Shape
    private(set) var source: MemberSource
    /// Whether what is read must have it.
    private(set) var isRequired: Bool
    /// Whether what is served always has it.
    let isAlwaysServed: Bool
    let read: @Sendable (JSONValue, inout Root, inout Reading) -> Void
    /// Writes nothing where the member is absent.
    let write: @Sendable (Root, Writing, inout ByteBuffer) -> Void
}

extension Member {

    static func required<Value>(_ name: StaticString, _ path: Path<Root, Value>, _ coding: Coding<Value>, _ summary: String) -> Member {
        Member(
            name: name, summary: summary, shape: coding.shape, source: .given, isRequired: true, isAlwaysServed: true,
            read: { value, root, reading in if let read = coding.read(value, &reading) { root[keyPath: path] = read } },
            write: { root, writing, json in
                json.member(name)
                coding.write(root[keyPath: path], writing, &json)
            })
    }

    static func optional<Value>(_ name: StaticString, _ path: Path<Root, Value?>, _ coding: Coding<Value>, _ summary: String) -> Member {
        Member(
            name: name, summary: summary, shape: coding.shape, source: .given, isRequired: false, isAlwaysServed: false,
            read: { value, root, reading in if let read = coding.read(value, &reading) { root[keyPath: path] = read } },
            write: { root, writing, json in
                guard let value = root[keyPath: path] else { return }
                json.member(name)
                coding.write(value, writing, &json)
            })
    }

    /// A list. It need not be given; an empty one is served only where its being empty says something.
    static func list<Value>(
        _ name: StaticString, _ path: Path<Root, [Value]>, _ coding: Coding<Value>, isRequired: Bool = false, servesEmpty: Bool = false,
        _ summary: String
    ) -> Member {
        let list = coding.list
        return Member(
            name: name, summary: summary, shape: list.shape, source: .given, isRequired: isRequired,
            isAlwaysServed: isRequired || servesEmpty,
            read: { value, root, reading in if let read = list.read(value, &reading) { root[keyPath: path] = read } },
            write: { root, writing, json in
                let values = root[keyPath: path]
                if values.isEmpty && !servesEmpty { return }
                json.member(name)
                list.write(values, writing, &json)
            })
    }

    /// A value that need not be given, nor is served, where it is the usual one.
    static func unless<Value: Equatable & Sendable>(
        _ usual: Value, _ name: StaticString, _ path: Path<Root, Value>, _ coding: Coding<Value>, _ summary: String
    ) -> Member {
        Member(
            name: name, summary: summary, shape: coding.shape, source: .given, isRequired: false, isAlwaysServed: false,
            read: { value, root, reading in if let read = coding.read(value, &reading) { root[keyPath: path] = read } },
            write: { root, writing, json in
                let value = root[keyPath: path]
                if value == usual { return }
                json.member(name)
                coding.write(value, writing, &json)
            })
    }

    /// A value that the server keeps, and always serves.
    static func owned<Value>(_ name: StaticString, _ path: Path<Root, Value>, _ coding: Coding<Value>, _ summary: String) -> Member {
        var member = required(name, path, coding, summary)
        (member.source, member.isRequired) = (.owned, false)
        return member
    }

    /// What follows from the record and those around it. `compute` gives nothing where the member is absent.
    static func computed<Value>(
        _ name: StaticString, _ coding: Coding<Value>, isAlwaysServed: Bool = false, source: MemberSource = .computed, _ summary: String,
        _ compute: @escaping @Sendable (Root, Writing) -> Value?
    ) -> Member {
        Member(
            name: name, summary: summary, shape: coding.shape, source: source, isRequired: false, isAlwaysServed: isAlwaysServed,
            read: { value, _, reading in
                if source == .passedOver || reading.options.passesOverComputed { return }
                reading.refuse(value, .memberComputed, "‘\(name)’ is computed; leave it out.")
            },
            write: { root, writing, json in
                guard let value = compute(root, writing) else { return }
                json.member(name)
                coding.write(value, writing, &json)
            })
    }

    /// A member of a part of the value, which stands in the same object.
    func within<Whole>(_ path: Path<Whole, Root>) -> Member<Whole> {
        Member<Whole>(
            name: name, summary: summary, shape: shape, source: source, isRequired: isRequired, isAlwaysServed: isAlwaysServed,
            read: { [read] value, whole, reading in read(value, &whole[keyPath: path], &reading) },
            write: { [write] whole, writing, json in write(whole[keyPath: path], writing, &json) })
    }
}
