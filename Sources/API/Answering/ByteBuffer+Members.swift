internal import Bytes
internal import JSON

// JSON as the writing code reads it: what is opened is closed, and a member has its value.
extension ByteBuffer {
    mutating func object(_ content: (inout ByteBuffer) -> Void) {
        openObject()
        content(&self)
        closeObject()
    }

    mutating func array(_ content: (inout ByteBuffer) -> Void) {
        openArray()
        content(&self)
        closeArray()
    }

    mutating func object(_ name: StaticString, _ content: (inout ByteBuffer) -> Void) {
        member(name)
        object(content)
    }

    mutating func array(_ name: StaticString, _ content: (inout ByteBuffer) -> Void) {
        member(name)
        array(content)
    }

    mutating func member(_ name: StaticString, _ text: String) {
        member(name)
        string(text)
    }

    /// Left out where there is no text.
    mutating func member(_ name: StaticString, ifAny text: String?) {
        if let text { member(name, text) }
    }

    mutating func member(_ name: StaticString, _ number: Int) {
        member(name)
        integer(number)
    }

    mutating func member(_ name: StaticString, _ flag: Bool) {
        member(name)
        boolean(flag)
    }

    mutating func strings(_ name: StaticString, _ texts: some Sequence<String>) {
        array(name) { for text in texts { $0.string(text) } }
    }
}
