/// The kinds of content that are served or taken in.
package enum MediaType: CaseIterable, Sendable {
    case json, problem, jsonLines, newlineJSON, csv, text, html, eventStream, mergePatch

    package var type: StaticString {
        switch self {
        case .json, .problem, .jsonLines, .newlineJSON, .mergePatch: "application"
        case .csv, .text, .html, .eventStream: "text"
        }
    }

    package var subtype: StaticString {
        switch self {
        case .json: "json"
        case .problem: "problem+json"
        case .jsonLines: "jsonl"
        case .newlineJSON: "x-ndjson"
        case .csv: "csv"
        case .text: "plain"
        case .html: "html"
        case .eventStream: "event-stream"
        case .mergePatch: "merge-patch+json"
        }
    }

    /// As a Content-Type says it.
    package var text: StaticString {
        switch self {
        case .json: "application/json"
        case .problem: "application/problem+json"
        case .jsonLines: "application/jsonl"
        case .newlineJSON: "application/x-ndjson"
        case .csv: "text/csv; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        case .eventStream: "text/event-stream"
        case .mergePatch: "application/merge-patch+json"
        }
    }
}
