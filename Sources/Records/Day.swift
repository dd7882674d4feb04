/// A day of the proleptic Gregorian calendar, counted from 1 January 1970.
package struct Day: Hashable, Comparable, Sendable {
    package var number: Int32

    package init(number: Int32) { self.number = number }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
