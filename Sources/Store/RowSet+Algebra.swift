extension RowSet {
    /// The rows for which `keeps` holds. O(count).
    func filter(_ keeps: (UInt32) -> Bool) -> RowSet {
        switch form {
        case .list(let rows): return RowSet(universe, ascending: rows.filter(keeps)[...])
        case .bitmap(var bitmap):
            self.forEach { row in
                if !keeps(row) { bitmap.remove(row) }
                return true
            }
            return RowSet(bitmap)
        }
    }

    /// The rows in both. O(the smaller), with a logarithm where both are lists of very different length; two bitmaps go word by word.
    func intersection(_ other: RowSet) -> RowSet {
        switch (form, other.form) {
        case (.list(let left), .list(let right)):
            if left.count > right.count { return other.intersection(self) }
            if left.count * 16 < right.count { return filter(other.contains) }
            return RowSet(universe, ascending: Self.common(left, right)[...])
        case (.list(let rows), .bitmap(let bitmap)): return RowSet(universe, ascending: bitmap.intersection(rows))
        case (.bitmap, .list): return other.intersection(self)
        case (.bitmap(let left), .bitmap(let right)): return RowSet(left.combined(with: right, &))
        }
    }

    /// Whether the other set holds every row of this one. O(count), or word by word for two bitmaps.
    func isSubset(of other: RowSet) -> Bool {
        if count > other.count { return false }
        if case .bitmap(let left) = form, case .bitmap(let right) = other.form {
            return zip(left.words, right.words).allSatisfy { $0 & ~$1 == 0 }
        }
        var isSubset = true
        forEach { row in
            isSubset = other.contains(row)
            return isSubset
        }
        return isSubset
    }

    private static func common(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> [UInt32] {
        var common: [UInt32] = []
        var i = left.startIndex, j = right.startIndex
        while i < left.endIndex, j < right.endIndex {
            if left[i] == right[j] { common.append(left[i]) }
            let (a, b) = (left[i], right[j])
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return common
    }

    /// The rows of this set that are not in the other.
    func subtracting(_ other: RowSet) -> RowSet {
        if isEmpty || other.isEmpty { return self }
        switch (form, other.form) {
        case (.list, _): return filter { !other.contains($0) }
        case (.bitmap(var bitmap), .list(let rows)):
            for row in rows { bitmap.remove(row) }
            return RowSet(bitmap)
        case (.bitmap(let left), .bitmap(let right)): return RowSet(left.combined(with: right) { $0 & ~$1 })
        }
    }

    /// The set with further rows, ascending, that are not in it. O(count), or for a bitmap one copy of it.
    func inserting(_ rows: [UInt32]) -> RowSet {
        switch form {
        case .bitmap(var bitmap):
            for row in rows { bitmap.insert(row) }
            return RowSet(bitmap)
        case .list(let list):
            var joined: [UInt32] = []
            joined.reserveCapacity(list.count + rows.count)
            var rest = list
            for row in rows {
                let place = rest.partitioningIndex { $0 > row }
                joined += rest[..<place]
                joined.append(row)
                rest = rest[place...]
            }
            joined += rest
            return RowSet(universe, ascending: joined[...])
        }
    }

    /// The rows in any of the sets. O(all their rows), and word by word where there are many.
    static func union(_ sets: [RowSet], universe: Int) -> RowSet {
        if sets.count == 1 { return sets[0] }
        let total = sets.reduce(0) { $0 + $1.count }
        if total * 64 < universe {
            var rows: [UInt32] = []
            rows.reserveCapacity(total)
            for set in sets { rows += set.rows }
            rows.sort()
            var last: UInt32?
            rows.removeAll { row in
                defer { last = row }
                return row == last
            }
            return RowSet(universe, ascending: rows[...])
        }
        var joined = Bitmap(universe: universe)
        for set in sets {
            switch set.form {
            case .list(let rows): for row in rows { joined.insert(row) }
            case .bitmap(let bitmap): joined = joined.combined(with: bitmap, |)
            }
        }
        return RowSet(joined)
    }
}

// How much work the algebra is: rows where it goes row by row, words of 64 rows where it goes word by word.
extension RowSet {
    /// To go through the set.
    var steps: Int {
        switch form {
        case .list(let rows): rows.count
        case .bitmap(let bitmap): bitmap.words.count
        }
    }

    func stepsToIntersect(_ other: RowSet) -> Int {
        switch (form, other.form) {
        case (.list(let left), .list(let right)):
            let few = min(left.count, right.count), many = max(left.count, right.count)
            return few * 16 < many ? few : few + many
        case (.list, _): return steps
        case (.bitmap, _): return other.steps
        }
    }
}
