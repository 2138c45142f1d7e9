import JalonAssessment
import JalonCatalogue
import JalonModel

/// What age does to an advice: facts past their life weaken it, and it says so.
///
/// Only facts that figures rest on are looked at: those of how many people are ready, and those
/// that place a network. A story of 2011 that illustrates a rule does not get weaker.
struct Staleness {
  /// Facts past their life, the one that most of the plan rests on first.
  let stale: [Evidence]
  /// How many facts the figures cite, fresh ones included.
  let cited: Int
  private let day: CivilDate
  /// Facts past their life behind the share of ready people.
  private let behindReadiness: [Evidence]
  /// Whether no fact behind that share is fresh.
  private let isReadinessStale: Bool

  /// - Parameters:
  ///   - shelf: the facts, with their age on the day of the advice.
  ///   - readiness: ids behind the share of ready people.
  ///   - plan: the plan published.
  ///   - rejected: the networks left out.
  init(_ shelf: EvidenceShelf, readiness: [String], plan: Plan, rejected: [Rejection]) {
    let facts = shelf.facts
    // By the facts' places; nil for one that is not cited.
    var loads: [Double?] = Array(repeating: nil, count: facts.count)
    var order: [Int] = []
    // The citing that named a fact last: one counts a fact once.
    var citing = 0
    var latest = Array(repeating: 0, count: facts.count)
    func cite(_ lists: [[String]], weight: Double) {
      citing += 1
      let first = order.count
      for ids in lists {
        for id in ids {
          guard let place = shelf.place(of: id), latest[place] < citing else { continue }
          latest[place] = citing
          if loads[place] == nil { order.append(place) }
          loads[place] = (loads[place] ?? 0) + weight
        }
      }
      order[first...].sort { shelf.rank(of: $0) < shelf.rank(of: $1) }
    }
    for network in plan.networks {
      cite(network.reasons.map(\.evidence), weight: network.coverageGain)
    }
    cite([readiness], weight: 0)
    for rejection in rejected { cite(rejection.reasons.map(\.evidence), weight: 0) }
    day = shelf.day
    cited = order.count
    let ranked = order.enumerated().map { (-(loads[$1] ?? 0), $0, $1) }.sorted { $0 < $1 }
    stale = ranked.map(\.2).filter(shelf.isStale(at:)).map { facts[$0] }
    behindReadiness = shelf.stale(among: readiness)
    isReadinessStale = behindReadiness.count == readiness.count(where: shelf.holds)
  }

  /// How many facts are too old, and the one that matters most; nil when none is.
  var warning: Text? {
    guard let first = stale.first else { return nil }
    let today = Text.figures { $0.date(day, .long) }
    let count = Text(
      fr: Figures(.fr).count(
        stale.count, one: "fait cité est trop ancien", many: "faits cités sont trop anciens"),
      en: Figures(.en).count(
        stale.count, one: "cited fact is too old", many: "cited facts are too old"))
    let source = "\(first.publisher), \(first.year)"
    return Text(
      fr: """
        Au \(today.fr), \(count.fr) (sur \(cited)) ; le plus important : « \(first.title) » \
        (\(source)). À vérifier avant de décider.
        """,
      en: """
        On \(today.en), \(count.en) (of \(cited)); the most important: “\(first.title)” (\(source)). \
        To be checked before deciding.
        """)
  }

  /// The same prerequisites; the figures of readiness that are too old say from when they are.
  func marking(_ prerequisites: [Prerequisite]) -> [Prerequisite] {
    let years = behindReadiness.map(\.year)
    guard let oldest = years.min(), let newest = years.max() else { return prerequisites }
    let ids = Set(behindReadiness.map(\.id))
    let time =
      oldest == newest
      ? Text(verbatim: "\(oldest)")
      : Text(fr: "\(oldest) à \(newest)", en: "\(oldest) to \(newest)")
    let mark =
      isReadinessStale
      ? Text(
        fr: " Chiffres de \(time.fr), à vérifier.", en: " Figures from \(time.en), to be checked.")
      : Text(
        fr: " Une partie de ces chiffres est de \(time.fr), à vérifier.",
        en: " Some of these figures are from \(time.en), to be checked.")
    return prerequisites.map { prerequisite in
      guard prerequisite.kind == .maturity else { return prerequisite }
      var prerequisite = prerequisite
      prerequisite.reasons = prerequisite.reasons.map { reason in
        guard !ids.isDisjoint(with: reason.evidence) else { return reason }
        var reason = reason
        reason.text = Text(fr: reason.text.fr + mark.fr, en: reason.text.en + mark.en)
        return reason
      }
      return prerequisite
    }
  }
}
