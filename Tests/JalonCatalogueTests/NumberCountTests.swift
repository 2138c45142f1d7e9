import JalonCatalogue
import JalonModel
import Testing

@Suite struct NumberCountTests {
  @Test func `every number is counted once, by what it rests on`() throws {
    let before = BrokenCatalogue.real.numberCount("2026")
    #expect(before.sourced > 0 && before.derived > 0 && before.judged > 0)
    let broken = try BrokenCatalogue.with(
      "settings.json", "settings", "focusPrice", "basis", value: "derived")
    let after = broken.numberCount("2026")
    #expect(after.total == before.total)
    #expect(after.derived == before.derived + 1)
    #expect(after.judged == before.judged - 1)
  }
}
