import CLinux
import Glibc

/// What an operator tells the process.
package enum Signal: Int32, CaseIterable, Sendable {
    case hangup = 1
    case interrupt = 2
    case terminate = 15
}

/// Signals as something to read (signalfd), so that no code ever runs inside a signal handler.
package struct SignalSource: ~Copyable, Sendable {
    private let descriptor: Descriptor

    /// Blocks the signals in this thread, and in every thread it starts from now on: make it before any other thread.
    ///
    /// SIGPIPE is ignored for the whole process: a peer that left is an error of one write, not the end of the program.
    package init(_ signals: [Signal] = Signal.allCases) throws(SystemError) {
        _ = Glibc.signal(SIGPIPE, SIG_IGN)
        var set = sigset_t()
        // Sound: `set` is ours for each call, and the numbers are signals that exist.
        _ = unsafe sigemptyset(&set)
        for signal in signals { _ = unsafe sigaddset(&set, signal.rawValue) }
        let code = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        if code != 0 { throw SystemError(call: "pthread_sigmask", code: code) }
        let flags = Int32(SFD_CLOEXEC) | Int32(SFD_NONBLOCK)
        descriptor = Descriptor(owning: try check("signalfd") { unsafe signalfd(-1, &set, flags) })
    }

    /// Waits for the next signal; nothing if none came within `limit` (without a limit it waits for ever).
    package borrowing func next(within limit: Duration? = nil) throws(SystemError) -> Signal? {
        let deadline = limit.map { Clock.coarse().after($0) }
        while true {
            var info = signalfd_siginfo()
            // Sound: the kernel writes one whole `info`, or nothing.
            let length = unsafe read(descriptor.number, &info, MemoryLayout<signalfd_siginfo>.size)
            if length == MemoryLayout<signalfd_siginfo>.size { return Signal(rawValue: Int32(info.ssi_signo)) }
            if length < 0 && errno != EAGAIN && errno != EINTR { throw SystemError(call: "read", subject: "signalfd", code: errno) }
            var wait: Int32 = -1
            if let deadline {
                let rest = deadline.milliseconds - Clock.coarse().milliseconds
                if rest <= 0 { return nil }
                wait = Int32(clamping: rest)
            }
            var entry = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
            _ = try check("poll") { unsafe poll(&entry, 1, wait) }
        }
    }
}
