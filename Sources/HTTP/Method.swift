/// What a request asks to be done (RFC 9110 §9, RFC 5789). The names are case-sensitive.
package enum Method: String, CaseIterable, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    case trace = "TRACE"
    case connect = "CONNECT"
}

extension Method {
    /// The method whose name and the space behind it are these bytes, the first lowest, the rest zero.
    init?(wordWithSpace word: UInt64) {
        switch word {
        case 0x2054_4547: self = .get
        case 0x20_4441_4548: self = .head
        case 0x20_5453_4F50: self = .post
        case 0x2054_5550: self = .put
        case 0x2048_4354_4150: self = .patch
        case 0x20_4554_454C_4544: self = .delete
        case 0x2053_4E4F_4954_504F: self = .options
        case 0x2045_4341_5254: self = .trace
        case 0x2054_4345_4E4E_4F43: self = .connect
        default: return nil
        }
    }
}
