internal import Records

extension SearchTextList {
    /// All names of an entity that the record names.
    mutating func add(_ id: RecordID, as role: ReferenceRole, in surroundings: Surroundings) {
        // No `==`, which of words compares their spellings.
        switch role {
        case .document, .side: break
        case .speaker, .participant: surroundings.withNames(of: id, inSpeech: true) { add(texts: $0) }
        default: surroundings.withNames(of: id, inSpeech: false) { add(texts: $0) }
        }
    }

    /// The texts that a record is found by, but for the names in it.
    mutating func add(_ record: Record) {
        switch record {
        case .document(let document):
            add(document.name, .line)
            if let publisher = document.publisher { add(publisher, .other) }
        case .entity(let entity):
            for name in entity.allNames { add(name, .ownNames) }
            for office in entity.roles.compactMap(\.office) { add(office, .other) }
        case .statement:
            add(record.line, .line)
            guard let wording = record.wording else { return }
            for words in wording.words { add(words, .words) }
            for reading in wording.readings {
                add(reading.printed, .readings)
                add(reading.meant, .readings)
            }
        case .meeting(let meeting):
            add(meeting.name, .line)
            for term in meeting.accounts.compactMap(\.term) { add(term, .other) }
        case .fact: add(record.line, .line)
        case .relation(let relation):
            add(relation.gist, .line)
            add(relation.ground, .other)
        }
    }
}
