import CLinux
import Glibc
import Kernel

/// What a socket is to be ready for.
@usableFromInline
package struct Interest: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8

    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable package static var reading: Interest { Interest(rawValue: 1) }
    @inlinable package static var writing: Interest { Interest(rawValue: 2) }

    var events: UInt32 {
        (contains(.reading) ? EPOLLIN.rawValue : 0) | (contains(.writing) ? EPOLLOUT.rawValue : 0)
    }
}

/// One thing that has become ready.
package struct Readiness: Sendable {
    package let token: Token
    package let interest: Interest
}

/// Waits for many descriptors at once (epoll, level-triggered: what is not dealt with is told again).
@safe
package struct Poller: ~Copyable, @unchecked Sendable {
    private let descriptor: Descriptor
    // Invariant: room for `room` events, of which the last wait has filled in some.
    private let events: UnsafeMutablePointer<epoll_event>
    private static let room = 256

    package init() throws(SystemError) {
        descriptor = Descriptor(owning: try check("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) })
        unsafe events = .allocate(capacity: Self.room)
        unsafe events.initialize(repeating: epoll_event(), count: Self.room)
    }

    deinit { unsafe events.deallocate() }

    /// Tells of a descriptor from now on; closing it ends that.
    package borrowing func add(_ other: borrowing Descriptor, as token: Token, for interest: Interest) throws(SystemError) {
        try control(EPOLL_CTL_ADD, other, token, interest)
    }

    /// Tells of other things than before; with no interest, only of errors.
    package borrowing func change(_ other: borrowing Descriptor, as token: Token, for interest: Interest) throws(SystemError) {
        try control(EPOLL_CTL_MOD, other, token, interest)
    }

    private borrowing func control(_ verb: Int32, _ other: borrowing Descriptor, _ token: Token, _ interest: Interest) throws(SystemError) {
        var event = unsafe epoll_event(events: interest.events, data: epoll_data_t(u64: token.bits))
        let (mine, theirs) = (descriptor.number, other.number)
        _ = try check("epoll_ctl") { unsafe epoll_ctl(mine, verb, theirs, &event) }
    }

    /// Waits until something is ready or the milliseconds are over (-1: for ever), and says how many things are.
    ///
    /// An interruption by a signal counts as nothing ready.
    package mutating func wait(milliseconds: Int32) throws(SystemError) -> Int {
        // Sound: the kernel fills in at most as many events as there is room for.
        let count = unsafe epoll_wait(descriptor.number, events, Int32(Self.room), milliseconds)
        if count >= 0 { return Int(count) }
        let code = errno
        if code == EINTR { return 0 }
        throw SystemError(call: "epoll_wait", code: code)
    }

    /// One of the things that the last wait found; errors and hang-ups count as readiness for everything, so that the next call meets them.
    package subscript(index: Int) -> Readiness {
        precondition(index >= 0 && index < Self.room)
        let event = unsafe events[index]
        var interest: Interest = []
        if unsafe event.events & ~EPOLLOUT.rawValue != 0 { interest.insert(.reading) }
        if unsafe event.events & ~EPOLLIN.rawValue != 0 { interest.insert(.writing) }
        return Readiness(token: Token(bits: unsafe event.data.u64), interest: interest)
    }
}
