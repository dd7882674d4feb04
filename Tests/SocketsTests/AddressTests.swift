import Sockets
import Testing

@Suite("Numeric addresses")
struct AddressTests {
    static let same = [
        "127.0.0.1:8080", "0.0.0.0:0", "255.255.255.255:65535", "10.1.2.3:1", "[::1]:80", "[::]:0", "[2001:db8::ff00:42:8329]:443",
        "[1:2:3:4:5:6:7:8]:9",
    ]
    @Test(arguments: same)
    func printsWhatItRead(text: String) throws {
        #expect(try #require(Address(text)).description == text)
    }

    @Test(arguments: [
        ("[0:0:0:0:0:0:0:1]:80", "[::1]:80"), ("[2001:DB8::1]:08080", "[2001:db8::1]:8080"), ("[::ffff:1.2.3.4]:5", "[::ffff:1.2.3.4]:5"),
    ])
    func printsTheShortForm(text: String, short: String) throws {
        #expect(try #require(Address(text)).description == short)
    }

    @Test(arguments: [
        "", ":", ":80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:+1", "127.0.0.1: 1", "127.0.0.1:8o",
        "127.0.0:80", "1.2.3.4.5:80", "256.0.0.1:80", "01.2.3.4:80", "::1:80", "[::1]", "[::1:80", "::1]:80", "[127.0.0.1]:80", "[:::]:80",
        "[fe80::1%eth0]:80", "localhost:80", "127.0.0.1\u{0}:80", "１２７.0.0.1:80",
    ])
    func refusesWhatIsNoNumericAddress(text: String) {
        #expect(Address(text) == nil)
    }

    @Test func aHostIsReadWithAndWithoutBrackets() {
        #expect(Address.Host("::1") == .v6(0, 1))
        #expect(Address.Host("[::1]") == .v6(0, 1))
        #expect(Address.Host("127.0.0.1") == .v4(0x7F00_0001))
        #expect(Address.Host("[127.0.0.1]") == nil)
        #expect(Address.Host("") == nil)
    }
}
