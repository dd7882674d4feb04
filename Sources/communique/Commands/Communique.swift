import ArgumentParser

/// The program and its commands.
@main
struct Communique: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communique",
        abstract: "Serves the diplomatic record: who said what, who met whom, and the passage that shows it.",
        discussion: """
              communique serve                   answers at http://127.0.0.1:8080
              communique check Config/seed       tells every fault of a record
              communique export --collection statements > statements.csv
              communique help serve              lists every setting
            """,
        subcommands: [Serve.self, Check.self, Export.self, Routes.self, Health.self, Version.self])
}
