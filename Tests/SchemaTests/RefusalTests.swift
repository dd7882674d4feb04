import JSON
import Records
import Samples
import Schema
import Testing

/// Nothing passes that the tables do not say: each case takes a record as it is served and changes one place.
@Suite("Reading is strict")
struct RefusalTests {
    /// As few records as together have every member there is, at every depth.
    private static let trees: [(type: RecordType, tree: Tree)] = {
        var chance = SeededGenerator(seed: 7)
        let records = Record.samples(400, using: &chance)
        let set = RecordSet(records)
        var met: Set<String> = []
        var trees: [(type: RecordType, tree: Tree)] = []
        for record in records {
            guard let tree = try? Tree(parsing: served(record, in: set)) else { continue }
            let members = tree.places().map { "\(record.type) " + $0.pointer.filter { !$0.isNumber } }
            if Set(members).isSubset(of: met) { continue }
            met.formUnion(members)
            trees.append((record.type, tree))
        }
        return trees
    }()

    private static let lenient = Schema.Options(passesOverComputed: true)

    /// Members that are passed over wherever they stand.
    private func isPassedOver(_ pointer: String) -> Bool {
        let steps = pointer.split(separator: "/")
        let computed = ["quotable", "coverage", "asserted_by", "relations", "shared_topics", "office", "side", "earliest", "latest"]
        if steps.contains(where: { computed.contains(String($0)) }), steps.first != "roles", steps.first != "side" { return true }
        if let last = steps.last, computed.contains(String(last)), last != "office", last != "side" { return true }
        if steps.count > 1, steps.last == "name" || steps.last == "type" { return true }
        return steps.count > 2 && steps[0] == "accounts" && steps[2] == "topics"
    }

    @Test func theSamplesHaveEveryMember() {
        for type in RecordType.allCases {
            let names = Set(
                Self.trees.filter { $0.type == type }.flatMap { tree -> [String] in
                    if case .object(let members) = tree.tree { members.map(\.name) } else { [] }
                })
            let missing = Schema.members(of: type).map(\.name).filter { !names.contains($0) }
            #expect(missing == ["retracted"], "\(type)")
        }
    }

    @Test func aValueOfAnotherKindIsRefusedWhereItStands() throws {
        for (type, tree) in Self.trees {
            for (number, place) in tree.places().enumerated() where !isPassedOver(place.pointer) {
                // All kinds have their turn, two at a time.
                let others = place.value.otherKinds
                for other in [others[number % others.count], others[(number + 2) % others.count]] {
                    let (record, faults) = try reading(type, place.replacing(.scalar(other)).text, options: Self.lenient)
                    // Where an object names a record, its id may stand instead; “Zzz zz” is none.
                    #expect(record == nil, "\(place.pointer): \(other)")
                    #expect(faults.contains { $0.pointer == place.pointer }, "\(place.pointer): \(other) \(faults)")
                }
            }
        }
    }

    @Test func anUnknownMemberIsRefusedWithTheNearest() throws {
        for (type, tree) in Self.trees {
            for (pointer, whole, replacing) in [("", tree, { $0 })] + tree.places() {
                guard case .object(let members) = whole, !isPassedOver(pointer) else { continue }
                for index in members.indices where !isPassedOver("\(pointer)/\(members[index].name)") {
                    var changed = members
                    changed[index].name += "x"
                    let (record, faults) = try reading(type, replacing(.object(changed)).text, options: Self.lenient)
                    let fault = faults.first { $0.pointer == "\(pointer)/\(changed[index].name)" }
                    #expect(record == nil && fault?.code == .memberUnknown)
                    #expect(fault?.hint == "Did you mean ‘\(members[index].name)’?")
                }
            }
        }
    }

    @Test func membersOutOfOrderAreRefusedWhereOrderCounts() throws {
        let options = Schema.Options(checksOrder: true, passesOverComputed: true)
        for (type, tree) in Self.trees {
            for (pointer, whole, replacing) in [("", tree, { $0 })] + tree.places() {
                guard case .object(let members) = whole, members.count > 1, !isPassedOver(pointer) else { continue }
                for index in members.indices.dropFirst() {
                    var changed = members
                    changed.swapAt(index - 1, index)
                    let text = replacing(.object(changed)).text
                    #expect(try reading(type, text, options: options).faults.map(\.code) == [.memberOrder])
                    #expect(try reading(type, text, options: Self.lenient).faults == [])
                }
            }
        }
    }

    @Test func computedMembersAreRefusedUnlessPassedOver() throws {
        for (type, tree) in Self.trees {
            guard case .object(let members) = tree else { continue }
            let computed = Schema.members(of: type).filter(\.isReadOnly).map(\.name).filter {
                !["type", "version", "recorded_at"].contains($0)
            }
            let (_, faults) = try reading(type, tree.text, options: Schema.Options())
            for name in members.map(\.name) where computed.contains(name) {
                #expect(
                    faults.contains {
                        $0.pointer == "/\(name)" && $0.code == .memberComputed && $0.detail == "‘\(name)’ is computed; leave it out."
                    })
            }
            #expect(faults.allSatisfy { $0.code == .memberComputed })
        }
    }

    @Test func aMissingMemberIsNamed() throws {
        for type in RecordType.allCases {
            let (record, faults) = try reading(type, "{}", options: Schema.Options())
            #expect(record == nil && faults.allSatisfy { $0.code == .memberMissing })
            let names = faults.map { String($0.pointer.dropFirst()) }
            let required = Schema.members(of: type).filter { $0.isRequired && !$0.isReadOnly }.map(\.name)
            #expect(Set(names) == Set(required + ["recorded_at"]))
        }
        #expect(
            try reading(.entity, #"{"id":"a","name":"A","kind":"city"}"#, options: Schema.Options(recordedAt: Timestamp(seconds: 5)))
                .record?.header.recordedAt.seconds == 5)
    }
}
