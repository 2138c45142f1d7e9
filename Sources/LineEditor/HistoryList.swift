/// The lines already given, oldest first: each once, at its latest place.
package struct HistoryList: Hashable, Sendable {
  package private(set) var lines: [String] = []
  /// How many lines are kept at most.
  package let limit: Int

  /// - Parameters:
  ///   - lines: former lines, oldest first.
  ///   - limit: how many to keep.
  package init(_ lines: [String] = [], limit: Int = 1000) {
    self.limit = max(0, limit)
    // Backwards, so that each line is looked up once and keeps its latest place.
    var seen: Set<String> = []
    for line in lines.reversed() where Self.isWorthKeeping(line) && seen.count < self.limit {
      if seen.insert(line).inserted { self.lines.append(line) }
    }
    self.lines.reverse()
  }

  /// Adds a line as the latest. A line that is empty or starts with a blank is not kept.
  ///
  /// - Returns: whether the list changed.
  @discardableResult
  package mutating func remember(_ line: String) -> Bool {
    guard Self.isWorthKeeping(line), limit > 0, lines.last != line else { return false }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > limit { lines.removeFirst(lines.count - limit) }
    return true
  }

  /// The nearest older line that holds `text`, letter case aside.
  ///
  /// - Parameters:
  ///   - text: what to find; the empty text is found nowhere.
  ///   - position: where to start, excluded; nil for after the latest.
  /// - Returns: its place in `lines`, nil when no older line holds it.
  package func olderMatch(of text: String, before position: Int? = nil) -> Int? {
    guard !text.isEmpty else { return nil }
    let wanted = text.lowercased()
    return lines[..<min(position ?? lines.count, lines.count)]
      .lastIndex { $0.lowercased().holds(wanted) }
  }

  /// The nearest newer line that holds `text`, letter case aside.
  ///
  /// - Parameters:
  ///   - text: what to find; the empty text is found nowhere.
  ///   - position: where to start, excluded.
  /// - Returns: its place in `lines`, nil when no newer line holds it.
  package func newerMatch(of text: String, after position: Int) -> Int? {
    guard !text.isEmpty, position + 1 < lines.count else { return nil }
    let wanted = text.lowercased()
    return lines[(position + 1)...].firstIndex { $0.lowercased().holds(wanted) }
  }

  private static func isWorthKeeping(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return !first.properties.isWhitespace
  }
}

extension String {
  /// Substring search, character by character so that accents typed apart are found too.
  fileprivate func holds(_ wanted: String) -> Bool {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
