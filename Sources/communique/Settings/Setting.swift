/// One thing an operator may set: its name, what it may be, and where the value goes.
///
/// The name is spelt once, in kebab-case; the flag, the environment variable and the line of the file are made from it.
struct Setting: Sendable {
    let name: String
    /// Heads the settings of one purpose in the help and in the file.
    let group: Group
    /// What it does, in one sentence.
    let help: String
    /// What stands for a value in the help: `seconds`.
    let unit: String
    /// What it may be, in words: `a whole number from 1 to 3600`.
    let allowed: String
    /// What the program does without being told.
    let fallback: String
    /// Whether the flag alone, without a value, says `on`.
    let isSwitch: Bool
    /// Whether a relative value of the file counts from the file's folder.
    let isPath: Bool
    private let hasNone: Bool
    /// Puts a value where it belongs; false where it is none of the allowed.
    let take: @Sendable (String, inout Settings) -> Bool

    enum Group: String, CaseIterable, Sendable {
        case record = "The record"
        case listening = "Where to listen"
        case encryption = "How to encrypt"
        case time = "How long to wait"
        case size = "How much to take"
        case addresses = "How much for each address"
        case answers = "How to answer"
        case reports = "What operators read"
    }

    /// `default` is what `Settings()` holds at `place`, so it is written down once.
    init<Value>(
        _ name: String, _ group: Group, _ kind: Kind<Value>, at place: any WritableKeyPath<Settings, Value> & Sendable, _ help: String
    ) {
        self.name = name
        self.group = group
        self.help = help
        unit = kind.unit
        allowed = kind.allowed
        fallback = kind.write(Settings()[keyPath: place])
        isSwitch = kind.isSwitch
        isPath = kind.isPath
        hasNone = kind.hasNone
        take = { text, settings in
            guard let value = kind.read(text) else { return false }
            settings[keyPath: place] = value
            return true
        }
    }

    /// Whether the value is a path, and not `none` in the place of one.
    func isPath(_ value: String) -> Bool { isPath && !(hasNone && value == "none") }

    /// `--idle-timeout`
    var flag: String { "--" + name }

    /// `COMMUNIQUE_IDLE_TIMEOUT`
    var variable: String { Setting.variablePrefix + Setting.shouted(name) }

    static let variablePrefix = "COMMUNIQUE_"

    /// Names the configuration file, as `--config` does.
    static let fileVariable = variablePrefix + "CONFIG"

    private static func shouted(_ name: String) -> String {
        String(name.uppercased().map { $0 == "-" ? "_" : $0 })
    }
}
