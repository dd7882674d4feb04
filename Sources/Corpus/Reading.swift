import JSON
import Records
import Schema

/// The files of a corpus on their way to records; whatever is wrong goes to the report.
struct Reading {
    /// One record and where it was written.
    struct Entry {
        let file: String
        let document: JSONDocument
        let value: JSONValue
        let record: Record
    }

    var report = Report()
    /// The records that could be read, in the order of the files.
    private(set) var entries: [Entry] = []
    /// The ids of those that could not: whoever names one of them does nothing wrong.
    private var unread: Set<String> = []
    /// Whether a whole file could not be read, so that nobody knows which ids stand in it.
    private var isPartial = false

    init(_ files: [SourceFile]) {
        for type in RecordType.allCases {
            if let file = files.first(where: { $0.name == type.fileName }) {
                read(file, as: type)
            } else {
                isPartial = true
                report.faults.append(
                    PlacedFault(file: type.fileName, detail: "The file is missing.", hint: "Without records it holds ‘[]’."))
            }
        }
        for file in files where !RecordType.allCases.contains(where: { $0.fileName == file.name }) { refuse(file) }
        judgeTogether()
        for record in entries.map(\.record) {
            report.counts[record.type, default: 0] += 1
            report.citations += record.citations.count
        }
    }

    private mutating func refuse(_ file: SourceFile) {
        let names = RecordType.allCases.map(\.fileName)
        let hint =
            nearest(to: file.name, among: names).map { "Did you mean ‘\($0)’?" }
            ?? "The collections are \(RecordType.allCases.map(\.collection).joined(separator: ", "))."
        report.faults.append(PlacedFault(file: file.name, detail: "No collection is called so.", hint: hint))
    }

    private mutating func read(_ file: SourceFile, as type: RecordType) {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: file.bytes)
        } catch {
            isPartial = true
            report.faults.append(PlacedFault(file: file.name, line: error.line, detail: "Column \(error.column): \(error.reason)."))
            return
        }
        guard document.root.kind == .array else {
            isPartial = true
            let line = document.line(at: document.root.offset)
            report.faults.append(
                PlacedFault(file: file.name, line: line, detail: "This is \(document.root.kind), not an array of records."))
            return
        }
        for value in document.root.elements {
            var faults: [Fault] = []
            if let record = Schema.read(value, as: type, options: Schema.Options(checksOrder: true), into: &faults) {
                faults += record.faults()
                entries.append(Entry(file: file.name, document: document, value: value, record: record))
            } else if let id = value["id"]?.string {
                unread.insert(id)
            }
            for fault in faults { report.add(fault, in: value, of: document, from: file.name) }
        }
    }

    private mutating func judgeTogether() {
        var rows = Dictionary(grouping: entries.indices) { entries[$0].record.id }
        for (id, fault) in RecordSet(entries.map(\.record)).faults() {
            // Of records with one id, each but the first is told so before anything else.
            if fault.code == .idTaken { rows[id]?.removeFirst() }
            guard let entry = rows[id]?.first.map({ entries[$0] }) else { continue }
            if fault.code == .referenceUnknown, isPartial || names(unread, at: fault.pointer, in: entry.value) { continue }
            add(fault, of: entry)
        }
    }

    /// Whether the reference at `pointer` is to one of the ids.
    private func names(_ ids: Set<String>, at pointer: String, in value: JSONValue) -> Bool {
        let reference = value.nearest(to: pointer)
        return (reference.string ?? reference["id"]?.string).map(ids.contains) ?? false
    }

    mutating func add(_ fault: Fault, of entry: Entry) {
        report.add(fault, in: entry.value, of: entry.document, from: entry.file)
    }
}

extension RecordType {
    fileprivate var fileName: String { collection + ".json" }
}

extension Report {
    /// Places the fault by its pointer into the record `value`.
    fileprivate mutating func add(_ fault: Fault, in value: JSONValue, of document: JSONDocument, from file: String) {
        let line = document.line(at: value.nearest(to: fault.pointer).offset)
        faults.append(PlacedFault(file: file, line: line, member: fault.path, detail: fault.detail, hint: fault.hint))
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
