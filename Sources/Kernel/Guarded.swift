import Glibc

/// A value that one thread at a time looks at or changes, behind a mutex of the C library.
///
/// Swift's own `Mutex` does as much, but where threads contend for it the kernel hands it over, which the thread sanitizer does not see:
/// it then takes guarded changes for races. It knows this one.
@safe
package final class Guarded<Value: ~Copyable & Sendable>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    package init(_ value: consuming Value) {
        self.value = value
        unsafe mutex = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        // Sound: the mutex keeps its place from here to `deinit`, as it must. Without attributes this cannot fail.
        let code = unsafe pthread_mutex_init(mutex, nil)
        precondition(code == 0)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    /// Has `body` see and change the value, alone. It must not come here again.
    package func withLock<Result: ~Copyable, Failure: Error>(_ body: (inout Value) throws(Failure) -> Result) throws(Failure) -> Result {
        // Sound: the mutex lives as long as `self`, and is given back on every way out.
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}
