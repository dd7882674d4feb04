import ArgumentParser

/// The table of settings as command-line options.
///
/// ArgumentParser finds the options of a type by reflection, so this type shows it a mirror with one option for each setting:
/// what the table holds is what the command takes, and what its help lists.
struct SettingFlags: ParsableArguments, CustomReflectable {
    /// What was said, by setting name.
    var said: [String: String] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let options = try decoder.container(keyedBy: Key.self)
        for setting in Setting.table {
            said[setting.name] = try options.decode(Option<String?>.self, forKey: Key(stringValue: setting.name)).wrappedValue
        }
    }

    var customMirror: Mirror {
        Mirror(self, children: Setting.table.map { (label: $0.name, value: $0.option as Any) }, displayStyle: .struct)
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension Setting {
    fileprivate var option: Option<String?> {
        let help = ArgumentHelp("\(help) (default: \(fallback))", valueName: unit)
        return isSwitch
            ? Option(name: .customLong(name), defaultAsFlag: "on", help: help) : Option(name: .customLong(name), help: help)
    }
}
