import Kernel
import Samples
import Sockets
import Testing

@testable import Server

@Suite("Tokens")
struct TokenBucketTests {
    /// A moment, in milliseconds from the start, and what it brings.
    struct Step: Sendable {
        let at: Int64
        let isGranted: Bool
        let remaining: Int
        let full: Int
        let next: Int

        init(_ at: Int64, _ isGranted: Bool, left remaining: Int, full: Int, next: Int) {
            (self.at, self.isGranted, self.remaining, self.full, self.next) = (at, isGranted, remaining, full, next)
        }
    }

    static let stories: [(name: String, rate: Int64, burst: Int64, steps: [Step])] = [
        (
            "a burst, then as many as flow in", 1, 3,
            [
                Step(0, true, left: 2, full: 1, next: 0), Step(0, true, left: 1, full: 2, next: 0),
                Step(0, true, left: 0, full: 3, next: 1),
                Step(0, false, left: 0, full: 3, next: 1), Step(999, false, left: 0, full: 3, next: 1),
                Step(1_000, true, left: 0, full: 3, next: 1), Step(1_500, false, left: 0, full: 3, next: 1),
                Step(2_000, true, left: 0, full: 3, next: 1),
            ]
        ),
        (
            "silence fills it, and no more than that", 10, 2,
            [
                Step(0, true, left: 1, full: 1, next: 0), Step(0, true, left: 0, full: 1, next: 1),
                Step(100, true, left: 0, full: 1, next: 1),
                Step(1_000_000_000_000, true, left: 1, full: 1, next: 0), Step(1_000_000_000_000, true, left: 0, full: 1, next: 1),
                Step(1_000_000_000_000, false, left: 0, full: 1, next: 1),
            ]
        ),
        (
            "a refusal costs nothing, so who keeps asking is served in the end", 2, 1,
            [
                Step(0, true, left: 0, full: 1, next: 1), Step(200, false, left: 0, full: 1, next: 1),
                Step(400, false, left: 0, full: 1, next: 1),
                Step(500, true, left: 0, full: 1, next: 1),
            ]
        ),
        (
            "a clock read a little earlier gives and takes nothing", 1, 1,
            [
                Step(5_000, true, left: 0, full: 1, next: 1), Step(4_000, false, left: 0, full: 1, next: 1),
                Step(5_500, false, left: 0, full: 1, next: 1), Step(6_000, true, left: 0, full: 1, next: 1),
            ]
        ),
        (
            "many a second", 1_000_000, 1_000_000,
            [Step(0, true, left: 999_999, full: 1, next: 0), Step(1, true, left: 999_999, full: 1, next: 0)]
        ),
        ("a large burst fills slowly", 1, 90, [Step(0, true, left: 89, full: 1, next: 0), Step(0, true, left: 88, full: 2, next: 0)]),
    ]

    @Test(arguments: stories)
    func flow(story: (name: String, rate: Int64, burst: Int64, steps: [Step])) {
        let policy = RequestPolicy(rate: story.rate, burst: story.burst)
        var bucket = TokenBucket(under: policy, at: Instant(milliseconds: story.steps[0].at))
        for step in story.steps {
            let grant = bucket.take(at: Instant(milliseconds: step.at), under: policy)
            let told = Grant(isGranted: step.isGranted, remaining: step.remaining, secondsToFull: step.full, secondsToNext: step.next)
            #expect(grant == told, "\(story.name), at \(step.at) ms")
        }
    }

    @Test("whatever the moments, no more is granted than the burst and what has flowed in", arguments: UInt64(0)..<20)
    func neverGrantsTooMuch(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let policy = RequestPolicy(rate: .random(in: 1...50, using: &chance), burst: .random(in: 1...30, using: &chance))
        var bucket = TokenBucket(under: policy, at: Instant(milliseconds: 0))
        var (now, granted, refused): (Int64, Int64, Int) = (0, 0, 0)
        for _ in 0..<5_000 {
            now += .random(in: 0...20, using: &chance)
            let grant = bucket.take(at: Instant(milliseconds: now), under: policy)
            if grant.isGranted { granted += 1 } else { refused += 1 }
            #expect(granted * 1_000 <= policy.burst * 1_000 + now * policy.rate)
            #expect(grant.isGranted || (grant.remaining == 0 && grant.secondsToNext >= 1))
        }
        #expect(granted > 0 && refused > 0)
    }

    @Test("who asks no more often than the rate is never refused", arguments: [1, 2, 3, 7, 10, 999, 1_000] as [Int64])
    func servesWhoIsPatient(rate: Int64) {
        let policy = RequestPolicy(rate: rate, burst: 1)
        var bucket = TokenBucket(under: policy, at: Instant(milliseconds: 0))
        for round: Int64 in 0..<2_000 {
            let grant = bucket.take(at: Instant(milliseconds: round * ((1_000 + rate - 1) / rate)), under: policy)
            #expect(grant.isGranted)
        }
    }

    @Test func whoWasSilentLongestIsForgottenFirst() {
        let policy = RequestPolicy(rate: 1, burst: 2)
        let now = Instant(milliseconds: 0)
        var table = BucketTable(capacity: 8)
        func take(_ number: UInt32) -> Int { table.take(.v4(number), at: now, under: policy).remaining }
        #expect(take(1) == 1 && take(1) == 0)
        // It asks on between the others, so its bucket stays as empty as it is, while theirs come and go.
        for number: UInt32 in 2..<100 {
            #expect(take(number) == 1)
            #expect(!table.take(.v4(1), at: now, under: policy).isGranted)
            #expect(table.count <= 8)
        }
        #expect(take(99) == 0)
        #expect(take(2) == 1, "it was forgotten")
    }
}
