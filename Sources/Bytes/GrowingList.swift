/// A list of plain values that grows as it is added to. It has one owner, so unlike an array it need not ask whether it has
/// others, each time it is changed.
@safe @usableFromInline
package struct GrowingList<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
    // Invariant: the first `count` of `capacity` elements are initialized.
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline var length = 0

    /// With room for as many elements.
    @inlinable
    package init(capacity: Int = 0) {
        self.capacity = max(capacity, 8)
        unsafe base = .allocate(capacity: self.capacity)
    }

    @inlinable
    deinit { unsafe base.deallocate() }

    @inlinable package var count: Int { length }

    /// A copy of the elements.
    @inlinable
    package var array: [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: length)) }

    @inlinable
    package mutating func append(_ element: Element) {
        if length == capacity { grow() }
        unsafe (base + length).initialize(to: element)
        length &+= 1
    }

    /// There must be one.
    @inlinable
    package mutating func removeLast() -> Element {
        precondition(length > 0)
        length -= 1
        return unsafe base[length]
    }

    /// Forgets all elements but the first `count`, of which there must be so many.
    @inlinable
    package mutating func keep(first count: Int) {
        precondition(count >= 0 && count <= length)
        length = count
    }

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

    @inlinable @inline(never)
    mutating func grow() {
        capacity *= 2
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        unsafe larger.moveInitialize(from: base, count: length)
        unsafe base.deallocate()
        unsafe base = larger
    }
}
