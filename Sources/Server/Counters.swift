import Synchronization

/// What one worker has done, counted by that worker alone and read by anybody.
///
/// A count is a plain load and store: nobody else writes it. Unused bytes on both sides keep the counts of two workers off
/// one cache line (of 64 bytes, fetched in pairs).
final class Counters: Sendable {
    private let before = InlineArray<16, UInt64>(repeating: 0)
    private let counts: InlineArray<16, Atomic<Int>>
    private let refused: InlineArray<16, Atomic<Int>>
    private let after = InlineArray<16, UInt64>(repeating: 0)

    /// What is counted. The raw value is its place.
    enum Count: Int {
        case accepted, closed, turnedAway, requests, bytesIn, bytesOut, idleTimeouts, headTimeouts, contentTimeouts, sendTimeouts
        case handshakesFailed
    }

    init() {
        counts = InlineArray { _ in Atomic(0) }
        refused = InlineArray { _ in Atomic(0) }
    }

    func add(_ number: Int = 1, to count: Count) { Self.add(number, to: counts[count.rawValue]) }

    func read(_ count: Count) -> Int { counts[count.rawValue].load(ordering: .relaxed) }

    /// Counts a refusal under its status.
    func refuse(_ status: Int) {
        guard let place = ServerCounts.refusingStatuses.firstIndex(of: status) else { return }
        Self.add(1, to: refused[place])
    }

    func readRefused(at place: Int) -> Int { refused[place].load(ordering: .relaxed) }

    private static func add(_ number: Int, to counter: borrowing Atomic<Int>) {
        counter.store(counter.load(ordering: .relaxed) &+ number, ordering: .relaxed)
    }
}
