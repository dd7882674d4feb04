import Bytes
import HTTP
import Synchronization

/// A stream of so many bytes, whose number is told in them: the bytes of the decimal numbers from 0 on, each with a space behind it.
struct Spring: ContentStream {
    /// More bytes are never in one piece.
    static let pieceSize = 50_000

    private var left: Int
    private var number = 0
    private var slicesToPrepare = 5
    private let token: SpringLedger.Token

    init(_ length: Int, _ ledger: SpringLedger) {
        left = length
        token = SpringLedger.Token(ledger)
    }

    /// How it is announced by the path that asks for it.
    static func extent(_ path: Span<UInt8>, _ length: Span<UInt8>) -> Extent? {
        if path.equals("/stream") { return .open }
        if path.equals("/known") { return .bytes(Int(length.text) ?? 0) }
        return path.equals("/late") ? .unsettled : nil
    }

    mutating func proceed(into answer: inout Answer) -> StreamProgress {
        if answer.extent == .unsettled {
            slicesToPrepare -= 1
            if slicesToPrepare > 0 { return .preparing }
            answer.say(0..<left, of: left)
            answer.extent = .bytes(left)
        }
        while left > 0 && answer.content.count < Self.pieceSize - 20 {
            let text = "\(number) ".prefix(left)
            answer.content.append(text: text)
            left -= text.utf8.count
            number += 1
        }
        token.ledger.note(answer.content.count)
        return left > 0 ? .going : .over
    }

    /// What such a stream brings.
    static func content(_ length: Int) -> [UInt8] {
        var content: [UInt8] = []
        var number = 0
        while content.count < length {
            content += Array("\(number) ".utf8)
            number += 1
        }
        return Array(content.prefix(length))
    }
}

/// How many streams live, and what they have made.
final class SpringLedger: Sendable {
    private let living = Atomic(0)
    private let bytes = Atomic(0)

    /// Lives as long as its stream does.
    final class Token: Sendable {
        let ledger: SpringLedger

        init(_ ledger: SpringLedger) {
            self.ledger = ledger
            ledger.living.add(1, ordering: .relaxed)
        }

        deinit { ledger.living.subtract(1, ordering: .relaxed) }
    }

    fileprivate func note(_ count: Int) { bytes.add(count, ordering: .relaxed) }

    var alive: Int { living.load(ordering: .acquiring) }
    var made: Int { bytes.load(ordering: .acquiring) }
}
