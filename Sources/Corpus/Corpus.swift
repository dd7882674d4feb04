import Bytes
import Kernel
import Records

/// Where records come from: a folder with a file for each collection, JSON (`facts.json`) or JSON Lines (`facts.jsonl`), read and
/// checked as a whole.
package enum Corpus {
    /// The records of a folder, in the order of its files. Throws if anything is wrong, with all that is; what takes the documents' texts to
    /// see is left to `check`.
    package static func load(_ folder: String) throws(Report) -> RecordSet {
        let files: [SourceFile]
        do { files = try SourceFile.all(in: folder, ending: SourceFile.array, SourceFile.lines) } catch { throw Report(error, in: folder) }
        return try read(files)
    }

    /// A number for what a folder's files are called and hold: the same for the same files. O(bytes), a few of them each nanosecond.
    package static func fingerprint(of folder: String) throws(SystemError) -> UInt64 {
        var sums: [UInt64] = []
        for name in try Folder.names(in: folder) where name.hasSuffix(SourceFile.array) || name.hasSuffix(SourceFile.lines) {
            sums.append(Checksum.of(name.utf8Span.span))
            sums.append(try MappedFile.bytes(of: folder + "/" + name).withSpan { Checksum.of($0) })
        }
        return withBytes(of: sums) { Checksum.of($0) }
    }

    /// The same of files that are at hand.
    package static func read(_ files: [SourceFile]) throws(Report) -> RecordSet {
        let reading = Reading(files)
        guard reading.report.isSound else { throw reading.report.sorted }
        return reading.set
    }

    /// Everything that is wrong with a folder; with a folder of texts (`<document id>.txt`), every passage and quoted word too.
    package static func check(_ folder: String, documents: String? = nil) -> Report {
        var place = folder
        do {
            let files = try SourceFile.all(in: folder, ending: SourceFile.array, SourceFile.lines)
            guard let documents else { return check(files) }
            place = documents
            return check(files, texts: try SourceFile.all(in: documents, ending: ".txt"))
        } catch {
            return Report(error, in: place)
        }
    }

    /// The same of files that are at hand.
    package static func check(_ files: [SourceFile], texts: [SourceFile]? = nil) -> Report {
        var reading = Reading(files)
        if let texts { reading.compare(with: texts) }
        return reading.report.sorted
    }
}

extension Report {
    fileprivate init(_ error: SystemError, in folder: String) {
        faults = [PlacedFault(file: error.subject ?? folder, detail: "\(error.reason).")]
    }
}
