import Bytes
import JSON
import Kernel
import Records

extension Invention {
    /// Writes every entity.
    mutating func writeCast() throws(SystemError) {
        for number in 0..<cast.states { try writeEntity("state", InventedNames.state(number)) { _, _, _ in } }
        for number in 0..<cast.organizations { try writeEntity("organization", InventedNames.organization(number)) { _, _, _ in } }
        for number in 0..<cast.cities {
            try writeEntity("city", InventedNames.city(number)) { json, _, cast in
                json.member("part_of")
                json.plain(cast.state(number % cast.states))
            }
        }
        for number in 0..<cast.topics { try writeEntity("topic", InventedNames.topic(number)) { _, _, _ in } }
        for number in 0..<cast.persons {
            try writeEntity("person", InventedNames.person(number)) { json, chance, cast in
                let offices = ["President", "Minister", "Ambassador", "Spokesperson", "Member of Parliament", "Adviser"]
                json.member("roles")
                json.openArray()
                json.openObject()
                json.member("office")
                json.string(offices[chance.number(below: offices.count)])
                json.member("side")
                json.plain(cast.state(chance.rank(below: cast.states)))
                json.closeObject()
                json.closeArray()
            }
        }
    }

    private mutating func writeEntity(
        _ kind: String, _ name: String, _ members: (inout ByteBuffer, inout Chance, Cast) -> Void
    ) throws(SystemError) {
        try write(.entity, id: InventedNames.id(name)) { json, chance, cast in
            json.member("name")
            json.string(name)
            json.member("kind")
            json.plain(kind)
            members(&json, &chance, cast)
        }
    }
}

extension Invention.Cast {
    func state(_ number: Int) -> String { InventedNames.id(InventedNames.state(number)) }
    func organization(_ number: Int) -> String { InventedNames.id(InventedNames.organization(number)) }
    func city(_ number: Int) -> String { InventedNames.id(InventedNames.city(number)) }
    func topic(_ number: Int) -> String { InventedNames.id(InventedNames.topic(number)) }
    func person(_ number: Int) -> String { InventedNames.id(InventedNames.person(number)) }
}
