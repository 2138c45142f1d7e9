import Testing

/// `jalon replay`: one playbook shows its plan, several a row each.
@Suite struct ReplayTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save Maison Morel", ":save morel")
    _ = try desk.pipe(Firms.subcontractor, ":save vasseur")
    // As if it had been saved with three hours.
    let changed = try #require(desk.playbook("morel"))
      .replacing("\"minutesPerWeek\": ", with: "\"minutesPerWeek\": 1")
    try desk.put(changed, "data/jalon/playbooks/morel.json")
  }

  @Test(arguments: ["fr", "en"])
  func `several playbooks have a row each, those that changed first`(language: String) throws {
    let run = try desk.run(
      ["replay", "Maison Morel", "morel", "vasseur", "--as-of", "2026-11-21", "--lang", language])
    run.expect(stdout: run.output)
    #expect(!run.output.contains(language == "fr" ? "À faire d’abord" : "To do first"))
    expectGolden(run.output, "replay.\(language).txt")
  }

  @Test func `a folder tells how one of its plans is seen, and that command shows it`() throws {
    let run = try desk.run(["replay", desk.playbooks] + Desk.options)
    let path = desk.playbooks + "/morel.json"
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("jalon replay \(path)"))
    let one = try desk.run(["replay", path] + Desk.options)
    #expect(one.output.contains("À faire d’abord"))
  }

  @Test func `several playbooks make an array of JSON, each with its plan`() throws {
    let run = try desk.run(["replay", desk.playbooks, "--format", "json"] + Desk.options)
    #expect(run.output.hasPrefix("["))
    #expect(run.output.split(separator: "\"drift\"").count == 4)
  }
}
