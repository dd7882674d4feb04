internal import Records

/// The keys that each row holds in the fields that many rows hold a key in, so that keys are counted without a walk over all terms of the rows.
///
/// Made of a segment's index of keys whenever that is made or read, and never written down: O(keys of these fields).
struct KeyColumns: Sendable {
    private var columns: [KeyIndex.Space: KeyColumn] = [:]

    /// Where fewer rows than one in so many hold a key of a field, walking over these costs little, and a column would be mostly empty.
    private static let rarity = 16

    init(of keys: KeyIndex) {
        for space in Field.allCases.map({ KeyIndex.Space($0) }) {
            let any = keys.rows(holdingAnyIn: space)
            if any.count * Self.rarity > any.universe { columns[space] = KeyColumn(of: keys, space, holders: any.count) }
        }
    }

    subscript(space: KeyIndex.Space) -> KeyColumn? { columns[space] }

    func checkInvariant(_ keys: KeyIndex) {
        for (space, column) in columns { column.checkInvariant(keys.ordinals(in: space), keys.column) }
    }
}

/// The keys of one space, row by row, in the fewest bytes that the largest of their numbers fits into.
///
/// Invariant: key `n` of the space is the number `n + 1`. Where no row holds two keys there is a number for each row, 0 for a row without a
/// key, and `starts` is empty; else the numbers of one row lie side by side, ascending, between its start and the next.
struct KeyColumn: Sendable {
    private enum Numbers {
        case bytes([UInt8])
        case halves([UInt16])
        case words([UInt32])
    }

    private let keys: Int
    private let starts: [UInt32]
    private let numbers: Numbers

    fileprivate init(of index: KeyIndex, _ space: KeyIndex.Space, holders: Int) {
        let window = index.ordinals(in: space), isSingle = window.reduce(0) { $0 + index.postings.count($1) } == holders
        let starts = isSingle ? [] : Self.starts(of: window, index.postings)
        switch window.count {
        case ...Int(UInt8.max): numbers = .bytes(Self.numbers(of: window, index.postings, starts))
        case ...Int(UInt16.max): numbers = .halves(Self.numbers(of: window, index.postings, starts))
        default: numbers = .words(Self.numbers(of: window, index.postings, starts))
        }
        keys = window.count
        self.starts = starts
    }

    private static func starts(of window: Range<Int>, _ postings: Postings) -> [UInt32] {
        var starts = [UInt32](repeating: 0, count: postings.universe + 1)
        for ordinal in window {
            postings.rows(ordinal).forEach { row in
                starts[Int(row) + 1] += 1
                return true
            }
        }
        for row in 0..<postings.universe { starts[row + 1] += starts[row] }
        return starts
    }

    /// Key by key, so that the keys of each row come in their order.
    private static func numbers<Number: FixedWidthInteger>(of window: Range<Int>, _ postings: Postings, _ starts: [UInt32]) -> [Number] {
        var numbers = [Number](repeating: 0, count: starts.last.map(Int.init) ?? postings.universe)
        var places = starts
        for (number, ordinal) in window.enumerated() {
            postings.rows(ordinal).forEach { row in
                var place = Int(row)
                if !places.isEmpty {
                    place = Int(places[Int(row)])
                    places[Int(row)] += 1
                }
                numbers[place] = Number(number + 1)
                return true
            }
        }
        return numbers
    }

    /// How many of the rows hold each key, by its number in the space. O(keys + what the rows hold).
    func counts(over rows: RowSet) -> ArraySlice<UInt32> {
        switch numbers {
        case .bytes(let numbers): counts(of: numbers, over: rows)
        case .halves(let numbers): counts(of: numbers, over: rows)
        case .words(let numbers): counts(of: numbers, over: rows)
        }
    }

    private func counts<Number: FixedWidthInteger>(of numbers: [Number], over rows: RowSet) -> ArraySlice<UInt32> {
        var counts = [UInt32](repeating: 0, count: keys + 1)
        let starts = starts
        if starts.isEmpty {
            rows.forEach { row in
                counts[Int(numbers[Int(row)])] += 1
                return true
            }
        } else {
            rows.forEach { row in
                for place in Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) { counts[Int(numbers[place])] += 1 }
                return true
            }
        }
        return counts.dropFirst()
    }

    fileprivate func checkInvariant(_ window: Range<Int>, _ column: TermColumn) {
        let numbers =
            switch numbers {
            case .bytes(let numbers): numbers.map(Int.init)
            case .halves(let numbers): numbers.map(Int.init)
            case .words(let numbers): numbers.map(Int.init)
            }
        precondition(keys == window.count && (starts.isEmpty ? numbers.count : starts.count - 1) == column.rows)
        for row in 0..<column.rows {
            let own = starts.isEmpty ? numbers[row...row] : numbers[Int(starts[row])..<Int(starts[row + 1])]
            let ordinals = column[UInt32(row)].map(Int.init).filter(window.contains)
            precondition(own.filter { $0 > 0 }.map { window.lowerBound + $0 - 1 } == ordinals)
        }
    }
}
