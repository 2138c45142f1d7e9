import ExactAllocator
import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

/// What age does to an advice.
@Suite struct StalenessTests {
  private func adviser() throws -> Adviser {
    let library = CatalogueLibrary()
    let known = try Vintages.year2026.get()
    return Adviser(
      catalogue: known.catalogue, questionnaire: known.questionnaire,
      shelf: EvidenceShelf(try library.evidence(.year2026), on: Vintages.asOf))
  }

  private func warning(_ advice: Advice) -> Text? {
    advice.warnings.first { $0.en.contains("too old") }
  }

  /// How many cited facts are too old, as the warning counts them.
  private func count(_ advice: Advice) -> Int {
    let words = warning(advice)?.en.split(whereSeparator: \.isWhitespace) ?? []
    return words.firstIndex(of: "cited").flatMap { Int(words[$0 - 1]) } ?? 0
  }

  @Test func `the same advice two years later rests on more facts that are too old`() throws {
    let adviser = try adviser()
    let now = FirmAnswers.bakery.advice(by: adviser)
    let later = FirmAnswers.bakery.advice(
      by: adviser, asOf: Vintages.asOf.adding(months: 24))
    #expect(count(later) > count(now) && count(now) > 0)
  }

  @Test(arguments: CatalogueLibrary.Vintage.allCases)
  func `every citation is a fact of the vintage, a judgement or a law of the trade`(
    vintage: CatalogueLibrary.Vintage
  ) throws {
    let library = CatalogueLibrary()
    let catalogue = try library.catalogue(vintage)
    let later = try library.laterFacts(than: vintage)
    let shelf = EvidenceShelf(try library.evidence(vintage), on: catalogue.firstDay, later: later)
    let adviser = Adviser(
      catalogue: catalogue, questionnaire: try library.questionnaire(), shelf: shelf)
    let others = Set(try library.judgements().map(\.id) + catalogue.trades.map(\.id))
    var random = SplitMix64(state: 71)
    var cited: Set<String> = []
    for _ in 0..<40 {
      let firm = FirmAnswers(drawnFrom: &random, in: catalogue)
      let advice = firm.advice(by: adviser, asOf: catalogue.firstDay.adding(months: 6))
      let plans = [advice.plan] + (advice.wouldBe.map { [$0.plan] } ?? [])
      let reasons =
        advice.prerequisites.flatMap(\.reasons) + advice.rejected.flatMap(\.reasons)
        + plans.flatMap { $0.networks.flatMap(\.reasons) }
      cited.formUnion(reasons.flatMap(\.evidence))
    }
    #expect(cited.count > 60)
    for id in cited { #expect(shelf.holds(id) || others.contains(id), "\(id)") }
    #expect(later.isEmpty == (vintage == .year2026))
  }

  @Test func `readiness says from when its figures are`() throws {
    let adviser = try adviser()
    let later = FirmAnswers.bakery.advice(
      by: adviser, asOf: Vintages.asOf.adding(months: 24))
    let maturity = try #require(later.prerequisites.first { $0.kind == .maturity })
    #expect(maturity.reasons.contains { $0.text.fr.contains("à vérifier") })
  }

  @Test func `older facts make the same plan less sure`() throws {
    let adviser = try adviser()
    let firm = FirmAnswers.bakery.with(.counts, .counts([])).with(.minutes, .integer(60))
    let then = Vintages.asOf.adding(months: -48)
    let now = firm.advice(by: adviser, asOf: then, depth: .full)
    let later = firm.advice(by: adviser, asOf: Vintages.asOf.adding(months: 24), depth: .full)
    #expect(now.plan.networks.map(\.id) == later.plan.networks.map(\.id))
    let sure = now.plan.networks.compactMap(\.confidence)
    let unsure = later.plan.networks.compactMap(\.confidence)
    #expect(zip(sure, unsure).allSatisfy { $1 <= $0 + 0.02 } && unsure.min() ?? 1 < sure.min() ?? 0)
  }

  @Test(arguments: Array(0..<min(Many.firms, 400)))
  func `nothing gets surer because facts got old`(_ firm: Int) throws {
    let adviser = try adviser()
    var random = SplitMix64(state: UInt64(firm) &+ 28)
    let drawn = FirmAnswers(drawnFrom: &random, in: adviser.catalogue)
    let study = drawn.study(by: adviser)
    let shelf = try #require(adviser.shelf)
    /// Each network of the plan: its confidence, and how many facts behind it are too old.
    func sureness(_ months: Int) -> [String: (confidence: Double, stale: Int)] {
      let then = shelf.reckoned(on: Vintages.asOf.adding(months: months))
      let confidence = Confidence(of: study, on: then, by: .alone, draws: 12)
      let networks = confidence?.stated(in: study.plan).networks ?? []
      return Dictionary(
        uniqueKeysWithValues: networks.map { network in
          let behind = network.reasons.last?.evidence ?? []
          return (network.id, (network.confidence ?? 0, then.stale(among: behind).count))
        })
    }
    let years = [-60, 0, 12, 24, 36].map(sureness)
    for (before, after) in zip(years, years.dropFirst()) {
      for (id, now) in before {
        let later = try #require(after[id])
        #expect(later.confidence <= now.confidence, "\(id)")
        // A count of one's own renews what it is about.
        let isCounted = study.client.counts[id].map { $0.asked >= 20 } ?? false
        if later.stale > now.stale, now.confidence > 0, !isCounted {
          #expect(later.confidence < now.confidence, "\(id)")
        }
      }
    }
  }

  @Test func `a count of one's own takes the place of facts that are too old`() throws {
    let adviser = try adviser()
    let later = try #require(adviser.shelf).reckoned(on: Vintages.asOf.adding(months: 24))
    /// The part of Facebook's confidence that age leaves.
    func left(_ firm: FirmAnswers) throws -> Double {
      let study = firm.study(by: adviser)
      func confidence(_ shelf: EvidenceShelf?) throws -> Double {
        let confidence = try #require(Confidence(of: study, on: shelf, by: .alone, draws: 20))
        let facebook = confidence.stated(in: study.plan).networks.first { $0.id == "facebook" }
        return try #require(facebook?.confidence)
      }
      return try confidence(later) / confidence(nil)
    }
    let asked = try left(.bakery)
    let notAsked = try left(.bakery.with(.counts, .counts([])))
    #expect(notAsked < asked && asked < 1)
  }

  @Test func `a network that draws keep and age does not is said to be old`() throws {
    let adviser = try adviser()
    let firm = FirmAnswers.bakery.with(.counts, .counts([]))
    let later = try #require(adviser.shelf).reckoned(on: Vintages.asOf.adding(months: 36))
    let confidence = try #require(
      Confidence(of: firm.study(by: adviser), on: later, by: .alone, draws: 60))
    let french = confidence.warnings.map(\.fr).joined(separator: "\n")
    #expect(french.contains("trop de faits sur Facebook sont anciens"), "\(french)")
    #expect(french.contains("Demandez à 20 clients"))
  }

  @Test func `ranges grow with the part of their facts that are too old`() throws {
    let library = CatalogueLibrary()
    let catalogue = try Vintages.year2026.get().catalogue
    let shelf = EvidenceShelf(
      try library.evidence(.year2026), on: Vintages.asOf.adding(months: 24))
    let aged = catalogue.aged(by: shelf)
    var widened = 0
    for place in catalogue.numberPlaces {
      let (before, after) = (try #require(catalogue[place]), try #require(aged[place]))
      #expect(after.value == before.value && after.low <= before.low && before.high <= after.high)
      if !shelf.isAnyStale(among: before.evidence) { #expect(after == before) }
      let most = catalogue.settings[.staleWidening]
      #expect(before.value - after.low <= most * (before.value - before.low) + 1e-9)
      if after != before { widened += 1 }
    }
    #expect(widened > 20)
  }

  @Test func `without facts on the shelf nothing is said to be old`() throws {
    let advice = FirmAnswers.bakery.advice(by: try Vintages.year2026.get())
    #expect(warning(advice) == nil)
  }
}
