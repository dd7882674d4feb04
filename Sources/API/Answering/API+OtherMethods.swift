internal import Bytes
internal import HTTP
internal import Records
internal import Routing
internal import Store

extension API {
    /// What a path answers to a method that it has no route for: to OPTIONS what it takes, to any other a problem with the same.
    func answerOtherMethod(
        _ known: MethodSet, _ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer
    ) throws(Problem) {
        var allowed = known
        allowed.insert(.options)
        if request.method == .options { return answerOptions(allowed, request, into: &answer) }
        let path = bytes.within(request.path) { $0.text }
        let method = request.method.rawValue
        let isWrite = [.post, .put, .patch, .delete].contains(request.method) && path.hasPrefix("/v1/")
        var problem =
            isWrite
            ? Problem(.readOnly, "\(method) would change the record, which is read-only here.", hint: "It takes \(allowed.text).")
            : Problem(.methodNotAllowed, "\(path.quoted) does not take \(method).", hint: "It takes \(allowed.text).")
        problem.allow = allowed
        throw problem
    }

    /// 204 with `Allow`; to a browser that asks beforehand also what it may send.
    private func answerOptions(_ allowed: MethodSet, _ request: borrowing Request, into answer: inout Answer) {
        answer.status = 204
        answer.field("Allow", text: allowed.text)
        guard !settings.origins.isEmpty, request.has(.origin), request.has(.requestMethod) else { return }
        answer.field("Access-Control-Allow-Methods", text: allowed.text)
        answer.field(
            "Access-Control-Allow-Headers", "Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range"
        )
        answer.field("Access-Control-Max-Age", "86400")
    }

    /// 404 with the path that was probably meant. `OPTIONS *` asks of the server as a whole.
    func answerUnknownPath(_ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer) throws(Problem) {
        let path = bytes.within(request.path) { $0.text }
        if request.method == .options, path == "*" { return answerOptions(MethodSet(.get, .head, .post, .options), request, into: &answer) }
        throw Problem(
            .pathUnknown, "Nothing is served at \(path.quoted).", hint: .didYouMean(Self.meant(by: path)) ?? "GET / lists what there is.")
    }

    /// The known path nearest to an unknown one: without a slash too many, under /v1, or with a letter or two mended.
    static func meant(by path: String) -> String? {
        let whole = "/" + path.split(separator: "/").joined(separator: "/")
        let forms = [whole, "/v1" + whole]
        if let known = forms.first(where: router.knows) { return known }
        for form in forms {
            if let nearest = nearest(to: form, among: router.candidates(for: form)) { return nearest }
        }
        return nil
    }
}
