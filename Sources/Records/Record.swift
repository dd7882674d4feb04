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
    package var header: RecordHeader { ofHeader { $0 } }

    // The same as of the header, without a copy of it: each of its parts would be retained.

    package var id: RecordID { ofHeader { $0.id } }

    /// Those that support the record as such, and not an account or a role in it.
    package var ownCitations: [Citation] { ofHeader { $0.citations } }

    package var version: Int { ofHeader { $0.version } }

    package var recordedAt: Timestamp { ofHeader { $0.recordedAt } }

    package var isRetracted: Bool { ofHeader { $0.retracted != nil } }

    /// Inlined, so that of the header nothing is copied but the part.
    @inline(__always)
    private func ofHeader<Part>(_ part: (RecordHeader) -> Part) -> Part {
        switch self {
        case .document(let record): part(record.header)
        case .entity(let record): part(record.header)
        case .statement(let record): part(record.header)
        case .meeting(let record): part(record.header)
        case .fact(let record): part(record.header)
        case .relation(let record): part(record.header)
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
