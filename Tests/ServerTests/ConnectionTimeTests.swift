import HTTP
import Kernel
import Testing

@testable import Server

/// With the default settings, and a clock that the test moves.
@Suite("Deadlines of a conversation")
struct ConnectionTimeTests {
    static let head = "POST /b HTTP/1.1\r\nHost: x\r\n"

    @Test func anIdleConnectionLivesSeventyFiveSecondsFromItsLastAnswer() {
        var conversation = Conversation()
        same(conversation.patience, 75_000)
        conversation.pass(60_000)
        same(conversation.patience, 15_000)
        _ = conversation.hear(ConnectionTests.get)
        same(conversation.patience, 75_000)
        same(conversation.connection.expiry, .close)
    }

    @Test func aHeadHasTenSecondsFromItsFirstByteHoweverItTrickles() {
        var conversation = Conversation()
        conversation.pass(50_000)
        for byte in Self.head.utf8.prefix(9) {
            _ = conversation.hear([byte])
            conversation.pass(1_000)
        }
        same(conversation.patience, 1_000)
        same(conversation.connection.expiry, .refuse(.headTooSlow))
    }

    @Test func contentHasFifteenSecondsForEveryFifteenSecondsWorth() {
        for framing in ["Content-Length: 1000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nf4240\r\n"] {
            var conversation = Conversation()
            _ = conversation.hear(Self.head + framing)
            same(conversation.patience, 15_000)
            conversation.pass(10_000)
            // One byte a second earns nothing, nor does a little less than the slowest rate.
            _ = conversation.hear("a")
            same(conversation.patience, 5_000)
            _ = conversation.hear([UInt8](repeating: 65, count: 15 * 8_192 - 2))
            same(conversation.patience, 5_000)
            _ = conversation.hear("a")
            same(conversation.patience, 15_000)
            // What came fast is not credit for a later pause.
            _ = conversation.hear([UInt8](repeating: 65, count: 500_000))
            same(conversation.patience, 15_000)
            same(conversation.connection.expiry, .refuse(.contentTooSlow))
        }
    }

    @Test func whoTakesNothingIsGivenUpAfterThirtySeconds() {
        var conversation = Conversation()
        _ = conversation.hear(ConnectionTests.get)
        conversation.connection.block(at: conversation.now)
        same(conversation.patience, 30_000)
        conversation.pass(29_000)
        conversation.connection.advance(to: 100_000, at: conversation.now, under: conversation.terms)
        same(conversation.patience, 1_000)
        // A second block is the same block.
        conversation.connection.block(at: conversation.now)
        same(conversation.patience, 1_000)
        conversation.connection.advance(to: 30 * 8_192, at: conversation.now, under: conversation.terms)
        same(conversation.patience, 30_000)
        same(conversation.connection.expiry, .abandon)
        conversation.connection.unblock(at: conversation.now)
        same(conversation.patience, 75_000)
    }

    @Test func aFarewellLastsFiveSeconds() {
        var conversation = Conversation()
        _ = conversation.hear("BAD\r\n\r\n")
        conversation.pass(500)
        conversation.connection.linger(at: conversation.now)
        same(conversation.patience, 5_000)
        same(conversation.connection.expiry, .close)
    }

    @Test func slowHeadsAndContentsAreCutWithinHalfAMinute() {
        let terms = Conversation().terms
        #expect(terms.headMilliseconds + terms.contentMilliseconds + 2 * Wheel.tickMilliseconds < 30_000)
    }

    private func same<Value: Equatable>(_ found: Value, _ wanted: Value, at place: SourceLocation = #_sourceLocation) {
        #expect(found == wanted, sourceLocation: place)
    }
}
