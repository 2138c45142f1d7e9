import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

@Suite struct StalenessTests {
  private func fact(_ id: String, _ year: Int) -> Evidence {
    Evidence(
      id: id, claim: Text(verbatim: id), value: 1, unit: "%", population: "", country: "FR",
      year: year, publisher: "Editor", title: "Survey \(id)", address: "", confidence: .high,
      lifeYears: 3)
  }

  private func staleness(on day: String, readiness: [String]) throws -> Staleness {
    let shelf = EvidenceShelf(
      [fact("a", 2020), fact("b", 2024), fact("c", 2022)], on: try #require(CivilDate(iso: day)))
    return Staleness(
      shelf, readiness: readiness, plan: .empty(budgetMinutes: 0),
      rejected: [
        Rejection(
          id: "x", cause: .focusPrice,
          reasons: [Reason(Text(verbatim: ""), evidence: ["c", "b"])], wouldTake: nil)
      ])
  }

  private func marked(_ staleness: Staleness, _ evidence: [String]) -> String {
    staleness.marking([
      Prerequisite(
        kind: .maturity, level: .partly, score: 0,
        reasons: [Reason(Text(verbatim: "Ready."), evidence: evidence)])
    ])[0].reasons[0].text.en
  }

  @Test func `fresh facts weaken nothing`() throws {
    let staleness = try staleness(on: "2023-06-01", readiness: ["a"])
    #expect(staleness.warning == nil)
    #expect(marked(staleness, ["a"]) == "Ready.")
  }

  @Test func `as years go by more facts are too old and the advice says which matters`() throws {
    let staleness = try staleness(on: "2026-06-01", readiness: ["a", "b"])
    #expect(staleness.stale.map(\.id) == ["a", "c"])
    #expect(staleness.cited == 3)
    #expect(try #require(staleness.warning).en.contains("“Survey a” (Editor, 2020)"))
    #expect(
      marked(staleness, ["a", "b"]).hasSuffix("Some of these figures are of 2020, to be checked."))
    #expect(marked(staleness, ["b"]) == "Ready.", "a reason that rests on fresh figures is left")
  }

  @Test func `readiness that rests on old figures alone says so`() throws {
    let staleness = try staleness(on: "2029-06-01", readiness: ["a", "b"])
    #expect(
      marked(staleness, ["a"]).hasSuffix("Figures of 2020 to 2024, to be checked."))
  }

  @Test func `an adviser without facts says nothing of their age, one with facts does`() throws {
    let library = CatalogueLibrary()
    let catalogue = try library.catalogue(.year2026)
    let questionnaire = try library.questionnaire()
    let late = catalogue.lastDay
    let facts = EvidenceShelf(try library.evidence(.year2026), on: late)
    let silent = Adviser(catalogue: catalogue, questionnaire: questionnaire)
      .advise([:], language: .fr, asOf: late, depth: .plan)
    let told = Adviser(catalogue: catalogue, questionnaire: questionnaire, shelf: facts)
      .advise([:], language: .fr, asOf: late, depth: .plan)
    #expect(told.warnings.count == silent.warnings.count + 1)
    #expect(told.verdict == silent.verdict)
    #expect(told.plan == silent.plan)
  }
}
