/// Who an event is for, in the 64 bits that travel with a descriptor through the kernel.
///
/// The generation counts the tenants of a slot, so that an event meant for one who left never reaches the next.
@usableFromInline
package struct Token: Hashable, Sendable {
    @usableFromInline package let slot: Int
    @usableFromInline package let generation: UInt32

    @inlinable
    package init(slot: Int, generation: UInt32) {
        self.slot = slot
        self.generation = generation
    }

    @inlinable
    package init(bits: UInt64) { self.init(slot: Int(bits & 0xFFFF_FFFF), generation: UInt32(bits >> 32)) }

    @inlinable
    package var bits: UInt64 { UInt64(generation) << 32 | UInt64(UInt32(truncatingIfNeeded: slot)) }
}
