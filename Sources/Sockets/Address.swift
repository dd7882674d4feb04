import CLinux
import Glibc

/// Where one listens or is reached: a numeric IPv4 or IPv6 host and a port. Names are never looked up.
package struct Address: Hashable, Sendable {
    /// The bytes of the host in network order, read as big-endian numbers.
    package enum Host: Hashable, Sendable {
        case v4(UInt32)
        case v6(UInt64, UInt64)
    }

    package var host: Host
    package var port: UInt16

    package init(host: Host, port: UInt16) {
        self.host = host
        self.port = port
    }
}

extension Address.Host {
    /// `127.0.0.1`, `::1` or `[::1]`; nothing for whatever is not a numeric address.
    package init?(_ text: String) {
        var words = (UInt64(0), UInt64(0))
        if text.hasPrefix("[") {
            guard text.hasSuffix("]") else { return nil }
            self.init(bare: String(text.dropFirst().dropLast()), family: AF_INET6, into: &words)
        } else {
            self.init(bare: text, family: text.utf8.contains(UInt8(ascii: ":")) ? AF_INET6 : AF_INET, into: &words)
        }
    }

    private init?(bare text: String, family: Int32, into words: inout (UInt64, UInt64)) {
        // Sound: `words` has the sixteen bytes that the longer family needs.
        guard !text.utf8.contains(0), unsafe inet_pton(family, text, &words) == 1 else { return nil }
        self =
            family == AF_INET
            ? .v4(UInt32(truncatingIfNeeded: UInt64(bigEndian: words.0) >> 32))
            : .v6(UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
    }
}

extension Address {
    /// `127.0.0.1:8080` or `[::1]:8080`.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let host = Host(String(text[..<colon])) else { return nil }
        if case .v6 = host, !text.hasPrefix("[") { return nil }
        let digits = text[text.index(after: colon)...]
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits) else { return nil }
        self.init(host: host, port: port)
    }
}

extension Address.Host: CustomStringConvertible {
    package var description: String {
        var room = InlineArray<64, UInt8>(repeating: 0)
        var (family, words) = (AF_INET6, (UInt64(0), UInt64(0)))
        switch self {
        case .v4(let bits): (family, words.0) = (AF_INET, (UInt64(bits) << 32).bigEndian)
        case .v6(let high, let low): words = (high.bigEndian, low.bigEndian)
        }
        // Sound: the longest address text has 46 bytes with its closing zero, and `room` has 64.
        var span = room.mutableSpan
        return unsafe span.withUnsafeMutableBufferPointer { room in
            unsafe room.withMemoryRebound(to: CChar.self) { room in
                guard let text = unsafe inet_ntop(family, &words, room.baseAddress, 64) else { return "" }
                return unsafe String(cString: text)
            }
        }
    }
}

extension Address: CustomStringConvertible {
    package var description: String {
        switch host {
        case .v4: "\(host):\(port)"
        case .v6: "[\(host)]:\(port)"
        }
    }
}
