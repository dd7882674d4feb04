import Bytes
import Kernel
import Sockets

/// A client's side of a connection: blocking, and reading answers one by one.
struct Dialog: ~Copyable {
    private let connection: OutgoingConnection
    private var unread = ByteBuffer()

    /// One answer as a client sees it.
    struct Answer: Equatable {
        var status = 0
        var fields: [String] = []
        var content: [UInt8] = []

        var text: String { String(decoding: content, as: UTF8.self) }

        /// The value of a field, if it is there once.
        subscript(name: String) -> String? {
            let prefix = name.lowercased() + ":"
            let lines = fields.filter { $0.lowercased().hasPrefix(prefix) }
            return lines.count == 1 ? String(lines[0].dropFirst(prefix.count)).trimmed : nil
        }
    }

    /// An answer that no client could read.
    struct Unreadable: Error {
        let text: String
    }

    init(_ connection: consuming OutgoingConnection) { self.connection = connection }

    func send(_ text: String) throws { try connection.send(text.utf8Span.span) }
    func send(_ bytes: [UInt8]) throws { try connection.send(bytes.span) }
    func endSending() { connection.endSending() }

    /// The next answer; nothing once the server has closed. `toHead`: an answer to HEAD, which brings no content.
    mutating func receive(toHead: Bool = false) throws -> Answer? {
        var answer = Answer()
        guard let head = try line(), !head.isEmpty else { return nil }
        let words = head.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else { throw Unreadable(text: head) }
        answer.status = status
        while let field = try line(), !field.isEmpty { answer.fields.append(field) }
        if toHead || status < 200 || status == 204 || status == 304 { return answer }
        guard let length = answer["Content-Length"].flatMap({ Int($0) }) else { throw Unreadable(text: "no Content-Length") }
        while unread.count < length { guard try more() else { throw Unreadable(text: "cut short") } }
        answer.content = unread.withSpan { span in (0..<length).map { span[$0] } }
        unread.removeFirst(length)
        return answer
    }

    /// Whether the server sends nothing more, and has closed.
    mutating func isClosed() throws -> Bool { try unread.isEmpty && !more() }

    private mutating func line() throws -> String? {
        while true {
            let end = unread.withSpan { span in span.indices.first { span[$0] == 10 } }
            if let end {
                let text = unread.withSpan { $0.extracting(0..<end).text }
                unread.removeFirst(end + 1)
                guard text.hasSuffix("\r") else { throw Unreadable(text: text) }
                return String(text.dropLast())
            }
            guard try more() else { return nil }
        }
    }

    private mutating func more() throws -> Bool { try connection.receive(into: &unread) > 0 }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
