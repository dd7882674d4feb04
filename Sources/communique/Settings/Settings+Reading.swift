import Bytes
import Kernel

extension Settings {
    /// Reads the environment and the configuration file, and lays the flags over them.
    ///
    /// - Parameter path: of the configuration file, as `--config` says. Without it `COMMUNIQUE_CONFIG` is asked, then
    ///   `Config/communique.conf` is looked for in the working folder, then beside the program; none there is no fault.
    static func read(flags: [String: String] = [:], file path: String? = nil) throws(SettingFaults) -> Settings {
        let environment = Process.environment
        guard let path = path ?? environment[Setting.fileVariable] ?? usualFile else {
            return try Settings(flags: flags, environment: environment, file: nil)
        }
        return try Settings(flags: flags, environment: environment, file: try ConfigurationFile(reading: path))
    }

    private static var usualFile: String? {
        let name = "Config/communique.conf"
        let beside = Process.executable?.split(separator: "/").dropLast().map { "/" + $0 }.joined() ?? ""
        return [name, beside + "/" + name].first(where: File.isReadable)
    }
}

extension ConfigurationFile {
    fileprivate init(reading path: String) throws(SettingFaults) {
        let bytes: [UInt8]
        do { bytes = try File.read(path, limit: 1 << 20) } catch {
            throw SettingFaults(all: [SettingFault(path, "the configuration file cannot be read: \(error.reason).")])
        }
        self.init(bytes.span.text, path: path)
    }
}
