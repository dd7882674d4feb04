/// When something was, as vaguely or exactly as the source says it.
package struct RecordDate: Equatable, Sendable {
    package var edtf: EDTF
    private var remark: Remark

    package init(_ edtf: EDTF, printed: String? = nil, grounds: Grounds = .stated) {
        self.edtf = edtf
        remark = Remark(printed: printed, grounds: grounds)
    }

    /// The source's own words for it.
    package var printed: String? {
        get { remark.printed }
        set { remark.printed = newValue }
    }

    /// Plainly stated, and printed as it is known.
    var isPlain: Bool { remark.isNone }

    package var grounds: Grounds {
        get { remark.grounds }
        set { remark.grounds = newValue }
    }
}
