extension Document {
  /// Rows of cells under headed columns; every row has as many cells as there are columns.
  package struct Table: Sendable, Hashable {
    /// The columns, from left to right.
    package let columns: [Column]
    /// The rows; each cell is a few spans, empty when there is nothing to say.
    package let rows: [[[Span]]]
    /// What the table shows; may be empty.
    package let caption: [Span]

    /// A table; short rows are filled with empty cells, and rows that are too long bring unnamed
    /// columns with them, so that nothing is lost.
    package init(_ columns: [Column], rows: [[[Span]]], caption: [Span] = []) {
      let width = max(columns.count, rows.map(\.count).max() ?? 0)
      self.columns =
        columns + Array(repeating: Column([]), count: width - columns.count)
      self.rows = rows.map { $0 + Array(repeating: [], count: width - $0.count) }
      self.caption = caption
    }
  }

  /// The head of a column and how it is set.
  package struct Column: Sendable, Hashable {
    /// The head; empty for none.
    package var heading: [Span]
    /// The side its cells keep to.
    package var alignment: Alignment
    /// 1 for what must stay in view; columns of higher numbers give way first on narrow screens.
    package var priority: Int

    /// A column, on the leading side and in view unless told otherwise.
    package init(_ heading: [Span], _ alignment: Alignment = .leading, priority: Int = 1) {
      self.heading = heading
      self.alignment = alignment
      self.priority = priority
    }
  }

  /// The side that text keeps to: words lead, figures trail.
  package enum Alignment: Sendable, Hashable {
    case leading
    case trailing
  }
}
