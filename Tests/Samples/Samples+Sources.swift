internal import Records

extension Samples {
    mutating func document() -> Document {
        let sentences = number(3...40)
        let hasHeading = happens(50)
        var document = Document(
            header: header(.document, citing: 0...1), name: "\(pick(Words.titles)) \(number)",
            language: pick(["en", "fr", "az", "zh-Hant"]),
            genre: pick(Document.Genre.allCases), translation: Document.Translation(status: pick(Document.Translation.Status.allCases)),
            edition: Document.Edition(
                sha256: digest(), length: (sentences + 1) * Self.sentenceLength, sentences: sentences, hasHeading: hasHeading),
            text: pick(Document.TextAccess.allCases))
        if document.translation.status != .original, happens(60) { document.translation.from = pick(["hy", "ka", "ru"]) }
        document.translation.grounds = grounds()
        if happens(50) { document.publisher = "\(pick(Words.places)) Press" }
        if happens(30) { document.url = "https://example.org/\(number)" }
        if happens(70) { document.date = date() }
        if let side = anyEntity(of: ReferenceRole.side.kinds), happens(40) { document.side = reference(to: side) }
        return document
    }

    private static let openingKinds: [Entity.Kind] = [.state, .city, .person, .topic, .organization]

    mutating func entity() -> Entity {
        let kind = entities.count < Self.openingKinds.count ? Self.openingKinds[entities.count] : drawKind()
        var entity = Entity(header: header(.entity, citing: 0...2), kind: kind, name: "\(name(of: kind)) \(number)")
        if happens(40) { entity.names = [Entity.Name(text: "\(pick(Words.aliases)) \(number)", language: happens(50) ? "az" : nil)] }
        if kind != .person, happens(50), let whole = anyEntity(of: kind == .city ? .places : .entities(kind)) {
            entity.partOf = reference(to: whole)
        }
        if kind == .person || kind == .group, happens(80) { entity.roles = roles() }
        if happens(10) { entity.identifiers = [Entity.Identifier(scheme: "example", value: "E\(number)")] }
        return entity
    }

    private mutating func drawKind() -> Entity.Kind {
        happens(35) ? .person : happens(35) ? .topic : pick(Entity.Kind.allCases)
    }

    private mutating func name(of kind: Entity.Kind) -> String {
        switch kind {
        case .person: "\(pick(Words.given)) \(pick(Words.family))"
        case .state, .city, .region: pick(Words.places)
        default: "\(pick(Words.places)) \(pick(Words.common))"
        }
    }

    private mutating func roles() -> [Entity.Role] {
        (0..<number(1...2)).compactMap { _ in
            guard let side = anyEntity(of: ReferenceRole.side.kinds) else { return nil }
            return Entity.Role(
                office: happens(80) ? pick(Words.offices) : nil, side: reference(to: side), rank: happens(10) ? "Colonel" : nil,
                date: happens(50) ? date() : nil, citations: citations(0...2, supporting: "office"))
        }
    }
}

/// What the samples are made of.
package enum Words {
    package static let common = [
        "harvest", "bridge", "harbour", "orchard", "railway", "lantern", "river", "glacier", "beacon", "meadow", "talks", "treaty",
        "border",
        "energy", "climate", "support", "agreement", "security", "council", "summit", "trade", "water", "peace", "culture",
    ]
    static let places = [
        "Averland", "Nordmark", "Quillon", "Sarnovia", "Țara Veche", "Østhavn", "Peñalara", "Ağdərə-on-Sea", "Łąkowo", "Tessaly",
    ]
    static let given = ["Mira", "Þóra", "Əli", "Jürgen", "Łucja", "Ana María", "Ismayıl", "Noor", "Zoë", "Béla"]
    static let family = ["Solen", "Kralová", "Əsgərov", "Straßner", "Ñandú", "O’Hara", "Brandt-Wolf", "İnci", "Dvořák", "Oduya"]
    static let aliases = ["Soliņa", "Kralova", "Asgarov", "Strassner", "The Envoy", "Грант", "Old “Fox”"]
    static let offices = ["President", "Foreign Minister", "Secretary General", "Spokesperson", "Ambassador", "Commissioner"]
    static let titles = ["A morning in the harbour", "Notes of the council", "Word from Østhavn", "The river commission reports"]
}
