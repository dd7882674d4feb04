package import Store

/// One worker's hold on the newest snapshot: looking for a newer one is a single load, and nothing shared is written.
package struct Reader: ~Copyable {
    private let archive: Archive
    /// The snapshot as of the last `refresh()`. It stays whole for as long as it is held.
    package private(set) var snapshot: Snapshot

    package init(_ archive: Archive) {
        self.archive = archive
        snapshot = archive.snapshot()
    }

    /// Takes the newest snapshot, and answers whether it is another one. Call it after reading from a client and before answering, so that
    /// whoever saw a change acknowledged reads it everywhere.
    package mutating func refresh() -> Bool {
        if archive.generation == snapshot.generation { return false }
        snapshot = archive.snapshot()
        return true
    }
}
