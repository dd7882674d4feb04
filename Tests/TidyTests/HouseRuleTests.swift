import Testing

/// What no file of `Sources` holds, and how long any file may be.
@Suite("House rules")
struct HouseRuleTests {
    static let longest = 300

    /// Words that do not stand in code: each with the reason.
    static let forbidden: [Substring: String] = [
        "public": "nothing outside this package uses it: `package`",
        "Foundation": "size, start and ICU",
        "FoundationEssentials": "size, start and ICU",
        "try!": "no input may stop the program",
        "as!": "no input may stop the program",
        "fatalError": "a precondition says what was broken",
    ]

    /// Remarks that say a thing is unfinished. Written in two halves, so that this file does not hold them.
    static let unfinished = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

    /// Where `unsafe` may stand: the kernel of bytes, and what talks to C.
    static let unsafeTargets: Set<String> = ["Bytes", "Kernel", "Sockets", "Digests", "Gzip"]

    @Test("no file of Sources holds a forbidden word", arguments: Checkout.sources)
    func holdsNoForbiddenWord(_ file: Checkout.File) {
        for fault in Self.faults(in: file.text, mayBeUnsafe: Self.unsafeTargets.contains(file.target)) {
            Issue.record("\(file.path):\(fault)")
        }
    }

    static func faults(in text: String, mayBeUnsafe: Bool) -> [String] {
        var faults: [String] = []
        for (index, words) in SwiftCode(text).words.enumerated() {
            for (word, reason) in forbidden where words.contains(word) { faults.append("\(index + 1): ‘\(word)’: \(reason)") }
            if !mayBeUnsafe && words.contains("unsafe") { faults.append("\(index + 1): ‘unsafe’ is for Bytes and what imports C") }
        }
        for remark in unfinished where text.contains(remark) { faults.append("‘\(remark)’: finish it, or leave it out") }
        return faults
    }

    @Test(
        "the rules find what they forbid",
        arguments: [
            ("public func open() {}", 1), ("let x = try! read()", 1), ("let y = value as! Int", 1), ("fatalError()", 1),
            ("import Foundation", 1), ("let z = unsafe pointer[0]", 1), ("// later: \("TO" + "DO")", 1),
            ("// a public place", 0), ("let text = \"try! as! public\"", 0), ("let publication = unsafely", 0), ("guard !isOpen", 0),
        ])
    func findsWhatIsForbidden(_ text: String, _ count: Int) {
        #expect(Self.faults(in: text, mayBeUnsafe: false).count == count)
    }

    @Test("unsafe code is allowed where C is")
    func allowsUnsafeWhereCIs() {
        #expect(Self.faults(in: "let z = unsafe pointer[0]", mayBeUnsafe: true) == [])
    }

    @Test("no file is longer than one purpose")
    func staysShort() throws {
        let files = try ["Sources", "Tests", "scripts"].flatMap { try Checkout.files(in: $0) }
        #expect(files.count > 100)
        for file in files where [".swift", ".c", ".h", ".sh", ".py"].contains(where: file.path.hasSuffix) {
            let count = file.lines.count - 1
            #expect(count <= Self.longest, "\(file.path) has \(count) lines")
        }
    }

    /// Folders of one machine: nothing in a clone may point into them.
    static let foldersOfOneMachine = ["/ho" + "me/", "/Us" + "ers/", "/ro" + "ot/", "/wo" + "rk/", "/opt/sw" + "ift"]

    @Test("nothing points into one machine's folders")
    func pointsIntoNoMachine() throws {
        for file in try Checkout.files() {
            for folder in Self.foldersOfOneMachine where file.text.contains(folder) {
                Issue.record("\(file.path) speaks of \(folder)")
            }
        }
    }
}
