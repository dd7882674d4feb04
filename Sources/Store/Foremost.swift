/// Keeps the first few of many elements by an order. O(log limit) for each that is offered, on average.
struct Foremost<Element> {
    private let limit: Int
    private let precedes: (Element, Element) -> Bool
    /// Up to twice the limit; sorted and cut when full.
    private var kept: [Element] = []
    /// The last of the first `limit` at the latest cut: whatever does not precede it is out.
    private var bar: Element?

    init(_ limit: Int, by precedes: @escaping (Element, Element) -> Bool) {
        self.limit = limit
        self.precedes = precedes
    }

    mutating func offer(_ element: Element) {
        if limit == 0 { return }
        if let bar, !precedes(element, bar) { return }
        kept.append(element)
        if kept.count >= limit * 2 { cut() }
    }

    private mutating func cut() {
        kept.sort(by: precedes)
        kept.removeLast(max(0, kept.count - limit))
        if kept.count == limit { bar = kept.last }
    }

    /// The first few of all the elements, in order.
    static func all(_ elements: [Element], limit: Int, by precedes: @escaping (Element, Element) -> Bool) -> [Element] {
        var foremost = Foremost(min(limit, elements.count), by: precedes)
        for element in elements { foremost.offer(element) }
        return foremost.finish()
    }

    /// In order.
    mutating func finish() -> [Element] {
        cut()
        return kept
    }
}
