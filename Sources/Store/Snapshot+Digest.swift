extension Snapshot {
    /// Of all that is present: the same wherever the same records are served byte for byte, in however many segments and in whatever order
    /// they came. No defence against forgery. O(rows).
    package var digest: UInt64 {
        parts.reduce(0) { sum, part in
            var sum = part.segment.fingerprints.reduce(sum) { $0 &+ Self.stirred($1) }
            part.outdated.forEach { row in
                sum &-= Self.stirred(part.segment.fingerprints[Int(row)])
                return true
            }
            return sum
        }
    }

    /// So that the sum of two does not tell which two.
    private static func stirred(_ fingerprint: UInt64) -> UInt64 {
        let mixed = (fingerprint ^ fingerprint >> 31) &* 0x9E37_79B9_7F4A_7C15
        return (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
}
