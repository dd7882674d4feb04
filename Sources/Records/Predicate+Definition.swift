/// What a predicate says, and of what.
package struct PredicateDefinition: Sendable {
    /// One sentence with *subject* and *object* in it.
    package var meaning: String
    package var subjects: RecordKinds
    package var objects: RecordKinds
    /// Whether it holds between its subjects, so that several of them can do without an object.
    package var isMutual = false
}

extension Predicate {
    package var definition: PredicateDefinition {
        switch self {
        case .arrivedIn:
            PredicateDefinition(meaning: "The subject came to the object.", subjects: .entities(.person, .group), objects: .places)
        case .joined:
            PredicateDefinition(
                meaning: "The subject became part of the object, or a party to it.", subjects: .actors,
                objects: .entities(.organization, .alliance, .group, .programme, .treaty, .charter))
        case .partnerOf:
            PredicateDefinition(meaning: "The subject and the object are partners.", subjects: .actors, objects: .actors, isMutual: true)
        case .cooperatedUnder:
            PredicateDefinition(
                meaning: "The subjects worked together within the object.", subjects: .actors,
                objects: .entities(.programme, .treaty, .charter, .organization))
        case .contributedTo:
            PredicateDefinition(
                meaning: "The subject gave forces, means or work to the object.", subjects: .actors,
                objects: .actors.or(.entities(.programme, .topic)).or(.type(.meeting)))
        case .suppliesGasTo:
            PredicateDefinition(meaning: "The subject delivers natural gas to the object.", subjects: .powers, objects: .actors.or(.places))
        case .supports:
            PredicateDefinition(meaning: "The subject gives the object help or backing.", subjects: .actors, objects: .any)
        case .deepensTiesWith:
            PredicateDefinition(
                meaning: "The relations of the subject with the object are growing closer.", subjects: .actors, objects: .actors,
                isMutual: true)
        case .negotiatesWith:
            PredicateDefinition(meaning: "The subject holds talks with the object.", subjects: .actors, objects: .actors, isMutual: true)
        case .exchangedCommentsOn:
            PredicateDefinition(
                meaning: "The subjects sent each other their remarks on the object.", subjects: .actors,
                objects: .entities(.draftAgreement, .treaty, .charter).or(.type(.document)))
        case .invoked:
            PredicateDefinition(
                meaning: "The subject rested what it did on the object.", subjects: .actors,
                objects: .entities(.charter, .treaty, .draftAgreement))
        case .restored:
            PredicateDefinition(
                meaning: "The subject brought the object back to what it was.", subjects: .actors,
                objects: .places.or(.entities(.topic, .treaty, .programme)))
        case .reforms:
            PredicateDefinition(
                meaning: "The subject changes how the object is made or works.", subjects: .actors,
                objects: .actors.or(.entities(.programme, .topic)))
        case .runsProgramme:
            PredicateDefinition(meaning: "The object is a programme of the subject.", subjects: .actors, objects: .entities(.programme))
        case .hosts:
            PredicateDefinition(
                meaning: "The object takes place at the subject's, or by its invitation.", subjects: .actors.or(.places),
                objects: .type(.meeting).or(.entities(.programme, .organization)))
        case .covers:
            PredicateDefinition(
                meaning: "The subject extends over the object, or deals with it.",
                subjects: .type(.meeting).or(.type(.document)).or(.entities(.programme, .treaty, .draftAgreement, .charter)), objects: .any)
        }
    }
}

extension Predicate: Vocabulary {
    package var meaning: String { definition.meaning }
}
