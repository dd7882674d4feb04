internal import Bytes
internal import JSON
internal import Records

extension EDTF {
    /// A value to be filled in; it never leaves reading.
    static let blank = EDTF(Day(number: 0))
}

extension Schema {
    static let date = Table<RecordDate>(
        "Date", "When something was, as vaguely or exactly as the source says it.",
        [
            .required("edtf", { $1(&$0.edtf) }, .edtf, "The date."),
            .computed("earliest", .day, "The first day it can mean; left out where the start is open or unknown.") { date, _ in
                date.edtf.earliest
            },
            .computed("latest", .day, "The last day it can mean; left out where the end is open or unknown.") { date, _ in date.edtf.latest
            },
            .optional("printed", { $1(&$0.printed) }, .line, "The source's own words for it: at most four."),
            .basis { $1(&$0.grounds.basis) },
            .ground { $1(&$0.grounds.ground) },
        ]
    ).coding(blank: { _ in RecordDate(.blank) })

    static let quantity = Table<Quantity>(
        "Quantity", "How many or how much, as exactly as the source says it.",
        [
            .optional("value", { $1(&$0.value) }, .decimal, "The number, if there is one."),
            .optional("min", { $1(&$0.min) }, .decimal, "The least that it can be."),
            .optional("max", { $1(&$0.max) }, .decimal, "The most that it can be."),
            .required("qualifier", { $1(&$0.qualifier) }, .word("qualifier"), "How exact the value is."),
            .required("unit", { $1(&$0.unit) }, .line, "What is counted, in the singular."),
            .list("parts", { $1(&$0.parts) }, part, "What it is made up of; the parts add up to the value."),
        ]
    ).coding(blank: { _ in Quantity(qualifier: .exact, unit: "") })

    private static let part = Table<Quantity.Part>(
        "PartOfQuantity", "A part of a quantity.",
        [
            .required("label", { $1(&$0.label) }, .line, "What the part is."),
            .required("value", { $1(&$0.value) }, .decimal, "How many or how much."),
        ]
    ).coding(blank: { _ in Quantity.Part(label: "", value: Decimal(0)) })
}
