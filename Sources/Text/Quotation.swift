/// A stretch of text between quotation marks.
package struct Quotation: Equatable, Sendable {
    package enum Closing: Equatable, Sendable {
        case proper
        /// By a mark that faces the wrong way: `“We are ready, “said Ada.`
        case turned
        /// By nothing: it runs to the end of its line, as in a quotation of several paragraphs.
        case missing
    }

    /// What stands between the marks, in code points.
    package let inside: Range<Int>
    package let closing: Closing
}

extension SourceText {
    /// Every quotation, in order. Any of `“ „ « "` opens one, and the next double mark of whatever kind closes it: quotations within
    /// quotations are not told apart. Single marks are apostrophes too often to count. O(length).
    package var quotations: [Quotation] {
        var found: [Quotation] = []
        var opened: (mark: Unicode.Scalar, inside: Int)?
        for (offset, scalar) in scalars.enumerated() {
            if let (mark, inside) = opened {
                guard let closing = Quotation.closing(of: mark, by: scalar) else { continue }
                found.append(Quotation(inside: inside..<offset, closing: closing))
                opened = nil
            } else if Quotation.openingMarks.contains(scalar) {
                opened = (scalar, offset + 1)
            }
        }
        if let (_, inside) = opened { found.append(Quotation(inside: inside..<length, closing: .missing)) }
        return found
    }
}

extension Quotation {
    fileprivate static let openingMarks: [Unicode.Scalar] = ["“", "„", "«", "\""]

    /// How `scalar` closes what `mark` opened; nothing where it does not.
    fileprivate static func closing(of mark: Unicode.Scalar, by scalar: Unicode.Scalar) -> Closing? {
        switch (mark, scalar) {
        case ("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("\"", "\""): .proper
        case (_, "“"), (_, "”"), (_, "„"), (_, "«"), (_, "»"), (_, "\""): .turned
        default: scalar.isLineBreak ? .missing : nil
        }
    }
}
