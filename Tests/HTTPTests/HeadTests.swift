import HTTP
import Testing

/// What a request head says once it is read.
@Suite struct HeadTests {
    @Test func readsEveryPartOfAHead() {
        let head =
            "GET /v1/statements?speaker=a&topic=b HTTP/1.1\r\nHost: example.org:8080\r\naccept:application/json\r\nX-Odd: \t a, b\t \r\nEmpty:\r\n\r\n"
        #expect(
            check(head + "GET")
                == .complete(
                    .init(
                        end: head.utf8.count, target: "/v1/statements?speaker=a&topic=b", path: "/v1/statements",
                        query: "speaker=a&topic=b", authority: "example.org:8080",
                        fields: ["Host=example.org:8080", "accept=application/json", "X-Odd=a, b", "Empty="])))
    }
}
