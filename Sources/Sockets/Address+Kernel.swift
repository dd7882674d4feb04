import CLinux
import Glibc
import Kernel

/// Addresses in the kernel's own form.
extension Address {
    var family: Int32 {
        switch host {
        case .v4: AF_INET
        case .v6: AF_INET6
        }
    }

    /// Lends the address to a call of the kernel.
    func withKernelForm<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        switch host {
        case .v4(let bits):
            var form = sockaddr_in()
            form.sin_family = sa_family_t(AF_INET)
            form.sin_port = port.bigEndian
            form.sin_addr.s_addr = bits.bigEndian
            return unsafe Self.lend(&form, to: body)
        case .v6(let high, let low):
            var form = sockaddr_in6()
            form.sin6_family = sa_family_t(AF_INET6)
            form.sin6_port = port.bigEndian
            unsafe withUnsafeMutableBytes(of: &form.sin6_addr) {
                unsafe $0.storeBytes(of: high.bigEndian, as: UInt64.self)
                unsafe $0.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
            }
            return unsafe Self.lend(&form, to: body)
        }
    }

    /// Sound: every form of address begins as `sockaddr` does, and its length is said.
    private static func lend<Form, Result>(_ form: inout Form, to body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        unsafe withUnsafePointer(to: &form) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe body($0, socklen_t(MemoryLayout<Form>.size))
            }
        }
    }

    /// The address that a call of the kernel fills in; nothing where it failed or the family is not of the Internet.
    static func filled(by call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Bool) -> Address? {
        // `sockaddr_in6` is the longest form that the kernel writes here.
        var form = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        return unsafe withUnsafeMutablePointer(to: &form) { pointer in
            let answered = unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe call($0, &length) }
            return answered ? unsafe Address(UnsafeRawPointer(pointer)) : nil
        }
    }

    /// Reads an address in the kernel's form; `form` has room for a `sockaddr_in6`.
    private init?(_ form: UnsafeRawPointer) {
        switch Int32(unsafe form.load(as: sa_family_t.self)) {
        case AF_INET:
            let form = unsafe form.load(as: sockaddr_in.self)
            self.init(host: .v4(UInt32(bigEndian: form.sin_addr.s_addr)), port: UInt16(bigEndian: form.sin_port))
        case AF_INET6:
            let port = UInt16(bigEndian: unsafe form.load(as: sockaddr_in6.self).sin6_port)
            guard let offset = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) else { return nil }
            let high = UInt64(bigEndian: unsafe form.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let low = UInt64(bigEndian: unsafe form.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            self.init(host: .v6(high, low), port: port)
        default: return nil
        }
    }
}

extension Descriptor {
    /// Switches an option of a socket on, or sets its number.
    borrowing func setOption(_ option: Int32, of level: Int32 = SOL_SOCKET, to value: Int32 = 1) throws(SystemError) {
        var value = value
        _ = try check("setsockopt") { unsafe setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size)) }
    }
}
