extension Quantity {
    func examine(in whole: Place, _ check: inout Check) {
        if value == nil, min == nil, max == nil {
            check.note(whole, .memberMissing, "A quantity has a value, or the least or the most that it can be.")
        }
        if value == nil, qualifier == .exact { check.note(whole.then(.value), .memberMissing, "An ‘exact’ quantity has a value.") }
        if let min, let max, max < min { check.note(whole.then(.max), .valueInvalid, "The most, \(max), is less than the least, \(min).") }
        if let value, let min, value < min { check.note(whole.then(.value), .valueInvalid, "\(value) is less than the least, \(min).") }
        if let value, let max, max < value { check.note(whole.then(.value), .valueInvalid, "\(value) is more than the most, \(max).") }
        if parts.isEmpty { return }
        guard let value else { return check.note(whole.then(.parts), .memberUnfit, "Parts need a value to add up to.") }
        check.distinctLabels(of: parts, in: whole)
        var sum: Decimal? = Decimal(0)
        for part in parts { sum = sum?.adding(part.value) }
        if sum != value {
            let terms = parts.map(\.value.text).joined(separator: " + ")
            check.note(
                whole.then(.parts), .sumWrong, "The parts add up to \(sum?.text ?? "more than can be counted"), not to \(value).",
                hint: "\(terms) = \(sum?.text ?? "…").")
        }
    }
}

extension Check {
    fileprivate mutating func distinctLabels(of parts: [Quantity.Part], in whole: Place) {
        distinct(parts, by: \.label, in: .parts, of: whole)
    }
}
