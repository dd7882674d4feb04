/// The faults of one record, as they are found.
struct Check {
    private(set) var faults: [Fault] = []

    mutating func note(_ place: Place, _ code: Fault.Code, _ detail: String, hint: String? = nil) {
        faults.append(Fault(place.pointer, code, detail, hint: hint))
    }

    mutating func note(_ fault: Fault) { faults.append(fault) }

    /// What is not stated needs its ground, and only that.
    mutating func grounds(_ grounds: Grounds, at place: Place) {
        switch (grounds.basis, grounds.ground) {
        case (.stated, nil): break
        case (.stated, _):
            note(
                place.then(.ground), .groundSuperfluous, "A ground is given for what is plainly stated.",
                hint: "Say the basis too (inferred, cross-document or external), or leave the ground out.")
        case (let basis, nil):
            note(place, .groundMissing, "‘\(basis.rawValue)’ needs a ground.", hint: "Add ‘ground’: one sentence that says why.")
        case (_, _): break
        }
    }

    /// Of a source at most four words are kept outside quotation marks.
    mutating func term(_ text: String?, at place: Place) {
        guard let text, text.utf8.count > 7 else { return }
        let count = text.split(whereSeparator: \.isWhitespace).count
        if count > 4 { note(place, .valueInvalid, "‘\(text)’ is \(count) words; a printed term has four at most.") }
    }

    mutating func date(_ date: RecordDate?, at place: Place) {
        guard let date, !date.isPlain else { return }
        grounds(date.grounds, at: place)
        term(date.printed, at: place.then(.printed))
    }

    /// None may stand twice in a list. Few are compared with one another, many gathered in a set.
    mutating func distinct<Value, Element: Hashable>(
        _ values: [Value], by key: (Value) -> Element, in list: Place.Member, of whole: Place = Place()
    ) {
        if values.count < 2 { return }
        let isShort = values.count <= 8
        var met: Set<Element> = []
        for index in values.indices {
            let element = key(values[index])
            let isRepeated = isShort ? values[..<index].contains { key($0) == element } : !met.insert(element).inserted
            if isRepeated { note(whole.then(list, index), .valueRepeated, "‘\(element)’ stands in ‘\(list.rawValue)’ already.") }
        }
    }
}
