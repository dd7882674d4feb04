internal import Bytes
internal import HTTP

extension API {
    /// What a supervisor asks: 200, or 503 while the answer is no.
    func writeHealth(
        isWell: Bool, _ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer
    ) throws(Problem) -> Representation {
        try requireNoParameters(request, in: bytes)
        answer.status = isWell ? 200 : 503
        answer.content.object { $0.member("status", isWell ? "well" : "unready") }
        answer.content.append(UInt8(ascii: "\n"))
        return Representation(isStable: false)
    }

    /// What Prometheus reads.
    func writeMetrics(_ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer) throws(Problem) -> Representation
    {
        try requireNoParameters(request, in: bytes)
        metrics.write(snapshot, into: &content)
        probes.writeMetrics(&content)
        return Representation(media: .text, isStable: false)
    }

    private func requireNoParameters(_ request: borrowing Request, in bytes: Span<UInt8>) throws(Problem) {
        guard let first = try Parameters(request.query, in: bytes).all.first else { return }
        throw .unknown(first.name, of: bytes.within(request.path) { $0.text }, known: [])
    }
}
