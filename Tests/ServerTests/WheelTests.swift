import Kernel
import Samples
import Testing

@testable import Server

@Suite("The timer wheel")
struct WheelTests {
    static let tick = Wheel.tickMilliseconds

    /// Acts on deadlines as a worker does, and says who was found due.
    private static func expired(_ wheel: inout Wheel, _ deadlines: [Int: Instant], at now: Instant) -> Set<Int> {
        var expired: Set<Int> = []
        while let slot = wheel.takeDue(at: now) {
            guard let deadline = deadlines[slot] else { continue }
            if deadline > now { wheel.expect(slot, by: deadline) } else { expired.insert(slot) }
        }
        return expired
    }

    @Test(arguments: UInt64(0)..<60)
    func everyDeadlineIsMetWithinATick(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        var now = Instant(milliseconds: Int64.random(in: 0..<1_000_000, using: &chance))
        var wheel = Wheel(at: now)
        var deadlines: [Int: Instant] = [:]
        for _ in 0..<2_000 {
            let slot = Int.random(in: 0..<40, using: &chance)
            switch Int.random(in: 0..<10, using: &chance) {
            case 0:
                wheel.forget(slot)
                deadlines[slot] = nil
            case 1...7:
                // Nearer, farther, past, or beyond the ring.
                let deadline = now.after(milliseconds: Int64.random(in: -500..<(seed.isMultiple(of: 2) ? 300_000 : 5_000), using: &chance))
                wheel.expect(slot, by: deadline)
                deadlines[slot] = deadline
            default:
                now = now.after(milliseconds: Int64.random(in: 0..<(seed.isMultiple(of: 3) ? 200_000 : 2_000), using: &chance))
                let expired = Self.expired(&wheel, deadlines, at: now)
                for (slot, deadline) in deadlines {
                    if deadline.after(milliseconds: Self.tick) <= now { #expect(expired.contains(slot)) }
                    if deadline > now { #expect(!expired.contains(slot)) }
                }
                for slot in expired { deadlines[slot] = nil }
            }
            let count = wheel.count
            #expect(count == deadlines.count)
        }
    }

    @Test func movingADeadlineAwayCostsNothingUntilItsTickComes() {
        let start = Instant(milliseconds: 10_000)
        var wheel = Wheel(at: start)
        wheel.expect(3, by: start.after(milliseconds: 1_000))
        for second in 1...60 { wheel.expect(3, by: start.after(milliseconds: Int64(second) * 1_000)) }
        let looked = wheel.takeDue(at: start.after(milliseconds: 1_000 + 2 * Self.tick))
        #expect(looked == 3)
    }

    @Test func whereNobodyWaitsThereIsNoHurry() {
        let start = Instant(milliseconds: 10_000)
        var wheel = Wheel(at: start)
        let before = wheel.pause(from: start)
        #expect(before == nil)
        wheel.expect(0, by: start)
        let after = wheel.pause(from: start)
        #expect(after.map { $0 > 0 && $0 <= Self.tick } == true)
        // A pause of a year, and then one slot more.
        wheel.forget(0)
        let late = start.after(.seconds(31_536_000))
        let none = wheel.takeDue(at: late)
        wheel.expect(1, by: late)
        let one = wheel.takeDue(at: late.after(milliseconds: 2 * Self.tick))
        #expect(none == nil && one == 1)
    }
}
