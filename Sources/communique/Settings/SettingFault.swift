/// What is wrong with what the operator said, and where it was said.
struct SettingFault: Equatable, CustomStringConvertible {
    /// `Config/communique.conf:12`, `COMMUNIQUE_PORT` or `--port`.
    let place: String
    let detail: String

    init(_ place: String, _ detail: String) {
        self.place = place
        self.detail = detail
    }

    var description: String { "\(place): \(detail)" }
}

/// Everything that is wrong with the settings, so that it can be mended in one go.
struct SettingFaults: Error, Equatable, CustomStringConvertible {
    let all: [SettingFault]

    var description: String { all.map(\.description).joined(separator: "\n") }
}
