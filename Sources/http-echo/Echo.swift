import Bytes
import HTTP

/// Answers for three small things.
struct Echo: Handler {
    private static let small = Array(
        """
        This is a small and unchanging answer of the HTTP engine under test. It is long enough to be cut into ranges and to be
        worth compressing, and it says the same thing every time: the engine reads a request strictly, answers it once, and
        keeps the connection for the next one wherever the rules allow it.

        """.utf8)
    private static let big = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

    mutating func answer(_ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer) {
        let path = request.path
        if bytes.extracting(path.range).equals("/") {
            switch request.method {
            case .get, .head: put(Self.small, into: &answer)
            case .post:
                answer.field("Content-Type", "application/octet-stream")
                answer.content.append(bytes.extracting(request.content.range))
            case .options:
                answer.status = 204
                answer.field("Allow", "GET, HEAD, POST, OPTIONS")
            default:
                answer.status = 405
                answer.field("Allow", "GET, HEAD, POST, OPTIONS")
            }
        } else if bytes.extracting(path.range).equals("/big") {
            put(Self.big, into: &answer)
        } else {
            answer.status = 404
        }
    }

    private func put(_ content: [UInt8], into answer: inout Answer) {
        answer.field("Content-Type", "text/plain; charset=utf-8")
        answer.content.append(content.span)
    }
}
