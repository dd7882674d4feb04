/// One record of any type.
package indirect enum Record: Equatable, Sendable {
    case document(Document)
    case entity(Entity)
    case statement(Statement)
    case meeting(Meeting)
    case fact(Fact)
    case relation(Relation)
}

extension Record {
    package var type: RecordType {
        switch self {
        case .document: .document
        case .entity: .entity
        case .statement: .statement
        case .meeting: .meeting
        case .fact: .fact
        case .relation: .relation
        }
    }

    /// What every record has.
    package var header: RecordHeader {
        switch self {
        case .document(let record): record.header
        case .entity(let record): record.header
        case .statement(let record): record.header
        case .meeting(let record): record.header
        case .fact(let record): record.header
        case .relation(let record): record.header
        }
    }

    // The same as of the header, without a copy of it: each of its parts would be retained.

    package var id: RecordID {
        switch self {
        case .document(let record): record.header.id
        case .entity(let record): record.header.id
        case .statement(let record): record.header.id
        case .meeting(let record): record.header.id
        case .fact(let record): record.header.id
        case .relation(let record): record.header.id
        }
    }

    /// Those that support the record as such, and not an account or a role in it.
    package var ownCitations: [Citation] {
        switch self {
        case .document(let record): record.header.citations
        case .entity(let record): record.header.citations
        case .statement(let record): record.header.citations
        case .meeting(let record): record.header.citations
        case .fact(let record): record.header.citations
        case .relation(let record): record.header.citations
        }
    }

    package var version: Int {
        switch self {
        case .document(let record): record.header.version
        case .entity(let record): record.header.version
        case .statement(let record): record.header.version
        case .meeting(let record): record.header.version
        case .fact(let record): record.header.version
        case .relation(let record): record.header.version
        }
    }

    package var isRetracted: Bool {
        switch self {
        case .document(let record): record.header.retracted != nil
        case .entity(let record): record.header.retracted != nil
        case .statement(let record): record.header.retracted != nil
        case .meeting(let record): record.header.retracted != nil
        case .fact(let record): record.header.retracted != nil
        case .relation(let record): record.header.retracted != nil
        }
    }

    /// The one readable line by which other records name this one: its name, or its gist.
    package var line: String {
        switch self {
        case .document(let record): record.name
        case .entity(let record): record.name
        case .statement(let record): record.gist
        case .meeting(let record): record.name
        case .fact(let record): record.gist
        case .relation(let record): record.gist
        }
    }

    /// When it was, for the records that have a time.
    package var date: RecordDate? {
        switch self {
        case .document(let record): record.date
        case .statement(let record): record.date
        case .meeting(let record): record.date
        case .fact(let record): record.date
        case .entity, .relation: nil
        }
    }

    /// The same as of the header, without a copy of it.
    package var recordedAt: Timestamp {
        switch self {
        case .document(let record): record.header.recordedAt
        case .entity(let record): record.header.recordedAt
        case .statement(let record): record.header.recordedAt
        case .meeting(let record): record.header.recordedAt
        case .fact(let record): record.header.recordedAt
        case .relation(let record): record.header.recordedAt
        }
    }
}

/// What every record has, whatever its type.
package struct RecordHeader: Equatable, Sendable {
    package var id: RecordID
    /// The passages that support it. A meeting may carry them in its accounts instead.
    package var citations: [Citation] = []
    package var notes: [Note] = []
    /// 1 at first, one more with every change.
    package var version: Int = 1
    package var recordedAt: Timestamp
    package var retracted: Retraction?

    package init(id: RecordID, recordedAt: Timestamp) {
        self.id = id
        self.recordedAt = recordedAt
    }
}

/// Why and when a record was taken back. It stays in its versions and in the change feed.
package struct Retraction: Equatable, Sendable {
    package var at: Timestamp
    package var reason: String

    package init(at: Timestamp, reason: String) {
        self.at = at
        self.reason = reason
    }
}

/// An editorial remark.
package struct Note: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case translation, typography, attribution, date, count, context }

    package var kind: Kind
    package var text: String

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}
