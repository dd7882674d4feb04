import Glibc

/// Calls the kernel, again if a signal interrupted it; a negative answer is thrown with its `errno`.
package func check<Number: SignedInteger>(
    _ call: StaticString, about subject: @autoclosure () -> String? = nil, _ body: () -> Number
) throws(SystemError) -> Number {
    while true {
        let result = body()
        if result >= 0 { return result }
        let code = errno
        if code != EINTR { throw SystemError(call: "\(call)", subject: subject(), code: code) }
    }
}
