/// Up and Down: where in the history the line stands, and what was being typed before.
struct HistoryWalk: Hashable, Sendable {
  private var position: Int?
  private var typed = ""

  /// Goes one step back.
  ///
  /// - Parameters:
  ///   - line: the line as it is, kept for the way back.
  ///   - prefix: with what the older line must begin.
  ///   - history: the list to walk through.
  /// - Returns: the older line, nil when there is none.
  mutating func older(
    than line: String, beginningWith prefix: String = "", in history: HistoryList
  ) -> String? {
    let end = min(position ?? history.lines.count, history.lines.count)
    guard let found = history.lines[..<end].lastIndex(where: { $0.hasPrefix(prefix) }) else {
      return nil
    }
    if position == nil { typed = line }
    position = found
    return history.lines[found]
  }

  /// Goes one step forward.
  ///
  /// - Parameters:
  ///   - prefix: with what the newer line must begin.
  ///   - history: the list to walk through.
  /// - Returns: the newer line, at last the one being typed; nil when it is there already.
  mutating func newer(beginningWith prefix: String = "", in history: HistoryList) -> String? {
    guard let start = position else { return nil }
    let rest = history.lines.dropFirst(start + 1)
    position = rest.firstIndex { $0.hasPrefix(prefix) }
    return position.map { history.lines[$0] } ?? typed
  }
}
