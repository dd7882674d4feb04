import Testing

@testable import Server

/// How many connections a descriptor limit allows.
@Suite struct GrantTests {
    @Test(arguments: [
        // Enough for all that are wanted.
        (16_384, 20_000, 2, 1, 16_384), (100, 1_024, 4, 2, 100),
        // What is left beside the rest of the program.
        (16_384, 1_024, 2, 1, 950), (16_384, 4_096, 8, 2, 3_984),
        // With few descriptors most of them still serve.
        (16_384, 64, 2, 1, 38), (16_384, 64, 1, 1, 43),
        // One at least, whatever the limit.
        (16_384, 10, 8, 2, 1), (16_384, 0, 1, 1, 1),
    ])
    func grantsWhatTheDescriptorsAllow(_ wanted: Int, _ descriptors: Int, _ workers: Int, _ addresses: Int, _ granted: Int) {
        #expect(
            Server.grantedConnections(of: wanted, descriptors: descriptors, workers: workers, addresses: addresses) == granted)
    }
}
