import Glibc
import Kernel
import Synchronization
import Testing

@Suite("Threads and what wakes them")
struct ThreadTests {
    @Test func aThreadRunsToItsEndBeforeItIsJoined() throws {
        let sum = Shared()
        let thread = try Thread(name: "a name longer than fifteen bytes") { for number in 1...1_000 { sum.add(number) } }
        thread.join()
        #expect(sum.value == 500_500)
    }

    @Test func aThreadMayBeStartedFromTheMainActor() async throws {
        try await MainActor.run {
            let sum = Shared()
            try Thread(name: "off main") { sum.add(7) }.join()
            #expect(sum.value == 7)
        }
    }

    @Test func raisesAreTakenTogether() throws {
        let count = try EventCount()
        #expect(count.take() == 0)
        count.raise()
        count.raise()
        #expect(count.take() == 2)
        #expect(count.take() == 0)
    }

    @Test func aSignalIsReadAsAValue() throws {
        let seen = Seen()
        // Signals are blocked for one thread only, which also sends them to itself.
        try Thread(name: "signals") {
            guard let source = try? SignalSource() else { return }
            seen.note(try? source.next(within: .zero))
            for signal in Signal.allCases {
                pthread_kill(pthread_self(), signal.rawValue)
                seen.note(try? source.next(within: .seconds(10)))
            }
        }.join()
        #expect(seen.signals == [nil, .hangup, .interrupt, .terminate])
    }
}

private final class Shared: Sendable {
    private let sum = Atomic(0)
    var value: Int { sum.load(ordering: .acquiring) }
    func add(_ number: Int) { sum.add(number, ordering: .relaxed) }
}

private final class Seen: Sendable {
    private let list = Guarded<[Signal?]>([])
    var signals: [Signal?] { list.withLock { $0 } }
    func note(_ signal: Signal?) { list.withLock { $0.append(signal) } }
}
