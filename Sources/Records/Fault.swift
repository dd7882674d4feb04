/// One thing that is wrong with a record, and what would be right.
package struct Fault: Error, Equatable, Sendable {
    /// What clients branch on; stable for ever.
    package enum Code: String, CaseIterable, Sendable {
        case kindWrong = "kind-wrong"
        case memberUnknown = "member-unknown"
        case memberMissing = "member-missing"
        case memberComputed = "member-computed"
        case memberOrder = "member-order"
        case memberUnfit = "member-unfit"
        case valueUnknown = "value-unknown"
        case valueInvalid = "value-invalid"
        case valueEmpty = "value-empty"
        case valueRepeated = "value-repeated"
        case groundMissing = "ground-missing"
        case groundSuperfluous = "ground-superfluous"
        case citationMissing = "citation-missing"
        case sumWrong = "sum-wrong"
        case idTaken = "id-taken"
        case referenceUnknown = "reference-unknown"
        case referenceUnfit = "reference-unfit"
        case recordRepeated = "record-repeated"
        case cycle
        case disagreement
    }

    /// Where in the record (RFC 6901): `/citations/0/start`; empty for the record as a whole.
    package var pointer: String
    package var code: Code
    /// One sentence that quotes the offending part.
    package var detail: String
    /// What would be right, where it can be guessed.
    package var hint: String?

    package init(_ pointer: String, _ code: Code, _ detail: String, hint: String? = nil) {
        self.pointer = pointer
        self.code = code
        self.detail = detail
        self.hint = hint
    }

    /// With the nearest of what could have been meant as a hint.
    package init(_ pointer: String, _ code: Code, _ detail: String, meant text: String, among candidates: some Sequence<String>) {
        self.init(pointer, code, detail, hint: nearest(to: text, among: candidates).map { "Did you mean ‘\($0)’?" })
    }
}
