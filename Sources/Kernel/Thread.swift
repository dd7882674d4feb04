import CLinux
import Glibc

/// A thread of the kernel with one owner: it is waited for, or left to itself when the owner goes.
package struct Thread: ~Copyable, Sendable {
    private let handle: pthread_t

    /// Starts a thread; `name` (at most 15 bytes) is what `top -H` shows.
    ///
    /// `nonisolated` and `@Sendable`: a closure made on the main actor would stop the program on the new thread.
    nonisolated package init(name: String, _ body: @escaping @Sendable () -> Void) throws(SystemError) {
        let start = unsafe Unmanaged.passRetained(Start(name: name, body: body))
        var handle = pthread_t()
        // Sound: the box is retained above and taken back exactly once, by the thread or by the failed start.
        let code = unsafe pthread_create(
            &handle, nil,
            { box in
                guard let box = unsafe box else { return nil }
                let start = unsafe Unmanaged<Start>.fromOpaque(box).takeRetainedValue()
                unsafe clinux_name_thread(start.name)
                start.body()
                return nil
            }, start.toOpaque())
        if code != 0 {
            unsafe start.release()
            throw SystemError(call: "pthread_create", subject: name, code: code)
        }
        self.handle = handle
    }

    /// Waits until the thread has ended.
    package consuming func join() {
        _ = pthread_join(handle, nil)
        discard self
    }

    deinit { _ = pthread_detach(handle) }

    /// Lets the calling thread do nothing for some milliseconds, or until a signal comes.
    package static func pause(_ duration: Duration) {
        _ = poll(nil, 0, Int32(clamping: duration.milliseconds))
    }
}

/// What a new thread takes with it.
private final class Start: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = String(decoding: name.utf8.prefix(15), as: UTF8.self)
        self.body = body
    }
}
