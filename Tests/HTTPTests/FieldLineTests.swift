import HTTP
import Testing

/// Field lines: RFC 9112 §5, RFC 9110 §5.
@Suite struct FieldLineTests {
    static let refused: [Case<Violation>] = [
        // Line ends.
        Case("9112 §2.2", "A: b\n", .bareLineFeed),
        Case("9112 §2.2", "A: b\nC: d\r\n", .bareLineFeed),
        Case("9112 §2.2", "A: b\rC: d\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "A: b\r\rC: d\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "A: \r\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "A\r: b\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "A\n: b\r\n", .bareLineFeed),
        Case("9112 §2.2", "\n", .bareLineFeed),
        Case("9112 §2.2", "\rA: b\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "A:\n", .bareLineFeed),

        // Folding (RFC 9112 §5.2).
        Case("9112 §5.2", "A: b\r\n c\r\n", .fieldFolded),
        Case("9112 §5.2", "A: b\r\n\tc\r\n", .fieldFolded),
        Case("9112 §5.2", "A: b\r\n \r\n", .fieldFolded),
        Case("9112 §2.2", " A: b\r\n", .fieldFolded),
        Case("9112 §2.2", "\tA: b\r\n", .fieldFolded),

        // Names (RFC 9112 §5.1, RFC 9110 §5.1).
        Case("9112 §5.1", "A : b\r\n", .fieldNameSpace),
        Case("9112 §5.1", "A\t: b\r\n", .fieldNameSpace),
        Case("9112 §5.1", "Content-Length : 5\r\n", .fieldNameSpace),
        Case("9112 §5.1", "Transfer-Encoding : chunked\r\n", .fieldNameSpace),
        Case("9112 §5.1", "Transfer Encoding: chunked\r\n", .fieldNameSpace),
        Case("9112 §5", "A b\r\n", .fieldNameSpace),
        Case("9112 §5", "A\r\n", .fieldColonMissing),
        Case("9112 §5", "Host\r\n", .fieldColonMissing),
        Case("9112 §5", "A\r\nB: c\r\n", .fieldColonMissing),
        Case("9110 §5.1", ":\r\n", .fieldNameMalformed),
        Case("9110 §5.1", ": b\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A(B): c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A/B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A,B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A;B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A=B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A@B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A[B]: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A{B}: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A\\B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A\"B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A\0B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "A\u{7F}B: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "Ä: c\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "Content\u{0D}Length: 5\r\n", .bareCarriageReturn),
        Case("9110 §5.1", "Host\0: x\r\n", .fieldNameMalformed),
        Case("9110 §5.1", "Content-Length\0: 5\r\n", .fieldNameMalformed),

        // Values (RFC 9110 §5.5).
        Case("9110 §5.5", "A: b\0c\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: \0\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: b\u{1}\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: b\u{8}\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: b\u{B}c\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: b\u{C}c\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: b\u{1B}[2J\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: b\u{1F}\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: b\u{7F}\r\n", .fieldValueControl),
        Case("9110 §5.5", "A: a long value that needs many words\u{7F}\r\n", .fieldValueControl),
    ]

    @Test(arguments: refused)
    func refuses(_ example: Case<Violation>) {
        #expect(check(head(fields: example.input)) == .refused(example.expected))
    }

    /// Field lines, and what they are read as.
    static let accepted: [Case<[String]>] = [
        Case("9112 §5", "A: b\r\n", ["A=b"]),
        Case("9112 §5.1", "A:b\r\n", ["A=b"]),
        Case("9112 §5.1", "A: \t b \t \r\n", ["A=b"]),
        Case("9110 §5.5", "A:\r\n", ["A="]),
        Case("9110 §5.5", "A: \t \r\n", ["A="]),
        Case("9110 §5.5", "A: b\tc\r\n", ["A=b\tc"]),
        Case("9110 §5.5", "A: one tab\tbetween words and\tanother, far on\r\n", ["A=one tab\tbetween words and\tanother, far on"]),
        Case("9110 §5.5", "A: é\r\n", ["A=é"]),
        Case("9110 §5.5", "A: \"b:c\"; d=e, (f)\r\n", ["A=\"b:c\"; d=e, (f)"]),
        Case("9110 §5.1", "!#$%&'*+-.^_`|~0: b\r\n", ["!#$%&'*+-.^_`|~0=b"]),
        Case("9110 §5.3", "A: 1\r\nB: 2\r\na: 3\r\n", ["A=1", "B=2", "a=3"]),
        Case("9110 §7.8", "Upgrade: h2c\r\nHTTP2-Settings: AAA\r\n", ["Upgrade=h2c", "HTTP2-Settings=AAA"]),
    ]

    @Test(arguments: accepted)
    func takes(_ example: Case<[String]>) {
        let description = check(head(fields: example.input)).description
        #expect(description?.fields == ["Host=x.test"] + example.expected)
    }

    /// RFC 9110 §5.5: bytes above 127 are passed through, whatever they are.
    @Test func takesBytesThatAreNoText() {
        for byte in UInt8(0x80)...0xFF {
            let bytes = Array("GET / HTTP/1.1\r\nHost: x.test\r\nA: b".utf8) + [byte] + Array("c\r\n\r\n".utf8)
            #expect(check(bytes).description != nil)
        }
    }

    @Test(arguments: FieldName.allCases.filter { $0 != .other })
    func recognizesEveryNameInAnyCase(_ name: FieldName) {
        for text in [name.text, name.text.uppercased(), name.text.lowercased()] {
            // Fields that decide about framing refuse the head; the line was read before.
            let (known, isThere, value) = withRequest("GET / HTTP/1.0\r\n\(text): 0\r\n\r\n") { request, bytes in
                (request.line(0).known, request.has(name), HTTPTests.text(request.value(of: name), in: bytes))
            }
            #expect(known == name)
            #expect(isThere)
            #expect(value == "0")
        }
    }

    /// What only looks like a name is another one.
    @Test(arguments: FieldName.allCases.filter { $0 != .other })
    func confusesNoName(_ name: FieldName) {
        var texts = [name.text + "x", "x" + name.text, String(name.text.dropLast()), String(name.text.dropFirst()), name.text + name.text]
        texts.append(name.text.replacing("-", with: "_") + (name.text.contains("-") ? "" : "_"))
        for text in texts where !text.isEmpty && !FieldName.allCases.contains(where: { $0.text.lowercased() == text.lowercased() }) {
            let known = withRequest("GET / HTTP/1.0\r\n\(text): 0\r\n\r\n") { request, _ in request.line(0).known }
            #expect(known == .other, "\(text)")
        }
    }

    @Test func findsUnknownFieldsByTheirText() {
        let found = withRequest(head(fields: "X-One: 1\r\nx-two: 2\r\nX-TWO: 3\r\n")) { request, bytes in
            [
                text(request.value(named: "x-one", in: bytes), in: bytes), text(request.value(named: "X-Two", in: bytes), in: bytes),
                text(request.value(named: "X-Three", in: bytes), in: bytes),
            ]
        }
        #expect(found == ["1", "2", nil])
    }
}
