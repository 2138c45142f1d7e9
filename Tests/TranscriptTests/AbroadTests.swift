import Testing

/// A firm outside France: what is French in its advice is said to be, once.
@Suite struct AbroadTests {
  private func output(_ lines: String..., language: String) throws -> String {
    try Desk().pipe(
      (lines + [Firms.bakery]).joined(separator: "\n"), options: ["--lang", language]
    )
    .output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("fr", "Les montants sont en euros, et le droit français n’est cité qu’en exemple"),
    ("en", "Amounts are in euros, and French law is shown only as an example"),
  ])
  func `euros and French law are said to be so, once`(language: String, words: String) throws {
    let british = try output("business.country=GB", language: language)
    #expect(british.split(separator: words).count == 2)
    #expect(british.contains(language == "fr" ? "(Royaume-Uni)" : "(United Kingdom)"))
    #expect(!(try output(language: language).contains(words)))
  }

  @Test func `the French rule of a trade is an example elsewhere`() throws {
    let desk = try Desk()
    let lines = Firms.bakery.replacing("bakery", with: "pharmacy")
    let page = try desk.pipe(lines, "business.country=GB", options: ["--lang", "en"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("Check the rule of your country first. In France, for example: Inform"))
    #expect(page.contains("Amounts are in euros"))
  }

  @Test(arguments: [("US", "tobacco"), ("GB", "arms"), ("BE", "legal"), ("CH", "care")])
  func `a trade whose law is not known abroad never gets a yes without conditions`(
    country: String, sector: String
  ) throws {
    let lines = Firms.bakery.replacing("bakery", with: sector)
    let result = try Desk().pipe(
      lines, "business.country=\(country)", options: ["--lang", "en", "--format", "json"]
    ).output
    #expect(!result.contains("\"verdict\": \"go\""))
    #expect(result.contains("\"trade.\(sector)\""))
    if ["tobacco", "arms"].contains(sector) {
      #expect(result.contains("\"verdict\": \"not-now\""))
    }
  }

  @Test(arguments: [("GB", true), ("FR", false)])
  func `the question of money says that it is in euros`(country: String, isSaid: Bool) throws {
    let sitting = try Desk().type()
    try sitting.lines(Firms.bakery)
    try sitting.line("business.country=\(country)")
    let asked = try sitting.line(":corriger resources.budget")
    #expect(asked.contains("Montants en euros") == isSaid)
    _ = sitting.leave(":quit")
  }
}
