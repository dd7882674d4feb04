import Bytes
import JSON
import Kernel
import Records

/// Records that nobody could mistake for true ones, by the million, to see how the rest of the program bears them.
///
/// They are valid together and skewed as true ones are: words follow Zipf's law, a few speakers say most and many say little, statements
/// outnumber everything else. Documents come one after the other, each with the statements, meetings and facts that cite it, so that memory
/// does not grow with their number.
struct Invention: ~Copyable {
    /// How many there are of whom records name.
    struct Cast {
        let states: Int
        let organizations: Int
        let cities: Int
        let topics: Int
        let persons: Int

        init(records: Int) {
            func share(_ part: Int, _ range: ClosedRange<Int>) -> Int { min(max(records / part, range.lowerBound), range.upperBound) }
            states = share(5_000, 8...200)
            organizations = states / 2
            cities = states * 2
            topics = share(1_000, 10...500)
            persons = share(100, 10...1_000_000)
        }

        var count: Int { states + organizations + cities + topics + persons }
    }

    let cast: Cast
    var chance: Chance
    var files: CollectionFiles
    /// How many records are still to be made.
    private(set) var left: Int
    private var numbers: [RecordType: Int] = [:]

    init(records: Int, seed: UInt64, into files: consuming CollectionFiles) {
        cast = Cast(records: records)
        chance = Chance(seed: seed)
        self.files = files
        left = records
    }

    consuming func run() throws(SystemError) {
        try writeCast()
        while left > 0 { try writeDocument() }
        try files.finish()
    }

    /// The id of the next record of a type that goes by number: `fact-12`.
    mutating func nextID(_ type: RecordType) -> String {
        numbers[type, default: 0] += 1
        return "\(type.rawValue)-\(numbers[type, default: 0])"
    }

    /// Writes one record as a line of its collection's file.
    mutating func write(_ type: RecordType, id: String, _ members: (inout ByteBuffer, inout Chance, Cast) -> Void) throws(SystemError) {
        left -= 1
        let recordedAt = Timestamp(seconds: Int64(1_767_225_600 + chance.number(below: 31_536_000)))
        try files.write(type) { json in
            json.openObject()
            json.member("id")
            json.plain(id)
            members(&json, &chance, cast)
            json.member("version")
            json.integer(1)
            json.member("recorded_at")
            json.plain(recordedAt.text)
            json.closeObject()
        }
    }
}

extension Corpus {
    /// The numbers of records that can be invented.
    package static let inventable = 100...100_000_000

    /// Writes so many invented records into a folder, one JSON Lines file for each collection. The same seed gives the same bytes.
    ///
    /// The folder is made if it is not there; files of these names are overwritten. O(1) memory. Precondition: `inventable` holds the number.
    package static func invent(records: Int, seed: UInt64, into folder: String) throws(SystemError) {
        precondition(inventable.contains(records))
        try Folder.make(folder)
        let invention = Invention(records: records, seed: seed, into: try CollectionFiles(in: folder))
        try invention.run()
    }
}
