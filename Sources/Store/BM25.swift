/// How much a word in a record counts: BM25 over weighted fields, in whole numbers, so that sums are the same in any order.
///
/// A word's frequency is the sum of its occurrences, each counted by its field's weight, and the record's length is the sum of all its
/// weights (Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields, 2004). With the usual k1 = 1.2 and b = 0.75
/// the frequency saturates to `f / (f + k1 × (1 - b + b × length / pivot))`. The pivot is a fixed length in place of the average, so that
/// how much a record counts does not change with its neighbours, and can be kept ready in one byte: the impact.
///
/// A word's rarity is `ln(1 + (N - n + 0.5) / (n + 0.5))` over the records present in all segments. A record that has the very word gets
/// rarity × (1 + (k1 + 1) × saturation): the 1 is the lower bound of BM25+ (Lv and Zhai, Lower-Bounding Term Frequency Normalization, 2011).
/// One that only has another form of it, or one of the words that a beginning or a slip may mean, gets rarity × saturation, which is always
/// less: a stem never beats the word.
enum BM25 {
    static let k1 = 1.2
    static let b = 0.75
    /// The length at which nothing is added or taken off: 64 words of full weight.
    static let pivot = 64.0
    /// A weight of 1, as fields count.
    static let unit = 4.0

    /// The saturation in 255ths, at least 1; frequency and length in quarters.
    static func impact(frequency: UInt32, length: UInt32) -> UInt8 {
        let frequency = Double(frequency) / unit
        let ratio = frequency / (frequency + k1 * (1 - b + b * Double(length) / unit / pivot))
        return UInt8(max(1, ratio * 255 + 0.5))
    }

    /// The rarity of a word that `count` of `all` records have, in 256ths, at least 1.
    static func rarity(_ count: Int, of all: Int) -> Int32 {
        let odds = (Double(all - count) + 0.5) / (Double(count) + 0.5)
        return Int32(max(1, (naturalLogarithm(1 + odds) * 256).rounded()))
    }

    /// What the very word counts, in 255ths of its rarity.
    static func exact(_ impact: UInt8) -> Int32 { 255 + Int32(impact) * 22 / 10 }

    /// What another form of it counts.
    static func near(_ impact: UInt8) -> Int32 { Int32(impact) }

    /// A sum of products of rarities and these as a plain number.
    static func score(_ sum: Int32) -> Double { Double(sum) / (256 * 255) }

    /// Of a number from 1 up: 2 × artanh of the significand by its series, and a ln 2 for each doubling.
    private static func naturalLogarithm(_ number: Double) -> Double {
        let z = (number.significand - 1) / (number.significand + 1)
        var power = z, sum = 0.0
        for divisor in stride(from: 1.0, through: 25, by: 2) {
            sum += power / divisor
            power *= z * z
        }
        return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
    }
}
