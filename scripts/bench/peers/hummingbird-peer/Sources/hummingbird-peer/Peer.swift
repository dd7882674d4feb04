import Foundation
import Hummingbird
import NIOPosix

/// Serves files' bytes as JSON on a port of the loopback, from one thread: `hummingbird-peer PORT (TARGET FILE)...`
@main
enum Peer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 3, let port = Int(arguments[1]) else { fatalError("usage: hummingbird-peer PORT (TARGET FILE)...") }
        let router = Router()
        for index in stride(from: 2, to: arguments.count, by: 2) {
            let content = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: arguments[index + 1])))
            router.get("\(arguments[index])") { _, _ in
                Response(status: .ok, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: content))
            }
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: 1)))
        try await application.runService()
    }
}
