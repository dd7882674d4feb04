import Kernel
import Testing

struct ProcessTests {
    @Test("the environment holds what the process was started with")
    func environmentIsRead() {
        let variables = Process.environment
        #expect(variables["PATH"]?.contains("/") == true)
        #expect(variables.keys.allSatisfy { !$0.contains("=") })
    }

    @Test("the program knows its own file")
    func executableIsFound() throws {
        let path = try #require(Process.executable)
        #expect(path.hasPrefix("/") && File.isReadable(path))
    }
}
