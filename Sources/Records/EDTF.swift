/// A date as ISO 8601-2 (EDTF) writes it: levels 0 and 1, and of level 2 the set `[a..b]` (once, on one of these days).
package struct EDTF: Hashable, Sendable {
    /// The date as it was written.
    package let text: String
    /// The first day it can mean; nothing where the start is open or unknown.
    package let earliest: Day?
    /// The last day it can mean; nothing where the end is open or unknown.
    package let latest: Day?
    /// Marked `~` or `?`: the bounds are then no more than likely.
    package let isUncertain: Bool
}
