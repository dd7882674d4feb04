import HTTP
import Testing

/// The numbers of the sets hold the characters that their grammar names, and no others.
@Suite struct ByteSetTests {
    static let alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

    /// The set, and what it holds besides letters and digits.
    static let sets: [(ByteSet, String)] = [
        (.token, "!#$%&'*+-.^_`|~"),
        (.path, "-._~!$&'()*+,;=:@/"),
        (.query, "-._~!$&'()*+,;=:@/?[]"),
        (.target, "-._~!$&'()*+,;=:@/?[]%"),
        (.host, "-._~!$&'()*+,;="),
        (.address, "-._~!$&'()*+,;=:"),
        (.unreserved, "-._~"),
        (.scheme, "+-."),
    ]

    @Test(arguments: sets)
    func holds(_ set: ByteSet, others: String) {
        let expected = Set((Self.alphanumeric + others).utf8)
        #expect(Set((UInt8.min...UInt8.max).filter(set.contains)) == expected)
    }

}
