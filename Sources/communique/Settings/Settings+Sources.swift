import Records

extension Settings {
    /// What the flags say, where they are silent the environment, then the file, then the default.
    ///
    /// - Parameters:
    ///   - flags: by setting name, as parsed.
    ///   - environment: all variables; those that start with `COMMUNIQUE_` must be known.
    init(flags: [String: String], environment: [String: String], file: ConfigurationFile?) throws(SettingFaults) {
        self.init()
        var faults = file?.faults ?? []
        for line in file?.lines ?? [] {
            let place = "\(file?.path ?? ""):\(line.number)"
            guard let setting = Setting.named(line.name) else {
                faults.append(.unknown(line.name, at: place, among: Setting.table.map(\.name)))
                continue
            }
            let value = setting.isPath(line.value) ? file?.resolve(line.value) ?? line.value : line.value
            take(value, for: setting, from: "\(place): \(setting.name)", into: &faults)
        }
        for (variable, value) in environment.sorted(by: { $0.key < $1.key }) where variable.hasPrefix(Setting.variablePrefix) {
            if variable == Setting.fileVariable { continue }
            guard let setting = Setting.table.first(where: { $0.variable == variable }) else {
                faults.append(.unknown(variable, at: "environment", among: Setting.table.map(\.variable) + [Setting.fileVariable]))
                continue
            }
            take(value, for: setting, from: variable, into: &faults)
        }
        for setting in Setting.table {
            if let value = flags[setting.name] { take(value, for: setting, from: setting.flag, into: &faults) }
        }
        if faults.isEmpty { faults = contradictions }
        if !faults.isEmpty { throw SettingFaults(all: faults) }
    }

    /// What each setting may be by itself, but not together with the others.
    private var contradictions: [SettingFault] {
        if tlsPort != nil && (certificate == nil || key == nil) {
            return [SettingFault("tls-port", "HTTPS needs a certificate and its key: set tls-certificate and tls-key.")]
        }
        if port == nil && tlsPort == nil { return [SettingFault("port", "with no port and no tls-port there is nothing to listen on.")] }
        return []
    }

    private mutating func take(_ value: String, for setting: Setting, from place: String, into faults: inout [SettingFault]) {
        if !setting.take(value, &self) {
            faults.append(SettingFault(place, "‘\(value)’ is not \(setting.allowed)."))
        }
    }
}

extension SettingFault {
    fileprivate static func unknown(_ name: String, at place: String, among known: [String]) -> SettingFault {
        let hint = nearest(to: name, among: known).map { " Did you mean ‘\($0)’?" } ?? ""
        return SettingFault(place, "‘\(name)’ is no setting.\(hint)")
    }
}
