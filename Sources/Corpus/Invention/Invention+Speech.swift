import Bytes
import JSON
import Kernel
import Records

extension Invention {
    mutating func writeStatement(in document: inout InventedDocument) throws(SystemError) {
        let id = nextID(.statement)
        try write(.statement, id: id) { json, chance, cast in
            json.member("gist")
            json.string(chance.words(4...9) + ".")
            if chance.happens(96) {
                json.member("speaker")
                json.plain(chance.happens(95) ? cast.person(chance.rank(below: cast.persons)) : cast.state(chance.rank(below: cast.states)))
                json.member("attribution")
                json.openObject()
                json.member("kind")
                json.plain(chance.word(of: Statement.Attribution.Kind.self))
                json.closeObject()
            }
            json.quotation(&chance)
            json.member("fidelity")
            json.plain(chance.word(of: Statement.Fidelity.self))
            json.date(chance.date(around: document.day))
            if chance.happens(25) {
                json.member("place")
                json.plain(cast.city(chance.rank(below: cast.cities)))
            }
            if let meeting = document.meetings.last, chance.happens(60) {
                json.member("meeting")
                json.openObject()
                json.member("id")
                json.plain(meeting)
                json.member("when")
                json.plain(chance.word(of: Statement.Occasion.When.self))
                json.closeObject()
            }
            json.member("act")
            json.plain(chance.word(of: Statement.Act.self))
            json.plain("topics", chance.ranks(1...3, below: cast.topics).map(cast.topic))
            json.plain("about", chance.ranks(0...2, below: cast.states).map(cast.state))
            document.cite(into: &json, &chance)
        }
        document.statements.append(id)
    }

    mutating func writeMeeting(in document: inout InventedDocument) throws(SystemError) {
        let id = nextID(.meeting)
        try write(.meeting, id: id) { json, chance, cast in
            let place = chance.rank(below: cast.cities), status = chance.word(of: Meeting.Status.self)
            json.member("name")
            json.string("\(chance.words(2...4)), \(InventedNames.city(place)), \(document.day.text), \(id.dropFirst(8))")
            json.member("kind")
            json.plain(chance.word(of: Meeting.Kind.self))
            json.member("status")
            json.plain(status)
            json.date(chance.date(around: document.day))
            json.member("place")
            json.plain(cast.city(place))
            json.plain("participants", chance.ranks(2...5, below: cast.persons).map(cast.person))
            json.member("accounts")
            json.openArray()
            json.openObject()
            json.member("document")
            json.plain(document.id)
            json.member("status")
            json.plain(status)
            json.plain("discussed", chance.ranks(1...3, below: cast.topics).map(cast.topic))
            document.cite(into: &json, &chance)
            json.closeObject()
            json.closeArray()
        }
        document.meetings.append(id)
    }

    mutating func writeFact(in document: inout InventedDocument) throws(SystemError) {
        try write(.fact, id: nextID(.fact)) { json, chance, cast in
            let (subject, object) = (chance.rank(below: cast.states), chance.rank(below: cast.states - 1))
            let predicates: [Predicate] = [.supports, .partnerOf, .deepensTiesWith, .negotiatesWith, .suppliesGasTo]
            json.member("gist")
            json.string(chance.words(5...12) + ".")
            json.plain("subjects", [cast.state(subject)])
            json.member("predicate")
            json.plain(chance.pick(predicates).rawValue)
            json.member("object")
            json.plain(cast.state(object < subject ? object : object + 1))
            if chance.happens(20) {
                json.member("quantity")
                json.openObject()
                json.member("value")
                json.integer(chance.rank(below: 100_000) + 1)
                json.member("qualifier")
                json.plain(Quantity.Qualifier.exact.rawValue)
                json.member("unit")
                json.string(InventedWords.all[chance.rank(below: InventedWords.all.count)])
                json.closeObject()
            }
            json.date(chance.date(around: document.day))
            json.plain("topics", chance.ranks(1...2, below: cast.topics).map(cast.topic))
            if chance.happens(50) { json.plain("statements", document.statements.suffix(1)) }
            document.cite(into: &json, &chance)
        }
    }
}

extension ByteBuffer {
    /// How much of a statement is quoted, and the quoted stretches.
    fileprivate mutating func quotation(_ chance: inout Chance) {
        var mode = Statement.Mode.reported, stretches: [String] = []
        switch chance.number(below: 100) {
        case ..<60: (mode, stretches) = (.verbatim, [chance.words(8...24) + "."])
        case ..<80: (mode, stretches) = (.mixed, [chance.words(3...9), chance.words(10...14)])
        default: break
        }
        member("mode")
        plain(mode.rawValue)
        if stretches.isEmpty { return }
        member("words")
        openArray()
        for stretch in stretches { string(stretch) }
        closeArray()
    }
}
