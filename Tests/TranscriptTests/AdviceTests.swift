import Foundation
import Testing

/// Whole advice, pinned to the byte.
@Suite struct AdviceTests {
  @Test(arguments: ["bakery", "subcontractor"], ["fr", "en"])
  func `the advice is the same page and the same document every time`(
    firm: String, language: String
  ) throws {
    let desk = try Desk()
    let script = firm == "bakery" ? Firms.bakery : Firms.subcontractor
    for format in ["text", "json"] {
      let options = ["--lang", language, "--format", format]
      let first = try desk.pipe(script, options: options)
      first.expect(stdout: first.output)
      expectGolden(first.output, "\(firm).\(language).\(format == "text" ? "txt" : "json")")
      #expect(try desk.pipe(script, options: options) == first)
    }
    #expect(desk.files() == [])
  }

  @Test(arguments: [
    ("not-authentic", "rules.authenticity=refuse", "not-now"),
    ("ten-minutes", "resources.minutes=10", "not-now"),
    ("nobody", "resources.people=0", "listen-first"),
    ("sales-next-month", "benefits.ranked=sales\nbenefits.sales.by=2026-12-21", "not-now"),
    (
      "customers-elsewhere",
      "maturity.counts=facebook: 0/30, instagram: 0/30, google-business: 0/30",
      "listen-first"
    ),
  ])
  func `the program says no when no is the answer`(
    name: String, answers: String, verdict: String
  ) throws {
    let desk = try Desk()
    let script = Firms.bakery + "\n" + answers
    let page = try desk.pipe(script)
    page.expect(stdout: page.output)
    expectGolden(page.output, "no.\(name).fr.txt")
    let result = try Result(desk.pipe(script, options: ["--format", "json"]))
    #expect(result.verdict == verdict)
    #expect(result.networks == [])
    #expect(result.coverage == 0)
  }

  @Test func `a law that forbids a network keeps it out, whatever was asked`() throws {
    let desk = try Desk()
    let script = Firms.bakery + "\nbusiness.sector=arms\nresources.minutes=300"
    let result = try Result(desk.pipe(script, options: ["--format", "json"]))
    #expect(result.rejected.contains { $0.cause == "law" })
    for rejected in result.rejected where rejected.cause == "law" {
      #expect(rejected.hasReasons, "\(rejected.id) is refused without a reason")
      #expect(!rejected.wouldTake, "no answer changes a law")
    }
    let page = try desk.pipe(script)
    expectGolden(page.output, "no.arms.fr.txt")
  }

  @Test func `the JSON is one document that a stranger's reader takes`() throws {
    let run = try Desk().pipe(Firms.bakery, options: ["--format", "json"])
    let result = try Result(run)
    #expect(result.members["schema"] as? String == "jalon.result/1")
    #expect(result.members["asOf"] as? String == "2026-11-21")
    #expect(Set(result.networks).isDisjoint(with: result.rejected.map(\.id)))
    #expect(result.networks.count + result.rejected.count == 21)
    #expect(run.output.hasSuffix("}\n"))
  }

  @Test func `lists and questions do not disturb the one JSON document`() throws {
    let run = try Desk().pipe(
      Firms.bakery, ":review", ":explain tiktok", ":list", options: ["--format", "json"])
    run.expect(stdout: run.output)
    #expect(try Result(run).verdict.isEmpty == false)
  }
}

/// A result, read by a reader that is not ours.
struct Result {
  struct Rejected {
    let id: String
    let cause: String
    let hasReasons: Bool
    let wouldTake: Bool
  }

  struct NotOneDocument: Error {}

  let members: [String: Any]

  init(_ run: Run) throws {
    guard let members = try JSONSerialization.jsonObject(with: Data(run.stdout)) as? [String: Any]
    else { throw NotOneDocument() }
    self.members = members
  }

  private var plan: [String: Any] { members["plan"] as? [String: Any] ?? [:] }

  var verdict: String { members["verdict"] as? String ?? "" }
  var coverage: Double? { (plan["coverage"] as? NSNumber)?.doubleValue }
  var provisional: Bool? { members["provisional"] as? Bool }
  var missing: [String] { members["missing"] as? [String] ?? [] }

  var networks: [String] {
    (plan["networks"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  var rejected: [Rejected] {
    (members["rejected"] as? [[String: Any]] ?? []).map { member in
      Rejected(
        id: member["id"] as? String ?? "", cause: member["cause"] as? String ?? "",
        hasReasons: (member["reasons"] as? [Any])?.isEmpty == false,
        wouldTake: member["wouldTake"] is [Any])
    }
  }
}
