import Kernel
import Testing

@testable import communique

/// `Config/communique.conf` is the manual of the settings: it and the table are held together here.
@Suite("The shipped configuration file")
struct ShippedFileTests {
    static let path = "Config/communique.conf"
    static let text: String = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        return String(decoding: (try? File.read(root + "/" + path)) ?? [], as: UTF8.self)
    }()

    @Test("it holds every setting once, in the order of the table, and nothing else")
    func holdsEverySetting() {
        let file = ConfigurationFile(Self.text, path: Self.path)
        #expect(file.faults == [])
        #expect(file.lines.map(\.name) == Setting.table.map(\.name))
    }

    @Test("with it the program does what it does without it")
    func holdsTheDefaults() throws {
        let read = try Settings(flags: [:], environment: [:], file: ConfigurationFile(Self.text, path: Self.path))
        #expect("\(read)" == "\(Settings())")
        for (line, setting) in zip(ConfigurationFile(Self.text, path: Self.path).lines, Setting.table) where !setting.isPath(line.value) {
            #expect(line.value == setting.fallback, "\(setting.name) is written another way than in the help")
        }
    }

    @Test("every setting is explained above its line, with its unit", arguments: Setting.table)
    func explains(_ setting: Setting) throws {
        let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
        let place = try #require(lines.firstIndex { $0.hasPrefix(setting.name + " =") })
        let remark = lines[..<place].reversed().prefix { $0.hasPrefix("# ") }.reversed().joined(separator: " ")
        #expect(remark.count > 60, "it says too little")
        if ["seconds", "bytes"].contains(setting.unit) { #expect(remark.contains("Unit: \(setting.unit)")) }
    }

    @Test("the groups of the table head the parts of the file, in order")
    func headsItsParts() {
        let heads = Self.text.split(separator: "\n").filter { $0.hasPrefix("# --- ") }.map { $0.dropFirst(6).dropLast(4) }
        #expect(heads.map(String.init) == Setting.Group.allCases.map(\.rawValue))
        let groups = Setting.table.map(\.group)
        #expect(groups == groups.sorted { Setting.Group.allCases.firstIndex(of: $0)! < Setting.Group.allCases.firstIndex(of: $1)! })
    }
}
