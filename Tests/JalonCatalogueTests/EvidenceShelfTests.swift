import JalonModel
import Testing

@testable import JalonCatalogue

@Suite struct EvidenceShelfTests {
  private func fact(_ id: String, year: Int, life: Int) -> Evidence {
    Evidence(
      id: id, claim: Text(verbatim: id), value: nil, unit: "", population: "", country: "FR",
      year: year, publisher: "", title: "", address: "", confidence: .low, lifeYears: life)
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test func `a fact is fresh to the end of its last year and stale the day after`() throws {
    let fact = fact("a", year: 2023, life: 3)
    #expect(!fact.isStale(on: try day("2026-12-31")))
    #expect(fact.isStale(on: try day("2027-01-01")))
    #expect(fact.age(on: try day("2027-01-01")) == 4)
    #expect(fact.age(on: try day("2020-01-01")) == 0)
  }

  @Test func `a shelf names the stale facts among citations and passes over judgements`() throws {
    let shelf = EvidenceShelf(
      [fact("old", year: 2010, life: 3), fact("new", year: 2025, life: 3)],
      on: try day("2026-11-21"))
    #expect(shelf.stale.map(\.id) == ["old"])
    #expect(shelf.stale(among: ["stamina", "new", "old"]).map(\.id) == ["old"])
    #expect(shelf.isAnyStale(among: ["new", "old"]))
    #expect(!shelf.isAnyStale(among: ["new", "stamina"]))
    #expect(!shelf.isAnyStale(among: []))
  }

  @Test func `facts only get older`() throws {
    let facts = try CatalogueLibrary().evidence(.year2026)
    var day = try day("2015-06-01")
    var stale: Set<String> = []
    for _ in 0..<40 {
      let now = Set(EvidenceShelf(facts, on: day).stale.map(\.id))
      #expect(stale.isSubset(of: now))
      stale = now
      day = day.adding(months: 6)
    }
    #expect(stale.count == facts.count)
  }

  @Test func `age is reckoned no later than the last day of a past vintage`() throws {
    let library = CatalogueLibrary()
    let catalogue = try library.catalogue(.year2013)
    let facts = try library.evidence(.year2013)
    let last = try #require(catalogue.lastDay)
    let late = catalogue.shelf(facts, asOf: try day("2060-01-01"))
    #expect(late.day == last)
    #expect(late.stale == EvidenceShelf(facts, on: last).stale)
  }

  @Test func `the facts of the vintage in force get older for as long as it is`() throws {
    let library = CatalogueLibrary()
    let catalogue = try library.catalogue(.year2026)
    let late = catalogue.shelf(try library.evidence(.year2026), asOf: try day("2060-01-01"))
    #expect(late.stale.count == late.facts.count)
  }
}
