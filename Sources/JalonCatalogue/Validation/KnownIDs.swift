/// The ids that may be cited at some place, and the nearest of them to one that may not.
package struct KnownIDs: Sendable {
  /// In the catalogue's order.
  package let ids: [String]
  private let set: Set<String>

  package init(_ ids: some Sequence<String>) {
    self.ids = Array(ids)
    set = Set(self.ids)
  }

  package func contains(_ id: String) -> Bool { set.contains(id) }

  /// The id that was probably meant: the fewest edits away, within a third of its length and at
  /// least two; nil when none is near. Case does not count.
  package func nearest(to typed: String) -> String? {
    let wanted = Array(typed.lowercased().utf8)
    var best: (id: String, edits: Int)?
    for id in ids {
      let limit = max(2, id.utf8.count / 3)
      guard abs(id.utf8.count - wanted.count) <= limit else { continue }
      let edits = Self.edits(from: wanted, to: Array(id.lowercased().utf8))
      if edits <= limit, edits < best?.edits ?? .max { best = (id, edits) }
    }
    return best?.id
  }

  /// Bytes to insert, take out or replace (Levenshtein).
  private static func edits(from one: [UInt8], to two: [UInt8]) -> Int {
    var last = Array(0...two.count)
    for (row, left) in one.enumerated() {
      var current = [row + 1]
      for (column, right) in two.enumerated() {
        current.append(
          min(last[column + 1] + 1, current[column] + 1, last[column] + (left == right ? 0 : 1)))
      }
      last = current
    }
    return last[two.count]
  }
}
