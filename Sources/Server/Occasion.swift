import Sockets

/// What can happen to a worker.
enum Occasion: Equatable {
    /// Somebody wants in.
    case arriving(listener: Int)
    /// A client's socket is ready for what was waited for, or broken, which the next call will meet.
    case ready(client: Token)
    /// The bell was rung.
    case ordered

    // Clients have odd generations, so generation 0 is free for the rest.
    static let bell = Token(slot: 0xFFFF_FFFF, generation: 0)

    static func listener(_ slot: Int) -> Token { Token(slot: slot, generation: 0) }

    init(_ token: Token) {
        if token.generation != 0 {
            self = .ready(client: token)
        } else {
            self = token == Self.bell ? .ordered : .arriving(listener: token.slot)
        }
    }
}
