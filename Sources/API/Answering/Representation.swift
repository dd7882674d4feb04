internal import HTTP

/// What an endpoint made, besides the content: what the fields of the answer are written from.
struct Representation {
    var media = MediaType.json
    /// Of the one record that it is; stands in the entity tag.
    var version: Int?
    /// Of the content, where it is known without reading it.
    var hash: UInt64?
    /// The target of the next page.
    var next: String?
    /// Whether it follows from the target and the record alone, so that it may be kept; otherwise nobody is to store it.
    var isStable = true
    /// What took how long (`Server-Timing`), where that was asked for.
    var timing: String?
    /// Whether the media type was chosen by `Accept`.
    var isNegotiated = false
}
