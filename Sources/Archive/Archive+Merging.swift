internal import Kernel
internal import Store

extension Archive {
    /// Whether a thread merges segments. For tests and measurements.
    package var isMerging: Bool { changing.withLock { $0 } }

    /// Merges small segments on a thread of its own, which ends when there is nothing to merge. Where no thread is to be had, the next change
    /// tries again: more segments are slower, not wrong.
    func mergeInBackground(_ isMerging: inout Bool) {
        if isMerging { return }
        do {
            _ = try Thread(name: "merge") { [self] in while merge() {} }
            isMerging = true
        } catch {}
    }

    /// Makes one merge and puts it in the place of what it was made of, beside what was committed meanwhile. Changes wait only for that last
    /// step. Answers whether there is more to do.
    private func merge() -> Bool {
        let earlier = snapshot(), merged = earlier.merged()
        return changing.withLock { isMerging in
            take(snapshot().replacing(earlier, with: merged), &isMerging)
            isMerging = snapshot().isLoose
            return isMerging
        }
    }
}
