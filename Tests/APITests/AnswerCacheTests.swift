import Bytes
import HTTP
import Testing

@testable import API

/// An answer to keep.
private func keep(_ content: String, for target: String, _ variant: AnswerCache.Variant = .identity, in cache: inout AnswerCache) {
    var answer = Answer()
    answer.field("ETag", "x")
    let shared = answer.fields.count
    answer.field("Content-Type", "text/plain")
    answer.content.append(text: content)
    var tag = ByteBuffer()
    tag.append("tag of ")
    tag.append(text: target)
    cache.keep(answer, shared: shared, tag: tag, variant, route: target.utf8.count, for: target.utf8Span.span)
}

private func found(_ target: String, _ variant: AnswerCache.Variant = .identity, in cache: borrowing AnswerCache) -> String? {
    guard let kept = cache.find(target.utf8Span.span, variant) else { return nil }
    var text = ByteBuffer()
    cache.append(kept.tag, to: &text)
    text.append(" | ")
    cache.append(kept.sharedFields, to: &text)
    text.append(" | ")
    cache.append(kept.sharedFields.upperBound..<kept.fields.upperBound, to: &text)
    text.append(" | ")
    cache.append(kept.content, to: &text)
    return "\(kept.route) " + text.withSpan { $0.text }
}

@Suite struct AnswerCacheTests {
    @Test func givesBackWhatItTook() {
        var cache = AnswerCache(bytes: 1 << 16, slots: 8)
        keep("one", for: "/a", in: &cache)
        keep("two", for: "/a", .gzip, in: &cache)
        #expect(found("/a", in: cache) == "2 tag of /a | ETag: x\r\n | Content-Type: text/plain\r\n | one")
        #expect(found("/a", .gzip, in: cache)?.hasSuffix("two") == true)
        #expect(found("/a", .html, in: cache) == nil)
        #expect(found("/b", in: cache) == nil)
        cache.removeAll()
        #expect(found("/a", in: cache) == nil)
    }

    @Test func staysWithinItsBounds() {
        var cache = AnswerCache(bytes: 4096, slots: 64)
        let content = String(repeating: "x", count: 300)
        for number in 0..<10_000 {
            keep(content, for: "/\(number)", in: &cache)
            #expect(found("/\(number)", in: cache) != nil, "The newest is there.")
        }
        keep(String(repeating: "y", count: 4096 / 8), for: "/large", in: &cache)
        #expect(found("/large", in: cache) == nil, "What would push out too many others is left out.")
    }

    @Test func beginsAnewWhenItsPlacesAreUsedUp() {
        var cache = AnswerCache(bytes: 1 << 20, slots: 8)
        for number in 0..<6 { keep("", for: "/\(number)", in: &cache) }
        for number in 0..<6 { #expect(found("/\(number)", in: cache) != nil) }
        keep("", for: "/6", in: &cache)
        #expect(found("/6", in: cache) != nil && found("/5", in: cache) == nil)
    }

    @Test func keepsNothingWithoutRoom() {
        var cache = AnswerCache(bytes: 0)
        keep("", for: "/", in: &cache)
        #expect(found("/", in: cache) == nil)
    }
}
