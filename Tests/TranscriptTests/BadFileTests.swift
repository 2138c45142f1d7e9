import Testing

/// Folders of playbooks, some of which are bad: every file is looked at, and named once.
@Suite struct BadFileTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save b", ":save d")
    try desk.put(Array(repeating: UInt8(ascii: " "), count: (8 << 20) + 1), "big.json")
    try desk.put("{\n", "bad.json")
    try desk.move("big.json", "data/jalon/playbooks/a.json")
    try desk.move("bad.json", "data/jalon/playbooks/c.json")
  }

  @Test func `a file that cannot be read does not stop the check of a folder`() throws {
    let run = try desk.run(["check", desk.playbooks, "nulle-part.json"] + Desk.options)
    #expect(run.status == 66)
    #expect(run.complaints.contains("a.json"))
    #expect(run.complaints.contains("nulle-part.json"))
    #expect(run.output.contains("c.json:2:1"))
    #expect(run.output.plainSpaces.contains("3 fichiers, 1 erreur"))
  }

  @Test func `a file that cannot be read does not stop the measure of influence`() throws {
    let run = try desk.run(
      ["catalogue", "judgements", "--cases", desk.playbooks] + Desk.options)
    #expect(run.status == 65)
    #expect(run.complaints.contains("a.json"))
    #expect(run.output.contains("entreprises"))
  }

  @Test func `judgements are told by their influence, and nothing else is measured`() throws {
    let told = try desk.run(["catalogue", "judgements", "--format", "json"] + Desk.options).output
    let first = try #require(told.firstRange(of: "\"id\": \"")).upperBound
    #expect(!told[first...].hasPrefix("network-dates"))
    let run = try desk.run(["catalogue", "networks", "--cases", desk.playbooks] + Desk.options)
    run.expectRefusal(64, "--cases va avec judgements")
  }

  @Test func `a replay names each bad file once`() throws {
    let run = try desk.run(["replay", desk.playbooks] + Desk.options)
    #expect(run.status == 65)
    #expect(run.output.plainSpaces.hasPrefix("2 dossiers : 2 inchangés."))
    let complaints = run.complaints.split(separator: "\n")
    #expect(complaints.count == 2)
    for (complaint, name) in zip(complaints, ["a.json", "c.json:2:1"]) {
      #expect(complaint.hasPrefix("jalon: \(desk.playbooks)/\(name)"), "\(complaint)")
      #expect(complaint.split(separator: "\(desk.playbooks)/").count == 2, "\(complaint)")
    }
  }

  @Test func `a replay names the file in which a value to try is wrong`() throws {
    let run = try desk.run(
      ["replay", "b", "--set", "business.size=minuscule"] + Desk.options)
    run.expectRefusal(65, "jalon: b : ", "« minuscule »")
  }
}
