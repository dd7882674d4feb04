import Sockets
import Testing

@testable import communique

@Suite("Where settings come from")
struct SettingSourceTests {
    static func settings(flags: [String: String] = [:], environment: [String: String] = [:], file: String = "") throws(SettingFaults)
        -> Settings
    {
        try Settings(flags: flags, environment: environment, file: ConfigurationFile(file, path: "etc/our.conf"))
    }

    @Test("a flag wins over the environment, the environment over the file, the file over the default")
    func precedence() throws {
        #expect(try Self.settings().port == 8080)
        #expect(try Self.settings(file: "port = 1").port == 1)
        #expect(try Self.settings(environment: ["COMMUNIQUE_PORT": "2"], file: "port = 1").port == 2)
        #expect(try Self.settings(flags: ["port": "3"], environment: ["COMMUNIQUE_PORT": "2"], file: "port = 1").port == 3)
    }

    @Test("remarks and blanks of the file say nothing")
    func remarks() throws {
        #expect(try Self.settings(file: "# port = 1\r\n\r\n  \t\n   port=7   \r\n").port == 7)
    }

    @Test("a relative path in the file counts from the file's folder, one said otherwise from the working folder")
    func paths() throws {
        #expect(try Self.settings(file: "records = seed").records == "etc/seed")
        #expect(try Self.settings(file: "records = /seed").records == "/seed")
        #expect(try Self.settings(environment: ["COMMUNIQUE_RECORDS": "seed"]).records == "seed")
        #expect(try Self.settings(flags: ["records": "seed"]).records == "seed")
    }

    @Test("variables of other programs are none of our business")
    func otherVariables() throws {
        #expect(try Self.settings(environment: ["PORT": "x", "COMMUNIQUE": "y", "COMMUNIQUE_CONFIG": "z"]).port == 8080)
    }

    @Test("proxies are addresses and prefixes, or none")
    func proxies() {
        let kind = Kind<[AddressPrefix]>.prefixes
        #expect(kind.read("127.0.0.1, 10.0.0.0/8,fd00::/8").map(kind.write) == "127.0.0.1, 10.0.0.0/8, fd00::/8")
        #expect(kind.read("none") == [] && kind.write([]) == "none")
        for text in ["", "none, 127.0.0.1", "127.0.0.1,", "::1, ::1", "10.0.0.0/8 127.0.0.1"] { #expect(kind.read(text) == nil) }
    }

    static let refused: [(file: String, environment: [String: String], fault: String)] = [
        ("prot = 1", [:], "etc/our.conf:1: ‘prot’ is no setting. Did you mean ‘port’?"),
        ("\n\nDrain-Timeout = 1", [:], "etc/our.conf:3: ‘Drain-Timeout’ is no setting. Did you mean ‘drain-timeout’?"),
        ("teapot-colour = blue", [:], "etc/our.conf:1: ‘teapot-colour’ is no setting."),
        ("config = x", [:], "etc/our.conf:1: ‘config’ is no setting."),
        ("port", [:], "etc/our.conf:1: ‘port’ is not of the form ‘name = value’."),
        ("port = 1\nport = 1", [:], "etc/our.conf:2: ‘port’ is set in line 1 already."),
        ("port =", [:], "etc/our.conf:1: port: ‘’ is not none or a whole number from 0 to 65535."),
        ("port = +1", [:], "etc/our.conf:1: port: ‘+1’ is not none or a whole number from 0 to 65535."),
        ("port = 65536", [:], "etc/our.conf:1: port: ‘65536’ is not none or a whole number from 0 to 65535."),
        ("port = 99999999999999999999", [:], "etc/our.conf:1: port: ‘99999999999999999999’ is not none or a whole number from 0 to 65535."),
        ("", ["COMMUNIQUE_PRT": "1"], "environment: ‘COMMUNIQUE_PRT’ is no setting. Did you mean ‘COMMUNIQUE_PORT’?"),
        ("", ["COMMUNIQUE_LOG_FORMAT": "xml"], "COMMUNIQUE_LOG_FORMAT: ‘xml’ is not one of text, json."),
        ("", ["COMMUNIQUE_ACCESS_LOG": "yes"], "COMMUNIQUE_ACCESS_LOG: ‘yes’ is not on or off."),
        (
            "host = localhost", [:],
            "etc/our.conf:1: host: ‘localhost’ is not a numeric IPv4 or IPv6 address, or several with commas between them."
        ),
        (
            "host = ::1, ::1", [:],
            "etc/our.conf:1: host: ‘::1, ::1’ is not a numeric IPv4 or IPv6 address, or several with commas between them."
        ),
        (
            "trusted-proxies = 10.0.0.1/8", [:],
            "etc/our.conf:1: trusted-proxies: ‘10.0.0.1/8’ is not none, or numeric addresses and prefixes such as 10.0.0.0/8 "
                + "(nothing set behind the length) with commas between them."
        ),
    ]

    @Test("what cannot be meant is refused with its place and what is allowed", arguments: refused)
    func refuses(_ example: (file: String, environment: [String: String], fault: String)) {
        #expect(throws: SettingFaults.self) { try Self.settings(environment: example.environment, file: example.file) }
        do { _ = try Self.settings(environment: example.environment, file: example.file) } catch {
            #expect(error.description == example.fault)
        }
    }

    @Test("all faults are told at once, also of values that are overruled")
    func tellsAllFaults() {
        do {
            _ = try Self.settings(flags: ["port": "x"], environment: ["COMMUNIQUE_PORT": "y"], file: "port = z\nprot = 1")
            Issue.record("it was taken")
        } catch {
            #expect(error.all.map(\.place) == ["etc/our.conf:1: port", "etc/our.conf:2", "COMMUNIQUE_PORT", "--port"])
        }
    }
}
