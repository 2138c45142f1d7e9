import Testing

/// The command line itself.
struct CommandLineTests {
  @Test func `without a command and without a terminal it is a run, options and all`() throws {
    let desk = try Desk()
    let options = ["--format", "json", "--as-of", "2026-11-21", "--lang", "en"]
    let lines = Array((Firms.bakery + "\n").utf8)
    let run = try desk.run(options, input: lines)
    #expect(run.output.hasPrefix("{"))
    #expect(try desk.run(["run", "-"] + options, input: lines) == run)
    let wrong = try desk.run(
      ["--keep-going", "--lang", "en"],
      input: Array("resources.minutes=x\nbusiness.size=zz\n".utf8))
    #expect(wrong.status == 65)
    #expect(wrong.complaints.contains("-:1: ") && wrong.complaints.contains("-:2: "))
  }

  @Test func `a word that is no command is told with the nearest`() throws {
    let run = try Desk().run(["chek", "x.json", "--lang", "en"])
    #expect(run.status == 64)
    #expect(run.complaints.contains("“chek” is not a command; did you mean check?"))
    #expect(!run.complaints.contains("conversation"))
    let french = try Desk().run(["zzzz", "--lang", "fr"])
    #expect(french.complaints.contains("`jalon --help` les montre"))
  }
}
