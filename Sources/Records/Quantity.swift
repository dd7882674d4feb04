/// How many or how much, as exactly as the source says it. Parts must add up.
package struct Quantity: Equatable, Sendable {
    package enum Qualifier: String, CaseIterable, Sendable {
        case exact
        case moreThan = "more-than"
        case atLeast = "at-least"
        case fewerThan = "fewer-than"
        case about
    }

    package struct Part: Equatable, Sendable {
        package var label: String
        package var value: Decimal

        package init(label: String, value: Decimal) {
            self.label = label
            self.value = value
        }
    }

    package var value: Decimal?
    package var min: Decimal?
    package var max: Decimal?
    package var qualifier: Qualifier
    package var unit: String
    package var parts: [Part] = []

    package init(value: Decimal? = nil, min: Decimal? = nil, max: Decimal? = nil, qualifier: Qualifier, unit: String) {
        self.value = value
        self.min = min
        self.max = max
        self.qualifier = qualifier
        self.unit = unit
    }
}
