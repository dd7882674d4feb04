internal import Bytes
internal import JSON
internal import Store

extension APISettings {
    /// The bound as the store takes it.
    var mostVisitedByOne: Int { mostVisited == 0 ? .max : mostVisited }
}

extension API {
    /// How a list is answered, instead of the answer: the query is run as it would be, within the same bound. The plan depends on the record
    /// and the question alone; how long it took stands in `Server-Timing`, so nobody is to keep it.
    mutating func writePlan(of asked: ListRequest, into content: inout ByteBuffer) throws(Problem) -> Representation {
        var effort = Effort(most: settings.mostVisitedByOne, isExplained: true)
        let begin = probes.nanoseconds()
        let page: Page
        do { page = try snapshot.page(of: asked.query, &effort) } catch { throw asked.tooCostly(error, effort, in: snapshot) }
        let took = probes.nanoseconds() - begin
        content.object { content in
            content.object("plan") { content in
                content.member("total", page.total)
                content.member("visited", effort.visited)
                content.member("limit", ifAny: settings.mostVisited == 0 ? nil : settings.mostVisited)
                effort.plan?.write(asked, into: &content)
            }
            content.member("applied")
            asked.writeApplied(meant: asked.meant(in: snapshot), into: &content)
        }
        finish(&content, asked.shape)
        return Representation(isStable: false, timing: "find;dur=\(took / 1_000_000).\("\(took / 1_000 % 1_000 + 1_000)".dropFirst())")
    }
}

extension Plan {
    fileprivate func write(_ asked: ListRequest, into buffer: inout ByteBuffer) {
        let filters = asked.filtersOfConditions
        buffer.array("segments") { buffer in
            for segment in segments {
                buffer.object { buffer in
                    buffer.member("rows", segment.rows)
                    buffer.member("outdated", segment.outdated)
                    buffer.array("steps") { for step in segment.steps { step.write(filters, into: &$0) } }
                    buffer.member("matches", segment.matches)
                }
            }
        }
        buffer.object("order") {
            $0.member("sort", asked.sort.rawValue)
            $0.member("way", asked.sort == .newestFirst ? "rows stand in this order" : "by a ranking of all rows")
            $0.member("visited", ordering)
        }
        if asked.facets.isEmpty { return }
        buffer.array("facets") { buffer in
            for (filter, visited) in zip(asked.facets, facets) {
                buffer.object {
                    $0.member("facet", filter.name)
                    $0.member("visited", visited)
                }
            }
        }
    }
}

extension Plan.Step {
    fileprivate func write(_ filters: [Filter], into buffer: inout ByteBuffer) {
        buffer.object {
            $0.member("condition", condition.map { filters[$0].name } ?? "type")
            $0.member("word", ifAny: word)
            $0.member("holds", holds)
            $0.member("way", way.text)
            $0.member("visited", visited)
            $0.member("left", left)
        }
    }
}

extension Plan.Way {
    /// What is done, and why.
    fileprivate var text: String {
        switch self {
        case .first: "first: it holds the fewest rows"
        case .cut: "cut: what is left and what it holds"
        case .looked: "looked at the rows left that it can hold for"
        case .needless: "needless: nothing is left"
        }
    }
}

extension ListRequest {
    /// What to do about a query that would visit too many rows: the condition to add is the one whose field tells the rows apart best.
    func tooCostly(_ error: Effort.Exhausted, _ effort: Effort, in snapshot: Snapshot) -> Problem {
        let free = listing.filters.filter { filter in
            guard case .record = filter.value else { return false }
            return !filters.contains { $0.filter.name == filter.name }
        }
        let best = free.max { keys(of: $0, in: snapshot) < keys(of: $1, in: snapshot) }
        var advice = best.map { ["Narrow it by ‘\($0.name)’"] } ?? []
        if error.stage == .counting { advice.append("leave out ‘facets’") }
        if error.stage == .ordering, sort == .relevance {
            advice.append("choose another ‘sort’")
        } else if error.stage == .ordering, listing.isDated, sort != .newestFirst {
            advice.append("leave out ‘sort’")
        }
        return Problem(
            .queryTooCostly, "It would visit more than \(effort.most) rows.",
            hint: advice.isEmpty ? "Ask for fewer values at once." : advice.joined(with: "or") + ".")
    }

    private func keys(of filter: Filter, in snapshot: Snapshot) -> Int {
        filter.field.map(snapshot.mostKeys) ?? 0
    }
}

extension ByteBuffer {
    fileprivate mutating func member(_ name: StaticString, ifAny number: Int?) {
        if let number { member(name, number) }
    }
}
