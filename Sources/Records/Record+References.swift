/// One record's naming of another, and where it stands.
package struct PlacedReference: Sendable {
    package var id: RecordID
    package var role: ReferenceRole
    package var place: Place
}

extension Record {
    /// Whatever the record names, in the order of its members; the documents of its citations come last.
    package var references: [PlacedReference] {
        var found: [PlacedReference] = []
        forEachReference { id, role, place in found.append(PlacedReference(id: id, role: role, place: place)) }
        return found
    }

    /// The same without making the list.
    package func forEachReference(_ visit: (RecordID, ReferenceRole, Place) -> Void) {
        forEachNaming { reference, role, place in visit(reference.id, role, place) }
        forEachCitation { citation, place in visit(citation.document, .document, place.then(.document)) }
    }

    typealias Visit = (Reference, ReferenceRole, Place) -> Void

    /// Whatever the record names outside its citations, with the printed words and the grounds.
    func forEachNaming(_ visit: Visit) {
        switch self {
        case .document(let document): one(document.side, .side, Place(.side), visit)
        case .entity(let entity): entity.forEachNaming(visit)
        case .statement: namedByStatement?.forEach(visit)
        case .meeting(let meeting): meeting.forEachNaming(visit)
        case .fact(let fact): fact.forEachNaming(visit)
        case .relation(let relation): all(relation.members, .member, .members, visit)
        }
    }
}

private func one(_ reference: Reference?, _ role: ReferenceRole, _ place: Place, _ visit: Record.Visit) {
    if let reference { visit(reference, role, place) }
}

private func all(_ references: [Reference], _ role: ReferenceRole, _ member: Place.Member, in whole: Place = Place(), _ visit: Record.Visit)
{
    for index in references.indices { visit(references[index], role, whole.then(member, index)) }
}

extension Entity {
    @inline(__always)
    fileprivate func forEachNaming(_ visit: Record.Visit) {
        one(partOf, .wholeEntity, Place(.partOf), visit)
        for (index, role) in roles.enumerated() { one(role.side, .side, Place(.roles, index).then(.side), visit) }
    }
}

/// What a statement names. Taken out of the record by itself, as all else in a statement would be copied, each part with a retain.
private struct NamedByStatement {
    let speaker: Reference?
    let reportedBy: Statement.Report?
    let addressees: [Reference]
    let place: Reference?
    let meeting: Statement.Occasion?
    let topics: [Reference]
    let about: [Reference]

    func forEach(_ visit: Record.Visit) {
        one(speaker, .speaker, Place(.speaker), visit)
        one(reportedBy?.reporter, .reporter, Place(.reportedBy), visit)
        if let containing = reportedBy?.containing { visit(Reference(containing), .containing, Place(.reportedBy).then(.`in`)) }
        all(addressees, .addressee, .addressees, visit)
        one(place, .place, Place(.place), visit)
        one(meeting?.meeting, .meeting, Place(.meeting), visit)
        all(topics, .topic, .topics, visit)
        all(about, .about, .about, visit)
    }
}

extension Record {
    private var namedByStatement: NamedByStatement? {
        guard case .statement(let statement) = self else { return nil }
        return NamedByStatement(
            speaker: statement.speaker, reportedBy: statement.reportedBy, addressees: statement.addressees, place: statement.place,
            meeting: statement.meeting, topics: statement.topics, about: statement.about)
    }
}

// Inlined, so that of a record only the members that are looked at are retained.
extension Meeting {
    @inline(__always)
    fileprivate func forEachNaming(_ visit: Record.Visit) {
        for (index, step) in history.enumerated() { visit(Reference(step.document), .document, Place(.history, index).then(.document)) }
        one(place, .place, Place(.place), visit)
        one(partOf, .wholeMeeting, Place(.partOf), visit)
        for (index, participant) in participants.enumerated() {
            visit(participant.who, .participant, Place(.participants, index))
        }
        for (index, account) in accounts.enumerated() { account.forEachNaming(at: Place(.accounts, index), visit) }
    }
}

extension Meeting.Account {
    @inline(__always)
    fileprivate func forEachNaming(at whole: Place, _ visit: Record.Visit) {
        visit(Reference(document), .document, whole.then(.document))
        one(place, .place, whole.then(.place), visit)
        for (index, participant) in participants.enumerated() {
            visit(participant.who, .participant, whole.then(.participants, index))
        }
        all(discussed, .topic, .discussed, in: whole, visit)
    }
}

extension Fact {
    @inline(__always)
    fileprivate func forEachNaming(_ visit: Record.Visit) {
        all(subjects, .subject, .subjects, visit)
        one(object, .object, Place(.object), visit)
        all(topics, .topic, .topics, visit)
        all(statements, .asserting, .statements, visit)
    }
}
