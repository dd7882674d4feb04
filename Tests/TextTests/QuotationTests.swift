import Testing
import Text

struct QuotationTests {
    static let quoted: [(text: String, found: [(words: String, closing: Quotation.Closing)])] = [
        ("nothing ‘here’ isn’t", []),
        ("“We sail,” said Ada. “Now.”", [("We sail,", .proper), ("Now.", .proper)]),
        ("„Wir fahren“ «on part» \"we go\" „so”", [("Wir fahren", .proper), ("on part", .proper), ("we go", .proper), ("so", .proper)]),
        ("“We sail, “said Ada. “Now.”", [("We sail, ", .turned), ("Now.", .proper)]),
        ("“We sail\nand go”", [("We sail", .missing)]),
        ("so” he said “We", [("We", .missing)]),
        ("“”", [("", .proper)]),
    ]

    @Test(arguments: quoted)
    func standsBetweenTheMarks(_ example: (text: String, found: [(words: String, closing: Quotation.Closing)])) {
        let text = SourceText(example.text)
        #expect(text.quotations.map { text.passage($0.inside) } == example.found.map(\.words))
        #expect(text.quotations.map(\.closing) == example.found.map(\.closing))
    }
}
