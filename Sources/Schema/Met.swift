internal import Bytes
internal import Records

/// What was read before: ids and dates stand in many records, which then share one object of each and have it judged once.
struct Met: Sendable {
    var ids: MetTexts<RecordID>
    var dates: MetTexts<EDTF>

    /// Nothing is kept: for one record it would not pay.
    static var nothing: Met { Met(ids: MetTexts(places: 0), dates: MetTexts(places: 0)) }
    /// For many: 64 KiB of ids and 32 KiB of dates.
    static var many: Met { Met(ids: MetTexts(places: 4096), dates: MetTexts(places: 1024)) }
}

/// A value that keeps how it was written.
protocol Spelled: Sendable {
    var text: String { get }
}

extension RecordID: Spelled {}
extension EDTF: Spelled {}

/// The values that were read last, found by their texts. Each has one place, which the next value of that place takes.
struct MetTexts<Value: Spelled>: Sendable {
    private var values: [Value?]

    /// `places`: a power of two, or none.
    init(places: Int) { values = Array(repeating: nil, count: places) }

    /// The value of a text, made only where it was not met, or long ago. O(length).
    @inline(__always)
    mutating func value(of text: Span<UInt8>, _ make: (Span<UInt8>) -> Value?) -> Value? {
        if values.isEmpty || text.isEmpty { return make(text) }
        let ending = text.sketch(of: max(text.count - 8, 0)..<text.count)
        let hash = (text.sketch(of: 0..<text.count) ^ ending &>> 32) &* 0xD6E8_FEB8_6659_FD93
        let place = Int(truncatingIfNeeded: hash &>> 40) & (values.count - 1)
        if let value = values[place], value.text.utf8Span.span.equals(text) { return value }
        guard let value = make(text) else { return nil }
        values[place] = value
        return value
    }
}
