import Testing
import Text

/// A quotation, what a source prints, and what must come of it.
struct QuoteCase: Sendable, CustomTestStringConvertible {
    let yours: String
    let printed: [String]
    var readings: [QuoteSource.Reading] = []
    let match: QuoteComparison.Match?
    var extent: QuoteComparison.Extent?
    var kinds: [QuoteDifference.Kind]

    var testDescription: String { yours }

    /// What is on record under a short name, so that the tables can be read.
    init(
        _ yours: String, _ source: Printed, _ match: QuoteComparison.Match?, _ extent: QuoteComparison.Extent? = nil,
        _ kinds: QuoteDifference.Kind...
    ) {
        self.yours = yours
        printed = source.words
        readings = source.readings
        self.match = match
        self.extent = extent
        self.kinds = kinds
    }
}

enum Printed: CaseIterable {
    case pier, toll, broken, marks, initials, ellipsis, brackets, dashes, again, peace, short, han

    var words: [String] {
        switch self {
        case .pier: ["The new pier will be deep enough for every ship, and nobody will wait outside."]
        case .toll: ["Tolls rise by 1,500 crowns, or 2.5 %, from 1 July,"]
        case .broken: ["We are ready,", "to talk about the pier today."]
        case .marks: ["It’s the ministers’ café, “naïve” as T’bilisi’s ever was"]
        case .initials: ["The U.S. signed on 17/03/2024 and its ships left at −5 degrees."]
        case .ellipsis: ["We waited … and waited for the ferry."]
        case .brackets: ["They [the dockers] stayed at home all week."]
        case .dashes: ["A long -awaited, pan-European plan – not a cure-all – was signed."]
        case .again: ["never again will we wait, and Never again will you wait"]
        case .peace: ["We are closer to the world than ever, and the long -awaited world is here,"]
        case .short: ["more than 30-year"]
        case .han: ["和平需要桥梁和耐心与时间的积累"]
        }
    }

    var readings: [QuoteSource.Reading] {
        guard self == .peace else { return [] }
        return [
            .init(printed: "closer to the world", meant: "closer to peace"),
            .init(printed: "long -awaited world", meant: "long-awaited peace"),
        ]
    }
}

extension QuoteCase {
    /// Code point for code point.
    static let exact: [QuoteCase] = [
        .init("The new pier will be deep enough for every ship, and nobody will wait outside.", .pier, .exact, .whole),
        .init("deep enough for every ship", .pier, .exact, .part),
        .init("The new pier will be deep enough", .pier, .exact, .part),
        .init("The new pier will be deep enough for every ship,", .pier, .exact, .part),
        .init("nobody will wait outside.", .pier, .exact, .part),
        .init(", and nobody will wait", .pier, .exact, .part),
        .init("Tolls rise by 1,500 crowns, or 2.5 %, from 1 July,", .toll, .exact, .whole),
        .init("2.5 %, from 1 July,", .toll, .exact, .part),
        .init("to talk about the pier today.", .broken, .exact, .whole),
        .init("We are ready,", .broken, .exact, .whole),
        .init("We are ready, to talk about the pier today.", .broken, .exact, .joined),
        .init("ready, to talk about", .broken, .exact, .joined),
        .init("It’s the ministers’ café, “naïve” as T’bilisi’s ever was", .marks, .exact, .whole),
        .init("We waited … and waited for the ferry.", .ellipsis, .exact, .whole),
        .init("They [the dockers] stayed at home all week.", .brackets, .exact, .whole),
        .init("more than 30-year", .short, .exact, .whole),
        .init("Never again will you wait", .again, .exact, .part),
        .init("closer to the world than ever", .peace, .exact, .part),
        .init("桥梁和耐心", .han, .exact, .part),
        .init("…deep enough for every ship…", .pier, .exact, .part),
    ]

    /// The same words, written otherwise.
    static let normalized: [QuoteCase] = [
        .init("The new pier will be deep enough for every ship, and nobody will wait outside", .pier, .normalized, .whole, .punctuation),
        .init("The new pier will be deep enough for every ship, and nobody will wait outside,", .pier, .normalized, .whole, .punctuation),
        .init(
            "the new pier will be deep enough for every ship and nobody will wait outside.", .pier, .normalized, .whole, .letterCase,
            .punctuation),
        .init("The new  pier will be deep enough", .pier, .normalized, .part, .space),
        .init("The new\u{A0}pier will be deep enough", .pier, .normalized, .part, .space),
        .init("The new\npier will be deep enough", .pier, .normalized, .part, .space),
        .init("The new pier will be deep enough.", .pier, .normalized, .part, .punctuation),
        .init("THE NEW PIER", .pier, .normalized, .part, .letterCase, .letterCase, .letterCase),
        .init("The n\u{200B}ew pier will be", .pier, .normalized, .part, .letters),
        .init("It's the ministers’ café", .marks, .normalized, .part, .quotes),
        .init("It’s the ministers' café", .marks, .normalized, .part, .quotes),
        .init("It’s the ministers café", .marks, .normalized, .part, .quotes),
        .init("It’s the ministers’ cafe", .marks, .normalized, .part, .letters),
        .init("It’s the ministers’ cafe\u{301}", .marks, .normalized, .part, .letters),
        .init("the ministers’ café, \"naïve\" as", .marks, .normalized, .part, .quotes, .quotes),
        .init("the ministers’ café, «naïve» as", .marks, .normalized, .part, .quotes, .quotes),
        .init("as T'bilisi's ever was", .marks, .normalized, .part, .quotes),
        .init("A long-awaited, pan-European plan", .dashes, .normalized, .part, .space),
        .init("A long awaited, pan European plan", .dashes, .normalized, .part, .dash, .dash),
        .init("European plan — not a cure-all", .dashes, .normalized, .part, .dash),
        .init("European plan, not a cure-all", .dashes, .normalized, .part, .punctuation),
        .init("more than 30 year", .short, .normalized, .whole, .dash),
        .init("The US signed on 17/03/2024", .initials, .normalized, .part, .letters),
        .init("ships left at -5 degrees", .initials, .normalized, .part, .dash),
        .init("We waited and waited for the ferry.", .ellipsis, .normalized, .whole, .punctuation),
        .init("We waited ... and waited for the ferry.", .ellipsis, .normalized, .whole, .punctuation),
        .init("“We are ready” to talk about", .broken, .normalized, .joined, .quotes, .punctuation),
    ]

