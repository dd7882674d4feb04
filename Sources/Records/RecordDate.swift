/// When something was, as vaguely or exactly as the source says it.
package struct RecordDate: Equatable, Sendable {
    package var edtf: EDTF
    package var printed: String?
    package var grounds: Grounds

    package init(_ edtf: EDTF, printed: String? = nil, grounds: Grounds = .stated) {
        self.edtf = edtf
        self.printed = printed
        self.grounds = grounds
    }
}
