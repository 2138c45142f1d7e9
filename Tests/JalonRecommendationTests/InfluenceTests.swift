import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

/// What a number weighs in plans.
@Suite struct InfluenceTests {
  private let adviser: Adviser

  init() throws { adviser = try Vintages.year2026.get() }

  private var firms: [Influence.Firm] {
    var random = SplitMix64(state: 31)
    return [FirmAnswers.bakery.answers].map { Influence.Firm(answers: $0, asOf: Vintages.asOf) }
      + (0..<3).map { _ in
        Influence.Firm(
          answers: FirmAnswers(drawnFrom: &random, in: adviser.catalogue).answers,
          asOf: Vintages.asOf)
      }
  }

  /// The spread of the value, by advising anew on a catalogue with the number moved.
  private func spread(_ place: NumberPlace, _ firm: FirmAnswers) -> Int64 {
    guard let number = adviser.catalogue[place] else { return 0 }
    let values = [number.low, number.value, number.high].map { end -> Int64 in
      let moved = Number(
        value: end, low: number.low, high: number.high, basis: number.basis,
        evidence: number.evidence, reason: number.reason)
      let varied = Adviser(
        catalogue: adviser.catalogue.replacing(place, with: moved),
        questionnaire: adviser.questionnaire)
      return firm.study(by: varied).solution?.evaluation.nanoValue ?? 0
    }
    return (values.max() ?? 0) - (values.min() ?? 0)
  }

  @Test(arguments: [
    NumberPlace.network("facebook", .reach), .network("google-business", .standing),
    .network("instagram", .conversation), .format("photo", .minutes), .setting(.focusPrice),
    .usage(country: "FR", network: "facebook", segment: "35-49"), .ready(segment: "50-64"),
    .upkeep("facebook", step: 0), .setting(.overheadShare),
  ]) func `the weight of a number is what advising anew says`(place: NumberPlace) {
    let firm = FirmAnswers.bakery
    let measured = Influence(
      of: adviser, over: [Influence.Firm(answers: firm.answers, asOf: Vintages.asOf)],
      places: [place])
    #expect((measured.weights.first?.nanoValue ?? 0) == spread(place, firm))
  }

  @Test func `a network that the client leaves out weighs nothing`() {
    let firm = FirmAnswers.bakery.with(.excluded, .choices(["facebook"]))
    let measured = Influence(
      of: adviser, over: [Influence.Firm(answers: firm.answers, asOf: Vintages.asOf)],
      places: [.network("facebook", .reach), .upkeep("facebook", step: 0)])
    #expect(measured.weights.isEmpty && measured.groundedShare == 1)
  }

  @Test func `fits and dealing shares stand apart`() {
    let measured = Influence(
      of: adviser, over: firms, places: [.prospectFactor, .dealing(network: "facebook", .local)])
    #expect(measured.weights.isEmpty)
  }

  @Test func `measuring in parts gives the whole`() {
    let places = Influence.places(of: adviser.catalogue).prefix(60)
    let whole = Influence(of: adviser, over: firms, places: Array(places))
    let parts = [places.prefix(17), places.dropFirst(17)].map {
      Influence(of: adviser, over: firms, places: Array($0))
    }
    let merged = Influence(merging: parts.reversed(), of: adviser.catalogue)
    #expect(merged.weights == whole.weights && merged.firms == whole.firms)
    #expect(whole.weights.map(\.nanoValue) == whole.weights.map(\.nanoValue).sorted(by: >))
    let judged = whole.weights.filter { $0.number.basis == .judged }.map(\.nanoValue)
    let all = whole.weights.map(\.nanoValue).reduce(0, +)
    #expect(
      abs(whole.groundedShare - 1 + Double(judged.reduce(0, +)) / Double(max(1, all))) < 1e-12)
  }
}
