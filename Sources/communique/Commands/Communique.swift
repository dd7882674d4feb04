import ArgumentParser

/// The program and its commands.
@main
struct Communique: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communique",
        abstract: "Serves the diplomatic record: who said what, who met whom, and the passage that shows it.",
        subcommands: [Serve.self, Health.self, Version.self])
}
