import Kernel

/// Which slots are due when: a ring of lists, one for each tick, each slot in at most one of them.
///
/// Lazy: moving a deadline away costs nothing here, for a slot is only looked at when its tick comes, and then put where its
/// deadline has moved to. Only a deadline that comes nearer moves a slot at once. All operations are O(1); memory is 24
/// bytes a slot. Deadlines beyond the ring stand in its farthest list and are looked at when that comes.
///
/// Invariant: whoever takes what is due and puts each slot back until its deadline has come, acts on every deadline in the
/// first tick that begins after it.
struct Wheel: ~Copyable {
    static let tickMilliseconds: Int64 = 250
    private static let size = 512
    private static let nobody: Int32 = -1

    /// The tick whose list is emptied next; all before it are empty.
    private var current: Int64
    /// The first slot of each list.
    private var first = [Int32](repeating: nobody, count: size)
    private var links: [Link] = []
    /// Slots in some list.
    private(set) var count = 0

    private struct Link {
        var next = nobody
        var previous = nobody
        /// The list the slot stands in; none: it stands in no list.
        var list = nobody
        /// The deadline that it stands there for, in milliseconds; without a list later than any.
        var deadline = Int64.max
    }

    init(at now: Instant) { current = Self.tick(of: now) }

    /// Makes sure that the slot is looked at no later than the first tick after its deadline.
    @inline(__always)
    mutating func expect(_ slot: Int, by deadline: Instant) {
        if slot < links.count, links[slot].deadline <= deadline.milliseconds { return }
        put(slot, by: deadline)
    }

    private mutating func put(_ slot: Int, by deadline: Instant) {
        while links.count <= slot { links.append(Link()) }
        forget(slot)
        let due = min(max(Self.tick(of: deadline) + 1, current), current + Int64(Self.size) - 1)
        let list = Int(due & Int64(Self.size - 1))
        let head = first[list]
        links[slot] = Link(next: head, previous: Self.nobody, list: Int32(list), deadline: deadline.milliseconds)
        if head != Self.nobody { links[Int(head)].previous = Int32(slot) }
        first[list] = Int32(slot)
        count += 1
    }

    /// Takes the slot out of its list, if it stands in one.
    mutating func forget(_ slot: Int) {
        guard slot < links.count, links[slot].list != Self.nobody else { return }
        let link = links[slot]
        if link.previous == Self.nobody { first[Int(link.list)] = link.next } else { links[Int(link.previous)].next = link.next }
        if link.next != Self.nobody { links[Int(link.next)].previous = link.previous }
        links[slot].list = Self.nobody
        links[slot].deadline = .max
        count -= 1
    }

    /// Takes out one slot whose tick has come; nothing once there is none left.
    mutating func takeDue(at now: Instant) -> Int? {
        let tick = Self.tick(of: now)
        // With nothing waiting there is nothing to walk by, however long the pause was.
        if count == 0 { current = max(current, tick) }
        while true {
            let slot = first[Int(current & Int64(Self.size - 1))]
            if current <= tick && slot != Self.nobody {
                forget(Int(slot))
                return Int(slot)
            }
            if current >= tick { return nil }
            current += 1
        }
    }

    /// Milliseconds until something may be due; nothing while no slot waits.
    func pause(from now: Instant) -> Int64? {
        count == 0 ? nil : (Self.tick(of: now) + 1) * Self.tickMilliseconds - now.milliseconds
    }

    private static func tick(of instant: Instant) -> Int64 { instant.milliseconds / tickMilliseconds }
}
