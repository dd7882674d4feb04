import ArgumentParser
import Kernel

/// `communique serve`
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answers requests for the record.",
        usage: "communique serve [--config <file>] [<setting> ...]",
        discussion: """
            Each setting may also stand in the configuration file (idle-timeout = 30) or in the environment \
            (COMMUNIQUE_IDLE_TIMEOUT=30). A flag wins over the environment, that over the file, and the file over the default. \
            Sizes may end in k, m or g.

              communique serve
              communique serve --port 9000 --host 0.0.0.0
              communique serve --tls-port 8443 --tls-certificate tls/certificate.pem --tls-key tls/key.pem
              communique serve --records my/record --access-log --log-format json

            SIGHUP reads the record and the certificate again; where one is broken, what was served before stays. SIGTERM and SIGINT let it finish what \
            was begun; a second one stops it at once.
            """)

    @Option(help: ArgumentHelp("The configuration file (default: Config/communique.conf here or beside the program).", valueName: "file"))
    var config: String?

    @OptionGroup(title: "SETTINGS")
    var settings: SettingFlags

    func run() throws {
        let settings = try Ending.orFailed { () throws(SettingFaults) in try Settings.read(flags: self.settings.said, file: config) }
        throw try Ending.orFailed { () throws(SystemError) in try Service(settings).run() }
    }
}
