internal import Bytes
internal import HTTP

/// Which representation a client wants, read once for each request.
struct Wanted: Sendable {
    private let json: Int
    /// 0 also where JSON is liked as well as anything, so that it does not matter.
    private let html: Int
    /// In which form a list is wanted line by line, if JSON is not liked as well.
    let rows: MediaType?
    /// Nothing where neither plain nor packed content is accepted.
    let coding: ContentCoding?

    init(_ request: borrowing Request, in bytes: Span<UInt8>) {
        coding = request.coding(in: bytes)
        json = request.hasNoWish(in: bytes) ? 1000 : request.quality(of: .json, in: bytes)
        html = json == 1000 ? 0 : request.quality(of: .html, in: bytes)
        rows = json == 1000 ? nil : request.rows(likedMoreThan: json, in: bytes)
    }

    var prefersHTML: Bool { html > json }

    /// Under which an answer is kept. Nothing where only what is made for this request will do.
    var variant: AnswerCache.Variant? {
        guard json > 0, rows == nil, let coding else { return nil }
        return switch (coding, prefersHTML) {
        case (.identity, false): .identity
        case (.gzip, false): .gzip
        case (.identity, true): .html
        case (.gzip, true): .gzipHTML
        }
    }

    /// Refuses a client that accepts nothing of what there is.
    func require(or others: [MediaType]) throws(Problem) {
        guard json > 0 || others.contains(.html) && html > 0 else {
            let names = ([.json] + others).map(\.name)
            throw Problem(
                .notAcceptable, "‘Accept’ excludes what there is: \(names.joined(with: "and")).",
                hint: "Leave the field out, or add ‘*/*;q=0.1’.")
        }
        try requireCoding()
    }

    /// Refuses a client that accepts content neither plain nor packed.
    func requireCoding() throws(Problem) {
        guard coding != nil else {
            throw Problem(
                .notAcceptable, "‘Accept-Encoding’ excludes both plain content and gzip.", hint: "Leave the field out, or allow ‘identity’."
            )
        }
    }
}

extension Request {
    /// The form of lines that is liked best, if it is liked more than something else.
    fileprivate func rows(likedMoreThan other: Int, in bytes: Span<UInt8>) -> MediaType? {
        var best: (media: MediaType?, quality: Int) = (nil, other)
        for media in MediaType.ofRows {
            let quality = quality(of: media, in: bytes)
            if quality > best.quality { best = (media, quality) }
        }
        return best.media
    }

    /// Whether JSON is as welcome as anything, told without reading the whole grammar: what programs mostly send.
    fileprivate func hasNoWish(in bytes: Span<UInt8>) -> Bool {
        guard has(.accept) else { return true }
        guard let value = onlyValue(of: .accept) else { return false }
        let accept = bytes.extracting(value.range)
        return accept.equals("*/*") || accept.equals("application/json")
    }
}
