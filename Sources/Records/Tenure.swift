/// When a role is held: all that is looked at to choose among roles, without a copy of them.
struct Tenure: Sendable {
    /// Whether it has no date.
    private let isAlways: Bool
    private let first: Day?
    private let last: Day?

    init(of role: Entity.Role) {
        let date = role.date?.edtf
        (isAlways, first, last) = (date == nil, date?.earliest, date?.latest)
    }

    /// How many days it lasts, if it contains the date.
    func days(containing date: EDTF?) -> Int? {
        if isAlways { return .max }
        guard let date, let start = date.earliest ?? date.latest, let end = date.latest ?? date.earliest else { return nil }
        if let first, start < first { return nil }
        if let last, last < end { return nil }
        guard let first, let last else { return .max - 1 }
        return Int(last.number) - Int(first.number)
    }
}
