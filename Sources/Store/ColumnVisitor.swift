package import Bytes

/// Goes over the columns of a segment, one after the other and always in the same order: to write them down, or to fill them in again.
///
/// A column is plain numbers, and structs of them: whatever bits it is filled with is a value. Who fills in sees to it that they are those
/// that were written.
package protocol ColumnVisitor: ~Copyable {
    associatedtype Failure: Error

    mutating func visit<Element: BitwiseCopyable>(_ column: inout [Element]) throws(Failure)
    mutating func visit(_ json: inout CheckedBytes) throws(Failure)
}

extension ColumnVisitor where Self: ~Copyable {
    mutating func visit(_ number: inout Int) throws(Failure) {
        var column = [number]
        try visit(&column)
        number = column.first ?? 0
    }
}

extension TextColumn {
    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&bytes)
        try visitor.visit(&starts)
    }
}

extension Lexicon {
    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try texts.visitColumns(&visitor)
    }
}

extension TermColumn {
    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&starts)
        try visitor.visit(&ordinals)
    }
}

extension Postings {
    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&universe)
        try visitor.visit(&places)
        try visitor.visit(&lists)
        try visitor.visit(&bitmaps)
    }
}

extension Ranking {
    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&rows)
        try visitor.visit(&ranks)
    }
}
