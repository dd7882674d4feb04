internal import Bytes
internal import HTTP

/// Which representation a client wants, read once for each request.
struct Wanted: Sendable {
    private let json: Int
    /// 0 also where JSON is liked as well as anything, so that it does not matter.
    private let html: Int
    /// Nothing where neither plain nor packed content is accepted.
    let coding: ContentCoding?

    init(_ request: borrowing Request, in bytes: Span<UInt8>) {
        coding = request.coding(in: bytes)
        json = request.hasNoWish(in: bytes) ? 1000 : request.quality(of: .json, in: bytes)
        html = json == 1000 ? 0 : request.quality(of: .html, in: bytes)
    }

    var prefersHTML: Bool { html > json }

    /// Under which an answer is kept. Nothing where only what is made for this request will do.
    var variant: AnswerCache.Variant? {
        guard json > 0, let coding else { return nil }
        return switch (coding, prefersHTML) {
        case (.identity, false): .identity
        case (.gzip, false): .gzip
        case (.identity, true): .html
        case (.gzip, true): .gzipHTML
        }
    }

    /// Refuses a client that accepts nothing of what there is.
    func require(isHTMLToo: Bool) throws(Problem) {
        guard json > 0 || isHTMLToo && html > 0 else {
            throw Problem(
                .notAcceptable, "‘Accept’ excludes what there is: application/json\(isHTMLToo ? " and text/html" : "").",
                hint: "Leave the field out, or add ‘*/*;q=0.1’.")
        }
        guard coding != nil else {
            throw Problem(
                .notAcceptable, "‘Accept-Encoding’ excludes both plain content and gzip.", hint: "Leave the field out, or allow ‘identity’."
            )
        }
    }
}

extension Request {
    /// Whether JSON is as welcome as anything, told without reading the whole grammar: what programs mostly send.
    fileprivate func hasNoWish(in bytes: Span<UInt8>) -> Bool {
        guard has(.accept) else { return true }
        guard let value = onlyValue(of: .accept) else { return false }
        let accept = bytes.extracting(value.range)
        return accept.equals("*/*") || accept.equals("application/json")
    }
}
