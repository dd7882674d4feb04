internal import Bytes
internal import JSON
internal import Records

extension Coding<String> {
    /// One line of readable text: not empty, no control characters, no space around it.
    static var line: Coding {
        string(.string(pattern: #"^\S(.*\S)?$"#), write: { $1.string($0) }) { text, complaint in
            if let detail = fault(in: text) { return complaint.say(detail, text.isEmpty ? .valueEmpty : .valueInvalid) }
            if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isSpace(first) || isSpace(last) {
                return complaint.say("‘\(text)’ has space around it.", hint: "Leave the space out.")
            }
            return text
        }
    }

    /// Words as they are printed: space around them is kept.
    static var printed: Coding {
        string(.string(pattern: #"\S"#), write: { $1.string($0) }) { text, complaint in
            if let detail = fault(in: text) { return complaint.say(detail, text.isEmpty ? .valueEmpty : .valueInvalid) }
            return text
        }
    }

    private static func fault(in text: String) -> String? {
        let bytes = text.utf8Span.span
        for index in 0..<bytes.count {
            let byte = bytes[index]
            // C0, delete, and C1, which is two bytes long.
            if byte < 0x20 || byte == 0x7F || byte < 0xA0 && index > 0 && bytes[index - 1] == 0xC2 {
                return "The text holds a control character."
            }
        }
        return text.unicodeScalars.allSatisfy(isSpace) ? "The text is empty." : nil
    }

    /// SHA-256 in hexadecimal.
    static var digest: Coding {
        string(.string(pattern: "^[0-9a-f]{64}$"), write: { $1.plain($0) }) { text, complaint in
            let bytes = text.utf8Span.span
            var isWhole = bytes.count == 64
            for index in 0..<bytes.count { isWhole = isWhole && (isDigit(bytes[index]) || 0x61...0x66 ~= bytes[index]) }
            return isWhole ? text : complaint.say("‘\(text.prefix(80))’ is not a digest.", hint: "A digest is 64 digits of 0–9 and a–f.")
        }
    }

    /// A language tag (BCP 47, RFC 5646), by its outer form.
    static var language: Coding {
        string(.string(pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"), write: { $1.plain($0) }) { text, complaint in
            let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            let isTag = parts.enumerated().allSatisfy { index, part in
                index == 0
                    ? 2...3 ~= part.count && part.allSatisfy(isLower)
                    : 2...8 ~= part.count && part.allSatisfy { isLower($0 | 0x20) || isDigit($0) }
            }
            return isTag
                ? text
                : complaint.say("‘\(text)’ is not a language tag.", hint: "A language is written as in BCP 47: ‘en’, ‘az’, ‘zh-Hant’.")
        }
    }

    static var url: Coding {
        string(.string(format: "uri"), write: { $1.string($0) }) { text, complaint in
            let isURL = (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
            return isURL
                ? text : complaint.say("‘\(text)’ is not an address.", hint: "An address begins with https:// and holds no spaces.")
        }
    }
}

private func isSpace(_ letter: Unicode.Scalar) -> Bool { letter.isASCII ? letter.value <= 0x20 : letter.properties.isWhitespace }
private func isLower(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

extension Coding<Int> {
    /// A whole number in a range.
    static func integer(_ range: ClosedRange<Int>) -> Coding {
        Coding(
            read: { value, reading in
                guard reading.expects(.number, value), let text = value.number else { return nil }
                if let number = Int(text), range.contains(number) { return number }
                reading.refuse(value, .valueInvalid, "‘\(text)’ is not a whole number from \(range.lowerBound) to \(range.upperBound).")
                return nil
            },
            write: { number, _, json in json.integer(number) }, shape: .integer(range))
    }

    /// A place in a text, or a length, in code points: up to 100 million.
    static var codePoints: Coding { integer(0...100_000_000) }
    /// A sentence, or how many there are: up to a million.
    static var sentences: Coding { integer(0...1_000_000) }
}

extension Coding<Bool> {
    static var boolean: Coding {
        Coding(
            read: { value, reading in reading.expects(.boolean, value) ? value.boolean : nil },
            write: { value, _, json in json.boolean(value) }, shape: .boolean)
    }
}

extension Coding<Decimal> {
    static var decimal: Coding {
        Coding(
            read: { value, reading in
                guard reading.expects(.number, value), let text = value.number else { return nil }
                if let number = Decimal(text) { return number }
                reading.refuse(value, .valueInvalid, "‘\(text)’ has more than \(Decimal.longest) digits.")
                return nil
            },
            write: { value, _, json in
                json.separate()
                json.append(text: value.text)
            }, shape: .number)
    }
}

extension Coding<RecordID> {
    static var id: Coding {
        string(.string(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", summary: "A readable slug of at most 96 bytes."), write: { $1.plain($0.text) })
        {
            text, complaint in
            RecordID(text)
                ?? complaint.say(
                    "‘\(text.prefix(100))’ is not an id.", hint: "An id is lower-case words and digits joined by hyphens, at most 96 bytes."
                )
        }
    }
}

extension Coding<EDTF> {
    static var edtf: Coding {
        string(
            .string(summary: "A date as ISO 8601-2 writes it (EDTF levels 0 and 1; [a..b] and [a,b] of level 2)."),
            write: { $1.plain($0.text) }
        ) {
            text, complaint in
            do throws(EDTF.Fault) { return try EDTF(text) } catch {
                return complaint.say("‘\(text)’ is not a date, from character \(error.offset + 1) on.", hint: error.what)
            }
        }
    }
}

extension Coding<Day> {
    /// Computed only.
    static var day: Coding {
        string(
            .string(pattern: #"^(\d{4}|[+-]\d{4,7})-\d\d-\d\d$"#),
            write: { day, json in json.plain(atMost: Day.longest) { day.write(into: &$0) } }
        ) { text, complaint in
            complaint.say("‘\(text)’ is computed.", .memberComputed)
        }
    }
}

extension Coding<Timestamp> {
    static var timestamp: Coding {
        string(.string(format: "date-time"), write: { instant, json in json.plain(atMost: Timestamp.longest) { instant.write(into: &$0) } })
        { text, complaint in
            Timestamp(text)
                ?? complaint.say("‘\(text)’ is not an instant.", hint: "Instants are written in UTC to the second: 2024-03-17T09:30:00Z.")
        }
    }
}

extension Coding where Value: Vocabulary {
    /// One word of a closed list.
    static func word(_ title: String) -> Coding {
        let words = Value.allCases.map { Shape.Word(text: $0.rawValue, meaning: $0.meaning) }
        let known = Array(Value.allCases)
        // All in one run, as they are compared byte by byte.
        let spellings = Array(known.map(\.rawValue).joined().utf8)
        return string(.vocabulary(title: title, words: words), write: { $1.plain($0.rawValue) }) { text, complaint in
            let wanted = text.utf8Span.span, run = spellings.span
            var start = 0
            for index in known.indices {
                let end = start + words[index].text.utf8.count
                if run.extracting(start..<end).equals(wanted) { return known[index] }
                start = end
            }
            let near = nearest(to: text, among: words.map(\.text))
            return complaint.say(
                "‘\(text)’ is not \(title.withArticle).", .valueUnknown,
                hint: near.map { "Did you mean ‘\($0)’?" } ?? "It is one of \(words.map(\.text).joined(separator: ", ")).")
        }
    }
}
