/// Why bytes are not JSON (RFC 8259), and where.
package struct JSONError: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case empty, byteOrderMark, notUTF8, tooLong(limit: Int), tooDeep(limit: Int), unfinished
        case value, number, leadingZero, controlCharacter, escape, surrogate
        case memberName, colon, commaOrBrace, commaOrBracket, trailingComma, repeatedMember(String), trailing
    }

    package let reason: Reason
    /// Of the first byte that cannot stand there, or the end of the bytes.
    package let offset: Int
    /// Both counted from 1; columns count code points.
    package let line: Int
    package let column: Int
}

extension JSONError: CustomStringConvertible {
    /// "line 3, column 7: …".
    package var description: String { "line \(line), column \(column): \(reason)" }
}

extension JSONError.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "there is no value"
        case .byteOrderMark: "JSON begins without a byte order mark"
        case .notUTF8: "the bytes are not UTF-8"
        case .tooLong(let limit): "the text is longer than \(limit) bytes"
        case .tooDeep(let limit): "values are nested more than \(limit) deep"
        case .unfinished: "the text ends within a value"
        case .value: "a value is expected: an object, an array, a string in double quotation marks, a number, true, false or null"
        case .number: "a digit is expected"
        case .leadingZero: "a number has no zero in front"
        case .controlCharacter: "a control character in a string is written with a backslash, as in ‘\\n’"
        case .escape: "after a backslash stands one of \" \\ / b f n r t, or u and four hexadecimal digits"
        case .surrogate: "a surrogate stands alone; characters beyond U+FFFF are a pair of them, the high one first"
        case .memberName: "a member's name in double quotation marks is expected"
        case .colon: "a colon is expected behind a member's name"
        case .commaOrBrace: "a comma or ‘}’ is expected behind a member"
        case .commaOrBracket: "a comma or ‘]’ is expected behind an element"
        case .trailingComma: "no comma stands behind the last one"
        case .repeatedMember(let name): "the object has a member ‘\(name)’ already"
        case .trailing: "nothing may follow the value"
        }
    }
}
