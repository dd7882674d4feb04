import Glibc

/// A kernel descriptor with one owner, which closes it exactly once.
package struct Descriptor: ~Copyable, Sendable {
    package let number: Int32

    package init(owning number: Int32) { self.number = number }

    // `close` is not repeated when interrupted: on Linux the descriptor is gone either way.
    deinit { _ = Glibc.close(number) }
}
