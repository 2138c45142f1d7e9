import JalonCatalogue
import JalonModel

@testable import JalonAssessment

/// A small generator whose numbers are the same everywhere.
/// - Note: Source: SplitMix64, Steele, Lea & Flood, "Fast Splittable Pseudorandom Number
///   Generators", OOPSLA 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something of a given chance, in percent, happens.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element], or fallback: Element) -> Element {
    elements.randomElement(using: &self) ?? fallback
  }
}

extension Bench {
  /// Firms of every kind, many of them close to a threshold.
  static func randomFirm(_ random: inout SplitMix64) throws -> Circumstances {
    let catalogue = try catalogued()
    var firm = try bakery()
    firm.client.sector = random.pick(catalogue.sectors, or: firm.client.sector)
    firm.client.market = random.pick(Sector.Market.allCases, or: .b2c)
    switch firm.client.market {
    case .b2c: firm.client.businessShare = 0
    case .b2b: firm.client.businessShare = 1
    case .both: firm.client.businessShare = Double.random(in: 0...1, using: &random)
    }
    firm.client.catchment = random.pick(Client.Catchment.allCases, or: .local)
    firm.client.accounts = Int.random(in: 1...60, using: &random)
    firm.client.minutes = random.pick([0, 14, 15, 29, 60, 89, 90, 240], or: 60)
    firm.client.months = random.pick([1, 2, 3, 5, 6, 12], or: 6)
    firm.client.people = random.pick([0, 1, 1, 2, 3], or: 1)
    firm.client.contact = random.pick(Client.Contact.allCases, or: .sometimes)
    let isKeen = random.happens(60)
    for rule in Rule.allCases {
      firm.client.rules[rule] =
        isKeen && random.happens(85)
        ? .accept : random.pick([.accept, .conditions, .conditions, .refuse], or: .accept)
    }
    let wishes = random.pick([0, 1, 1, 2, 3], or: 1)
    firm.client.ranked = catalogue.benefits.map(\.id).shuffled(using: &random).prefix(wishes).map(
      \.self)
    if random.happens(10) { firm.client.ranked = ["sales"] }
    firm.client.measures = [:]
    for id in firm.client.ranked {
      firm.client.measures[id] = randomMeasure(catalogue.benefit(id), &random)
    }
    firm.client.assumed = Set(
      firm.questionnaire.questions.map(\.id).filter { _ in random.happens(10) })
    if random.happens(30) {
      firm.trade = random.pick(catalogue.trades.map(\.self), or: catalogue.trades[0])
    }
    let asked = random.pick([0, 0, 19, 20, 40], or: 0)
    firm.readiness = Circumstances.Readiness(
      network: random.happens(95) ? "facebook" : nil,
      share: random.pick([0, 0.03, 0.05, 0.07, 0.12, 0.15, 0.3], or: 0.1),
      published: 0.1, asked: asked,
      positive: asked > 0 ? Int.random(in: 0...asked, using: &random) : 0,
      evidence: ["dealing-facebook"])
    firm.prospect = Circumstances.Prospect(
      isEmpty: random.happens(15),
      coverage: Double.random(in: 0...0.4, using: &random), someRungFits: random.happens(80))
    return firm
  }

  private static func randomMeasure(
    _ benefit: Benefit?, _ random: inout SplitMix64
  ) -> Client.Measure {
    var measure = Client.Measure()
    let signs = (benefit?.indicators ?? []) + (benefit?.businessIndicators ?? [])
    if random.happens(80) { measure.indicator = signs.randomElement(using: &random)?.id }
    if random.happens(80) {
      measure.baseline =
        random.happens(50) ? .toMeasure : .known(Double(Int.random(in: 0...9, using: &random)))
    }
    if random.happens(80) { measure.target = Double(Int.random(in: 1...20, using: &random)) }
    if random.happens(80) {
      measure.by = asOf.adding(days: Int.random(in: -10...500, using: &random))
    }
    return measure
  }
}
