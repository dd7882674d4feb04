/// Numbers by chance that a seed decides, the same on every machine: whole numbers only (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Any of 0..<bound, each as likely. Precondition: there is one.
    mutating func number(below bound: Int) -> Int {
        precondition(bound > 0)
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + number(below: range.count) }

    mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }

    /// Any of 0..<bound, the n-th with a weight of 1 / (n + 1) as Zipf's law has it: a few come often, most hardly ever.
    ///
    /// It draws a power of two, then a number up to the next one, and keeps it as often as it is nearer to the first: no table, no logarithm.
    mutating func rank(below bound: Int) -> Int {
        let powers = Int.bitWidth - bound.leadingZeroBitCount
        while true {
            let power = 1 << number(below: powers)
            let number = power + self.number(below: power)
            if number <= bound, self.number(below: number) < power { return number - 1 }
        }
    }
}
