import Bytes

/// One request, as offsets into the bytes of its connection.
///
/// `readHead` fills in everything but `content`, which is set once it has arrived. A worker keeps one `Request` and fills it again for
/// each head; nothing in it is allocated. While content is still on its way a connection need not keep the request: it remembers
/// where the head starts, and reads the head again (about a microsecond) when the content is whole.
package struct Request: ~Copyable, Sendable {
    /// The most field lines that one head may have.
    package static let lineCapacity = 64

    /// What to do. Where `objection` is `.methodUnknown` it means nothing.
    package var method: Method = .get
    /// As sent, for logs and caches: `/v1/statements?speaker=x`.
    package var target = Slice(0, 0)
    package var form: TargetForm = .origin
    /// The path of the target, still percent-encoded; starts with `/`, or is `*` for OPTIONS.
    package var path = Slice(0, 0)
    /// Behind the `?`; nothing where there is none.
    package var query: Slice?
    /// Host and port the request is for: from an absolute target, else from the Host field. May be empty.
    package var authority = Slice(0, 0)
    package var version: Version = .http11

    /// How the content is marked off.
    package var framing: Framing = .none
    /// Whether the client will listen for another answer on this connection.
    package var persists = true
    /// Whether the client waits for `100 Continue` before it sends the content.
    package var expectsContinue = false
    /// Why the handler is not to be asked although the request is well framed: answer with this instead.
    package var objection: Violation?

    /// The content, after any chunked framing was taken off.
    package var content = Slice(0, 0)

    // The lines in the order they came, as they stood when they were read; since then they have moved by `shift`.
    private var lines = FixedList<FieldLine>(capacity: Self.lineCapacity)
    private var shift = 0
    package var lineCount: Int { lines.count }
    // A bit for each known name: whether a line has it, and whether another one has it too.
    private var present: UInt64 = 0
    private var repeated: UInt64 = 0
    /// The same lines byte for byte, where the next head may well bring them again.
    private var section = FieldSection()

    package init() {}
}

/// The four ways to write a target (RFC 9112 §3.2).
package enum TargetForm: Sendable {
    case origin, absolute, asterisk, authority
}

extension Request {
    /// Forgets the last request, but for its field lines.
    mutating func reset() {
        method = .get
        form = .origin
        query = nil
        authority = Slice(0, 0)
        version = .http11
        framing = .none
        persists = true
        expectsContinue = false
        objection = nil
        content = Slice(0, 0)
    }

    mutating func forgetLines() {
        section.forget()
        lines.removeAll()
        shift = 0
        present = 0
        repeated = 0
    }

    @inline(__always)
    mutating func append(_ line: FieldLine) {
        lines.append(line)
        let bit = Self.bit(line.known)
        repeated |= present & bit
        present |= bit
    }

    /// Whether there is a line of that name. One bit test.
    package func has(_ name: FieldName) -> Bool { present & Self.bit(name) != 0 }

    /// Whether the answer may depend on what the client has already. One bit test.
    package var isConditional: Bool { present & Self.conditions != 0 }

    // Computed, so that the compiler makes a number of it and using it costs no check of a first time.
    private static var conditions: UInt64 { bit(.ifMatch) | bit(.ifNoneMatch) | bit(.ifModifiedSince) | bit(.ifUnmodifiedSince) }

    private static var secrets: UInt64 { bit(.authorization) | bit(.cookie) | bit(.proxyAuthorization) }

    /// Whether nothing is to be changed: GET or HEAD.
    package var isReading: Bool {
        switch method {
        case .get, .head: true
        default: false
        }
    }

    /// Whether there are several.
    func repeats(_ name: FieldName) -> Bool { repeated & Self.bit(name) != 0 }

    @inline(__always)
    private static func bit(_ name: FieldName) -> UInt64 { 1 &<< UInt64(name.rawValue) }

    /// A field line by its place, 0 to `lineCount - 1`.
    package func line(_ index: Int) -> FieldLine { lines[index].moved(by: shift) }
}

/// Clients mostly send the same field lines with each request. What they say follows from their bytes, the version and the form of the
/// target, so that of one kind of request, the one that comes most, it is remembered: HTTP/1.1, a path as target, no content, no objection.
extension Request {
    private var isCommon: Bool { version == .http11 && form == .origin && objection == nil }

    /// Moves over the field lines if they are those of the last head, and settles what is to be settled.
    mutating func takeKnownLines(_ bytes: Span<UInt8>, at position: inout Int, _ limits: Limits) -> Bool {
        guard isCommon, section.stands(in: bytes, at: position), lines.count <= limits.fieldLines else { return false }
        shift = position - section.start
        authority = section.host.moved(by: shift)
        persists = section.persists
        position += section.length
        return true
    }

    /// To be called when all is settled. Secrets are not remembered: how long a comparison with them takes could tell others of them.
    mutating func rememberLines(_ bytes: Span<UInt8>, _ place: Slice) {
        guard isCommon, framing == .none, !expectsContinue, present & Self.secrets == 0 else { return }
        section.remember(bytes, place, host: authority, persists: persists)
    }
}
