/// Names of nobody and nowhere, by number: the same number has the same name, and two numbers never have one.
enum InventedNames {
    private static let onsets = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "st", "tr", "kl"]
    private static let vowels = ["a", "e", "i", "o", "u"]
    private static let codas = ["n", "r", "l", "m", "s", "k", "t", "v", "d", "x"]

    private static let syllables = onsets.flatMap { onset in vowels.map { onset + $0 } }
    private static let firstNames = [
        "Ada", "Bela", "Cora", "Dino", "Edda", "Fenn", "Greta", "Hugo", "Ines", "Joran", "Kira", "Levan", "Mira", "Nils", "Olga", "Pavo",
        "Runa", "Sandro", "Tamar", "Urs", "Vera", "Wim", "Yara", "Zeno",
    ]

    /// Two syllables at least and a closing consonant, each of its own: the digits of the number, the last one first.
    private static func stem(_ number: Int) -> String {
        var text = "", rest = number / codas.count
        repeat {
            text += syllables[rest % syllables.count]
            rest /= syllables.count
        } while rest > 0
        return capitalized(text + syllables[number % 7 * 13] + codas[number % codas.count])
    }

    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    static func word(_ number: Int) -> String { stem(number) }
    // Each kind has stems of its own.
    static func person(_ number: Int) -> String { firstNames[number % firstNames.count] + " " + stem(number * 5) }
    static func state(_ number: Int) -> String { stem(number * 5 + 1) + "ia" }
    static func city(_ number: Int) -> String { stem(number * 5 + 2) + "burg" }
    static func organization(_ number: Int) -> String { stem(number * 5 + 3) + " Council" }

    static func topic(_ number: Int) -> String {
        let fields = ["security", "trade", "energy", "transport", "reform", "borders", "water", "health", "science", "culture"]
        return "\(stem(number * 5 + 4)) \(fields[number % fields.count])"
    }

    /// The id of whoever has the name.
    static func id(_ name: String) -> String { String(name.lowercased().map { $0 == " " ? "-" : $0 }) }
}
