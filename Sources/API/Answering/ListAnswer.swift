internal import Bytes
internal import JSON
internal import Records
internal import Store
internal import Text

/// What a list answers, before it is written.
struct ListAnswer: Sendable {
    let request: ListRequest
    /// What the store was asked.
    let query: Query
    let page: Page
    /// Where nothing matches: how many rows would, if the filter were dropped; in the order of the filters.
    let without: [(filter: Filter, count: Int)]
    /// What words that nobody uses were taken for.
    let meant: [String: [String]]

    /// All of it together may visit so many rows.
    init(_ request: ListRequest, in snapshot: Snapshot, _ effort: inout Effort) throws(Effort.Exhausted) {
        self.request = request
        query = request.query
        page = try snapshot.page(of: query, &effort)
        meant = request.meant(in: snapshot)
        var without: [(filter: Filter, count: Int)] = []
        if page.total == 0 {
            for asked in request.filters {
                without.append((asked.filter, try snapshot.count(of: request.query(without: asked), &effort)))
            }
        }
        self.without = without
    }

    /// The target of the next page: the parameters as they were sent, with another cursor.
    func next(after parameters: Parameters) -> String? {
        page.next.map { request.target(behind: $0, in: query, parameters) }
    }
}

extension ListRequest {
    /// The target of the rows behind a position in what the query chooses: the parameters as they were sent, with another cursor.
    func target(behind position: Position, in query: Query, _ parameters: Parameters) -> String {
        let cursor = Cursor(position: position, query: query.fingerprint).text
        let kept = parameters.all.filter { $0.name != Control.cursor.rawValue }.map(\.sent)
        return listing.path + "?" + (kept + ["\(Control.cursor.rawValue)=\(cursor)"]).joined(separator: "&")
    }
}

extension ListAnswer {
    /// The whole content, without a line end.
    func write(next: String?, from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.array("data") { writeRows(from: snapshot, into: &$0) }
            buffer.object("page") {
                $0.member("limit", request.limit)
                $0.member("total", page.total)
                $0.member("next", ifAny: next)
            }
            buffer.member("applied")
            request.writeApplied(meant: meant, into: &buffer)
            if !page.possible.isEmpty { buffer.strings("possible", page.possible.map(\.text)) }
            if !request.facets.isEmpty { writeFacets(from: snapshot, into: &buffer) }
            if page.total == 0 { writeEmptyReason(into: &buffer) }
        }
    }

    private func writeRows(from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        guard request.listing.needsWords else {
            for row in page.rows { snapshot.write(row, request.shape, into: &buffer) }
            return
        }
        let highlights = SearchHighlights(request.words, meant: meant)
        for (place, row) in page.rows.enumerated() {
            let score = page.scores.isEmpty ? nil : page.scores[place]
            Hit(row, score: score, highlights, in: snapshot).write(request.shape, from: snapshot, into: &buffer)
        }
    }

    private func writeFacets(from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        buffer.object("facets") { buffer in
            for (filter, facet) in zip(request.facets, page.facets) {
                buffer.member(named: filter.name)
                buffer.object { buffer in
                    buffer.array("values") { buffer in
                        for (key, count) in facet.values {
                            buffer.object {
                                $0.member("value", key)
                                $0.member("name", ifAny: filter.name(ofKey: key, in: snapshot))
                                $0.member("count", count)
                            }
                        }
                    }
                    buffer.member("more", facet.more)
                }
            }
        }
    }

    private func writeEmptyReason(into buffer: inout ByteBuffer) {
        let reason = emptyReason
        buffer.object("empty_reason") { buffer in
            buffer.member("code", reason.code.rawValue)
            buffer.member("detail", reason.detail)
            buffer.object("without") {
                for (filter, count) in without {
                    $0.member(named: filter.name)
                    $0.integer(count)
                }
            }
        }
    }
}

extension ListAnswer {
    /// The kinds of emptiness; stable for ever.
    enum EmptyCode: String, CaseIterable, Sendable {
        case nothingRecorded = "nothing-recorded"
        case noMatch = "no-match"
        case noMatchTogether = "no-match-together"
    }

    /// Why there is nothing, in a word and in a sentence.
    var emptyReason: (code: EmptyCode, detail: String) {
        let rows = request.listing.rows
        guard let only = without.first else { return (.nothingRecorded, "There are no \(rows) yet.") }
        if without.count == 1 { return (.noMatch, "None of the \(rows) has what ‘\(only.filter.name)’ asks for.") }
        let helpful = without.filter { $0.count > 0 }.map(\.filter.name)
        if helpful.isEmpty { return (.noMatch, "None of the \(rows) fulfils the filters, and dropping any one of them does not help.") }
        return (.noMatchTogether, "None of the \(rows) fulfils all filters at once; without \(helpful.listed) there would be some.")
    }
}

extension Filter {
    /// The readable line of the record that a key names.
    fileprivate func name(ofKey key: String, in snapshot: Snapshot) -> String? {
        guard case .record = value, let id = RecordID(key) else { return nil }
        return snapshot.line(of: id)
    }
}
