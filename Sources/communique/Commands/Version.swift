import ArgumentParser

/// `communique version`
struct Version: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints the version.")

    /// Of the program; the API has its own in every path.
    static let current = "0.1.0"

    func run() { print("communique \(Self.current)") }
}
