/// Where a value comes from, and why it may be believed.
package struct Grounds: Equatable, Sendable {
    package enum Basis: String, CaseIterable, Sendable { case stated, inferred, crossDocument = "cross-document", external }

    package var basis: Basis
    /// The sentence that says why. Required for every basis but `stated`.
    package var ground: String?

    package init(_ basis: Basis = .stated, ground: String? = nil) {
        self.basis = basis
        self.ground = ground
    }

    package static let stated = Grounds()
}

/// One record naming another.
package struct Reference: Equatable, Sendable {
    package var id: RecordID
    private var remark: Remark

    package init(_ id: RecordID, printed: String? = nil, grounds: Grounds = .stated) {
        self.id = id
        remark = Remark(printed: printed, grounds: grounds)
    }

    /// The source's own word where it is another than the name ("Baku" for a government).
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
