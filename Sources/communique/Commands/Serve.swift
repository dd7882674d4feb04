import ArgumentParser

/// `communique serve`
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answers requests.")

    @Option(name: .long, help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @OptionGroup(title: "SETTINGS")
    var settings: SettingFlags

    func run() throws {
        print(settings.said)
    }
}
