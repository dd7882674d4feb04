/// The code of a Swift file: what is left when comments and the insides of texts are blanked, line by line as before.
struct SwiftCode {
    let lines: [String]

    init(_ text: String) {
        var code = "", rest = text[...]
        // Behind `"` or `"""`: what ends the text, or nothing outside of one.
        var closing: String?
        while let character = rest.first {
            if let end = closing {
                if rest.hasPrefix("\\") {
                    rest = rest.dropFirst(2)
                } else if rest.hasPrefix(end) {
                    code += "\""
                    rest = rest.dropFirst(end.count)
                    closing = nil
                } else {
                    if character.isNewline { code.append("\n") }
                    rest = rest.dropFirst()
                }
            } else if rest.hasPrefix("//") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("\"") {
                closing = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
                rest = rest.dropFirst(closing == "\"" ? 1 : 3)
            } else {
                code.append(character)
                rest = rest.dropFirst()
            }
        }
        lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Each line's words, split at everything that cannot stand in one; `!` stays with the word before it.
    var words: [Set<Substring>] {
        lines.map { line in
            Set(line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "!") })
        }
    }

    /// The modules that are imported.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place < 3, words[..<place].allSatisfy({ $0 != "\"" }) else { return nil }
            // `import struct Glibc.stat` imports from Glibc.
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let name = words[(place + 1)...].first { !kinds.contains($0) }
            return name.flatMap { $0.split(separator: ".").first.map(String.init) }
        }
    }
}
