/// An exact decimal number: `significand` × 10^-`places`. Sums are exact, so parts can be held to their whole.
package struct Decimal: Equatable, Sendable {
    package var significand: Int
    /// Digits after the point.
    package var places: Int

    package init(_ significand: Int, places: Int = 0) {
        self.significand = significand
        self.places = places
    }
}
