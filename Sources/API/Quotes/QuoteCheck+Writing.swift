internal import Bytes
internal import JSON
internal import Records
internal import Store
internal import Text

extension QuoteCheck {
    /// The axes apart, then the verdict, then what it rests on.
    func write(from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        let best = findings.first
        buffer.object { buffer in
            buffer.member("words", request.words)
            if let speaker = request.speaker { buffer.object("asked") { $0.object("speaker") { speaker.write(into: &$0) } } }
            buffer.member("verdict", verdict.rawValue)
            buffer.member("why", why)
            buffer.member("match", best?.match.rawValue ?? "none")
            buffer.member("extent", ifAny: best?.extent.rawValue)
            buffer.member("via", ifAny: best?.way.rawValue)
            buffer.member("speaker", ifAny: request.speaker == nil ? QuoteFinding.Claim.unasked.rawValue : best?.claim.rawValue)
            buffer.member("quotable", best?.isQuotable ?? false)
            buffer.array("differences") { buffer in for difference in best?.differences ?? [] { difference.write(into: &buffer) } }
            write("statements", where: { !$0.isFact }, from: snapshot, into: &buffer)
            if findings.contains(where: { $0.statements.contains(where: \.isFact) }) {
                write("facts", where: \.isFact, from: snapshot, into: &buffer)
            }
            if more > 0 { buffer.member("more", more) }
        }
    }
}

extension QuoteCheck {
    private func write(
        _ name: StaticString, where isWanted: (QuotedStatement) -> Bool, from snapshot: Snapshot, into buffer: inout ByteBuffer
    ) {
        buffer.array(name) { buffer in
            for finding in findings {
                for statement in finding.statements where isWanted(statement) { finding.write(statement, from: snapshot, into: &buffer) }
            }
        }
    }
}

extension QuoteRequest.Speaker {
    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.member("id", id.text)
        buffer.member("name", name)
    }
}

extension QuoteFinding {
    /// The members of a statement or fact that say whose words it has, when they were said, and what supports that.
    static let members: [StaticString] = [
        "id", "gist", "speaker", "attribution", "reported_by", "mode", "words", "fidelity", "quotable", "readings", "date", "meeting",
        "asserted_by", "citations",
    ]

    /// A statement, and how the words were found in it.
    fileprivate func write(_ statement: QuotedStatement, from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            snapshot.withJSON(of: statement.row) { json in
                topLevelMembers(of: json) { name, value in
                    guard Self.members.contains(where: { json.extracting(name).equals($0) }) else { return }
                    buffer.separate()
                    buffer.append(json.extracting(name.lowerBound - 1..<value.upperBound))
                }
            }
            buffer.object("found") { buffer in
                buffer.member("match", match.rawValue)
                buffer.member("extent", extent.rawValue)
                buffer.member("via", way.rawValue)
                buffer.array("differences") { buffer in for difference in differences { difference.write(into: &buffer) } }
            }
        }
    }
}

extension QuoteDifference {
    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.object {
            $0.member("kind", kind.rawValue)
            $0.member("yours", ifAny: yours)
            $0.member("printed", ifAny: printed)
        }
    }
}
