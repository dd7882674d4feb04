import Samples
import Sockets
import Testing

@Suite("The slab")
struct SlabTests {
    @Test(arguments: UInt64(0)..<50)
    func holdsWhatAPlainDictionaryHolds(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        var slab = Slab<Tenant>(capacity: 16)
        let count = Tenant.Count()
        var plain: [Int: (number: Int, token: Token)] = [:]
        var former: [Token] = []
        for step in 0..<500 {
            if Bool.random(using: &chance), !slab.isFull {
                let token = slab.insert(Tenant(number: step, of: count))
                #expect(plain[token.slot] == nil)
                plain[token.slot] = (step, token)
            } else if let (slot, tenant) = plain.randomElement(using: &chance) {
                let left = slab.remove(slot).number
                #expect(left == tenant.number)
                plain[slot] = nil
                former.append(tenant.token)
            }
            if let slot = plain.keys.min() {
                slab[slot].number += 1
                plain[slot]?.number += 1
            }
            let (living, isFull) = (slab.count, slab.isFull)
            #expect(living == plain.count && count.living == plain.count)
            #expect(isFull == (plain.count == 16))
        }
        for (slot, tenant) in plain {
            let (number, token, isHeld) = (slab[slot].number, slab.token(of: slot), slab.holds(tenant.token))
            #expect(number == tenant.number && token == tenant.token && isHeld)
        }
        for token in former { check(slab.holds(token), is: false) }
        for slot in -1...16 { check(slab.isTaken(slot), is: plain[slot] != nil) }
        _ = consume slab
        #expect(count.living == 0)
    }

    @Test func theNextTenantHasAnotherToken() {
        var slab = Slab<Tenant>(capacity: 1)
        let count = Tenant.Count()
        let first = slab.insert(Tenant(number: 1, of: count))
        slab.remove(first.slot)
        let second = slab.insert(Tenant(number: 2, of: count))
        #expect(first.slot == second.slot)
        check(slab.holds(first), is: false)
        check(slab.holds(second), is: true)
    }

    /// The macro copies what it looks at, and a slab cannot be copied.
    private func check(_ found: Bool, is wanted: Bool, at place: SourceLocation = #_sourceLocation) {
        #expect(found == wanted, sourceLocation: place)
    }
}

/// Somebody who is counted for as long as they live.
private struct Tenant: ~Copyable {
    final class Count {
        var living = 0
    }

    var number: Int
    private let count: Count

    init(number: Int, of count: Count) {
        self.number = number
        self.count = count
        count.living += 1
    }

    deinit { count.living -= 1 }
}
