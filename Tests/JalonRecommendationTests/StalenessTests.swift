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
      by: adviser, asOf: Vintages.asOf.adding(months: 13))
    #expect(count(later) > count(now) && count(now) > 0)
  }

  @Test func `readiness says from when its figures are`() throws {
    let adviser = try adviser()
    let later = FirmAnswers.bakery.advice(
      by: adviser, asOf: Vintages.asOf.adding(months: 13))
    let maturity = try #require(later.prerequisites.first { $0.kind == .maturity })
    #expect(maturity.reasons.contains { $0.text.fr.contains("à vérifier") })
  }

  @Test func `without facts on the shelf nothing is said to be old`() throws {
    let advice = FirmAnswers.bakery.advice(by: try Vintages.year2026.get())
    #expect(warning(advice) == nil)
  }
}
