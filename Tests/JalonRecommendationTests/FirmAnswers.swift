import ExactAllocator
import Foundation
import JalonAssessment
import JalonCatalogue
import JalonModel

@testable import JalonRecommendation

/// The vintages the tests advise on, and their adviser.
enum Vintages {
  static let asOf = CivilDate(daysSince1970: 20_778)  // 2026-11-21, a Saturday

  static let year2026 = Result<Adviser, CatalogueFault> { () throws(CatalogueFault) in
    try adviser(of: .year2026)
  }

  static let year2013 = Result<Adviser, CatalogueFault> { () throws(CatalogueFault) in
    try adviser(of: .year2013)
  }

  private static func adviser(
    of vintage: CatalogueLibrary.Vintage
  ) throws(CatalogueFault) -> Adviser {
    let library = CatalogueLibrary()
    return Adviser(
      catalogue: try library.catalogue(vintage), questionnaire: try library.questionnaire())
  }

  /// The vintage of 2026 with some networks only, each with some rungs of its ladder.
  static func reduced(to networks: [String: [String]]) throws -> Adviser {
    let library = CatalogueLibrary()
    var source = library.source(of: .year2026)
    var root = try JSONDocument(source.networks, limits: .embedded).value
    let kept = (root["networks"]?.array ?? []).compactMap { network -> JSONValue? in
      guard var object = network.object, let rungs = network["id"]?.string.flatMap({ networks[$0] })
      else { return nil }
      let ladder = (network["ladder"]?.array ?? []).filter { rung in
        rung["id"]?.string.map(rungs.contains) ?? false
      }
      object["ladder"] = .array(ladder)
      return .object(object)
    }
    var object = root.object ?? JSONObject()
    object["networks"] = .array(kept)
    root = .object(object)
    source.networks = root.bytes(.compact)
    return Adviser(
      catalogue: try Catalogue(source, name: "reduced"),
      questionnaire: try library.questionnaire())
  }
}

extension Network {
  /// Whether it is closed on that day.
  func isClosed(on day: CivilDate) -> Bool { closed.map { $0 <= day } ?? false }
}

/// How many firms the laws are tried on: those of `JALON_FIRMS`, else few enough for every run.
enum Many {
  static let firms =
    ProcessInfo.processInfo.environment["JALON_FIRMS"].flatMap { Int($0) } ?? 40
  static let firmsByBruteForce = min(firms, 100)
}

/// The answers of one firm, drawn or written, as a playbook would hold them.
struct FirmAnswers {
  var values: [QuestionID: AnswerValue]

  var answers: [QuestionID: Answer] {
    values.mapValues { Answer(value: $0, source: .client, at: Moment(startOf: Vintages.asOf)) }
  }

  func advice(
    by adviser: Adviser, asOf: CivilDate = Vintages.asOf, depth: Adviser.Depth = .plan
  ) -> Advice {
    adviser.advise(answers, language: .fr, asOf: asOf, depth: depth)
  }

  func client(of adviser: Adviser) -> Client {
    Client(answers: answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue)
  }

  /// The best plan whatever the verdict.
  func study(by adviser: Adviser) -> Study {
    let client = client(of: adviser)
    let trade = adviser.catalogue.trade(
      of: client.sector.id, in: client.country,
      on: adviser.catalogue.reckoningDay(Vintages.asOf))
    return Study(
      client: client, catalogue: adviser.catalogue, trade: trade, asOf: Vintages.asOf)
  }

  func with(_ id: QuestionID, _ value: AnswerValue) -> FirmAnswers {
    var firm = self
    firm.values[id] = value
    return firm
  }
}

extension FirmAnswers {
  /// A bakery of five with two hours a week that accepts the nine rules.
  static var bakery: FirmAnswers {
    var values: [QuestionID: AnswerValue] = [
      .sector: .choice("bakery"), .size: .choice("micro"), .country: .choice("FR"),
      .market: .choice("b2c"), .catchment: .choice("local"), .customers: .integer(900),
      .presence: .choices([]), .benefits: .choices(["proximity"]), .minutes: .integer(120),
      .months: .integer(12), .people: .integer(2), .contact: .choice("weekly"),
      .counts: .counts([Count(network: "facebook", positive: 8, asked: 20)]),
      .skills: .choices(["photo"]), .budget: .integer(0),
    ]
    for rule in Rule.allCases { values[.rule(rule)] = .choice("accept") }
    return FirmAnswers(values: values)
  }

