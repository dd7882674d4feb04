internal import Bytes
internal import Digests
internal import HTTP
internal import JSON
internal import Records
internal import Store
internal import Text

extension API {
    /// Holds the citations of a document against a text that was sent, and keeps nothing of it.
    mutating func writeVerification(
        _ segment: Slice, _ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let shape = try Shape(ofPage: "/v1/documents/{id}/verify", request.query, in: bytes)
        let row = try row(of: .document, segment, in: bytes)
        let text = try Self.text(of: request, in: bytes)
        let found = Verification(of: text, as: row, in: snapshot) { SHA256.hex(of: $0) }
        found.write(from: snapshot, into: &content)
        finish(&content, shape)
        return Representation(isStable: false)
    }

    /// The text that a request brings: bare, or as the member of a JSON object.
    private static func text(of request: borrowing Request, in bytes: Span<UInt8>) throws(Problem) -> SourceText {
        let content = bytes.extracting(request.content.range)
        switch request.contentType(in: bytes) {
        case .text:
            do throws(IllFormedText) { return try SourceText(utf8: content) } catch {
                throw Problem(
                    .textInvalid, "The content is not UTF-8 from byte \(error.offset) on.",
                    hint: "Send the text as it was published, in UTF-8.")
            }
        case .json: return SourceText(try textMember(of: content))
        default:
            throw Problem(
                .contentTypeUnsupported, "The content must be text/plain in UTF-8, or application/json.",
                hint: "With curl write -H 'Content-Type: text/plain' --data-binary @text.txt.")
        }
    }

    /// Content that is said to be JSON.
    static func json(of content: Span<UInt8>) throws(Problem) -> JSONDocument {
        do throws(JSONError) {
            var copy = ByteBuffer(capacity: content.count)
            copy.append(content)
            return try JSONDocument(parsing: copy.copied(), limits: JSONLimits(depth: 8))
        } catch {
            throw Problem(.jsonInvalid, "The content is not JSON: \(error).")
        }
    }

    /// The text of `{"text": "…"}`.
    private static func textMember(of content: Span<UInt8>) throws(Problem) -> String {
        let document = try json(of: content)
        var faults: [Fault] = []
        for (name, _) in document.root.members where !name.equals("text") {
            let name = name.string ?? ""
            faults.append(Fault(name.pointer, .memberUnknown, "\(name.quoted) is not a member here.", meant: name, among: ["text"]))
        }
        let text = document.root["text"]
        if document.root.kind != .object {
            faults.append(Fault("", .kindWrong, "An object with a member ‘text’ is expected, and this is \(document.root.kind)."))
        } else if text == nil {
            faults.append(Fault("", .memberMissing, "The member ‘text’ is missing."))
        } else if let text, text.kind != .string {
            faults.append(Fault("/text", .kindWrong, "A string is expected, and this is \(text.kind)."))
        }
        guard faults.isEmpty, let text = text?.string else {
            var problem = Problem(.contentInvalid, "The content is not an object with the text as its only member, ‘text’.")
            problem.errors = faults
            throw problem
        }
        return text
    }
}

extension String {
    /// Of the member of that name (RFC 6901).
    fileprivate var pointer: String {
        reduce(into: "/") { pointer, character in
            switch character {
            case "~": pointer += "~0"
            case "/": pointer += "~1"
            default: pointer.append(character)
            }
        }
    }
}
