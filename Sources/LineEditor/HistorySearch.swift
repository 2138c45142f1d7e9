/// Ctrl-R: one search through the history, from its first key to its last.
struct HistorySearch: Hashable, Sendable {
  /// What a key did to the search.
  enum Outcome: Hashable, Sendable {
    /// Show the match again.
    case searching
    /// Keep the line found; the key then does its usual work.
    case accepted
    /// Put the former line back.
    case cancelled
  }

  private(set) var query = ""
  /// The line found, by its place in the list.
  private(set) var match: Int?
  /// Whether nothing holds the query; the last line found stays.
  private(set) var isFailing = false
  let formerLine: String

  init(from line: String) { formerLine = line }

  /// The line to show.
  func line(in history: HistoryList) -> String {
    guard let match, history.lines.indices.contains(match) else { return formerLine }
    return history.lines[match]
  }

  mutating func receive(_ key: Key, in history: HistoryList) -> Outcome {
    switch key {
    case .scalar("\u{12}"), .command(.search):
      settle(history.olderMatch(of: query, before: match))
    case .scalar("\u{13}"):
      settle(match.flatMap { history.newerMatch(of: query, after: $0) })
    case .scalar("\u{07}"):
      return .cancelled
    case .scalar("\u{08}"), .scalar("\u{7F}"), .command(.deleteBefore):
      guard !query.isEmpty else { return .cancelled }
      query.removeLast()
      match = nil
      isFailing = false
      if !query.isEmpty { settle(history.olderMatch(of: query)) }
    case .scalar(let scalar) where scalar.value >= 0x20:
      query.unicodeScalars.append(scalar)
      // The line already found may hold the longer text too.
      settle(history.olderMatch(of: query, before: match.map { $0 + 1 }))
    case .scalar, .meta, .command, .sequence, .ignored:
      return .accepted
    }
    return .searching
  }

  private mutating func settle(_ found: Int?) {
    isFailing = found == nil && !query.isEmpty
    if let found { match = found }
  }
}
