import Records

@testable import Store

/// The store beside the plain records it should hold.
struct StoreModel {
    private(set) var snapshot = Snapshot()
    private(set) var records: [RecordID: Record] = [:]
    private var entries: [RecordID: Entry] = [:]
    /// Every id that was ever taken back.
    private var taken: Set<RecordID> = []
    private(set) var retractions: [RecordID: Retracted] = [:]

    var scan: Scan { Scan(records.values.sorted { $0.id < $1.id }) }

    /// Commits new and changed records, with every record around them whose entry follows from theirs.
    mutating func commit(_ changed: [Record], retracting ids: [RecordID] = [], removing removed: [RecordID] = []) {
        for id in removed { (records[id], entries[id]) = (nil, nil) }
        for record in changed { records[record.id] = record }
        let retracted = Dictionary(
            uniqueKeysWithValues: Set(ids).map { id in
                let retraction = Retraction(at: Timestamp(seconds: 1_800_000_000), reason: "Wrong.")
                return (id, Retracted(retraction, type: records[id]?.type ?? .fact, json: []))
            })
        taken.formUnion(ids)
        for id in ids {
            records[id] = nil
            entries[id] = nil
        }
        let now = scan.records
        let surroundings = Surroundings(now)
        var different: [Entry] = []
        for record in now.records {
            let entry = Entry(record, in: surroundings, json: Self.json(of: record, in: now), showing: record.shownMembers)
            if entries[record.id] != entry { different.append(entry) }
            entries[record.id] = entry
        }
        snapshot = snapshot.adding(different, retracting: retracted, removing: removed)
        retractions.merge(retracted) { $1 }
    }

    /// Removes records as if they had never been. What was once taken back cannot be removed.
    mutating func remove(_ ids: [RecordID]) {
        let removable = Set(ids).subtracting(taken)
        commit([], removing: Array(removable))
    }

    mutating func replace(_ earlier: Snapshot, with merged: Snapshot) {
        if earlier.isLoose { snapshot = snapshot.replacing(earlier, with: merged) }
    }

    mutating func merge() { snapshot = snapshot.merged() }

    /// Stands for the served record: with the names of the records it names.
    static func json(of record: Record, in records: RecordSet) -> [UInt8] {
        let names = record.references.map { records.line(of: $0.id) ?? $0.id.text }
        return Array("{\"id\":\"\(record.id)\",\"version\":\(record.header.version),\"line\":\"\(record.line)\",\"names\":\(names)}".utf8)
    }
}

extension Snapshot {
    /// What the records present were made of.
    var contents: [RecordID: Entry] {
        Dictionary(uniqueKeysWithValues: parts.flatMap(\.entries).map { ($0.id, $0) })
    }
}
