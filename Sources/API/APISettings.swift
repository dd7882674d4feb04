/// What an operator may choose of the API. The program gives each a name in three spellings.
package struct APISettings: Equatable, Sendable {
    /// Which pages of other origins may read the answers: `*`, or a list. Empty: none. Credentials are never allowed.
    package var origins: [String] = ["*"] {
        didSet { isOpenToAll = origins == ["*"] }
    }
    /// Whether pages of any origin may: known here, because every answer asks.
    private(set) var isOpenToAll = true
    /// How long others may keep an answer without asking again. 0: they must ask each time, which costs a 304.
    package var maxAgeSeconds = 0
    /// How many bytes of whole answers each worker keeps. 0: none.
    package var cacheBytes = 16 << 20
    /// How many rows one query may visit; past it the answer is 503. 0: as many as it takes.
    package var mostVisited = 10_000_000
    /// Answers of fewer bytes are never compressed.
    package var gzipFromBytes = 1_024

    package init() {}
}
