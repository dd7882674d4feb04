import API
import HTTP
import Kernel
import Routing
import Sockets
import Testing

@testable import communique

/// The program from outside: what it prints, and how it ends.
@Suite("communique as a process")
struct ServeTests {
    static let settings = ["--config", Program.root + "/Config/communique.conf", "--port", "0"]

    /// The address it says it listens on.
    static func address(in output: String) -> Address? {
        output.split(separator: "listening on http://").dropFirst().first.flatMap { Address(String($0.prefix { $0 != ";" && $0 != " " })) }
    }

    @Test("it serves, reads the record again when told, and leaves with 0 when told", arguments: [Signal.terminate, .interrupt])
    func servesAndLeaves(_ signal: Signal) async throws {
        try await onThread {
            let program = Program(["serve"] + Self.settings)
            #expect(program.prints("; try http://"))
            let address = try #require(Self.address(in: program.output))
            #expect(HealthReply.ask(HealthPlace(address: address), patience: .seconds(120)) == .ready)
            program.tell(.hangup)
            #expect(program.prints("nothing in it has changed"))
            program.tell(signal)
            #expect(program.end() == 0)
            #expect(program.output.hasSuffix(" stopped\n"))
        }
    }

    @Test("a second signal does not wait for what was begun")
    func leavesAtOnce() async throws {
        try await onThread {
            let program = Program(["serve", "--drain-timeout", "3600", "--head-timeout", "3600"] + Self.settings)
            #expect(program.prints("; try http://"))
            let client = try OutgoingConnection(to: try #require(Self.address(in: program.output)), patience: .seconds(120))
            try client.send([UInt8]("GET / HT".utf8).span)
            program.tell(.terminate)
            #expect(program.prints("told to stop"))
            program.tell(.terminate)
            #expect(program.end() == 1)
            #expect(program.output.contains("leaving at once"))
        }
    }

    @Test("a busy port is told in one line")
    func busyPort() async throws {
        try await onThread {
            let listener = try Listener(on: Address(host: .v4(0x7f00_0001), port: 0))
            let program = Program(["serve", "--log-level", "warning"] + Self.settings.dropLast() + ["\(listener.address.port)"])
            #expect(program.end() == 1)
            #expect(program.output.split(separator: "\n").count == 1)
            #expect(program.output.contains("\(listener.address) is in use by another program"))
        }
    }

    @Test("a broken record stops the start, with all its faults")
    func brokenRecord() async throws {
        try await onThread {
            let folder = Program.Folder()
            folder.write("[\n{}\n]\n", to: "facts.json")
            folder.write("[\n}\n", to: "meetings.json")
            let program = Program(["serve", "--records", folder.path] + Self.settings)
            #expect(program.end() == 1)
            #expect(program.output.contains("\(folder.path)/facts.json:2: "))
            #expect(program.output.contains("\(folder.path)/meetings.json:2: "))
            #expect(program.output.contains("cannot be served"))

            let check = Program(["check", folder.path])
            #expect(check.end() == 1)
            #expect(check.output.contains("facts.json:2: ") && check.output.contains("meetings.json:2: "))
        }
    }

    @Test("a record that breaks while it is served is told fault by fault, and the former one stays")
    func brokenReading() async throws {
        try await onThread {
            let folder = Program.Folder(), seed = Program.root + "/Config/seed"
            for name in try Kernel.Folder.names(in: seed) {
                folder.write(String(decoding: try File.read(seed + "/" + name), as: UTF8.self), to: name)
            }
            let program = Program(["serve", "--records", folder.path] + Self.settings)
            #expect(program.prints("; try http://"))
            folder.write("[\n}\n", to: "facts.json")
            program.tell(.hangup)
            #expect(program.prints("the former one stays"))
            #expect(program.output.contains("\(folder.path)/facts.json:2: "))
            let address = try #require(Self.address(in: program.output))
            #expect(HealthReply.ask(HealthPlace(address: address), patience: .seconds(120)) == .ready)
            program.tell(.terminate)
            #expect(program.end() == 0)
        }
    }

    @Test("what cannot be meant stops it before anything is opened, and names the nearest")
    func unknownSettings() async throws {
        try await onThread {
            let folder = Program.Folder()
            folder.write("prot = 1\nport = x\n", to: "our.conf")
            let program = Program(["serve", "--config", folder.path + "/our.conf"], environment: ["COMMUNIQUE_IDLE_TIMEOT": "3"])
            #expect(program.end() == 1)
            #expect(
                program.output == """
                    communique: \(folder.path)/our.conf:1: ‘prot’ is no setting. Did you mean ‘port’?
                    \(folder.path)/our.conf:2: port: ‘x’ is not none or a whole number from 0 to 65535.
                    environment: ‘COMMUNIQUE_IDLE_TIMEOT’ is no setting. Did you mean ‘COMMUNIQUE_IDLE_TIMEOUT’?

                    """)
        }
    }

    @Test("health finds a server by the settings it shares with it")
    func health() async throws {
        try await onThread {
            let server = Program(["serve"] + Self.settings)
            #expect(server.prints("; try http://"))
            let port = "\(try #require(Self.address(in: server.output)).port)"
            let found = Program(["health"], environment: ["COMMUNIQUE_PORT": port, "COMMUNIQUE_HOST": "0.0.0.0"])
            #expect(found.end() == 0)
            let lost = Program(["health", "127.0.0.1:1"])
            #expect(lost.end() == 1)
            #expect(lost.output == "communique: 127.0.0.1:1: Connection refused\n")
        }
    }

    @Test("an answer is told in one line where that is switched on, and only there", arguments: [true, false])
    func accessLog(_ isOn: Bool) async throws {
        try await onThread {
            let program = Program(["serve", "--log-format", "json"] + (isOn ? ["--access-log"] : []) + Self.settings)
            #expect(program.prints("; try http://"))
            let address = try #require(Self.address(in: program.output))
            #expect(HealthReply.ask(HealthPlace(address: address), patience: .seconds(120)) == .ready)
            program.tell(.terminate)
            #expect(program.end() == 0)
            let lines = program.output.split(separator: "\n").filter { $0.contains("GET /health/ready") }
            #expect(lines.count == (isOn ? 1 : 0))
            #expect(lines.allSatisfy { $0.hasPrefix("{\"time\":") && $0.contains("\"message\":\"GET /health/ready 200\"") })
        }
    }

    @Test("the version is one line")
    func version() async throws {
        try await onThread {
            let program = Program(["version"])
            #expect(program.end() == 0)
            #expect(program.output == "communique \(Version.current)\n")
        }
    }

    @Test("the routes are those that requests find")
    func routes() async throws {
        try await onThread {
            let program = Program(["routes"])
            #expect(program.end() == 0)
            let rows = program.output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 2) }
            #expect(rows.map { "\($0[0]) \($0[1])" } == API.table.map { "\($0.route.method.rawValue) \($0.route.pattern)" })
            #expect(rows.allSatisfy { $0.count == 3 })
        }
    }
}
