/// How a source prints a name or a date, and where it comes from. Most are plainly stated and printed as they are known: only the others
/// have an object for it, so that a record stays small and is copied soon.
indirect enum Remark: Equatable, Sendable {
    case none
    /// Never what `none` says.
    case some(printed: String?, grounds: Grounds)

    init(printed: String?, grounds: Grounds) {
        let isNone = printed == nil && grounds.basis == .stated && grounds.ground == nil
        self = isNone ? .none : .some(printed: printed, grounds: grounds)
    }

    /// Whether there is nothing to judge.
    var isNone: Bool { if case .none = self { true } else { false } }

    var printed: String? {
        get { if case .some(let printed, _) = self { printed } else { nil } }
        set { self = Remark(printed: newValue, grounds: grounds) }
    }

    var grounds: Grounds {
        get { if case .some(_, let grounds) = self { grounds } else { Grounds() } }
        set { self = Remark(printed: printed, grounds: newValue) }
    }
}
