import JalonModel

extension Evidence {
  /// The last day on which the fact still counts as fresh: the end of the year that is `lifeYears`
  /// after its own.
  package var lastFreshDay: CivilDate {
    CivilDate(year: min(max(year + lifeYears, 1), 9999), month: 12, day: 31) ?? .latest
  }

  /// Whether the fact is too old to be relied on that day.
  package func isStale(on day: CivilDate) -> Bool { day > lastFreshDay }

  /// Whole years between the fact's year and the day's; never negative.
  package func age(on day: CivilDate) -> Int { max(0, day.year - year) }
}

/// The facts of a catalogue by their ids, with their age on one day.
package struct EvidenceShelf: Sendable {
  /// In the catalogue's order.
  package let facts: [Evidence]
  /// The day on which age is reckoned; see `Catalogue.reckoningDay`.
  package private(set) var day: CivilDate
  private let places: [String: Int]

  /// Sets the facts out; of two with one id the first is kept.
  package init(_ facts: [Evidence], on day: CivilDate) {
    self.facts = facts
    self.day = day
    var places: [String: Int] = [:]
    for (place, fact) in facts.enumerated() where places[fact.id] == nil { places[fact.id] = place }
    self.places = places
  }

  /// The same facts with their age on another day.
  package func reckoned(on day: CivilDate) -> EvidenceShelf {
    var shelf = self
    shelf.day = day
    return shelf
  }

  package subscript(id: String) -> Evidence? { places[id].map { facts[$0] } }

  /// Where a fact stands; nil for a judgement.
  package func place(of id: String) -> Int? { places[id] }

  /// Whether a citation is a fact, and not a judgement.
  package func holds(_ id: String) -> Bool { places[id] != nil }

  /// The facts that are too old on the day, in the catalogue's order.
  package var stale: [Evidence] { facts.filter { $0.isStale(on: day) } }

  /// Of a reason's citations, the facts that are too old on the day; judgements do not age.
  package func stale(among citations: [String]) -> [Evidence] {
    citations.compactMap { places[$0] }.filter { facts[$0].isStale(on: day) }.map { facts[$0] }
  }

  /// Whether any fact that is cited is too old, so that what rests on it must say so.
  package func isAnyStale(among citations: [String]) -> Bool {
    citations.contains { places[$0].map { facts[$0].isStale(on: day) } ?? false }
  }
}

extension Catalogue {
  /// The vintage's facts with their age on the day that it reckons with.
  package func shelf(_ facts: [Evidence], asOf: CivilDate) -> EvidenceShelf {
    EvidenceShelf(facts, on: reckoningDay(asOf))
  }
}
