import Bytes
import Kernel
import Sockets

/// What a server says when asked whether it is ready.
enum HealthReply: Equatable, CustomStringConvertible {
    case ready
    /// It answered, with another status than 200.
    case answered(String)
    /// It did not answer, or not in time.
    case unreachable(String)

    /// Asks GET /health/ready over a connection of its own, which takes no longer than `patience` in all.
    ///
    /// `certificate` and `key`: files of what is shown to a server that asks for it over TLS.
    static func ask(_ place: HealthPlace, showing certificate: String? = nil, key: String? = nil, patience: Duration) -> HealthReply {
        let deadline = Clock.coarse().after(patience)
        do {
            var connection = try OutgoingConnection(to: place.address, patience: patience)
            if place.isEncrypted { try connection.encrypt(showing: certificate, key: key) }
            var bytes = ByteBuffer()
            bytes.append(text: "GET /health/ready HTTP/1.1\r\nHost: \(place.address)\r\nConnection: close\r\n\r\n")
            try bytes.withSpan { request throws(SystemError) in try connection.send(request) }
            bytes.removeAll()
            while try connection.receive(into: &bytes) > 0 {
                if Clock.coarse() > deadline { return .unreachable("no whole answer within \(patience.components.seconds) s") }
                if bytes.count > 65_536 { break }
            }
            return HealthReply(bytes.withSpan { $0.text })
        } catch let error as SystemError {
            // Where there is no session, the subject says why.
            return .unreachable(error.call == "TLS" ? "no TLS: \(error.subject ?? "")" : error.reason)
        } catch {
            return .unreachable("\(error)")
        }
    }

    /// Reads an answer's first line.
    init(_ answer: String) {
        let line = answer.prefix { !$0.isNewline }
        let words = line.split(separator: " ", maxSplits: 2)
        if words.count >= 2, words[0].hasPrefix("HTTP/1."), words[1] == "200" { self = .ready } else { self = .answered(String(line)) }
    }

    var description: String {
        switch self {
        case .ready: "ready"
        case .answered(let line): line.isEmpty ? "it closed the connection without an answer" : "it answered ‘\(line)’"
        case .unreachable(let reason): reason
        }
    }
}
