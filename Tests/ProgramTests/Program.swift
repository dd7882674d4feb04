import Glibc
import Kernel

/// The program as a process of its own, with what it prints in a file.
final class Program {
    let id: pid_t
    private let folder: Folder
    private var isRunning = true

    /// A folder that goes with its owner.
    final class Folder: Sendable {
        let path: String

        init() {
            // Sound: `mkdtemp` changes six bytes of a text that is ours for the call.
            var name = Array("/tmp/communique-XXXXXX".utf8CString)
            path = unsafe name.withUnsafeMutableBufferPointer { unsafe String(cString: mkdtemp($0.baseAddress!)) }
        }

        func write(_ text: String, to name: String) {
            guard let file = unsafe fopen(path + "/" + name, "w") else { return }
            _ = unsafe fputs(text, file)
            _ = unsafe fclose(file)
        }

        deinit {
            for name in (try? Kernel.Folder.names(in: path)) ?? [] { _ = unsafe unlink(path + "/" + name) }
            _ = unsafe rmdir(path)
        }
    }

    /// Beside the tests, where the build lays both.
    static let path = (Process.executable ?? "").split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/communique"
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

    /// Starts it with no other environment than what is given, and what the sanitizers are told; with another `output`, only its errors are
    /// kept.
    init(_ arguments: [String], environment: [String: String] = [:], output: String? = nil) {
        let told = Process.environment.filter { $0.key == "ASAN_OPTIONS" || $0.key == "TSAN_OPTIONS" }
        let environment = environment.merging(told) { given, _ in given }
        folder = Folder()
        var list = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&list)
        unsafe posix_spawn_file_actions_addopen(&list, 1, folder.path + "/output", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&list, 1, 2)
        if let output { unsafe posix_spawn_file_actions_addopen(&list, 1, output, O_WRONLY, 0) }
        var words = unsafe ([Self.path] + arguments).map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        var id: pid_t = 0
        // Sound: both lists end with null, and their texts are freed only after the call.
        let code = unsafe posix_spawn(&id, Self.path, &list, nil, &words, &variables)
        precondition(code == 0, "\(Self.path) cannot be started")
        unsafe (words + variables).forEach { unsafe free($0) }
        unsafe posix_spawn_file_actions_destroy(&list)
        self.id = id
    }

    /// What it has printed so far, on both streams.
    var output: String { String(decoding: (try? File.read(folder.path + "/output")) ?? [], as: UTF8.self) }

    /// Waits until it has printed the text; false after twenty seconds.
    func prints(_ text: String) -> Bool {
        for _ in 0..<2_000 {
            if output.contains(text) { return true }
            usleep(10_000)
        }
        return false
    }

    func tell(_ signal: Signal) { kill(id, signal.rawValue) }

    /// Waits for its end, and answers with its exit code; a signal that ended it counts from 128.
    func end() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0 && errno == EINTR {}
        isRunning = false
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }

    deinit {
        if isRunning {
            kill(id, SIGKILL)
            waitpid(id, nil, 0)
        }
    }
}

/// Runs what blocks on a thread of its own, so that other tests go on.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { waiting in
        do {
            _ = try Thread(name: "test") { waiting.resume(with: Result(catching: body)) }
        } catch {
            waiting.resume(throwing: error)
        }
    }
}
