/// As what one record names another.
package enum ReferenceRole: String, CaseIterable, Sendable {
    /// The document of a citation, of an account, of a step of a meeting's history.
    case document
    case side, speaker, reporter, addressee, participant
    case place, topic
    /// Part of an entity, or of a meeting.
    case wholeEntity, wholeMeeting
    case meeting
    /// The statement that second-hand speech stands in.
    case containing
    /// A statement that asserts a fact.
    case asserting
    case about, subject, object, member
}

extension ReferenceRole {
    /// What a record must be to be named so.
    package var kinds: RecordKinds {
        switch self {
        case .document: .type(.document)
        case .side: .powers
        case .speaker, .reporter, .addressee, .participant: .actors
        case .place: .places
        case .topic: .entities(.topic)
        case .wholeEntity: .type(.entity)
        case .wholeMeeting, .meeting: .type(.meeting)
        case .containing, .asserting: .type(.statement)
        case .about, .subject, .object, .member: .any
        }
    }
}
