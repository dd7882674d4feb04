internal import Bytes
internal import JSON
internal import Records

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
    var write: Write<Root>
}

/// Writes something that it must not change: it is lent, as a copy would cost a retain for each of its parts.
typealias Write<Root> = @Sendable (inout Root, Writing, inout ByteBuffer) -> Void

/// Lends a part of a value: for reading and for writing alike, and without a copy of the whole, which may be large.
typealias Lend<Root, Value> = @Sendable (inout Root, (inout Value) -> Void) -> Void

extension Member {
    /// A member that is given.
    private static func given<Value, Content>(
        _ name: StaticString, _ lend: @escaping Lend<Root, Value>, _ coding: Coding<Content>, _ summary: String, isRequired: Bool = false,
        isAlwaysServed: Bool = false, take: @escaping @Sendable (Content) -> Value, write: @escaping Write<Root>
    ) -> Member {
        Member(
            name: name, summary: summary, shape: coding.shape, source: .given, isRequired: isRequired, isAlwaysServed: isAlwaysServed,
            read: { value, root, reading in
                guard let content = coding.read(value, &reading) else { return }
                lend(&root) { $0 = take(content) }
            },
            write: write)
    }

    static func required<Value>(
        _ name: StaticString, _ lend: @escaping Lend<Root, Value>, _ coding: Coding<Value>, _ summary: String
    ) -> Member {
        let (label, write) = (JSONName(name), coding.write)
        return given(name, lend, coding, summary, isRequired: true, isAlwaysServed: true, take: { $0 }) { root, writing, json in
            lend(&root) { value in
                json.member(label)
                write(&value, writing, &json)
            }
        }
    }

    static func optional<Value>(
        _ name: StaticString, _ lend: @escaping Lend<Root, Value?>, _ coding: Coding<Value>, _ summary: String
    ) -> Member {
        let (label, write) = (JSONName(name), coding.write)
        return given(name, lend, coding, summary, take: { $0 }) { root, writing, json in
            lend(&root) { value in
                if value == nil { return }
                json.member(label)
                write(&value!, writing, &json)
            }
        }
    }

    /// A list. It need not be given; an empty one is served only where its being empty says something.
    static func list<Value>(
        _ name: StaticString, _ lend: @escaping Lend<Root, [Value]>, _ coding: Coding<Value>,
        isRequired: Bool = false, servesEmpty: Bool = false, _ summary: String
    ) -> Member {
        let coding = coding.list
        let (label, write) = (JSONName(name), coding.write)
        return given(
            name, lend, coding, summary, isRequired: isRequired, isAlwaysServed: isRequired || servesEmpty, take: { $0 }
        ) { root, writing, json in
            lend(&root) { values in
                if values.isEmpty && !servesEmpty { return }
                json.member(label)
                write(&values, writing, &json)
            }
        }
    }

    /// A value that need not be given, nor is served, where it is the usual one. It is asked for, as `==` of words compares their spellings.
    static func unless<Value>(
        _ isUsual: @escaping @Sendable (Value) -> Bool, _ name: StaticString, _ lend: @escaping Lend<Root, Value>, _ coding: Coding<Value>,
        _ summary: String
    ) -> Member {
        let (label, write) = (JSONName(name), coding.write)
        return given(name, lend, coding, summary, take: { $0 }) { root, writing, json in
            lend(&root) { value in
                if isUsual(value) { return }
                json.member(label)
                write(&value, writing, &json)
            }
        }
    }

    /// A value that the server keeps, and always serves.
    static func owned<Value>(
        _ name: StaticString, _ lend: @escaping Lend<Root, Value>, _ coding: Coding<Value>, _ summary: String
    ) -> Member {
        var member = required(name, lend, coding, summary)
        (member.source, member.isRequired) = (.owned, false)
        return member
    }

    /// What follows from the record and those around it. `compute` gives nothing where the member is absent.
    static func computed<Value>(
        _ name: StaticString, _ coding: Coding<Value>, isAlwaysServed: Bool = false, source: MemberSource = .computed, _ summary: String,
        _ compute: @escaping @Sendable (inout Root, Writing) -> Value?
    ) -> Member {
        let label = JSONName(name)
        return Member(
            name: name, summary: summary, shape: coding.shape, source: source, isRequired: false, isAlwaysServed: isAlwaysServed,
            read: { value, _, reading in
                if source == .passedOver || reading.options.passesOverComputed { return }
                reading.refuse(value, .memberComputed, "‘\(name)’ is computed; leave it out.")
            },
            write: { root, writing, json in
                guard var value = compute(&root, writing) else { return }
                json.member(label)
                coding.write(&value, writing, &json)
            })
    }
}
