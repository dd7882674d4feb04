/// An exact decimal number: `significand` × 10^-`places`. Sums are exact, so parts can be held to their whole.
///
/// Invariant: at most 18 digits, and no zero at the end of the fraction; equal numbers are therefore equal values.
package struct Decimal: Hashable, Sendable {
    package static let longest = 18

    package let significand: Int
    /// Digits after the point, from 0 to `longest`.
    package let places: Int

    /// A whole number. Precondition: at most 18 digits.
    package init(_ number: Int) {
        precondition(number.magnitude < Self.power(Self.longest).magnitude)
        (significand, places) = (number, 0)
    }

    /// Nothing where the number cannot be kept exactly.
    init?(_ significand: Int128, places: Int) {
        var (significand, places) = (significand, places)
        while places > 0, significand % 10 == 0 {
            significand /= 10
            places -= 1
        }
        let limit = Self.power(Self.longest).magnitude
        while places < 0, significand.magnitude < limit {
            significand *= 10
            places += 1
        }
        guard significand.magnitude < limit, 0...Self.longest ~= places else { return nil }
        (self.significand, self.places) = (Int(significand), places)
    }

    static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// The significand where the fraction is written with `places` digits.
    private func significand(at places: Int) -> Int128 { Int128(significand) * Self.power(places - self.places) }
}

extension Decimal: Comparable {
    package static func < (left: Decimal, right: Decimal) -> Bool {
        let places = max(left.places, right.places)
        return left.significand(at: places) < right.significand(at: places)
    }

    /// The exact sum; nothing where it takes more than 18 digits.
    package func adding(_ other: Decimal) -> Decimal? {
        let places = max(places, other.places)
        return Decimal(significand(at: places) + other.significand(at: places), places: places)
    }
}
