internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let date = Table<RecordDate>(
        "Date", "When something was, as vaguely or exactly as the source says it.",
        [
            .required("edtf", \.edtf, .edtf, "The date."),
            .computed("earliest", .day, "The first day it can mean; left out where the start is open or unknown.") { date, _ in
                date.edtf.earliest
            },
            .computed("latest", .day, "The last day it can mean; left out where the end is open or unknown.") { date, _ in date.edtf.latest
            },
            .optional("printed", \.printed, .line, "The source's own words for it: at most four."), .basis(\.grounds.basis),
            .ground(\.grounds.ground),
        ]
    ).coding(blank: { _ in RecordDate(EDTF(Day(number: 0))) })

    static let quantity = Table<Quantity>(
        "Quantity", "How many or how much, as exactly as the source says it.",
        [
            .optional("value", \.value, .decimal, "The number, if there is one."),
            .optional("min", \.min, .decimal, "The least that it can be."),
            .optional("max", \.max, .decimal, "The most that it can be."),
            .required("qualifier", \.qualifier, .word("qualifier"), "How exact the value is."),
            .required("unit", \.unit, .line, "What is counted, in the singular."),
            .list("parts", \.parts, part, "What it is made up of; the parts add up to the value."),
        ]
    ).coding(blank: { _ in Quantity(qualifier: .exact, unit: "") })

    private static let part = Table<Quantity.Part>(
        "Part", "A part of a quantity.",
        [.required("label", \.label, .line, "What the part is."), .required("value", \.value, .decimal, "How many or how much.")]
    ).coding(blank: { _ in Quantity.Part(label: "", value: Decimal(0)) })
}
