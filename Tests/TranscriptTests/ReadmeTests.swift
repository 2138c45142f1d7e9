import Foundation
import Testing

/// What the README shows works as it stands there.
@Suite struct ReadmeTests {
  private static let text: String = {
    let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The first fenced block that holds a text.
  private func block(holding text: String) throws -> String {
    let blocks = Self.text.components(separatedBy: "\n```")
    let found = try #require(blocks.first { $0.contains(text) && !$0.hasPrefix("\n\n") })
    return found.split(separator: "\n", maxSplits: 1).last.map { $0 + "\n" } ?? ""
  }

  @Test func `own figures are valid and signed wherever they are used`() throws {
    let desk = try Desk()
    try desk.put(try block(holding: "jalon.overlay/1"), "martin.json")
    let check = try desk.run(["check", "martin.json"] + Desk.options)
    #expect(check.output.plainSpaces == "1 fichier, 0 erreur\n" && check.status == 0)
    let run = try desk.pipe(Firms.bakery, options: ["--catalogue", "martin.json"])
    #expect(run.output.contains("Agence Martin"))
    let minutes = try desk.run(
      ["catalogue", "show", "our-videos", "--catalogue", "martin.json"] + Desk.options)
    #expect(minutes.output.contains("Vingt vidéos"))
  }

  @Test func `the script saves a playbook`() throws {
    let desk = try Desk()
    let run = try desk.pipe(try block(holding: "business.sector="))
    #expect(run.status == 3 && run.complaints == "")
    #expect(try desk.answer("resources.minutes", in: "morel") == "60")
  }

  @Test func `every command and option of the tables is known`() throws {
    let desk = try Desk()
    let rows = Self.text.split(separator: "\n").filter { $0.hasPrefix("| `jalon ") }
    #expect(rows.count >= 8)
    for row in rows {
      let words = row.dropFirst(3).prefix { $0 != "`" }.split(separator: " ").map(String.init)
      let help = try desk.run(["help", words[1], "--lang", "en"])
      #expect(help.status == 0, "\(words)")
      let options = row.matches(of: /--[a-z-]+/).map { String($0.output) }
      for option in options { #expect(help.output.contains(option), "\(words[1]) \(option)") }
    }
  }

  @Test func `every command of the shell that it names is known`() throws {
    let named = Self.text.matches(of: /`:([a-z-]+)/).map { ":help \($0.output.1)" }
    #expect(named.count >= 12)
    let run = try Desk().pipe(named.joined(separator: "\n"), options: ["--keep-going"])
    run.expect(stdout: run.output, status: 3)
  }
}
