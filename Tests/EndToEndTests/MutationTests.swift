import API
import JSON
import Samples
import Testing

/// Whatever is asked, the API answers: never with a fault of its own, and always with JSON that is JSON.
@Suite struct MutationTests {
    private static let targets = Result {
        try Exchange.all().filter { $0.line.hasPrefix("GET ") && !$0.line.contains("html") }.map { Array($0.line.dropFirst(4).utf8) }
    }
    private static let pieces = [
        "%", "%2C", "%00", "%FF", "%C3%B6", "+", "&", "=", "?", "/", ",", ";", "-", "..", "*", "none", "oda-renn", "Renn", "2024", "[",
        "date=",
        "match=certain", "&limit=0", "&cursor=", "fields=id", "facets=has", "sort=date", "&pretty", "9999999999999999999", "q=", "&&", "~",
        "?",
    ].map { Array($0.utf8) }

    @Test(arguments: UInt64(0)..<100)
    func noQueryBreaksIt(_ seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let service = try Exchange.Corpus.invented.service.get()
        var api = service.makeAPI()
        let targets = try Self.targets.get()
        for _ in 0..<50 {
            let target = Self.mutated(targets, using: &chance)
            let request = Array("GET ".utf8) + target + Array(" HTTP/1.1\r\nHost: record.test\r\n\r\n".utf8)
            let answer = service.answer(request, from: &api)
            let text = String(decoding: target, as: UTF8.self)
            #expect("24".contains(answer.status.prefix(1)), "\(text): \(answer.status)")
            guard answer.status.hasSuffix("json") else { continue }
            #expect(throws: Never.self, "\(text)") { try JSONDocument(parsing: Array(answer.content.utf8)) }
        }
    }

    /// A target with up to four changes: a piece put in, bytes taken out, one byte changed, or the end of another target joined on.
    private static func mutated(_ targets: [[UInt8]], using chance: inout SeededGenerator) -> [UInt8] {
        var target = targets[Int.random(in: 0..<targets.count, using: &chance)]
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
            let place = Int.random(in: 1...target.count, using: &chance)
            let piece = pieces[Int.random(in: 0..<pieces.count, using: &chance)]
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: target.insert(contentsOf: piece, at: place)
            case 1: target.removeSubrange(place..<min(target.count, place + Int.random(in: 0...6, using: &chance)))
            case 2 where place < target.count: target[place] = UInt8.random(in: 0x21...0x7E, using: &chance)
            default: target = target.prefix(place) + targets[Int.random(in: 0..<targets.count, using: &chance)].suffix(20)
            }
        }
        return target
    }
}
