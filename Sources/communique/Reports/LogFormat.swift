/// How a line of the report is written.
enum LogFormat: String, CaseIterable, Sendable {
    case text, json
}
