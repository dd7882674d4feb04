import CLinux
import Glibc

/// A counter that one thread raises to wake another, which waits for its descriptor to become readable (eventfd).
package struct EventCount: ~Copyable, Sendable {
    package let descriptor: Descriptor

    package init() throws(SystemError) {
        descriptor = Descriptor(owning: try check("eventfd") { eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK)) })
    }

    /// Wakes whoever waits. From any thread; raises that nobody took yet are taken together.
    package borrowing func raise() {
        var one: UInt64 = 1
        // Sound: the kernel reads the eight bytes of `one`. EAGAIN means that the count is full, so the waiter is awake anyhow.
        while unsafe write(descriptor.number, &one, 8) < 0 && errno == EINTR {}
    }

    /// Takes all raises there are, and says how many.
    package borrowing func take() -> UInt64 {
        var count: UInt64 = 0
        // Sound: the kernel writes the eight bytes of `count`, or none.
        while unsafe read(descriptor.number, &count, 8) < 0 { if errno != EINTR { return 0 } }
        return count
    }
}
