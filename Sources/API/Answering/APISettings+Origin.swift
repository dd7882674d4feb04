internal import Bytes
internal import HTTP
internal import Routing

extension APISettings {
    /// Lets pages of other origins read the answer (the Fetch standard's CORS protocol), where the settings allow some.
    func writeOrigin(for request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer) {
        if isOpenToAll {
            // Both lines at once: every answer has them.
            return answer.fields.append("Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: ETag, Link\r\n")
        }
        if origins.isEmpty { return }
        answer.field("Vary", "Origin")
        guard let origin = request.onlyValue(of: .origin), let known = allowed(bytes.extracting(origin.range)) else { return }
        answer.field("Access-Control-Allow-Origin", text: known)
        answer.field("Access-Control-Expose-Headers", "ETag, Link")
    }

    private func allowed(_ origin: Span<UInt8>) -> String? {
        origins.first { $0.utf8Span.span.equals(origin) }
    }
}