    /// Ellipses and brackets of whoever quotes.
    static let notation: [QuoteCase] = [
        .init("The new pier … nobody will wait outside.", .pier, .exact, .joined, .omitted),
        .init("The new pier ... nobody will wait outside.", .pier, .exact, .joined, .omitted),
        .init("The new pier . . . nobody will wait", .pier, .exact, .joined, .omitted),
        .init("The new pier […] every ship … nobody will wait", .pier, .exact, .joined, .omitted, .omitted),
        .init("The new pier (...) nobody will wait", .pier, .exact, .joined, .omitted),
        .init("the new pier [...] nobody will wait", .pier, .normalized, .joined, .letterCase, .omitted),
        .init("nobody will wait … The new pier", .pier, nil),
        .init("We are ready … about the pier", .broken, .exact, .joined, .omitted),
        .init("The new pier […] will be deep enough", .pier, .normalized, .part, .punctuation),
        .init("The [harbour’s] new pier will be deep enough", .pier, .normalized, .part, .bracketed),
        .init("[It] will be deep enough for every ship", .pier, .normalized, .part, .bracketed),
        .init("The pier [in Quillon] will be deep enough for every ship", .pier, .near, .part, .missing, .bracketed),
        .init("The new pier will be [this] deep enough for every ship", .pier, .normalized, .part, .bracketed),
        .init("The [pier] will be deep enough", .pier, .normalized, .part, .bracketed),
        .init("The new pier will [wait outside]", .pier, .normalized, .part, .bracketed),
        .init("[D]eep enough for every ship", .pier, .normalized, .part, .bracketed),
        .init("deep enough for every ship[s]", .pier, .normalized, .part, .bracketed),
        .init("They [sic] stayed at home", .brackets, .normalized, .part, .bracketed),
    ]

    /// What was meant in place of what is printed.
    static let readings: [QuoteCase] = [
        .init("We are closer to peace than ever", .peace, .normalized, .part, .reading),
        .init("closer to peace than ever, and the long-awaited peace is here,", .peace, .normalized, .part, .reading, .reading),
        .init("and the long -awaited world is here,", .peace, .exact, .part),
        .init("and the long-awaited world is here,", .peace, .normalized, .part, .space),
        .init("and the long-awaited peace is here", .peace, .normalized, .part, .reading),
        .init("we were closer to peace than ever", .peace, .near, .part, .letterCase, .changed, .reading),
    ]

    /// Not the words, but most of them: at most one of four.
    static let near: [QuoteCase] = [
        .init("The new pier will be wide enough for every ship", .pier, .near, .part, .changed),
        .init("The pier will be deep enough for every ship", .pier, .near, .part, .missing),
        .init("The new stone pier will be deep enough", .pier, .near, .part, .added),
        .init("The pier will soon be wide enough for every ship, and nobody will wait", .pier, .near, .part, .missing, .added, .changed),
        .init("The new pier will not be deep enough", .pier, .near, .part, .added),
        .init("the ministers café, naive as Tbilisi's ever was", .marks, .near, .part, .quotes, .quotes, .letters, .quotes, .changed),
        .init("Tolls rise by 1.500 crowns, or 2.5 %,", .toll, .near, .part, .changed),
        .init("Tolls rise by 1,500 crowns, or 2,5 %,", .toll, .near, .part, .changed),
        .init("Tolls rise by 1,500 crowns, or 25 %,", .toll, .near, .part, .changed),
        .init("Tolls rise by 1,500 crowns, or 2.5, from 1 July,", .toll, .near, .whole, .missing),
        .init("ships left at 5 degrees", .initials, .near, .part, .changed),
        .init("on 17/03/2024 and it's ships left", .initials, .near, .part, .changed),
        .init("We are ready, to talk of the pier today.", .broken, .near, .joined, .changed),
    ]

    /// Other words.
    static let none: [QuoteCase] = [
        .init("The old bridge was never wide enough", .pier, nil),
        .init("deep pier new enough ship every for", .pier, nil),
        .init("The long pier was", .pier, nil),
        .init("nobody waits", .pier, nil),
        .init("closer to harmony", .peace, nil),
        .init("more than 40 years of it", .short, nil),
        .init("[The new pier will be deep enough] outside the harbour", .pier, nil),
    ]
}
