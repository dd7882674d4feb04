import Bytes
import Kernel
import Sockets

/// A client's side of a connection: blocking, and reading answers one by one.
struct Dialog: ~Copyable {
    private let connection: OutgoingConnection
    private var arriving = ByteBuffer()
    /// What has arrived; everything before `position` is read.
    private var arrived: [UInt8] = []
    private var position = 0

    /// One answer as a client sees it.
    struct Answer: Equatable {
        var status = 0
        var fields: [String] = []
        var content: [UInt8] = []
        /// In how many pieces it came, where it came in chunks.
        var chunks = 0

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
        if answer["Transfer-Encoding"] == "chunked" {
            while let size = try line().flatMap({ Int($0, radix: 16) }), size > 0 {
                answer.content += try bytes(size)
                answer.chunks += 1
                guard try line() == "" else { throw Unreadable(text: "no end of the chunk") }
            }
            guard try line() == "" else { throw Unreadable(text: "no end of the chunks") }
        } else if let length = answer["Content-Length"].flatMap({ Int($0) }) {
            answer.content = try bytes(length)
        } else {
            guard answer["Connection"] == "close" else { throw Unreadable(text: "no end of the content") }
            while try more() {}
            answer.content = try bytes(arrived.count - position)
        }
        return answer
    }

    /// The next so many bytes.
    mutating func bytes(_ length: Int) throws -> [UInt8] {
        while arrived.count - position < length { guard try more() else { throw Unreadable(text: "cut short") } }
        defer { position += length }
        return Array(arrived[position..<position + length])
    }

    /// Whether the server sends nothing more, and has closed.
    mutating func isClosed() throws -> Bool { try position == arrived.count && !more() }

    /// All that is still to come, as text.
    mutating func everything() throws -> String {
        while try more() {}
        return String(decoding: arrived[position...], as: UTF8.self)
    }

    private mutating func line() throws -> String? {
        var searched = position
        while true {
            while searched < arrived.count && arrived[searched] != 10 { searched += 1 }
            if searched < arrived.count {
                let text = String(decoding: arrived[position..<searched], as: UTF8.self)
                position = searched + 1
                guard text.hasSuffix("\r") else { throw Unreadable(text: text) }
                return String(text.dropLast())
            }
            let passed = searched - position
            guard try more() else { return nil }
            searched = position + passed
        }
    }

    private mutating func more() throws -> Bool {
        arrived.removeFirst(position)
        position = 0
        arriving.removeAll()
        let count = try connection.receive(into: &arriving)
        arrived += arriving.copied()
        return count > 0
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
