internal import Records
internal import Routing

/// What is wrong with a request, told to whoever sent it (RFC 9457).
struct Problem: Error, Equatable, Sendable {
    /// Stable for ever: clients branch on it.
    var code: Code
    /// One sentence that quotes the offending part.
    var detail: String
    /// What to do instead, where it can be guessed.
    var hint: String?
    /// The query parameter at fault.
    var parameter: String?
    /// Where in the parameter's value, in code points.
    var offset: Int?
    /// What an ambiguous value may mean.
    var candidates: [Candidate] = []
    /// The faults of the content, each with a pointer into it.
    var errors: [Fault] = []
    /// Sent as the field `Allow`.
    var allow: MethodSet?
    /// How many bytes there are, where none of them were asked for. Sent as the field `Content-Range`.
    var lengthOutOfRange: Int?

    struct Candidate: Equatable, Sendable {
        var id: RecordID
        var name: String
    }

    init(_ code: Code, _ detail: String, hint: String? = nil, parameter: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
        self.parameter = parameter
    }
}

extension Problem {
    /// What is answered to everything from the moment on that damage is met.
    static let recordDamaged = Problem(
        .recordDamaged, "The record is damaged; nothing is answered from it.", hint: "Ask again later: the operator must have it read anew."
    )

    /// The kinds of problem this API can have with a request. Codes are only ever added.
    enum Code: String, CaseIterable, Sendable {
        case parameterUnknown = "parameter-unknown"
        case parameterNotHere = "parameter-not-here"
        case parameterMissing = "parameter-missing"
        case parameterRepeated = "parameter-repeated"
        case valueUnknown = "value-unknown"
        case valueAmbiguous = "value-ambiguous"
        case valueEmpty = "value-empty"
        case valueInvalid = "value-invalid"
        case queryInvalid = "query-invalid"
        case cursorInvalid = "cursor-invalid"
        case jsonInvalid = "json-invalid"
        case textInvalid = "text-invalid"
        case pathUnknown = "path-unknown"
        case recordUnknown = "record-unknown"
        case readOnly = "read-only"
        case methodNotAllowed = "method-not-allowed"
        case notAcceptable = "not-acceptable"
        case recordRetracted = "record-retracted"
        case preconditionFailed = "precondition-failed"
        case contentTypeUnsupported = "content-type-unsupported"
        case rangeUnsatisfiable = "range-unsatisfiable"
        case queryTooCostly = "query-too-costly"
        case contentInvalid = "content-invalid"
        case recordDamaged = "record-damaged"
        case wordsTooShort = "words-too-short"
    }
}
