import Sockets
import Testing

@Suite("Prefixes of addresses")
struct AddressPrefixTests {
    @Test(arguments: [
        "10.0.0.0/8", "0.0.0.0/0", "192.0.2.7", "192.0.2.6/31", "::/0", "2001:db8::/32", "fe80::/10", "::1", "2001:db8:0:0:8000::/65",
    ])
    func printsWhatItRead(text: String) throws {
        #expect(try #require(AddressPrefix(text)).description == text)
    }

    @Test func aWholeAddressNeedsNoLength() {
        #expect(AddressPrefix("192.0.2.7/32") == AddressPrefix("192.0.2.7"))
        #expect(AddressPrefix("[::1]/128") == AddressPrefix("::1"))
    }

    @Test(arguments: [
        "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/08", "10.0.0.0/8/8", "10.0.0.0/ 8", "10.0.0.1/8",
        "10/8", "::/129", "2001:db8::1/32", "::1/64", "2001:db8:0:0:4000::/65", "localhost", "10.0.0.0/255.0.0.0", "none",
    ])
    func refusesWhatIsNoPrefix(text: String) {
        #expect(AddressPrefix(text) == nil)
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false), ("10.0.0.0/8", "9.255.255.255", false),
        ("0.0.0.0/0", "255.1.2.3", true), ("0.0.0.0/0", "::1", false), ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.6", false),
        ("192.0.2.6/31", "192.0.2.7", true), ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("10.0.0.0/8", "::ffff:11.1.2.3", false),
        ("::/0", "2001:db8::1", true), ("::/0", "127.0.0.1", false), ("2001:db8::/32", "2001:db8:ffff::1", true),
        ("2001:db8::/32", "2001:db9::", false), ("2001:db8:0:0:8000::/65", "2001:db8::ffff:0:0:1", true),
        ("2001:db8:0:0:8000::/65", "2001:db8::7fff:0:0:1", false),
        ("2001:db8::/64", "2001:db8::ffff:0:0:1", true), ("2001:db8::/64", "2001:db8:0:1::", false), ("::1", "::1", true),
        ("::1", "::2", false),
    ])
    func holdsWhatBeginsAlike(prefix: String, address: String, isInside: Bool) throws {
        #expect(try #require(AddressPrefix(prefix)).contains(#require(Address.Host(address))) == isInside)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::", "2001:db8:1:2::"), ("::1", "::"), ("::fffe:192.0.2.7", "::"),
    ])
    func countsNeighboursTogether(address: String, household: String) throws {
        #expect(try #require(Address.Host(address)).household.description == household)
    }
}
