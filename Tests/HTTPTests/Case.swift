import HTTP
import Testing

/// A line of a table: what comes in, what must come of it, and the section that says so.
struct Case<Expected: Sendable>: Sendable, CustomTestStringConvertible {
    var section: String
    var input: String
    var expected: Expected

    init(_ section: String, _ input: String, _ expected: Expected) {
        self.section = section
        self.input = input
        self.expected = expected
    }

    var testDescription: String { "\(section): \(input.debugDescription) → \(expected)" }
}

/// A well-formed head around a request line.
func head(line: String) -> String { line + "\r\nHost: x.test\r\n\r\n" }

/// A well-formed head around field lines, which bring their own line ends.
func head(fields: String, line: String = "GET / HTTP/1.1") -> String { line + "\r\nHost: x.test\r\n" + fields + "\r\n" }

extension Outcome {
    /// What a complete head says; nothing if it was not complete.
    var description: Description? {
        if case .complete(let description) = self { return description }
        return nil
    }
}
