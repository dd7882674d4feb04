import Kernel
import Testing

@Suite("Files and folders")
struct FileTests {
    @Test func aFileIsReadWhole() throws {
        let status = try File.read("/proc/self/status")
        #expect(String(decoding: status, as: UTF8.self).hasPrefix("Name:"))
        #expect(File.isReadable("/proc/self/status"))
    }

    @Test func anEmptyFileIsNoBytes() throws {
        #expect(try File.read("/dev/null") == [])
    }

    @Test func aFileLongerThanTheLimitIsRefused() {
        #expect(throws: SystemError.self) { try File.read("/dev/zero", limit: 100_000) }
    }

    @Test(arguments: ["/no/such/file", "", "/dev"])
    func whatCannotBeReadIsNamed(path: String) {
        let error = #expect(throws: SystemError.self) { try File.read(path) }
        #expect(error?.subject == path)
    }

    @Test func aMissingFileIsToldInWords() {
        let error = #expect(throws: SystemError.self) { try File.read("/no/such/file") }
        #expect(error?.description == "open /no/such/file: No such file or directory")
        #expect(!File.isReadable("/no/such/file"))
    }

    @Test func aFolderIsListedInOrder() throws {
        let names = try Folder.names(in: "/proc/self")
        #expect(names.contains("status") && names.contains("fd"))
        #expect(!names.contains(".") && !names.contains(".."))
        #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(throws: SystemError.self) { try Folder.names(in: "/proc/self/status") }
    }
}
