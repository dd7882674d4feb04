/// A list of plain values that grows as it is added to. It has one owner, so unlike an array it need not ask whether it has
/// others, each time it is changed.
@usableFromInline
package struct GrowingList<Element: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
    @usableFromInline var elements: FixedList<Element>

    /// With room for as many elements.
    @inlinable
    package init(capacity: Int = 0) { elements = FixedList(capacity: max(capacity, 8)) }

    @inlinable package var count: Int { elements.count }

    /// A copy of the elements.
    @inlinable
    package var array: [Element] { elements.array }

    @inlinable
    package mutating func append(_ element: Element) {
        if elements.count == elements.capacity { grow() }
        elements.append(element)
    }

    /// There must be one.
    @inlinable
    package mutating func removeLast() -> Element {
        let last = elements[elements.count - 1]
        elements.keep(first: elements.count - 1)
        return last
    }

    /// Forgets all elements but the first `count`, of which there must be so many.
    @inlinable
    package mutating func keep(first count: Int) { elements.keep(first: count) }

    @inlinable
    package subscript(index: Int) -> Element {
        get { elements[index] }
        set { elements[index] = newValue }
    }

    @inlinable @inline(never)
    mutating func grow() {
        var larger = FixedList<Element>(capacity: elements.capacity * 2)
        for index in 0..<elements.count { larger.append(elements[index]) }
        elements = larger
    }
}
