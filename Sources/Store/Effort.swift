/// What answering one query may cost, what it has cost so far, and on request of what that consisted.
///
/// The unit is the row visited: one for each row that is looked at in a list or a column, one for each word of 64 rows where bitmaps are
/// combined, one for each key that is sought or counted. Work of known size is counted before it is done and a walk that ends early right
/// behind it, so no query goes further beyond its bound than one walk through one segment.
package struct Effort: Sendable {
    /// The query would have cost more than it may.
    package struct Exhausted: Error, Equatable, Sendable {
        /// With what.
        package let stage: Stage
    }

    /// What a query does first, then, and last.
    package enum Stage: Sendable { case matching, ordering, counting }

    package let most: Int
    package private(set) var visited = 0
    /// What was done, where that was asked for.
    package internal(set) var plan: Plan?
    var stage = Stage.matching

    /// - Parameters:
    ///   - most: How many rows may be visited.
    ///   - isExplained: Whether a plan is taken down.
    package init(most: Int = .max, isExplained: Bool = false) {
        self.most = most
        if isExplained { plan = Plan() }
    }

    mutating func visit(_ rows: Int) throws(Exhausted) {
        visited += rows
        if visited > most { throw Exhausted(stage: stage) }
    }

    /// Lets it cost what it costs.
    static func unbounded<Result>(_ work: (inout Effort) throws(Exhausted) -> Result) -> Result {
        var effort = Effort()
        do { return try work(&effort) } catch { preconditionFailure("There was no bound.") }
    }
}
