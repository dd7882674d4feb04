import Bytes

extension Request {
    /// Judges the fields that decide about the message as a whole: Host, framing, the connection, expectations.
    mutating func settle(_ bytes: Span<UInt8>, _ limits: Limits) throws(Stop) {
        do {
            try settleHost(bytes)
            try settleFraming(bytes, limits)
        } catch {
            throw .refused(error)
        }
        settleConnection(bytes)
        settleExpectation(bytes)
        if framing != .none, isEncoded(bytes) { objection = objection ?? .contentEncoded }
        // A client that waits for leave, or for a tunnel, is answered at once; what it may send instead of content is never read.
        if objection != nil && (expectsContinue || form == .authority) {
            framing = .none
            expectsContinue = false
            persists = false
        }
    }

    /// One Host field, well formed; before HTTP/1.1 it may be missing, and it may be empty (RFC 9112 §3.2).
    private mutating func settleHost(_ bytes: Span<UInt8>) throws(Violation) {
        guard has(.host) else {
            if version == .http11 { throw .hostMissing }
            return
        }
        guard let value = onlyValue(of: .host) else { throw .hostRepeated }
        let host = Authority(bytes.extracting(0..<value.end), at: value.start)
        guard host.isValid, host.end == value.end else { throw .hostMalformed }
        if form == .origin || form == .asterisk { authority = value }
    }

    /// Where the content ends (RFC 9112 §6.3). What other servers might read otherwise is refused.
    private mutating func settleFraming(_ bytes: Span<UInt8>, _ limits: Limits) throws(Violation) {
        if has(.transferEncoding) {
            if version == .http10 { throw .transferEncodingTooEarly }
            if has(.contentLength) { throw .framingAmbiguous }
            try checkTransferEncoding(bytes)
            framing = .chunked
        } else if has(.contentLength) {
            guard let value = onlyValue(of: .contentLength) else { throw .contentLengthRepeated }
            let length = try contentLength(bytes, value)
            if length > limits.content { throw .contentTooLarge }
            framing = length == 0 ? .none : .length(length)
        }
    }

    /// `1*DIGIT` (RFC 9110 §8.6).
    private func contentLength(_ bytes: Span<UInt8>, _ value: Slice) throws(Violation) -> Int {
        if value.isEmpty { throw .contentLengthMalformed }
        var length = 0
        for index in value.range {
            guard bytes[index].isDigit else { throw .contentLengthMalformed }
            let (tenfold, isTooMuch) = length.multipliedReportingOverflow(by: 10)
            let (sum, isMoreThanMuch) = tenfold.addingReportingOverflow(Int(bytes[index] & 0x0F))
            if isTooMuch || isMoreThanMuch { throw .contentLengthMalformed }
            length = sum
        }
        return length
    }

    /// Exactly one `chunked`, last, without parameters (RFC 9112 §6.1, §7.1). Codings nobody knows are 501, all else amiss is 400.
    private func checkTransferEncoding(_ bytes: Span<UInt8>) throws(Violation) {
        var isChunked = false
        var isCoded = false
        var isUnknown = false
        try forEachValue(of: .transferEncoding) { (value: Slice) throws(Violation) in
            var codings = ListElements(value)
            while let coding = codings.next(in: bytes) {
                if isChunked { throw .transferEncodingMalformed }
                var end = coding.start
                while end < coding.end, ByteSet.token.contains(bytes[end]) { end += 1 }
                let name = Slice(coding.start, end)
                let isBare = end == coding.end
                if name.isEmpty { throw .transferEncodingMalformed }
                if bytes.isWord(name, "chunked") {
                    if !isBare { throw .transferEncodingMalformed }
                    isChunked = true
                } else {
                    isCoded = true
                    if !Self.isRegisteredCoding(bytes, name) { isUnknown = true }
                }
            }
        }
        if isUnknown { throw .transferEncodingUnknown }
        guard isChunked else { throw .transferEncodingMalformed }
        if isCoded { throw .transferEncodingUnknown }
    }

    private static func isRegisteredCoding(_ bytes: Span<UInt8>, _ name: Slice) -> Bool {
        bytes.isWord(name, "gzip") || bytes.isWord(name, "x-gzip") || bytes.isWord(name, "deflate") || bytes.isWord(name, "compress")
            || bytes.isWord(name, "x-compress")
    }

    /// HTTP/1.1 goes on unless told to close; HTTP/1.0 closes unless asked to go on (RFC 9112 §9.3).
    private mutating func settleConnection(_ bytes: Span<UInt8>) {
        var isClosing = false
        var isKept = false
        forEachValue(of: .connection) { value in
            // What most clients send, if they send it at all.
            if bytes.isWord(value, "keep-alive") {
                isKept = true
                return
            }
            var options = ListElements(value)
            while let option = options.next(in: bytes) {
                if bytes.isWord(option, "close") { isClosing = true }
                if bytes.isWord(option, "keep-alive") { isKept = true }
            }
        }
        persists = !isClosing && (version == .http11 || isKept)
    }

    /// `100-continue` is met, anything else is refused with 417; HTTP/1.0 knows no expectations (RFC 9110 §10.1.1).
    private mutating func settleExpectation(_ bytes: Span<UInt8>) {
        guard version == .http11, has(.expect) else { return }
        var isMet = true
        forEachValue(of: .expect) { value in
            var expectations = ListElements(value)
            while let expectation = expectations.next(in: bytes) {
                if !bytes.isWord(expectation, "100-continue") { isMet = false }
            }
        }
        expectsContinue = framing != .none
        if !isMet { objection = objection ?? .expectationUnknown }
    }

    /// No coding of content is undone here (RFC 9110 §8.4).
    private func isEncoded(_ bytes: Span<UInt8>) -> Bool {
        var isEncoded = false
        forEachValue(of: .contentEncoding) { value in
            var codings = ListElements(value)
            while let coding = codings.next(in: bytes) {
                if !bytes.isWord(coding, "identity") { isEncoded = true }
            }
        }
        return isEncoded
    }
}
