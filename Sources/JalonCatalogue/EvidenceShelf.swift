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
  /// Facts that shared files cite and that were not known in the time of the vintage.
  package let later: Set<String>
  /// The day on which age is reckoned; see `Catalogue.reckoningDay`.
  package private(set) var day: CivilDate
  private let index: Index

  /// Where the facts stand, by id, and what is asked of each often.
  private final class Index: Sendable {
    let places: [String: Int]
    let lastFreshDays: [CivilDate]
    /// Where its id stands in the alphabet.
    let ranks: [Int]

    init(_ facts: [Evidence]) {
      var places: [String: Int] = [:]
      for (place, fact) in facts.enumerated() where places[fact.id] == nil {
        places[fact.id] = place
      }
      self.places = places
      lastFreshDays = facts.map(\.lastFreshDay)
      var ranks = Array(repeating: 0, count: facts.count)
      let inOrder = facts.indices.sorted { (facts[$0].id, $0) < (facts[$1].id, $1) }
      for (rank, place) in inOrder.enumerated() { ranks[place] = rank }
      self.ranks = ranks
    }
  }

  /// Sets the facts out; of two with one id the first is kept.
  package init(_ facts: [Evidence], on day: CivilDate, later: Set<String> = []) {
    self.facts = facts
    self.later = later
    self.day = day
    index = Index(facts)
  }

  /// The same facts with their age on another day.
  package func reckoned(on day: CivilDate) -> EvidenceShelf {
    var shelf = self
    shelf.day = day
    return shelf
  }

  package subscript(id: String) -> Evidence? { index.places[id].map { facts[$0] } }

  /// Whether the fact at a place is too old on the day.
  package func isStale(at place: Int) -> Bool { day > index.lastFreshDays[place] }

  /// Where the id of the fact at a place stands in the alphabet.
  package func rank(of place: Int) -> Int { index.ranks[place] }

  /// Where a fact stands; nil for a judgement.
  package func place(of id: String) -> Int? { index.places[id] }

  /// Whether a citation is a fact, and not a judgement.
  package func holds(_ id: String) -> Bool { index.places[id] != nil }

  /// The facts that are too old on the day, in the catalogue's order.
  package var stale: [Evidence] { facts.indices.filter(isStale(at:)).map { facts[$0] } }

  /// Of a reason's citations, the facts that are too old on the day; judgements do not age.
  package func stale(among citations: [String]) -> [Evidence] {
    citations.compactMap { index.places[$0] }.filter(isStale(at:)).map { facts[$0] }
  }

  /// Whether any fact that is cited is too old, so that what rests on it must say so.
  package func isAnyStale(among citations: [String]) -> Bool {
    citations.contains { index.places[$0].map(isStale(at:)) ?? false }
  }
}

extension Catalogue {
  /// The vintage's facts with their age on the day that it reckons with.
  package func shelf(_ facts: [Evidence], asOf: CivilDate) -> EvidenceShelf {
    EvidenceShelf(facts, on: reckoningDay(asOf))
  }
}
