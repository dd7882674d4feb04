/// All addresses that begin alike: `10.0.0.0/8`, `2001:db8::/32`; one address alone where no length is said.
package struct AddressPrefix: Hashable, Sendable {
    /// The first address; every bit behind `length` is 0.
    package let host: Address.Host
    /// How many bits are alike.
    package let length: Int

    /// Nothing for whatever is no prefix, and where bits are set behind the length: then one of the two is a slip.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let host = Address.Host(String(parts[0])) else { return nil }
        let most = host.width
        guard parts.count == 2 else {
            (self.host, length) = (host, most)
            return
        }
        guard let length = Int(parts[1]), (0...most).contains(length), parts[1] == "\(length)", host.cut(to: length) == host else {
            return nil
        }
        (self.host, self.length) = (host, length)
    }

    /// Whether the address begins so; an IPv4 address does in either clothing.
    package func contains(_ other: Address.Host) -> Bool {
        let other = other.unmapped
        return other.width == host.width && other.cut(to: length) == host
    }
}

extension AddressPrefix: CustomStringConvertible {
    package var description: String { length == host.width ? "\(host)" : "\(host)/\(length)" }
}

extension Address.Host {
    /// Bits of an address.
    fileprivate var width: Int {
        switch self {
        case .v4: 32
        case .v6: 128
        }
    }

    /// With every bit behind the first `length` set to 0.
    fileprivate func cut(to length: Int) -> Address.Host {
        switch self {
        case .v4(let bits): .v4(bits & ~(.max >> length))
        case .v6(let high, let low): .v6(high & ~(.max >> min(length, 64)), low & ~(.max >> max(length - 64, 0)))
        }
    }

    /// An IPv4 address that came as an IPv6 one (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2) as what it is.
    package var unmapped: Address.Host {
        if case .v6(0, let low) = self, low >> 32 == 0xFFFF { return .v4(UInt32(truncatingIfNeeded: low)) }
        return self
    }

    /// Whose it most likely is: an IPv4 address stands for itself, an IPv6 address for its /64, which is the least that one gets.
    package var household: Address.Host {
        let host = unmapped
        return host.width == 128 ? host.cut(to: 64) : host
    }
}
