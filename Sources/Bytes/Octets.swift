/// Questions asked of eight bytes at once, held in one number with the first byte lowest.
///
/// Each answer has the top bit of a byte set where it is true. If not said otherwise only the lowest answer is exact: a byte above a true
/// one may be reported too, which is all that "where is the first" needs.
@usableFromInline
package enum Octets {
    /// The byte `value` in all eight places.
    @inlinable
    package static func all(_ value: UInt8) -> UInt64 { UInt64(value) &* 0x0101_0101_0101_0101 }

    /// Where `value` stands.
    @inlinable
    package static func equal(_ value: UInt8, in word: UInt64) -> UInt64 { zero(in: word ^ all(value)) }

    /// Where a byte is below `bound` (at most 128).
    @inlinable
    package static func below(_ bound: UInt8, in word: UInt64) -> UInt64 { (word &- all(bound)) & ~word & all(0x80) }

    @inlinable
    package static func zero(in word: UInt64) -> UInt64 { (word &- all(1)) & ~word & all(0x80) }

    /// The place, 0 to 7, of the first true answer.
    @inlinable
    package static func first(_ answers: UInt64) -> Int { answers.trailingZeroBitCount / 8 }

    /// Which bytes, all below 128, are in `range`. Exact for each of them.
    @inlinable
    package static func within(_ range: ClosedRange<UInt8>, in word: UInt64) -> UInt64 {
        (word &+ all(0x80 - range.lowerBound)) & ~(word &+ all(0x7F - range.upperBound)) & all(0x80)
    }
}
