import Records

/// Dates, instants and numbers as records write them: what is accepted is kept as it was written, means a time that ends no
/// earlier than it begins, and reads the same again; what is refused is refused at a place within it.
func examine(_ bytes: Span<UInt8>) {
    guard let text = String(validating: bytes.array, as: UTF8.self) else { return }
    checkDate(text)
    checkInstant(text)
    checkNumber(text)
}

private func checkDate(_ text: String) {
    do {
        let date = try EDTF(text)
        hold(date.text == text, "the text became ‘\(date.text)’")
        hold(date.earliest != nil || date.latest != nil, "it has no bound at all")
        if let first = date.earliest, let last = date.latest { hold(first <= last, "it ends before it begins") }
        hold((try? EDTF(text)) == date, "it is not the same a second time")
        for day in [date.earliest, date.latest] {
            if let day { checkDay(day) }
        }
    } catch {
        hold((0...text.utf8.count).contains(error.offset), "it is refused at \(error.offset)")
        hold(!error.what.isEmpty, "no reason is given")
    }
}

private func checkDay(_ day: Day) {
    let (year, month, number) = day.date
    // A season or an open set of years may reach one year beyond those that are counted.
    if Day.years.contains(year) { hold(Day(year: year, month: month, day: number) == day, "the calendar has another \(day.text)") }
    guard 0...9999 ~= year, let written = try? EDTF(day.text) else { return hold(!(0...9999 ~= year), "\(day.text) is refused") }
    hold(written.earliest == day && written.latest == day, "\(day.text) is another day when read")
}

private func checkInstant(_ text: String) {
    guard let instant = Timestamp(text) else { return }
    hold(instant.text == text, "the instant is written \(instant.text)")
}

private func checkNumber(_ text: String) {
    guard let number = Decimal(text) else { return }
    hold(Decimal(number.text) == number, "the number is written \(number.text)")
    hold(number.adding(Decimal(0)) == number, "adding nothing changes it")
    guard let double = number.adding(number) else { return }
    hold(number.significand == 0 ? double == number : (double > number) == (number > Decimal(0)), "the sum has another sign")
}
