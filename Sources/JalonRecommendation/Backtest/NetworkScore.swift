/// How well a set of recommended networks meets the set that worked.
package struct NetworkScore: Hashable, Sendable {
  /// Recommended, and worked.
  package let hits: Int
  package let recommended: Int
  /// Networks that worked, at least one.
  package let worked: Int

  /// - Parameters:
  ///   - recommended: ids; none is a recommendation too.
  ///   - worked: ids.
  package init(recommended: [String], worked: [String]) {
    hits = Set(recommended).intersection(worked).count
    self.recommended = Set(recommended).count
    self.worked = Set(worked).count
  }

  init(hits: Int, recommended: Int, worked: Int) {
    self.hits = hits
    self.recommended = recommended
    self.worked = worked
  }

  /// Part of the recommended that worked, 0…1; 0 when nothing is recommended, so that silence earns
  /// nothing where something worked.
  package var precision: Double { Self.part(hits, of: recommended) }

  /// Part of what worked that was recommended, 0…1.
  package var recall: Double { Self.part(hits, of: worked) }

  /// The harmonic mean of precision and recall, 0…1.
  package var f1: Double { Self.part(2 * hits, of: recommended + worked) }

  /// The scores of several cases as one: every network counts the same, whatever its case.
  package static func pooled(_ scores: [NetworkScore]) -> NetworkScore {
    NetworkScore(
      hits: scores.reduce(0) { $0 + $1.hits },
      recommended: scores.reduce(0) { $0 + $1.recommended },
      worked: scores.reduce(0) { $0 + $1.worked })
  }

  private static func part(_ count: Int, of whole: Int) -> Double {
    whole > 0 ? Double(count) / Double(whole) : 0
  }
}
