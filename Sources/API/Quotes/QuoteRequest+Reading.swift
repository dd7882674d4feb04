internal import JSON
internal import Records
internal import Store

extension QuoteRequest {
    static let path = "/v1/quotes/check"

    /// Of a query.
    init(_ parameters: Parameters, shape: inout Shape, in snapshot: Snapshot) throws(Problem) {
        var words: String?, speaker: String?
        for parameter in parameters.all {
            switch (QuoteParameter(rawValue: parameter.name), parameter.name) {
            case (.words?, _): words = parameter.value
            case (.speaker?, _): speaker = try parameter.filled()
            case (nil, Control.pretty.rawValue): shape.isPretty = try parameter.flag()
            default: throw .unknownForQuotes(parameter.name)
            }
            try parameters.requireOnce(parameter)
        }
        guard let words else {
            throw Problem(
                .valueEmpty, "‘words’ is missing: the quotation to be checked.",
                hint: "With curl write -G --data-urlencode 'words=…', which encodes what it is given.", parameter: "words")
        }
        try self.init(words: words, speaker: speaker, in: snapshot)
    }

    /// Of `{"words": "…", "speaker"?: "…"}`, which stands somewhere in `root`.
    init(_ value: JSONValue, in root: JSONValue, _ snapshot: Snapshot) throws(Problem) {
        let pointer = value.pointer(in: root)
        var faults: [Fault] = []
        if value.kind != .object {
            faults.append(Fault(pointer, .kindWrong, "An object with a member ‘words’ is expected, and this is \(value.kind)."))
        }
        for (name, member) in value.members {
            let name = name.string ?? "", place = member.pointer(in: root)
            if QuoteParameter(rawValue: name) == nil {
                faults.append(
                    Fault(
                        place, .memberUnknown, "\(name.quoted) is not a member here.", meant: name,
                        among: QuoteParameter.allCases.map(\.rawValue)))
            } else if member.kind != .string {
                faults.append(Fault(place, .kindWrong, "A string is expected, and this is \(member.kind)."))
            }
        }
        if value.kind == .object, value["words"] == nil {
            faults.append(Fault(pointer + "/words", .memberMissing, "The member ‘words’ is missing: the quotation to be checked."))
        }
        guard faults.isEmpty, let words = value["words"]?.string else {
            var problem = Problem(.contentInvalid, "A check is an object with ‘words’ and perhaps ‘speaker’.")
            problem.errors = faults
            throw problem
        }
        do throws(Problem) {
            try self.init(words: words, speaker: value["speaker"]?.string, in: snapshot)
        } catch {
            throw error.pointing(into: pointer)
        }
    }
}

extension Problem {
    fileprivate static func unknownForQuotes(_ name: String) -> Problem {
        let known = QuoteParameter.allCases.map(\.rawValue) + [Control.pretty.rawValue]
        let isElsewhere = Control(rawValue: name) != nil || Listing.all.contains { $0.filter(named: name) != nil }
        let taken = "This path takes \(known.listed)."
        return Problem(
            isElsewhere ? .parameterNotHere : .parameterUnknown, "\(name.quoted) is not a parameter of \(QuoteRequest.path).",
            hint: isElsewhere ? taken : .didYouMean(nearest(to: name, among: known)) ?? taken, parameter: name)
    }

    /// The same, told of a member of the content in place of a parameter.
    fileprivate func pointing(into pointer: String) -> Problem {
        guard let parameter else { return self }
        var problem = self
        let fault: Fault.Code =
            code == .valueEmpty ? .valueEmpty : code == .valueUnknown || code == .valueAmbiguous ? .valueUnknown : .valueInvalid
        problem.parameter = nil
        problem.errors = [Fault("\(pointer)/\(parameter)", fault, detail, hint: hint)]
        return problem
    }
}
