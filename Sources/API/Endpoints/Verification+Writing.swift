internal import Bytes
internal import JSON
internal import Records
internal import Store
internal import Text

extension Verification {
    func write(from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.object("document") {
                $0.member("id", document.text)
                $0.member("name", snapshot.line(of: document) ?? "")
            }
            buffer.object("edition") {
                $0.member("matches", digest == givenDigest)
                $0.member("sha256", digest)
                $0.member("length", length)
            }
            buffer.object("given") {
                $0.member("sha256", givenDigest)
                $0.member("length", givenLength)
            }
            buffer.object("counts") {
                $0.member("citations", findings.count)
                $0.member("hold", findings.count - broken)
                $0.member("broken", broken)
            }
            buffer.array("citations") { for finding in findings { finding.write(from: snapshot, into: &$0) } }
        }
    }
}

extension Verification.Finding {
    fileprivate func write(from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.object("record") {
                $0.member("type", type.rawValue)
                $0.member("id", id.text)
                $0.member("name", snapshot.line(of: id) ?? "")
            }
            buffer.member("member", member)
            buffer.member("sentence", sentence)
            buffer.member("start", start)
            buffer.member("end", end)
            buffer.member("holds", verdict == .holds)
            if let fault = verdict.fault {
                buffer.object("fault") {
                    $0.member("code", fault.code)
                    $0.member("detail", fault.detail)
                }
            }
        }
    }
}

extension PassageCheck.Verdict {
    /// Why the citation is broken; the codes are stable.
    fileprivate var fault: (code: String, detail: String)? {
        switch self {
        case .holds: nil
        case .outside(let length): ("outside", "The text has \(length) code points, and the passage is not among them.")
        case .differs(_, let elsewhere?):
            ("other-words", "Other words stand there; the cited ones stand at \(elsewhere.lowerBound) to \(elsewhere.upperBound).")
        case .differs(_, nil): ("other-words", "Other words stand there.")
        case .otherSentence(let number): ("other-sentence", "The words are right, but they begin in sentence \(number).")
        }
    }
}
