import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// What each number of a catalogue weighs in plans: how far the value of firms'
/// best plans moves while the number goes through its range, all others as stated.
///
/// Fits, dealing shares and the part of them that holds for people who are not customers yet stand
/// apart: judgements by nature, they are not measured.
package struct Influence: Sendable {
  /// A firm whose plan is looked at.
  package struct Firm: Sendable {
    let answers: [QuestionID: Answer]
    let asOf: CivilDate

    package init(answers: [QuestionID: Answer], asOf: CivilDate) {
      self.answers = answers
      self.asOf = asOf
    }
  }

  /// One number with its weight.
  package struct Weight: Hashable, Sendable {
    package let place: NumberPlace
    package let number: Number
    /// Value between the worst and the best of the plans for the number at its low, stated and
    /// high, summed over firms; in 10⁻⁹ of coverage.
    package let nanoValue: Int64
  }

  /// The most influential first; equals in the catalogue's order. Numbers without weight are left
  /// out.
  package let weights: [Weight]
  /// How many firms' plans were looked at.
  package let firms: Int

  /// Measures numbers over firms.
  /// - Parameters:
  ///   - adviser: the vintage.
  ///   - firms: whose plans.
  ///   - places: which numbers; all that may be measured when nil.
  package init(of adviser: Adviser, over firms: [Firm], places: [NumberPlace]? = nil) {
    let places = (places ?? Self.places(of: adviser.catalogue)).filter(\.isMeasured)
    var sums = [Int64](repeating: 0, count: places.count)
    for firm in firms {
      let study = InfluenceStudy(adviser, firm)
      for (index, place) in places.enumerated() { sums[index] += study.spread(of: place) }
    }
    let weights = zip(places, sums).compactMap { place, sum -> Weight? in
      guard sum > 0, let number = adviser.catalogue[place] else { return nil }
      return Weight(place: place, number: number, nanoValue: sum)
    }
    self.weights = Self.ordered(weights)
    self.firms = firms.count
  }

  /// Puts together what was measured of disjoint numbers over the same firms.
  package init(merging parts: [Influence], of catalogue: Catalogue) {
    var known: [NumberPlace: Weight] = [:]
    for weight in parts.flatMap(\.weights) { known[weight.place] = weight }
    weights = Self.ordered(Self.places(of: catalogue).compactMap { known[$0] })
    firms = parts.map(\.firms).max() ?? 0
  }

  /// By weight; equals stay in their order.
  private static func ordered(_ weights: [Weight]) -> [Weight] {
    weights.enumerated().sorted {
      ($1.element.nanoValue, $0.offset) < ($0.element.nanoValue, $1.offset)
    }.map(\.element)
  }

  /// The numbers that are measured, in the catalogue's order.
  package static func places(of catalogue: Catalogue) -> [NumberPlace] {
    catalogue.numberPlaces.filter(\.isMeasured)
  }

  /// Part of all influence that comes from published or computed numbers, 0…1; 1 when nothing
  /// weighs anything.
  package var groundedShare: Double {
    let whole = weights.reduce(0) { $0 + $1.nanoValue }
    let grounded = weights.filter { $0.number.basis != .judged }.reduce(0) { $0 + $1.nanoValue }
    return whole > 0 ? Double(grounded) / Double(whole) : 1
  }

  /// Ids of the judgements that numbers rest on, the most influential first.
  package var judgements: [String] {
    var sums: [String: Int64] = [:]
    var order: [String] = []
    for weight in weights {
      guard let reason = weight.number.reason else { continue }
      if sums[reason] == nil { order.append(reason) }
      sums[reason, default: 0] += weight.nanoValue
    }
    return order.indices.sorted {
      (sums[order[$1]] ?? 0, $0) < (sums[order[$0]] ?? 0, $1)
    }.map { order[$0] }
  }
}

extension NumberPlace {
  /// Whether influence is measured there.
  fileprivate var isMeasured: Bool {
    switch self {
    case .dealing, .dealingBySector, .prospectFactor: false
    default: true
    }
  }
}

/// One firm's best plan, and what becomes of its value when one number is another.
private struct InfluenceStudy {
  let adviser: Adviser
  let firm: Influence.Firm
  let trade: Trade?
  let stated: Study

  init(_ adviser: Adviser, _ firm: Influence.Firm) {
    self.adviser = adviser
    self.firm = firm
    let catalogue = adviser.catalogue
    let client = Client(
      answers: firm.answers, questionnaire: adviser.questionnaire, catalogue: catalogue,
      isTrial: true)
    trade = catalogue.trade(
      of: client.sector.id, in: client.country, on: catalogue.reckoningDay(firm.asOf))
    stated = Study(client: client, catalogue: catalogue, trade: trade, asOf: firm.asOf)
  }

  /// Value between the worst and the best plan over the range of the number at a place.
  func spread(of place: NumberPlace) -> Int64 {
    guard let number = adviser.catalogue[place], number.low < number.high, mayMatter(place)
    else { return 0 }
    let values =
      [number.low, number.high].filter { $0 != number.value }
      .map { value(with: number.moved(to: $0), at: place) } + [statedValue]
    return (values.max() ?? 0) - (values.min() ?? 0)
  }

  private var statedValue: Int64 { stated.solution?.evaluation.nanoValue ?? 0 }

  /// Spares the work where nothing can come of it: networks that are out, people who are not there.
  private func mayMatter(_ place: NumberPlace) -> Bool {
    switch place {
    case .network(let id, _), .upkeep(let id, _), .listMaximum(let id, _),
      .listAfterAYear(let id, _):
      return isOpen(id)
    case .usage(let country, let network, let segment):
      let own = adviser.catalogue.reach.usage[stated.client.country]?[network]?[segment] != nil
      return country == (own ? stated.client.country : Country.france) && isOpen(network)
    default: return true
    }
  }

  private func isOpen(_ network: String) -> Bool {
    guard let index = adviser.catalogue.networkPlace(network) else { return false }
    return stated.problem?.barriers[index] == nil
  }

  private func value(with number: Number, at place: NumberPlace) -> Int64 {
    let catalogue = adviser.catalogue.replacing(place, with: number)
    let problem = try? PlanProblem(
      client: stated.client, catalogue: catalogue,
      maturity: Maturity(of: stated.client, in: catalogue), asOf: firm.asOf, trade: trade)
    guard let allocation = problem?.allocation, allocation != stated.problem?.allocation else {
      return statedValue
    }
    return allocation.solved(startingFrom: stated.solution?.choice).solution?.evaluation.nanoValue
      ?? 0
  }
}

extension Number {
  /// The same number at another value, which its range is widened to hold.
  fileprivate func moved(to value: Double) -> Number {
    Number(
      value: value, low: min(low, value), high: max(high, value), basis: basis,
      evidence: evidence, reason: reason)
  }
}
