import Kernel
import Testing

/// What the README says to type is asked of the seed, and what it says comes back must come back.
@Suite struct ReadmeTests {
    /// A `curl` command, with the answer that stands behind it, if one does.
    struct Command: Sendable, CustomTestStringConvertible {
        let line: String
        var answer: String?

        var testDescription: String { line }

        /// `/v1/statements?…`, without the host.
        var target: String? {
            let host = "'127.0.0.1:8080"
            guard let quoted = line.split(separator: " ").first(where: { $0.hasPrefix(host) && $0.hasSuffix("'") }) else { return nil }
            return String(quoted.dropFirst(host.count).dropLast())
        }

        /// What follows `-H`, without its quotation marks.
        var fields: [String] {
            let pieces = line.split(separator: "'")
            return zip(pieces, pieces.dropFirst()).filter { $0.0.hasSuffix("-H ") }.map { String($0.1) }
        }

        var isPost: Bool { line.contains("--data-binary") }
    }

    static let commands = Result {
        let root = String(#filePath.dropLast("/Tests/EndToEndTests/ReadmeTests.swift".count))
        return commands(of: String(decoding: try File.read(root + "/README.md"), as: UTF8.self))
    }

    /// The commands of the shell blocks; a block of JSON is the answer to the last of them.
    static func commands(of page: String) -> [Command] {
        var commands: [Command] = []
        var language: Substring?
        var block: [Substring] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("```") else {
                block.append(line)
                continue
            }
            switch language {
            case "sh": commands += block.filter { $0.hasPrefix("curl ") }.map { Command(line: String($0)) }
            case "json": if !commands.isEmpty { commands[commands.count - 1].answer = block.joined(separator: "\n") }
            default: break
            }
            language = language == nil ? line.dropFirst(3) : nil
            block = []
        }
        return commands
    }

    @Test func thereIsSomethingToType() throws {
        let commands = try Self.commands.get()
        #expect(commands.count >= 8)
        #expect(commands.contains { $0.answer != nil })
    }

    @Test(arguments: try commands.get())
    func everyCommandIsAnsweredAsItSays(_ command: Command) throws {
        var exchange = Exchange()
        exchange.line = "\(command.isPost ? "POST" : "GET") \(try #require(command.target, "No address of the server."))"
        if command.isPost {
            exchange.content = "A text that nobody published."
        }
        exchange.fields = command.fields
        let service = try Exchange.Corpus.seed.service.get()
        var api = service.makeAPI()
        let actual = service.answer(exchange.request, from: &api)
        if let answer = command.answer {
            #expect(actual.content == answer)
        } else {
            let media = command.fields.first { $0.hasPrefix("Accept: ") }?.dropFirst("Accept: ".count) ?? "application/json"
            #expect(actual.status.hasPrefix("200 \(media)"), "\(actual.content)")
            #expect(!actual.content.contains("\"empty_reason\""), "The example gives rows.")
        }
    }
}