  /// A firm of any kind; every question may be answered or not.
  /// - Parameters:
  ///   - random: where the draws come from.
  ///   - catalogue: whose sectors, networks and benefits are drawn.
  ///   - willing: whether the rules are mostly accepted and the means mostly there.
  init(
    drawnFrom random: inout SplitMix64, in catalogue: Catalogue, willing: Bool = true
  ) {
    var values: [QuestionID: AnswerValue] = [:]
    func choose(_ id: QuestionID, _ ids: [String], _ percent: Int = 85) {
      let pick = random.pick(ids)
      if random.whole(0...99) < percent { values[id] = .choice(pick) }
    }
    func number(_ id: QuestionID, _ range: ClosedRange<Int>, _ percent: Int = 70) {
      let drawn = random.whole(range)
      if random.whole(0...99) < percent { values[id] = .integer(drawn) }
    }
    let networks = catalogue.networks.map(\.id)
    choose(.sector, catalogue.sectors.map(\.id), 100)
    choose(.size, ["micro", "micro", "small", "medium", "large"])
    choose(.country, ["FR", "FR", "US", "BE"], 60)
    choose(.market, ["b2c", "b2c", "b2b", "both"], 100)
    choose(.catchment, ["local", "regional", "national", "international"])
    number(.customers, 20...5_000)
    number(.accounts, 1...300)
    number(.businessShare, 0...100)
    number(.minutes, willing ? 15...600 : 0...240, 95)
    number(.months, willing ? 3...24 : 1...12)
    number(.people, 1...5)
    number(.budget, 0...400, 50)
    number(.addresses, 0...900, 40)
    choose(.contact, ["never", "sometimes", "weekly", "daily"])
    choose(.recruitingProfile, ["operators", "technicians", "managers"])
    values[.presence] = .choices(random.some(of: networks, percent: 15))
    values[.skills] = .choices(
      random.some(of: ["writing", "photo", "video", "design", "advertising"], percent: 50))
    values[.benefits] = .choices(
      Array(random.shuffled(catalogue.benefits.map(\.id)).prefix(random.whole(1...3))))
    if case .choices(let ranked) = values[.benefits], let first = ranked.first {
      values.merge(Self.measures(of: first, drawnFrom: &random, in: catalogue)) { $1 }
    }
    let counted = random.some(of: networks, percent: 15).map { network in
      let asked = random.whole(0...40)
      return Count(network: network, positive: random.whole(0...asked), asked: asked)
    }
    if !counted.isEmpty { values[.counts] = .counts(counted) }
    if random.whole(0...3) == 0 {
      let tenths = ["15-24", "25-34", "35-49", "50-64", "65+"].map { ($0, random.whole(0...5)) }
      let total = tenths.reduce(0) { $0 + $1.1 }
      if total > 0 {
        values[.ages] = .shares(
          tenths.map { Share(segment: $0.0, percent: 100 * Double($0.1) / Double(total)) })
      }
    }
    if random.whole(0...5) == 0 {
      values[.excluded] = .choices(random.some(of: networks, percent: 8))
    }
    if random.whole(0...9) == 0 { values[.required] = .choices([random.pick(networks)]) }
    for rule in Rule.allCases {
      let accepted = random.whole(0...99) < (willing ? 80 : 40)
      let other = random.pick(willing ? ["conditions"] : ["accept", "conditions", "refuse"])
      values[.rule(rule)] = .choice(accepted ? "accept" : other)
    }
    self.values = values
  }

  /// How the first benefit is measured, often but not always.
  private static func measures(
    of benefit: String, drawnFrom random: inout SplitMix64, in catalogue: Catalogue
  ) -> [QuestionID: AnswerValue] {
    var values: [QuestionID: AnswerValue] = [:]
    let signs = catalogue.benefit(benefit)?.indicators ?? []
    if !signs.isEmpty, random.whole(0...3) > 0 {
      values[.benefit(benefit, .indicator)] = .text(random.pick(signs).id)
    }
    let baseline = random.whole(1...40)
    if random.whole(0...1) > 0 { values[.benefit(benefit, .baseline)] = .number(Double(baseline)) }
    let target = Double(baseline + random.whole(0...baseline))
    if random.whole(0...3) > 0 { values[.benefit(benefit, .target)] = .number(target) }
    let by = Vintages.asOf.adding(days: random.whole(0...500))
    if random.whole(0...3) > 0 { values[.benefit(benefit, .by)] = .date(by) }
    return values
  }
}

extension SplitMix64 {
  mutating func pick<Element>(_ items: [Element]) -> Element {
    items[whole(0...items.count - 1)]
  }

  mutating func some<Element>(of items: [Element], percent: Int) -> [Element] {
    items.filter { _ in whole(0...99) < percent }
  }

  mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
    var items = items
    for place in items.indices.dropFirst() { items.swapAt(place, whole(0...place)) }
    return items
  }
}
