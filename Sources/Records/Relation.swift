/// How records bear on one another; a disagreement of sources is itself a record.
package struct Relation: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case corroborates, tension, contradicts, repeats, answers, corrects
        case sameFraming = "same-framing"
        case differentFraming = "different-framing"
    }

    package var header: RecordHeader
    package var gist: String
    package var kind: Kind
    package var members: [Reference]
    package var ground: String

    package init(header: RecordHeader, gist: String, kind: Kind, members: [Reference], ground: String) {
        self.header = header
        self.gist = gist
        self.kind = kind
        self.members = members
        self.ground = ground
    }
}
