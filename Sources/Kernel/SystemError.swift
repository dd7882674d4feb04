import Glibc

/// What the kernel refused: the call, what it was about, and why.
package struct SystemError: Error, Equatable, Sendable {
    /// The system call, as in its manual page: `bind`.
    package let call: String
    /// What it was about, where that helps: a path, an address.
    package let subject: String?
    /// The kernel's `errno`.
    package let code: Int32

    package init(call: String, subject: String? = nil, code: Int32) {
        self.call = call
        self.subject = subject
        self.code = code
    }
}

extension SystemError: CustomStringConvertible {
    /// `bind 127.0.0.1:8080: Address already in use`
    package var description: String {
        let place = subject.map { " " + $0 } ?? ""
        return "\(call)\(place): \(reason)"
    }

    /// The kernel's own words for the code.
    package var reason: String {
        // Sound: glibc's `strerror` never answers null, and its text stays until this thread asks again.
        unsafe String(cString: strerror(code))
    }
}
