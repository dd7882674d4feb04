import ArgumentParser
import Kernel

/// How the program ends when it cannot do what it was asked.
enum Ending {
    /// Prints why, and ends with 1.
    static func failed(_ reason: String) throws -> Never {
        Console.error.write("communique: \(reason)\n")
        throw ExitCode(1)
    }

    /// What `body` makes; if it cannot, prints why and ends with 1.
    static func orFailed<Value, Failure: Error & CustomStringConvertible>(_ body: () throws(Failure) -> Value) throws -> Value {
        do { return try body() } catch { try failed(error.description) }
    }
}
