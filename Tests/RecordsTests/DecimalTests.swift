import Records
import Samples
import Testing

@Suite("Exact numbers")
struct DecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("7", "7"), ("-7", "-7"), ("7.0", "7"), ("7.50", "7.5"), ("-0.05", "-0.05"), ("0.1", "0.1"),
        ("1e3", "1000"), ("1E+3", "1000"),
        ("12.5e1", "125"), ("12.5e-2", "0.125"), ("1.000", "1"), ("0.0", "0"), ("0e5", "0"), ("100e-2", "1"),
        ("999999999999999999", "999999999999999999"),
        ("0.000000000000000001", "0.000000000000000001"), ("1e17", "100000000000000000"), ("1000000000000000000e-1", "100000000000000000"),
    ])
    func readsWhatJSONWrites(text: String, meant: String) {
        #expect(Decimal(text)?.text == meant)
        #expect(Decimal(meant)?.text == meant)
        #expect(Decimal(text) == Decimal(meant))
    }

    @Test(arguments: [
        "", "-", "+1", "01", "-01", "00", ".5", "5.", "1e", "1e+", "1.e1", "1,5", "1 ", " 1", "0x1", "1_000", "NaN", "1000000000000000000",
        "1e18", "1e37",
        "0.0000000000000000001", "1e-19", "12345678901234567.89", "1e99999999999999999999", "--1", "1.2.3", "½", "٣",
    ])
    func refusesWhatItCannotKeep(_ text: String) {
        #expect(Decimal(text) == nil)
    }

    @Test(arguments: UInt64(0)..<100)
    func sumsAndOrdersAsWholeNumbersDo(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let numbers = (0..<2).map { _ in Int.random(in: -1_000_000...1_000_000, using: &chance) }
        // Thousandths, written with a point.
        let decimals = try numbers.map { number in
            let fraction = String(number.magnitude % 1000 + 1000).dropFirst()
            return try #require(Decimal("\(number < 0 ? "-" : "")\(number.magnitude / 1000).\(fraction)"))
        }
        let sum = try #require(decimals[0].adding(decimals[1]))
        #expect(sum == Decimal("\(numbers[0] + numbers[1])e-3"))
        #expect((decimals[0] < decimals[1]) == (numbers[0] < numbers[1]))
    }

    @Test func aSumThatIsTooLongIsNone() throws {
        let large = Decimal(999_999_999_999_999_999)
        #expect(large.adding(Decimal(1)) == nil)
        #expect(try large.adding(#require(Decimal("0.1"))) == nil)
        #expect(large.adding(Decimal(-1))?.text == "999999999999999998")
    }
}
