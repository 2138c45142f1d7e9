import JalonCatalogue
import JalonModel
import Testing

/// Checks of tables, ladders and of what names what.
@Suite struct CatalogueTableCheckTests {
  @Test(
    arguments: [
      ("2026/reach.json", ["usage", "FR", "tiktok", "buyer"]),
      ("2026/reach.json", ["usage", "US", "x"]),
      ("2026/reach.json", ["population", "US", "shares", "15-24"]),
      ("2026/reach.json", ["dealing", "blog", "prescribers"]),
      ("2026/reach.json", ["listMaximum", "whatsapp"]),
      ("2026/fits.json", ["quarters", "b2c-national", "reddit"]),
      ("2026/fits.json", ["quarters", "b2b", "reddit", 10]),
      ("2026/fits.json", ["reasons", "b2b", "linkedin"]),
      ("2026/fits.json", ["grounds", "b2b"]),
      ("2026/fits.json", ["recruitingByProfile", "facebook", "managers"]),
    ] as [(String, [JSONPath.Component])])
  func `a missing cell is found`(_ file: String, _ path: [JSONPath.Component]) throws {
    let found = try findings("cells-filled", in: try BrokenCatalogue.with(file, path, nil))
    #expect(found.map(\.file) == [file])
  }

  @Test func `a setting that is missing, or that nothing reads, is found`() throws {
    try expectBites(
      "settings-present", "settings.json", "settings", "briefingMinutes", value: nil,
      at: "settings")
    try expectBites(
      "settings-present", "settings.json", "settings", "luck", value: [:], at: "settings.luck")
  }

  @Test func `a sector with too few relays is found`() throws {
    try expectBites(
      "sector-substance", "sectors.json", "sectors", 2, "relays", value: [],
      at: "sectors[2].relays")
  }

  @Test func `a sector without subjects, or with too few ideas, is found`() throws {
    try expectBites("subjects-of-sectors", "subjects.json", "subjects", 0, value: nil)
    try expectBites(
      "subjects-of-sectors", "subjects.json", "subjects", 0, "pillars", 0, "ideas", value: [],
      at: "subjects[0].pillars[0].ideas")
    try expectBites(
      "subjects-of-sectors", "subjects.json", "subjects", 0, "pillars", value: [],
      at: "subjects[0].pillars")
  }

  @Test func `minutes whose range leans far from their value are found`() throws {
    try expectBites(
      "mean-minutes", "2026/networks.json", "formats", 1, "minutes", "high", value: 60,
      at: "formats[1].minutes")
  }

  @Test func `a rung that asks no more than the one below is found`() throws {
    try expectBites(
      "growing-ladders", "2026/networks.json", "networks", 0, "ladder", 1, "pieces", "photo",
      value: 4, at: "networks[0].ladder[1]")
  }

  @Test func `a rung of more minutes that meets no more people is found`() throws {
    try expectBites(
      "growing-ladders", "2026/networks.json", "networks", 0, "reach", "value", value: 0,
      at: "networks[0].ladder")
  }

  @Test func `a ladder that does not begin at the least rung is found`() throws {
    try expectBites(
      "growing-ladders", "2026/networks.json", "networks", 0, "ladder", 0, "id", value: "light",
      at: "networks[0].ladder")
  }

  @Test func `a format that nobody makes is found`() throws {
    try expectBites(
      "known-formats", "2026/networks.json", "networks", 0, "ladder", 0, "pieces", "hologram",
      value: 1, at: "hologram")
    try expectBites(
      "known-formats", "sectors.json", "sectors", 0, "formats", 0, value: "hologram",
      at: "sectors[0].formats[0]")
  }

  // MARK: References

  @Test(
    arguments: [
      ("trades.json", ["trades", 0, "sectors", 0]),
      ("2026/fits.json", ["steps", 0, "sectors", 0]),
      ("2026/fits.json", ["only", 0, "sectors", 0]),
      ("2026/reach.json", ["dealingBySector", 0, "sectors", 0]),
    ] as [(String, [JSONPath.Component])])
  func `a sector that does not exist is found`(
    _ file: String, _ path: [JSONPath.Component]
  ) throws {
    let found = try findings("sector-references", in: try BrokenCatalogue.with(file, path, "bakry"))
    #expect(found.map(\.path) == [JSONPath(path)])
  }

  @Test func `a benefit that does not exist is found`() throws {
    try expectBites(
      "benefit-references", "2026/fits.json", "steps", 0, "benefits", 0, value: "fame",
      at: "steps[0].benefits[0]")
    try expectBites(
      "benefit-references", "trades.json", "trades", 0, "benefitsZero", 0, value: "fame",
      at: "trades[0]")
  }

  @Test(
    arguments: [
      ("2026/fits.json", ["steps", 0, "networks", 0]),
      ("2026/fits.json", ["only", 0, "network"]),
      ("2026/reach.json", ["dealingBySector", 0, "network"]),
      ("trades.json", ["trades", 6, "networksOut", 0]),
    ] as [(String, [JSONPath.Component])])
  func `a network that does not exist is found`(
    _ file: String, _ path: [JSONPath.Component]
  ) throws {
    let found = try findings(
      "network-references", in: try BrokenCatalogue.with(file, path, "instagarm"))
    #expect(found.map(\.path) == [JSONPath(path)])
    #expect(found.allSatisfy { $0.text.en.contains("did you mean `instagram`?") })
  }

  @Test func `a stand-in for a closed network that is itself unknown is found`() throws {
    try expectBites(
      "network-references", "closed.json", "closed", 0, "instead", 0, value: "vine",
      at: "closed[0].instead[0]")
  }

  @Test func `a row for a segment that does not exist is found`() throws {
    try expectBites(
      "network-references", "2026/reach.json", "usage", "FR", "facebook", "elders", value: [:],
      at: "elders")
  }

  @Test func `a sector whose law does not bind it is found`() throws {
    try expectBites(
      "trade-references", "sectors.json", "sectors", 0, "trade", value: "health",
      at: "sectors[0].trade")
    try expectBites(
      "trade-references", "sectors.json", "sectors", 5, "trade", value: .null, at: "sectors[5]")
  }
}
