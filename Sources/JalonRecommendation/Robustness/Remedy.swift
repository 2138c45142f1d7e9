import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// What a firm can do cheaply so that a doubtful network of its plan is settled.
enum Remedy: Hashable, Sendable {
  /// So many customers, asked whether they use one network (its place in the catalogue) so.
  case asking(network: Int, customers: Int)
  /// The firm's own minutes, noted for a month.
  case timing
  /// So many more minutes a week, and the confidence that they give, 0…1.
  case moreTime(minutes: Int, confidence: Double)
}

extension Remedy {
  /// Counts that a small firm can make, in customers: the least that says something, a slip at the
  /// till for a week, up to five times that, a month of them.
  ///
  /// - Note: Judgement: beyond a month nobody counts.
  static func counts(_ settings: Settings) -> [Int] {
    [1, 2, 3, 5].map { $0 * settings.whole(.countLeast) }
  }

  /// Draws that a remedy is tried on.
  ///
  /// - Note: Judgement: two hundred tell 0.85 from 0.80, two standard errors apart, which is what is
  ///   asked here; a thousand would take five times as long for each count and network tried.
  private static var draws: Int { 200 }
  /// Networks that a count is tried for: the one to be settled and the likeliest other doubtful ones.
  ///
  /// - Note: Judgement: beyond its two strongest rivals nobody is sent to count for its sake.
  private static var candidates: Int { 3 }

  /// The cheapest remedy that would settle a network, should it find what is expected: the network
  /// is then in nearly every version of what nobody knows, or in nearly none.
  ///
  /// First the fewest people asked, about the network itself or about a rival that could take its
  /// place; the expected answer is the share that the advice already reckons with. Where no count
  /// would do, the firm's own minutes, expected as stated; then a quarter or half an
  /// hour more, if the network is no longer doubtful with it.
  /// - Parameters:
  ///   - doubtful: place of the network in the catalogue.
  ///   - study: the firm as it stands.
  ///   - tally: its draws.
  ///   - crew: who solves the draws.
  /// - Returns: nil when none would do.
  static func cheapest(
    settling doubtful: Int, of study: Study, tally: Robustness.Tally, by crew: Robustness.Crew
  ) -> Remedy? {
    let catalogue = study.catalogue
    let settled = catalogue.settings[.confidenceSettled]
    let least = catalogue.settings[.confidenceDoubtful]
    let rivals = catalogue.networks.indices
      .filter {
        $0 != doubtful && catalogue.networks[$0].social
          && (1 - least...settled).contains(tally.confidence($0))
      }
      .sorted { (tally.confidence($0), $1) > (tally.confidence($1), $0) }
    let isBusiness = study.client.market == .b2b
    let people = isBusiness ? study.client.accounts : study.client.customers
    let counts = counts(catalogue.settings).filter { $0 <= people }
    let before = tally.confidence(doubtful)
    func isSettled(_ confidence: Double) -> Bool {
      confidence >= settled || confidence <= 1 - settled && before > 1 - settled
    }
    var best: (network: Int, customers: Int)?
    for network in ([doubtful] + rivals).prefix(candidates) {
      let cheaper = counts.filter { $0 < best?.customers ?? .max }
      func settles(_ customers: Int) -> Bool {
        isSettled(
          confidence(in: doubtful, asking: customers, about: network, of: study, by: crew))
      }
      guard let most = cheaper.last, settles(most) else { continue }
      best = (network, cheaper.dropLast().first(where: settles) ?? most)
    }
    if let best { return .asking(network: best.network, customers: best.customers) }
    let timed = study.robustness?.tally(first: draws, by: crew) { $0.timed }
    if isSettled(timed?.confidence(doubtful) ?? before) { return .timing }
    // Where time is left it is not what lacks.
    guard study.plan.spareMinutes < MinuteBudget.step else { return nil }
    // Judgement: more than half an hour more is another plan, not a remedy.
    for minutes in [15, 30] {
      let confidence = confidence(in: doubtful, adding: minutes, to: study, by: crew)
      if confidence >= least { return .moreTime(minutes: minutes, confidence: confidence) }
    }
    return nil
  }

  /// The confidence in a network with more minutes a week.
  private static func confidence(
    in doubtful: Int, adding minutes: Int, to study: Study, by crew: Robustness.Crew
  ) -> Double {
    var client = study.client
    client.minutes += minutes
    let eased = Study(
      client: client, catalogue: study.catalogue, trade: study.trade, asOf: study.asOf)
    return eased.robustness?.tally(first: draws, by: crew).confidence(doubtful) ?? 0
  }

  /// The confidence in a network once people have answered as expected.
  private static func confidence(
    in doubtful: Int, asking customers: Int, about network: Int, of study: Study,
    by crew: Robustness.Crew
  ) -> Double {
    let id = study.catalogue.networks[network].id
    let share = study.maturity.customers(on: network).updated
    let before = study.client.counts[id]
    var client = study.client
    client.counts[id] = Count(
      network: id,
      positive: (before?.positive ?? 0) + Int((share * Double(customers)).rounded()),
      asked: (before?.asked ?? 0) + customers)
    let asked = Study(
      client: client, catalogue: study.catalogue, trade: study.trade, asOf: study.asOf)
    return asked.robustness?.tally(first: draws, by: crew).confidence(doubtful) ?? 0
  }
}
