import Bytes
import HTTP
import Kernel

/// Answers for three unchanging contents, and gives back what it is sent.
struct Echo: Handler, Sendable {
    private static let sentence = """
        This is a small and unchanging answer of the HTTP engine under test. It is long enough to be cut into ranges and to be \
        worth packing, and it says the same thing every time: the engine reads a request strictly, answers it once, and keeps \
        the connection for the next one wherever the rules allow it.
        """
    private static let text = Representation(.text, sentence + "\n", tag: "small-text")
    private static let json = Representation(.json, "{\"text\":\"\(sentence)\"}\n", tag: "small-json")
    private static let big = Representation(.text, String(repeating: "0123456789abcde\n", count: 65_536), tag: "big")

    mutating func answer(_ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer) {
        let path = bytes.extracting(request.path.range)
        if path.equals("/") {
            answerRoot(request, in: bytes, into: &answer)
        } else if path.equals("/big") {
            switch request.method {
            case .get, .head: Self.big.answer(request, in: bytes, at: Self.now, into: &answer)
            default: Self.tell(request.method, allowed: "GET, HEAD, OPTIONS", into: &answer)
            }
        } else if path.equals("/stream") {
            switch request.method {
            case .get, .head:
                answer.field("Content-Type", MediaType.text.text)
                answer.stream = Flow()
                answer.extent = .open
            default: Self.tell(request.method, allowed: "GET, HEAD, OPTIONS", into: &answer)
            }
        } else if path.equals("*") {
            Self.tell(.options, allowed: "GET, HEAD, POST, OPTIONS", into: &answer)
        } else {
            answer.fail(404, "Not Found")
        }
    }

    private func answerRoot(_ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer) {
        switch request.method {
        case .get, .head:
            switch request.preferred(among: [.text, .json], in: bytes) {
            case .text: Self.text.answer(request, in: bytes, at: Self.now, into: &answer)
            case .json: Self.json.answer(request, in: bytes, at: Self.now, into: &answer)
            default: answer.fail(406, "Not Acceptable")
            }
        case .post:
            answer.field("Content-Type", "application/octet-stream")
            answer.content.append(bytes.extracting(request.content.range))
        default: Self.tell(request.method, allowed: "GET, HEAD, POST, OPTIONS", into: &answer)
        }
    }

    private static func tell(_ method: Method, allowed methods: StaticString, into answer: inout Answer) {
        answer.field("Allow", methods)
        if method == .options { answer.status = 204 } else { answer.fail(405, "Method Not Allowed") }
    }

    /// Lines of 16 bytes, 64 KiB at a time, 64 MiB in all.
    private struct Flow: ContentStream {
        private var piecesLeft = 1_024

        mutating func proceed(into answer: inout Answer) -> StreamProgress {
            for _ in 0..<4_096 { answer.content.append("0123456789abcde\n") }
            piecesLeft -= 1
            return piecesLeft > 0 ? .going : .over
        }
    }

    private static var now: HTTPDate { HTTPDate(seconds: Clock.wallSeconds()) }
}
