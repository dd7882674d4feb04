/// The lines of a configuration file: `name = value`, and `#` before a remark.
struct ConfigurationFile {
    struct Line: Equatable {
        let number: Int
        let name: String
        let value: String
    }

    let path: String
    private(set) var lines: [Line] = []
    private(set) var faults: [SettingFault] = []

    /// - Parameter path: names the file in what is wrong with it, and its folder.
    init(_ text: String, path: String) {
        self.path = path
        var places: [String: Int] = [:]
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let number = index + 1
            let line = raw.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let equals = line.firstIndex(of: "=") else {
                faults.append(SettingFault("\(path):\(number)", "‘\(line)’ is not of the form ‘name = value’."))
                continue
            }
            let name = String(line[..<equals].trimmed)
            if let earlier = places[name] {
                faults.append(SettingFault("\(path):\(number)", "‘\(name)’ is set in line \(earlier) already."))
                continue
            }
            places[name] = number
            lines.append(Line(number: number, name: name, value: String(line[line.index(after: equals)...].trimmed)))
        }
    }

    /// A path that stands in the file: a relative one counts from the file's folder.
    func resolve(_ other: String) -> String {
        guard !other.isEmpty, !other.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return other }
        return path[...slash] + other
    }
}
