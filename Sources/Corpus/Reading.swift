import Bytes
import JSON
import Records
import Schema

/// The files of a corpus on their way to records; whatever is wrong goes to the report.
struct Reading {
    /// Where a record was written.
    struct Entry {
        enum Place {
            case value(JSONValue)
            /// A line of JSON Lines with its number and where it begins: it is parsed again where it must be shown, which is hardly ever.
            case line(UInt32, start: UInt32)
        }

        /// As an index of the files.
        let file: UInt32
        let place: Place
    }

    var report = Report()
    /// Of the records that could be read, in the order of the files.
    private(set) var entries: [Entry] = []
    private var records: [Record] = []
    /// The same records together, each in the row of its entry.
    private(set) var set = RecordSet([])
    /// The ids of those that could not: whoever names one of them does nothing wrong.
    private var unread: Set<String> = []
    private var reader = Schema.Reader(options: Schema.Options(checksOrder: true))
    /// Whether a whole file or line could not be read, so that nobody knows which ids stand in it.
    private var isPartial = false

    private let files: [SourceFile]

    init(_ files: [SourceFile]) {
        self.files = files
        for type in RecordType.allCases {
            let sources = files.indices.filter { type.fileNames.contains(files[$0].name) }
            switch (sources.first, sources.count) {
            case (let file?, 1): read(file, as: type)
            case (let file?, _):
                isPartial = true
                report.faults.append(
                    PlacedFault(
                        file: files[sources[1]].name, detail: "‘\(files[file].name)’ holds the same collection.", hint: "Keep one of them.")
                )
            case (nil, _):
                isPartial = true
                report.faults.append(
                    PlacedFault(file: type.fileNames[0], detail: "The file is missing.", hint: "Without records it holds ‘[]’."))
            }
        }
        for file in files where !RecordType.allCases.contains(where: { $0.fileNames.contains(file.name) }) { refuse(file) }
        judgeTogether()
    }

    private mutating func refuse(_ file: SourceFile) {
        let names = RecordType.allCases.flatMap(\.fileNames)
        let hint =
            nearest(to: file.name, among: names).map { "Did you mean ‘\($0)’?" }
            ?? "The collections are \(RecordType.allCases.map(\.collection).joined(separator: ", "))."
        report.faults.append(PlacedFault(file: file.name, detail: "No collection is called so.", hint: hint))
    }

    private mutating func read(_ index: Int, as type: RecordType) {
        let file = files[index]
        if file.name.hasSuffix(SourceFile.lines) { return readLines(of: index, as: type) }
        let document: JSONDocument
        do { document = try JSONDocument(parsing: file.bytes) } catch { return refuse(error, in: file, at: error.line) }
        guard document.root.kind == .array else {
            isPartial = true
            let line = document.line(at: document.root.offset)
            report.faults.append(
                PlacedFault(file: file.name, line: line, detail: "This is \(document.root.kind), not an array of records."))
            return
        }
        for value in document.root.elements { read(value, as: type, from: index, at: .value(value)) }
    }

    /// A record on each line, the last one ended or not.
    private mutating func readLines(of index: Int, as type: RecordType) {
        let file = files[index]
        JSONLines(file.bytes).forEach { line in
            switch line.content {
            case .success(let value):
                read(value, as: type, from: index, at: .line(UInt32(line.number), start: UInt32(line.range.lowerBound)))
            case .failure(let error): refuse(error, in: file, at: line.number)
            }
        }
    }

    private mutating func refuse(_ error: JSONError, in file: SourceFile, at line: Int) {
        isPartial = true
        report.faults.append(PlacedFault(file: file.name, line: line, detail: "Column \(error.column): \(error.reason)."))
    }

    private mutating func read(_ value: JSONValue, as type: RecordType, from file: Int, at place: Entry.Place) {
        var faults: [Fault] = []
        if let record = reader.read(value, as: type, into: &faults) {
            let own = record.faults()
            if !own.isEmpty { faults += own }
            entries.append(Entry(file: UInt32(file), place: place))
            records.append(record)
            report.counts[type, default: 0] += 1
            record.forEachCitation { _, _ in report.citations += 1 }
        } else if let id = value["id"]?.string {
            unread.insert(id)
        }
        for fault in faults { report.add(fault, at: place, in: files[file]) }
    }

    private mutating func judgeTogether() {
        var rows: [RecordID: [Int]] = [:]
        set = RecordSet(records)
        let faults = set.faults()
        if !faults.isEmpty { rows = Dictionary(grouping: entries.indices) { records[$0].id } }
        for (id, fault) in faults {
            // Of records with one id, each but the first is told so before anything else.
            if fault.code == .idTaken { rows[id]?.removeFirst() }
            guard let entry = rows[id]?.first.map({ entries[$0] }) else { continue }
            if fault.code == .referenceUnknown, isPartial || names(unread, at: fault.pointer, in: entry) { continue }
            add(fault, of: entry)
        }
    }

    /// Whether the reference at `pointer` is to one of the ids.
    private func names(_ ids: Set<String>, at pointer: String, in entry: Entry) -> Bool {
        if ids.isEmpty { return false }
        guard let reference = value(of: entry)?.nearest(to: pointer) else { return false }
        return (reference.string ?? reference["id"]?.string).map(ids.contains) ?? false
    }

    mutating func add(_ fault: Fault, of entry: Entry) { report.add(fault, at: entry.place, in: files[Int(entry.file)]) }

    /// The record as it was written. A line was parsed before, so there is one.
    func value(of entry: Entry) -> JSONValue? {
        switch entry.place {
        case .value(let value): return value
        case .line(_, let start):
            let bytes = files[Int(entry.file)].bytes, start = Int(start)
            let end = bytes.span.endOfLine(from: start)
            return try? JSONDocument(parsing: Array(bytes[start..<end])).root
        }
    }
}

extension RecordType {
    fileprivate var fileNames: [String] { [collection + SourceFile.array, collection + SourceFile.lines] }
}

extension Report {
    /// Places the fault by its pointer into the record.
    fileprivate mutating func add(_ fault: Fault, at place: Reading.Entry.Place, in file: SourceFile) {
        let line =
            switch place {
            case .value(let value): JSONDocument(of: value).line(at: value.nearest(to: fault.pointer).offset)
            case .line(let number, _): Int(number)
            }
        faults.append(PlacedFault(file: file.name, line: line, member: fault.path, detail: fault.detail, hint: fault.hint))
    }
}

extension Fault {
    /// The pointer as people write it: `citations[0].sha256`.
    fileprivate var path: String {
        pointer.split(separator: "/").reduce(into: "") { path, step in
            if step.allSatisfy(\.isNumber) {
                path += "[\(step)]"
            } else {
                path += (path.isEmpty ? "" : ".") + step
            }
        }
    }
}
