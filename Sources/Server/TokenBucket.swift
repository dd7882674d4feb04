import Kernel

/// How often an address may ask: so many requests a second, and a burst of them at once.
struct RequestPolicy: Equatable, Sendable {
    /// Requests a second, from 1 on.
    let rate: Int64
    /// Requests at once, from 1 on.
    let burst: Int64

    /// Thousandths of tokens in a full bucket.
    var capacity: Int64 { burst * 1_000 }

    /// The milliseconds in which so many thousandths flow in.
    func milliseconds(toFill thousandths: Int64) -> Int64 { (thousandths + rate - 1) / rate }

    /// The same in whole seconds, rounded up.
    func seconds(toFill thousandths: Int64) -> Int { Int((milliseconds(toFill: thousandths) + 999) / 1_000) }
}

/// What became of one request's wish for a token.
struct Grant: Equatable, Sendable {
    let isGranted: Bool
    /// Whole tokens that are left.
    let remaining: Int
    /// Until the bucket is full again.
    let secondsToFull: Int
    /// Until there is a token; 0 while there is one.
    let secondsToNext: Int
}

/// What an address may still ask, as a value: tokens flow in steadily up to a burst, and each request takes one.
///
/// Invariant: `level` is from 0 to the capacity of the policy.
struct TokenBucket: Equatable, Sendable {
    /// In thousandths of a token: with a whole rate a second, a whole number of them flows in with each millisecond.
    private var level: Int64
    private var since: Instant

    /// A full one.
    init(under policy: RequestPolicy, at now: Instant) {
        level = policy.capacity
        since = now
    }

    /// Takes a token, if there is one.
    mutating func take(at now: Instant, under policy: RequestPolicy) -> Grant {
        // Workers read the clock one after the other, so that `now` may lie a little before what another saw.
        let elapsed = max(now.milliseconds - since.milliseconds, 0)
        since = max(since, now)
        let missing = policy.capacity - level
        level = elapsed >= policy.milliseconds(toFill: missing) ? policy.capacity : level + elapsed * policy.rate
        let isGranted = level >= 1_000
        if isGranted { level -= 1_000 }
        return Grant(
            isGranted: isGranted, remaining: Int(level / 1_000), secondsToFull: policy.seconds(toFill: policy.capacity - level),
            secondsToNext: policy.seconds(toFill: max(1_000 - level, 0)))
    }
}
