import ArgumentParser
import Testing

@testable import communique

@Suite("The table of settings")
struct SettingTests {
    @Test("a name has three spellings")
    func spellings() throws {
        let setting = try #require(Setting.named("drain-timeout"))
        #expect(setting.flag == "--drain-timeout")
        #expect(setting.variable == "COMMUNIQUE_DRAIN_TIMEOUT")
    }

    @Test("names are kebab-case, none is used twice, and each setting is explained", arguments: Setting.table)
    func isWellFormed(_ setting: Setting) {
        #expect(setting.name.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil)
        #expect(Setting.table.filter { $0.name == setting.name }.count == 1)
        #expect(setting.name != "config", "that is the flag which names the file")
        #expect(setting.help.hasSuffix(".") && !setting.unit.isEmpty && !setting.allowed.isEmpty)
    }

    @Test("a default is one of the allowed values, and taking it changes nothing", arguments: Setting.table)
    func takesItsDefault(_ setting: Setting) throws {
        let settings = try Settings(flags: [setting.name: setting.fallback], environment: [:], file: nil)
        #expect("\(settings)" == "\(Settings())")
    }

    @Test("every setting is a flag of serve, and its help lists it with its default", arguments: Setting.table)
    func isInTheHelp(_ setting: Setting) throws {
        let command = try #require(try Communique.parseAsRoot(["serve", setting.flag, "said"]) as? Serve)
        #expect(command.settings.said[setting.name] == "said")
        let help = Communique.helpMessage(for: Serve.self, columns: 400)
        #expect(help.contains("\(setting.flag) "))
        #expect(help.contains("\(setting.help) (default: \(setting.fallback))"))
    }

    @Test("a switch needs no value, and other settings do")
    func switchesNeedNoValue() throws {
        let command = try #require(try Communique.parseAsRoot(["serve", "--access-log", "--port", "0"]) as? Serve)
        #expect(command.settings.said["access-log"] == "on")
        #expect(throws: (any Error).self) { try Communique.parseAsRoot(["serve", "--port"]) }
    }

    @Test("an unknown flag is refused with the nearest")
    func refusesUnknownFlags() {
        do {
            _ = try Communique.parseAsRoot(["serve", "--prt", "1"])
            Issue.record("it was taken")
        } catch {
            #expect(Communique.message(for: error).contains("Did you mean '--port'?"))
        }
    }
}
