internal import Bytes
internal import HTTP
internal import JSON
internal import Records
internal import Routing
internal import Schema

extension API.Line {
    /// The operation that the route is.
    func describe(into buffer: inout ByteBuffer) {
        buffer.member(named: route.method.rawValue.lowercased())
        buffer.object { buffer in
            buffer.member("operationId", operation)
            buffer.member("summary", summary)
            buffer.array("parameters") { buffer in
                for name in route.captures { buffer.pathParameter(name) }
                if endpoint == .quoteCheck { for parameter in QuoteParameter.allCases { parameter.describe(into: &buffer) } }
                for filter in endpoint.listing?.filters ?? [] { filter.describe(into: &buffer) }
                for control in endpoint.controls { control.describe(of: endpoint, into: &buffer) }
            }
            if endpoint == .verification { buffer.describeTextContent() }
            if endpoint == .quoteChecks { buffer.describeQuotes() }
            buffer.object("responses") { buffer in
                buffer.object("200") { buffer in
                    buffer.member("description", summary)
                    buffer.object("content") { endpoint.describeContent(into: &$0) }
                }
                if endpoint.listing?.needsWords == false {
                    buffer.object("206") { buffer in
                        buffer.member("description", "The bytes asked for by ‘Range’, while the record is the one that ‘If-Range’ names.")
                        buffer.object("content") { for media in MediaType.ofRows { $0.rows(media) } }
                    }
                }
                if endpoint == .ready {
                    buffer.object("503") { buffer in
                        buffer.member("description", "Not yet, or no longer.")
                        buffer.object("content") { $0.content("application/json", schema: "Health") }
                    }
                }
                if endpoint.listing != nil { buffer.object("503") { $0.member("$ref", "#/components/responses/Problem") } }
                if endpoint.isStable { buffer.object("304") { $0.member("$ref", "#/components/responses/NotModified") } }
                buffer.object("4XX") { $0.member("$ref", "#/components/responses/Problem") }
            }
        }
    }

    /// Unique among all, as OpenAPI wants it: `listStatements`, `showStatement`.
    private var operation: String {
        switch endpoint {
        case .index: route.pattern == "/" ? "index" : "indexOfVersion1"
        case .list(let type): "list" + type.collection.capitalized
        case .record(let type): "show" + type.rawValue.capitalized
        case .timeline: "timeline"
        case .search: "search"
        case .verification: "verifyDocument"
        case .quoteCheck: "checkQuote"
        case .quoteChecks: "checkQuotes"
        case .problems: "listProblems"
        case .problem: "showProblem"
        case .description: "describe"
        case .live: "isLive"
        case .ready: "isReady"
        case .metrics: "metrics"
        }
    }
}

extension API.Endpoint {
    /// What can be asked of it, where it is a list.
    var listing: Listing? {
        switch self {
        case .list(let type): .of(type)
        case .timeline: .timeline
        case .search: .search
        default: nil
        }
    }

    /// The parameters of it that are no filters.
    var controls: [Control] {
        switch self {
        case .list(let type): Control.allCases.filter { $0 != .match || Listing.of(type).isDated }
        case .timeline, .search: Control.allCases
        case .record: Control.ofRecord
        case .live, .ready, .metrics: []
        default: [.pretty]
        }
    }

    /// Whether it answers with an entity tag.
    fileprivate var isStable: Bool {
        switch self {
        case .verification, .quoteChecks, .live, .ready, .metrics: false
        default: true
        }
    }

    fileprivate func describeContent(into buffer: inout ByteBuffer) {
        switch self {
        case .index: buffer.content("application/json", schema: "Index")
        case .search: describeList(into: &buffer)
        case .list, .timeline:
            describeList(into: &buffer)
            for media in MediaType.ofRows { buffer.rows(media) }
        case .record(let type):
            buffer.object("application/json") { $0.object("schema") { $0.anyRecord(of: [type]) } }
        case .verification: buffer.content("application/json", schema: "Verification")
        case .quoteCheck: buffer.content("application/json", schema: "QuoteCheck")
        case .quoteChecks: buffer.object("application/json") { $0.object("schema") { $0.anyOf(["QuoteCheck", "QuoteChecks"]) } }
        case .problems:
            buffer.content("application/json", schema: "ProblemPages")
            buffer.text("text/html")
        case .problem:
            buffer.content("application/json", schema: "ProblemPage")
            buffer.text("text/html")
        case .description: buffer.object("application/json") { $0.object("schema") { $0.member("type", "object") } }
        case .live, .ready: buffer.content("application/json", schema: "Health")
        case .metrics: buffer.text("text/plain")
        }
    }

    private func describeList(into buffer: inout ByteBuffer) {
        guard let listing else { return }
        buffer.object("application/json") { buffer in
            buffer.object("schema") { buffer in
                buffer.array("anyOf") { buffer in
                    buffer.object { $0.describePage(of: listing) }
                    buffer.object { $0.reference("Explanation") }
                }
            }
        }
    }
}

extension ByteBuffer {
    fileprivate mutating func describePage(of listing: Listing) {
        member("type", "object")
        object("properties") { buffer in
            buffer.object("data") {
                $0.member("type", "array")
                $0.object("items") { if listing.needsWords { $0.reference("Hit") } else { $0.anyRecord(of: listing.types) } }
            }
            buffer.object("page") { $0.reference("Page") }
            buffer.object("applied") { $0.reference("Applied") }
            buffer.object("possible") {
                $0.member("description", "The rows whose time is only possibly in the range asked for.")
                $0.member("type", "array")
                $0.object("items") { $0.member("type", "string") }
            }
            buffer.object("facets") {
                $0.member("type", "object")
                $0.object("additionalProperties") { $0.reference("Facet") }
            }
            buffer.object("empty_reason") { $0.reference("EmptyReason") }
        }
        strings("required", ["data", "page", "applied"])
    }

    fileprivate mutating func reference(_ component: String) { member("$ref", "#/components/schemas/\(component)") }

    /// A record of one of these types; with ‘fields’, a part of one.
    fileprivate mutating func anyRecord(of types: [RecordType]) {
        array("anyOf") { buffer in
            for component in types.map(Schema.component) {
                buffer.object { $0.reference(component) }
                buffer.object { $0.reference(component + "Part") }
            }
        }
    }

    fileprivate mutating func text(_ media: String) {
        member(named: media)
        object { $0.object("schema") { $0.member("type", "string") } }
    }

    /// A list line by line.
    fileprivate mutating func rows(_ media: MediaType) {
        member(named: media.name)
        object { buffer in
            buffer.object("schema") {
                $0.member("type", "string")
                $0.member("description", media.rowsSummary)
            }
        }
    }

    fileprivate mutating func describeTextContent() {
        object("requestBody") { buffer in
            buffer.member("required", true)
            buffer.object("content") { buffer in
                buffer.text("text/plain")
                buffer.object("application/json") { buffer in
                    buffer.object("schema") { buffer in
                        buffer.member("type", "object")
                        buffer.object("properties") { $0.object("text") { $0.member("type", "string") } }
                        buffer.strings("required", ["text"])
                        buffer.member("additionalProperties", false)
                    }
                }
            }
        }
    }
}

extension String {
    /// With a capital at the front.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
