import CLinux
import Glibc

/// The kernel's clocks, read without a system call.
package enum Clock {
    /// Now, to the kernel's tick (a few milliseconds): for deadlines, read once for each turn of a loop.
    package static func coarse() -> Instant { Instant(milliseconds: read(CLOCK_MONOTONIC_COARSE) / 1_000_000) }

    /// Nanoseconds on the clock that never goes back: for how long something took.
    package static func nanoseconds() -> Int64 { read(CLOCK_MONOTONIC) }

    /// Whole seconds since 1970, UTC.
    package static func wallSeconds() -> Int { Int(read(CLOCK_REALTIME_COARSE) / 1_000_000_000) }

    /// Milliseconds since 1970, UTC.
    package static func wallMilliseconds() -> Int64 { read(CLOCK_REALTIME) / 1_000_000 }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        // Sound: `time` is ours for the call. These clocks always exist, so the call cannot fail.
        _ = unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
