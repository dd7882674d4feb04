/// Numbered places for things with one owner each, found by slot in O(1) and never moved.
///
/// Invariant: a place is taken exactly while its generation is odd; places from `used` on were never touched, so a large
/// capacity costs no memory until it is needed.
@safe
@usableFromInline
package struct Slab<Element: ~Copyable>: ~Copyable {
    @usableFromInline let elements: UnsafeMutablePointer<Element>
    @usableFromInline let generations: UnsafeMutablePointer<UInt32>
    @usableFromInline var free: [UInt32] = []
    /// The most there is room for.
    @usableFromInline package let capacity: Int
    /// Slots from here on were never taken.
    @usableFromInline package private(set) var used = 0
    /// The places taken.
    @usableFromInline package private(set) var count = 0

    @inlinable
    package init(capacity: Int) {
        precondition(capacity > 0 && capacity < 1 << 31)
        self.capacity = capacity
        unsafe elements = .allocate(capacity: capacity)
        unsafe generations = .allocate(capacity: capacity)
    }

    @inlinable
    deinit {
        for slot in 0..<used where unsafe generations[slot] & 1 == 1 { unsafe (elements + slot).deinitialize(count: 1) }
        unsafe elements.deallocate()
        unsafe generations.deallocate()
    }

    @inlinable
    package var isFull: Bool { count == capacity }

    /// Takes a place, the one left last if there is one; precondition: it is not full.
    @inlinable
    package mutating func insert(_ element: consuming Element) -> Token {
        precondition(!isFull)
        let slot: Int
        if let last = free.popLast() {
            slot = Int(last)
        } else {
            slot = used
            unsafe (generations + slot).initialize(to: 0)
            used += 1
        }
        count += 1
        unsafe generations[slot] &+= 1
        unsafe (elements + slot).initialize(to: element)
        return Token(slot: slot, generation: unsafe generations[slot])
    }

    /// Leaves a place; precondition: it is taken.
    @inlinable
    @discardableResult
    package mutating func remove(_ slot: Int) -> Element {
        precondition(isTaken(slot))
        unsafe generations[slot] &+= 1
        count -= 1
        free.append(UInt32(slot))
        return unsafe (elements + slot).move()
    }

    /// Whether somebody has the place.
    @inlinable
    package func isTaken(_ slot: Int) -> Bool { unsafe slot >= 0 && slot < used && generations[slot] & 1 == 1 }

    /// Whether the one the token was made for still has the place.
    @inlinable
    package func holds(_ token: Token) -> Bool { unsafe isTaken(token.slot) && generations[token.slot] == token.generation }

    /// The token of whoever has the place now.
    @inlinable
    package func token(of slot: Int) -> Token {
        precondition(isTaken(slot))
        return Token(slot: slot, generation: unsafe generations[slot])
    }

    /// Who has the place; precondition: somebody has.
    @inlinable
    package subscript(slot: Int) -> Element {
        _read {
            precondition(isTaken(slot))
            yield unsafe elements[slot]
        }
        _modify {
            precondition(isTaken(slot))
            yield unsafe &elements[slot]
        }
    }
}

// Sound: it owns its memory alone, and whoever holds it holds everything in it.
extension Slab: @unchecked Sendable where Element: Sendable, Element: ~Copyable {}
