internal import Text

extension Problem.Code {
    /// The status of the answer.
    var status: Int {
        switch self {
        case .parameterUnknown, .parameterNotHere, .parameterMissing, .parameterRepeated, .valueUnknown, .valueAmbiguous, .valueEmpty,
            .valueInvalid, .queryInvalid, .cursorInvalid, .jsonInvalid, .textInvalid, .wordsTooShort:
            400
        case .pathUnknown, .recordUnknown: 404
        case .readOnly, .methodNotAllowed: 405
        case .notAcceptable: 406
        case .recordRetracted: 410
        case .preconditionFailed: 412
        case .contentTypeUnsupported: 415
        case .rangeUnsatisfiable: 416
        case .contentInvalid: 422
        case .recordDamaged: 503
        case .queryTooCostly: 503
        }
    }

    /// The same for every problem of the code.
    var title: String {
        switch self {
        case .parameterUnknown: "Unknown parameter"
        case .parameterNotHere: "Parameter of something else"
        case .parameterMissing: "Missing parameter"
        case .parameterRepeated: "Parameter given more than once"
        case .valueUnknown: "Unknown value"
        case .valueAmbiguous: "Ambiguous value"
        case .valueEmpty: "Empty value"
        case .valueInvalid: "Malformed value"
        case .queryInvalid: "Unreadable query"
        case .cursorInvalid: "Invalid cursor"
        case .jsonInvalid: "Invalid JSON"
        case .textInvalid: "Invalid text"
        case .pathUnknown: "Unknown path"
        case .recordUnknown: "Unknown record"
        case .readOnly: "Read only"
        case .methodNotAllowed: "Method not allowed"
        case .notAcceptable: "Not acceptable"
        case .recordRetracted: "Retracted record"
        case .preconditionFailed: "Precondition failed"
        case .contentTypeUnsupported: "Unsupported content type"
        case .rangeUnsatisfiable: "Range not satisfiable"
        case .contentInvalid: "Unfit content"
        case .recordDamaged: "Damaged record"
        case .wordsTooShort: "Too few words"
        case .queryTooCostly: "Query too costly"
        }
    }

    /// The paragraph on its page: when it happens, and what to do.
    var explanation: String {
        switch self {
        case .parameterUnknown:
            "The query has a parameter that nothing here knows. Nothing is ever ignored: a misspelt filter would otherwise answer with too "
                + "many records. The hint names the nearest parameter of this path; the index at /v1 lists them all."
        case .parameterNotHere:
            "The parameter exists, but not for this path, or not without another one that it qualifies. The hint says where it belongs."
        case .parameterMissing:
            "The path answers only with a parameter that was not given. The detail says which, and the hint shows how."
        case .parameterRepeated:
            "A repeated filter means that all of its values must hold at once, which makes no sense where a record has only one value, or "
                + "where the parameter is a setting of the answer. For any of several values write one parameter with a comma: ‘a,b’."
        case .valueUnknown:
            "The value is neither the id of a record, nor a name that fits one, nor a word of the parameter's vocabulary. The hint names the "
                + "nearest known value, or lists the vocabulary."
        case .valueAmbiguous:
            "A name was given that fits several records. The member ‘candidates’ lists their ids; ask again with one of them."
        case .valueEmpty:
            "The parameter, or one of its comma-separated values, is empty. To ask for records that lack a value write ‘none’; to drop a filter "
                + "leave the parameter out. A comma that belongs to a value is written %2C."
        case .valueInvalid:
            "The value is not written as the parameter wants it: a date is EDTF (2024-03-17, 2024-03, 2024-03-17/2024-03-19), a limit a whole "
                + "number, and percent-encoded bytes must be UTF-8 once decoded."
        case .queryInvalid:
            "The words of ‘q’ cannot be read as a query. The member ‘offset’ says at which character, counted from 0 in code points, and the "
                + "detail what is expected there. All words must occur, in any form; \"a phrase\" exactly so; -word must not occur; one OR other "
                + "means either; beg* means every word that begins so. At most \(SearchQuery.longest) characters and \(SearchQuery.mostWords) "
                + "words are taken."
        case .cursorInvalid:
            "The cursor is damaged, or was made for a query with other filters or another order. Cursors are opaque: take them from "
                + "‘page.next’ as they are, or begin again without one."
        case .jsonInvalid:
            "The content is not JSON (RFC 8259). The detail says where reading stopped, by line and column, and why."
        case .textInvalid:
            "The content is not UTF-8. Citations count code points, so a text in another encoding cannot be checked."
        case .pathUnknown:
            "Nothing is served at this path. Paths are compared letter by letter and never end with a slash. The hint names the nearest one."
        case .recordUnknown:
            "The collection has no record of this id. The hint names the nearest id, or the collection that does have it."
        case .readOnly:
            "The record is read-only over HTTP: it is changed in the folder that the server reads. The field Allow lists what this path takes."
        case .methodNotAllowed:
            "The path exists, but not for this method. The field Allow lists what it takes."
        case .notAcceptable:
            "The field Accept excludes every media type that this path can answer with. The detail names them."
        case .recordRetracted:
            "The record existed and was taken back; the detail says when and why. Its id is never used again."
        case .preconditionFailed:
            "The request was to hold only for a certain version (If-Match, If-Unmodified-Since), and the version here is another."
        case .contentTypeUnsupported:
            "The path takes content, but not of this media type. The detail names the types it takes."
        case .rangeUnsatisfiable:
            "The bytes asked for (Range) begin behind the last one. The field Content-Range tells how many there are; a download that has them "
                + "all is complete."
        case .queryTooCostly:
            "To answer, more rows would have to be visited than one query may here; whoever runs the server sets the bound. Asking again does "
                + "not help, so there is no Retry-After: the hint names the condition that would narrow the query best. With ‘explain’ a "
                + "narrower query shows what each condition costs."
        case .contentInvalid:
            "The content is well-formed, but not what the path takes. The member ‘errors’ points at each part that is wrong."
        case .recordDamaged:
            "The file that the record was started from turned out to be damaged: some of its bytes are not those that were written. Nothing is "
                + "answered from it any longer, until the operator has the record read again from its folder."
        case .wordsTooShort:
            "The words of a quotation are too few to mean anything: almost anybody has said them. Twelve characters are needed once spaces and "
                + "marks are evened out, and two words between one ellipsis and the next."
        }
    }
}
