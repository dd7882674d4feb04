internal import Records

extension Samples {
    mutating func fact() -> Fact {
        let (predicate, subject, object) = claim()
        var fact = Fact(
            header: header(.fact, citing: 1...2), gist: "\(pick(Words.places)) has \(phrase()), as fact \(number) says.",
            subjects: [reference(to: subject)], predicate: predicate)
        if let other = anyRecord(of: predicate.definition.subjects), other != subject, other != object, happens(25) {
            fact.subjects.append(reference(to: other))
        }
        fact.object = reference(to: object)
        if happens(30) { fact.quantity = quantity() }
        if happens(75) { fact.date = date() }
        fact.topics = references(to: .topic, atMost: 2)
        fact.isPresupposed = happens(20)
        if !statements.isEmpty, happens(60) {
            let first = pick(statements)
            fact.statements = [Reference(first.header.id)]
            let other = pick(statementsBySpeaker[first.speaker?.id] ?? [])
            if other != first.header.id { fact.statements.append(Reference(other)) }
        }
        return fact
    }

    /// A predicate for which there are a subject and an object.
    private mutating func claim() -> (Predicate, subject: RecordID, object: RecordID) {
        while true {
            let predicate = pick(Predicate.allCases)
            let definition = predicate.definition
            if let subject = anyRecord(of: definition.subjects), let object = anyRecord(of: definition.objects), subject != object {
                return (predicate, subject, object)
            }
        }
    }

    private mutating func anyRecord(of kinds: RecordKinds) -> RecordID? {
        for _ in 0..<20 {
            let record = anyRecord()
            if kinds.contains(record) { return record.id }
        }
        return anyEntity(of: kinds)
    }

    private mutating func quantity() -> Quantity {
        let value = Decimal(number(1...5000))
        switch number(0...3) {
        case 0:
            return Quantity(min: value, max: value.adding(Decimal(number(1...9))), qualifier: .about, unit: pick(["ton", "day"]))
        case 1:
            var quantity = Quantity(value: value, qualifier: .exact, unit: "country")
            let part = Decimal(number(1...5000))
            quantity.parts = [Quantity.Part(label: term(), value: part)]
            quantity.value = value.adding(part)
            quantity.parts.append(Quantity.Part(label: term() + " too", value: value))
            return quantity
        case 2: return Quantity(value: Decimal("\(number(0...99)).\(number(1...9))5"), qualifier: .atLeast, unit: "percent")
        default: return Quantity(value: value, qualifier: pick(Quantity.Qualifier.allCases), unit: pick(["year", "time", "person"]))
        }
    }

    mutating func relation() -> Relation {
        let header = header(.relation, citing: 0...1)
        let others = Set((0..<number(1...2)).map { _ in anyRecord().id })
        let last = statements[statements.count - 1].header.id
        var members = others.filter { $0 != last }.sorted()
        if members.isEmpty { members = [documents[0].header.id] }
        return Relation(
            header: header, gist: "Both tell of \(phrase()), says relation \(number).", kind: pick(Relation.Kind.allCases),
            members: (members + [last]).map { Reference($0, grounds: grounds()) }, ground: sentence())
    }
}
