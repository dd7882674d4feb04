import Kernel
import Testing

@testable import communique

/// `communique snapshot`, and the start from what it wrote.
@Suite("communique snapshot")
struct SnapshotTests {
    static let records = Program.root + "/Tests/EndToEndTests/Corpus"

    /// Runs to the end and gives back what was printed.
    static func run(_ arguments: [String], exitCode: Int32) -> String {
        let program = Program(arguments)
        #expect(program.end() == exitCode)
        return program.output
    }

    /// Starts to serve, and stops when it does.
    static func start(_ arguments: [String]) -> String {
        let program = Program(["serve", "--config", Program.root + "/Config/communique.conf", "--port", "0"] + arguments)
        #expect(program.prints("; try http://"))
        program.tell(.terminate)
        #expect(program.end() == 0)
        return program.output
    }

    @Test("the server starts from the file where it fits, and else says why not and reads the folder")
    func startsFromTheFile() async throws {
        try await onThread {
            let folder = Program.Folder(), file = folder.path + "/it"
            #expect(Self.run(["snapshot", Self.records, file], exitCode: 0).hasSuffix(" records written to \(file)\n"))
            #expect(Self.start(["--records", Self.records, "--snapshot", file]).contains(" records mapped from \(file)\n"))
            let other = Self.start(["--snapshot", file])
            #expect(other.contains("\(file) is not used: it was made of other records than the folder holds;"))
            #expect(other.contains(" records read from "))
            folder.write("no snapshot", to: "it")
            let damaged = Self.start(["--records", Self.records, "--snapshot", file])
            #expect(damaged.contains("\(file) is not used: it is no snapshot;") && damaged.contains(" records read from "))
        }
    }

    @Test("what cannot be read or written is told in one line")
    func saysWhatIsWrong() async throws {
        try await onThread {
            let folder = Program.Folder()
            #expect(Self.run(["snapshot", folder.path, folder.path + "/it"], exitCode: 1).contains("The file is missing."))
            let unwritable = Self.run(["snapshot", Self.records, folder.path + "/none/it"], exitCode: 1)
            #expect(unwritable == "communique: open \(folder.path)/none/it.part: No such file or directory\n")
        }
    }

    @Test("a folder is invented as asked, and other numbers are refused")
    func invents() async throws {
        try await onThread {
            let folder = Program.Folder()
            #expect(Self.run(["generate", "--records", "300", "--seed", "3", folder.path], exitCode: 0).isEmpty)
            #expect(Self.run(["check", folder.path], exitCode: 0).hasPrefix("300 records ("))
            #expect(Self.run(["generate", "--records", "99", folder.path], exitCode: 64).contains("‘99’ is not a whole number from 100"))
        }
    }
}
