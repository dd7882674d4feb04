import Kernel
import Server
import Sockets

/// Serves three small things over the engine alone, so that any outside suite can exercise it.
@main
struct HTTPEcho {
    static func main() {
        if CommandLine.arguments.contains("--help") { return Console.output.write(Arguments.usage) }
        do {
            try serve(Arguments(CommandLine.arguments.dropFirst()))
        } catch let error as Arguments.Fault {
            Console.error.write("http-echo: \(error.text)\n\(Arguments.usage)")
            Process.exit(64)
        } catch {
            Console.error.write("http-echo: \(error)\n")
            Process.exit(1)
        }
    }

    private static func serve(_ arguments: Arguments) throws {
        let signals = try SignalSource()
        var settings = arguments.settings
        settings.identity = try arguments.tls.map { files throws(TLSFault) in try TLSIdentity(files) }
        let server = try Server(settings: settings) { event in Console.error.write("\(event)\n") }
        try server.run { _ in Echo() }
        for address in server.addresses { Console.output.write("http://\(address)/\n") }
        for address in server.tlsAddresses { Console.output.write("https://\(address)/\n") }
        while try signals.next() == .hangup {
            do { try settings.identity?.renew() } catch { Console.error.write("http-echo: \(error)\n") }
        }
        server.drain(within: arguments.drainTime)
        server.wait()
    }
}
