/// What a fact says of its subjects: a closed list, each defined with its subject and object.
package enum Predicate: String, CaseIterable, Sendable {
    case arrivedIn = "arrived-in"
    case joined
    case partnerOf = "partner-of"
    case cooperatedUnder = "cooperated-under"
    case contributedTo = "contributed-to"
    case suppliesGasTo = "supplies-gas-to"
    case supports
    case deepensTiesWith = "deepens-ties-with"
    case negotiatesWith = "negotiates-with"
    case exchangedCommentsOn = "exchanged-comments-on"
    case invoked, restored, reforms
    case runsProgramme = "runs-programme"
    case hosts, covers
}
