internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let entity = Table<Entity>(
        "Entity", RecordType.entity.meaning, opening(.entity) { $1(&$0.header.id) },
        [
            .required("name", { $1(&$0.name) }, .line, "What it is called here."),
            .required("kind", { $1(&$0.kind) }, .word("kind"), "What it is."),
            .list("names", { $1(&$0.names) }, name, "Aliases and transliterations."),
            .optional("part_of", { $1(&$0.partOf) }, reference, "The entity that it is part of."),
            .list("roles", { $1(&$0.roles) }, role, "Whom it acted for, as what, and when."),
            .list("identifiers", { $1(&$0.identifiers) }, identifier, "What catalogues call it; only where it was checked."),
        ], closing.within { $1(&$0.header) }
    ).record(blank: { reading in Entity(header: .blank(reading), kind: .topic, name: "") })

    private static let name = Table<Entity.Name>(
        "Name", "An alias or a transliteration.",
        [
            .required("text", { $1(&$0.text) }, .line, "The name."),
            .optional("language", { $1(&$0.language) }, .language, "Its language (BCP 47)."),
        ]
    ).coding(blank: { _ in Entity.Name(text: "") })

    static let role = Table<Entity.Role>(
        "Role", "Whom an entity acted for, as what, and when.",
        [
            .optional("office", { $1(&$0.office) }, .line, "The office held."),
            .required("side", { $1(&$0.side) }, reference, "The state or organization acted for."),
            .optional("rank", { $1(&$0.rank) }, .line, "The rank held."),
            .optional("date", { $1(&$0.date) }, date, "When; left out where it always applies."),
            .list("citations", { $1(&$0.citations) }, citation, "The passages that say so."),
        ]
    ).coding(blank: { _ in Entity.Role(side: Reference(.blank)) })

    private static let identifier = Table<Entity.Identifier>(
        "Identifier", "What a catalogue calls an entity.",
        [
            .required("scheme", { $1(&$0.scheme) }, .line, "The catalogue."),
            .required("value", { $1(&$0.value) }, .line, "The name there."),
        ]
    ).coding(blank: { _ in Entity.Identifier(scheme: "", value: "") })
}
