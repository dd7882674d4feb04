/// What the store finds records by. A record holds any number of keys in each field: ids of other records, or words of a vocabulary.
package enum Field: UInt8, CaseIterable, Sendable {
    // Every record.
    case type, document, has
    // Statements.
    case speaker, addressee, about, meeting, reportedBy, mode, fidelity, attribution, act, quotable
    // Meetings.
    case participant, status
    // Facts.
    case subject, predicate, object, assertedBy
    // Entities, documents, relations.
    case name, office, genre, language, member
    // Several of them.
    case side, topic, place, kind, partOf
}
