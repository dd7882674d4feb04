internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let entity = Table<Entity>(
        "Entity", RecordType.entity.meaning, opening(.entity, \.header),
        [
            .required("name", \.name, .line, "What it is called here."),
            .required("kind", \.kind, .word("kind"), "What it is."),
            .list("names", \.names, name, "Aliases and transliterations."),
            .optional("part_of", \.partOf, reference, "The entity that it is part of."),
            .list("roles", \.roles, role, "Whom it acted for, as what, and when."),
            .list("identifiers", \.identifiers, identifier, "What catalogues call it; only where it was checked."),
        ], closing(\.header)
    ).coding(blank: { reading in Entity(header: .blank(reading), kind: .topic, name: "") })

    private static let name = Table<Entity.Name>(
        "Name", "An alias or a transliteration.",
        [.required("text", \.text, .line, "The name."), .optional("language", \.language, .language, "Its language (BCP 47).")]
    ).coding(blank: { _ in Entity.Name(text: "") })

    static let role = Table<Entity.Role>(
        "Role", "Whom an entity acted for, as what, and when.",
        [
            .optional("office", \.office, .line, "The office held."),
            .required("side", \.side, reference, "The state or organization acted for."),
            .optional("rank", \.rank, .line, "The rank held."),
            .optional("date", \.date, date, "When; left out where it always applies."),
            .list("citations", \.citations, citation, "The passages that say so."),
        ]
    ).coding(blank: { _ in Entity.Role(side: Reference(.blank)) })

    private static let identifier = Table<Entity.Identifier>(
        "Identifier", "What a catalogue calls an entity.",
        [.required("scheme", \.scheme, .line, "The catalogue."), .required("value", \.value, .line, "The name there.")]
    ).coding(blank: { _ in Entity.Identifier(scheme: "", value: "") })
}
