/// What libFuzzer calls, millions of times, each with bytes it made up. Each target's file brings its own `examine`.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    // Sound: libFuzzer lends exactly these bytes for the length of the call; a read beyond them is found by AddressSanitizer.
    examine(unsafe Span(_unsafeStart: start, count: count))
    return 0
}

/// Ends the run where a promise does not hold. libFuzzer then keeps the input.
func hold(_ promise: Bool, _ what: @autoclosure () -> String, line: Int = #line) {
    if !promise { fatalError("line \(line): \(what())") }
}

/// Chance that follows from the input alone, so that the same input always takes the same way.
func chance(from bytes: Span<UInt8>) -> SeededGenerator {
    var seed: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count { seed = (seed ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    return SeededGenerator(seed: seed)
}

/// Calls `body` with how much of `count` bytes has arrived, piece by piece up to all of them, as long as that says to go on.
///
/// Mostly in few pieces, every eighth time in small ones, down to single bytes.
func arrivals(_ count: Int, by chance: inout SeededGenerator, _ body: (_ arrived: Int) -> Bool) {
    let longest = chance.next() % 8 == 0 ? 4 : UInt64(max(count, 1))
    var arrived = 0
    while arrived < count {
        arrived = min(count, arrived + 1 + Int(chance.next() % longest))
        if !body(arrived) { return }
    }
}

extension Span where Element == UInt8 {
    /// The bytes as an array of their own.
    var array: [UInt8] {
        var array: [UInt8] = []
        array.reserveCapacity(count)
        for index in 0..<count { array.append(self[index]) }
        return array
    }
}
