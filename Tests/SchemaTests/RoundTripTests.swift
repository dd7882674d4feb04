import JSON
import Records
import Samples
import Schema
import Testing

@Suite("What is written reads back")
struct RoundTripTests {
    private func samples(_ seed: UInt64) -> [Record] {
        var chance = SeededGenerator(seed: seed)
        return Record.samples(150, using: &chance)
    }

    @Test(arguments: UInt64(0)..<10)
    func everyRecordIsTheSameAgain(seed: UInt64) throws {
        let records = samples(seed)
        let set = RecordSet(records)
        let options = Schema.Options(checksOrder: true, passesOverComputed: true)
        for record in records {
            let text = served(record, in: set)
            let (again, faults) = try reading(record.type, text, options: options)
            #expect(faults == [])
            #expect(again == record)
            #expect(again.map { served($0, in: set) } == text)
        }
    }

    @Test(arguments: UInt64(0)..<3)
    func namesWithEscapesAreTheSameNames(seed: UInt64) throws {
        let records = samples(seed)
        let set = RecordSet(records)
        let options = Schema.Options(checksOrder: true, passesOverComputed: true)
        let escaped = [
            ("id", #"\u0069d"#), ("name", #"nam\u0065"#), ("gist", #"g\u0069st"#), ("topics", #"topic\u0073"#),
            ("recorded_at", #"recorded\u005fat"#),
        ]
        for record in records {
            var text = served(record, in: set)
            for (name, other) in escaped { text = text.replacing("\"\(name)\":", with: "\"\(other)\":") }
            #expect(text != served(record, in: set))
            let (again, faults) = try reading(record.type, text, options: options)
            #expect(faults == [])
            #expect(again == record)
        }
    }

    @Test(arguments: UInt64(0)..<5)
    func membersComeInTheOrderOfTheTableAndTheRequiredOnesAlways(seed: UInt64) throws {
        let records = samples(seed)
        let set = RecordSet(records)
        for record in records {
            let names = try JSONDocument(parsing: Array(served(record, in: set).utf8)).root.members.map { $0.name.string ?? "" }
            let members = Schema.members(of: record.type)
            #expect(members.map(\.name).filter(names.contains) == names)
            #expect(members.filter(\.isRequired).map(\.name).allSatisfy(names.contains))
        }
    }

    @Test(arguments: UInt64(0)..<3)
    func everythingServedIsAsTheComponentsDescribe(seed: UInt64) throws {
        let description = try ComponentDescription()
        let records = samples(seed)
        let set = RecordSet(records)
        for record in records {
            let tree = try Tree(parsing: served(record, in: set))
            #expect(description.faults(of: tree, as: Schema.component(of: record.type)) == [])
        }
        for (type, text) in [
            (RecordType.statement, Example.servedStatement), (.meeting, Example.servedMeeting), (.fact, Example.servedFact),
        ] {
            #expect(description.faults(of: try Tree(parsing: text), as: Schema.component(of: type)) == [])
        }
        #expect(description.faults(of: try Tree(parsing: Example.servedFact), as: "Statement").isEmpty == false)
    }
}
