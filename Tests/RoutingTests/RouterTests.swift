import Bytes
import HTTP
import Routing
import Testing

/// A small table with every kind of segment, and words that compete with captures.
private let table = [
    Route(.get, "/"),
    Route(.get, "/v1"),
    Route(.get, "/v1/letters"),
    Route(.post, "/v1/letters"),
    Route(.get, "/v1/letters/{id}"),
    Route(.get, "/v1/letters/newest"),
    Route(.put, "/v1/letters/{id}"),
    Route(.post, "/v1/letters/{id}/sealed/{day}"),
    Route(.get, "/v1/letters/newest/seal"),
    Route(.get, "/pages/{path...}"),
    Route(.head, "/pages/cover"),
]

/// What a match says, in words: `3 x y`, `GET, HEAD only`, `unknown`.
private func outcome(_ method: Method, _ path: String) throws -> String {
    let bytes = Array("GET \(path) HTTP/1.1".utf8)
    switch try Router(table).match(method, Slice(4, 4 + path.utf8.count), in: bytes.span) {
    case .found(let route, let captures):
        let captured = (0..<captures.count).map { index in bytes.span.within(captures[index]) { $0.text } }
        return ([String(route)] + captured).joined(separator: " ")
    case .methodNotAllowed(let methods): return methods.text + " only"
    case .pathUnknown: return "unknown"
    }
}

@Test(arguments: [
    (Method.get, "/", "0"),
    (.head, "/", "0"),
    (.get, "/v1", "1"),
    (.get, "/v1/letters", "2"),
    (.post, "/v1/letters", "3"),
    (.get, "/v1/letters/42", "4 42"),
    (.get, "/v1/letters/newest", "5"),
    (.put, "/v1/letters/newest", "6 newest"),
    (.get, "/v1/letters/a%2Fb", "4 a%2Fb"),
    (.post, "/v1/letters/42/sealed/monday", "7 42 monday"),
    (.get, "/v1/letters/newest/seal", "8"),
    (.post, "/v1/letters/newest/sealed/monday", "7 newest monday"),
    (.get, "/pages/cover", "9 cover"),
    (.head, "/pages/cover", "10"),
    (.get, "/pages/a/b/", "9 a/b/"),
    (.get, "/pages//", "9 /"),
])
func findsTheRouteAndItsCaptures(_ method: Method, _ path: String, _ expected: String) throws {
    #expect(try outcome(method, path) == expected)
}

@Test(arguments: [
    "", "*", "v1", "/v", "/v11", "/V1", "/v1/", "//", "/v1//letters", "/v1/letters/", "/v1/letters//", "/v1/letter", "/v1/lettersx",
    "/v1/%6Cetters", "/v1/letters/42/sealed", "/v1/letters/42/sealed/", "/v1/letters/42/sealed/monday/late", "/pages", "/pages/",
    "/statements",
])
func knowsNoOtherPath(_ path: String) throws {
    #expect(try outcome(.get, path) == "unknown")
}

@Test(arguments: [
    (Method.delete, "/", "GET, HEAD only"),
    (.delete, "/v1/letters", "GET, HEAD, POST only"),
    (.post, "/v1/letters/42", "GET, HEAD, PUT only"),
    (.delete, "/v1/letters/newest", "GET, HEAD, PUT only"),
    (.get, "/v1/letters/42/sealed/monday", "POST only"),
    (.options, "/pages/cover", "GET, HEAD only"),
])
func saysWhichMethodsAPathKnows(_ method: Method, _ path: String, _ expected: String) throws {
    #expect(try outcome(method, path) == expected)
}

@Test(arguments: ["v1", "", "/v1/", "//", "/a//b", "/{path...}/b", "/{}", "/{...}", "/{id", "/id}", "/x{id}", "/{a}{b}", "/{{a}}"])
func refusesAMalformedPattern(_ pattern: String) {
    #expect(throws: RoutingError.malformed(Route(.get, pattern))) { try Router([Route(.get, pattern)]) }
}

@Test(arguments: [
    (Route(.get, "/a"), Route(.get, "/a")),
    (Route(.get, "/a/{id}"), Route(.get, "/a/{name}")),
    (Route(.put, "/a/{id}/b"), Route(.put, "/a/{name}/b")),
    (Route(.get, "/a/{rest...}"), Route(.get, "/a/{all...}")),
    (Route(.head, "/a"), Route(.head, "/a")),
])
func refusesRoutesThatClash(_ first: Route, _ second: Route) {
    #expect(throws: RoutingError.clash(first, second)) { try Router([first, second]) }
}

@Test func refusesMoreCapturesThanItHasRoomFor() {
    let route = Route(.get, "/{a}/{b}/{c}/{d}/{e...}")
    #expect(throws: RoutingError.tooManyCaptures(route)) { try Router([route]) }
}

@Test func aHeadRouteOfItsOwnGoesBeforeGet() throws {
    for routes in [[Route(.head, "/a"), Route(.get, "/a")], [Route(.get, "/a"), Route(.head, "/a")]] {
        let router = try Router(routes)
        let path = Array("/a".utf8)
        #expect(router.match(.head, Slice(0, 2), in: path.span) == .found(route: routes[0].method == .head ? 0 : 1, captures: Captures()))
        #expect(router.match(.get, Slice(0, 2), in: path.span) == .found(route: routes[0].method == .get ? 0 : 1, captures: Captures()))
    }
}

@Test func offersThePathsThatMayHaveBeenMeant() throws {
    let candidates = try Router(table).candidates(for: "/v1/leters/42")
    #expect(candidates.contains("/v1/letters/42"))
    #expect(candidates.contains("/v1/letters/newest"))
    #expect(!candidates.contains { $0.contains("{") })
}
