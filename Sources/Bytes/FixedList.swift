/// A list with room for a number of plain values, allocated once and kept: adding and forgetting touch no allocator.
@safe @usableFromInline
package struct FixedList<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
    // Invariant: the first `count` of `capacity` elements are initialized.
    @usableFromInline let base: UnsafeMutablePointer<Element>
    @usableFromInline package let capacity: Int
    @usableFromInline var length = 0

    @inlinable
    package init(capacity: Int) {
        self.capacity = capacity
        unsafe base = .allocate(capacity: max(capacity, 1))
    }

    /// `count` times the same value.
    @inlinable
    package init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        for _ in 0..<count { append(element) }
    }

    /// A copy of the elements, with no room for more.
    @inlinable
    package init(_ elements: [Element]) {
        self.init(capacity: elements.count)
        for element in elements { append(element) }
    }

    @inlinable
    deinit { unsafe base.deallocate() }

    @inlinable package var count: Int { length }

    /// There must be room for it.
    @inlinable
    package mutating func append(_ element: Element) {
        precondition(length < capacity)
        unsafe (base + length).initialize(to: element)
        length += 1
    }

    @inlinable package mutating func removeAll() { length = 0 }

    /// Forgets all elements but the first `count`, of which there must be so many.
    @inlinable
    package mutating func keep(first count: Int) {
        precondition(count >= 0 && count <= length)
        length = count
    }

    /// A copy of the elements.
    @inlinable
    package var array: [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: length)) }

    @inlinable
    package subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < length)
            return unsafe base[index]
        }
        set {
            precondition(index >= 0 && index < length)
            unsafe base[index] = newValue
        }
    }
}
