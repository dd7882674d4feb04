import CLinux
import Glibc

/// What the machine grants this process.
package enum Machine {
    /// The processors this process may run on; at least one.
    package static var processors: Int { max(1, Int(clinux_processors())) }

    /// Gives memory that was freed within the heaps, and that the C library keeps for later, back to the kernel. Takes about a millisecond.
    package static func returnFreedMemory() { _ = malloc_trim(0) }

    /// Has the C library keep what is freed, large blocks too, for what is asked for next: while much is built, each page that comes anew from the
    /// kernel costs more than to fill it. Until `keepLittleFreedMemory`; what is left at the end, `returnFreedMemory` gives back.
    package static func keepFreedMemory() {
        _ = mallopt(M_MMAP_THRESHOLD, 1 << 30)
        _ = mallopt(M_TRIM_THRESHOLD, .max)
    }

    /// Has the C library give large blocks back to the kernel the moment they are freed, and keep at most a megabyte of small ones at the end of
    /// each heap. Left to itself it learns to keep blocks as large as any that was ever freed, in a heap for each thread, for good.
    package static func keepLittleFreedMemory() {
        _ = mallopt(M_MMAP_THRESHOLD, 256 << 10)
        _ = mallopt(M_TRIM_THRESHOLD, 1 << 20)
    }

    /// Raises the number of descriptors this process may hold as far as it may by itself, and answers the number.
    package static func raiseDescriptorLimit() -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        // Sound: `limit` is ours for both calls. A refusal leaves the limit as it was, which is then the answer.
        guard unsafe getrlimit(resource, &limit) == 0 else { return 1_024 }
        var raised = limit
        raised.rlim_cur = limit.rlim_max
        if unsafe setrlimit(resource, &raised) == 0 { limit = raised }
        return Int(clamping: limit.rlim_cur)
    }
}
