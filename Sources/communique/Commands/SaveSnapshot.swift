import Archive
import ArgumentParser
import Corpus
import Kernel
import Records

/// `communique snapshot`
struct SaveSnapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Reads a folder of records once, so that later starts need not.",
        discussion: """
            The records are read and checked, and what the server keeps of them in memory is written to a file. Started with \
            --snapshot, the server maps it: a million records are there in a second. The file is good for exactly the files that the \
            folder holds now, and for this version of the program; otherwise the server says so and reads the folder.

              communique snapshot Config/seed seed.snapshot
              communique serve --records Config/seed --snapshot seed.snapshot
            """)

    @Argument(help: ArgumentHelp("The folder of the record.", valueName: "folder"))
    var folder: String

    @Argument(help: ArgumentHelp("The file to write; what it held before is replaced in one step.", valueName: "file"))
    var file: String

    func run() throws {
        let seed = try Ending.orFailed { () throws(SystemError) in try Corpus.fingerprint(of: folder) }
        Machine.keepFreedMemory()
        let records: RecordSet
        do throws(Report) { records = try Corpus.load(folder) } catch {
            print(error)
            throw ExitCode.failure
        }
        let archive = Archive()
        archive.publish(records)
        try Ending.orFailed { () throws(SystemError) in try SnapshotFile.write(archive.snapshot(), seed: seed, to: file) }
        print("\(records.records.count) records written to \(file)")
    }
}
