import Kernel

/// What a server shows of itself to every client that connects, and may renew while it serves.
///
/// Taking a session from it takes a short lock, which is nothing beside a handshake.
package final class TLSIdentity: Sendable {
    private let files: TLSFiles
    private let context: Guarded<TLSContext>

    package init(_ files: TLSFiles) throws(TLSFault) {
        self.files = files
        context = Guarded(try TLSContext.serving(files))
    }

    /// Reads the files again: who connects from now on meets what they hold now, and who is connected goes on as before.
    ///
    /// Where they are no good, everything stays as it was. New files bring new keys for tickets, so old sessions are not resumed.
    package func renew() throws(TLSFault) {
        var renewed: TLSContext? = try TLSContext.serving(files)
        context.withLock { context in
            if let renewed = renewed.take() { context = renewed }
        }
    }

    func session(on socket: borrowing Descriptor) -> TLSSession? {
        context.withLock { $0.session(on: socket, accepting: true) }
    }
}
