/// Whoever and whatever is spoken of. A state is actor and place in one.
package struct Entity: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case person, group, state, organization, alliance, city, region, treaty
        case draftAgreement = "draft-agreement"
        case programme, charter, topic
    }

    /// An alias or a transliteration.
    package struct Name: Equatable, Sendable {
        package var text: String
        /// BCP 47.
        package var language: String?

        package init(text: String, language: String? = nil) {
            self.text = text
            self.language = language
        }
    }

    /// Whom the entity acted for, as what, and when.
    package struct Role: Equatable, Sendable {
        package var office: String?
        /// The state or organization acted for.
        package var side: Reference
        package var rank: String?
        package var date: RecordDate?
        package var citations: [Citation]

        package init(office: String? = nil, side: Reference, rank: String? = nil, date: RecordDate? = nil, citations: [Citation] = []) {
            self.office = office
            self.side = side
            self.rank = rank
            self.date = date
            self.citations = citations
        }
    }

    /// What a catalogue calls it; only where it was checked.
    package struct Identifier: Equatable, Sendable {
        package var scheme: String
        package var value: String

        package init(scheme: String, value: String) {
            self.scheme = scheme
            self.value = value
        }
    }

    package var header: RecordHeader
    package var kind: Kind
    package var name: String
    package var names: [Name] = []
    package var partOf: Reference?
    package var roles: [Role] = []
    package var identifiers: [Identifier] = []

    package init(header: RecordHeader, kind: Kind, name: String) {
        self.header = header
        self.kind = kind
        self.name = name
    }
}
