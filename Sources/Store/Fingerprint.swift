internal import Bytes

/// A 64-bit hash of bytes that is the same in every process: FNV-1a where they are few, eight bytes a step where they are more.
enum Fingerprint {
    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        if bytes.count < 8 {
            for index in 0..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
            return mixed(hash)
        }
        hash ^= UInt64(bytes.count)
        var offset = 0
        while offset < bytes.count {
            // The last word overlaps the one before, unless they are whole words.
            hash = mixed(hash ^ bytes.word(at: min(offset, bytes.count - 8)))
            offset += 8
        }
        return hash
    }

    private static func mixed(_ hash: UInt64) -> UInt64 {
        let product = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
        return product ^ product >> 32
    }
}
