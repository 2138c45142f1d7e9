import JalonCatalogue
import JalonInterview
import JalonModel
import JalonStore
import Testing

@testable import JalonShell

@Suite struct TemplateSessionTests {
  private func session() throws -> Session {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    return try Session(
      knowledge: Knowledge(nil),
      clock: Clock(asOf: day, now: { Moment(startOf: day) }, heading: { [] }),
      folder: PlaybookFolder("/nonexistent/jalon"), language: .fr, isScript: true)
  }

  @Test func `a template answers as a guess and leaves the rest to be asked`() throws {
    var session = try session()
    #expect(try session.take(":template bakery").fault == nil)
    let answers = session.playbook.answers
    #expect(answers[.sector]?.value == .choice("bakery"))
    #expect(answers.values.allSatisfy { $0.source == .template })
    #expect(session.isAsking)
    #expect(session.interview.current.map { answers[$0] == nil } ?? false)
    #expect(session.isIncomplete(), "the time and the rules are the client's")
    #expect(session.playbook.title.isEmpty, "a template's title is not the client's")
    #expect(try session.advice(.plan).warnings.contains { $0.fr.contains("du modèle") })
  }

  @Test func `the script of a session from a template rebuilds it`() throws {
    var first = try session()
    for line in [":modele boulangerie", "resources.minutes=120", ":skip rules.dialogue"] {
      #expect(try first.take(line).fault == nil, "\(line)")
    }
    var second = try session()
    for line in String(decoding: try first.script(), as: UTF8.self).split(separator: "\n") {
      #expect(try second.take(String(line)).fault == nil, "\(line)")
    }
    #expect(second.playbook.bytes == first.playbook.bytes)
  }

  @Test func `answers that no save holds are not given up for a template`() throws {
    var session = try session()
    _ = try session.take("business.sector=hotel")
    let reply = try session.take(":template bakery")
    #expect(reply.fault == .unsaved(.template))
    #expect(session.playbook.answers[.sector]?.value == .choice("hotel"))
  }

  @Test func `undoing a template forgets it`() throws {
    var session = try session()
    _ = try session.take(":template bakery")
    _ = try session.take(":undo")
    #expect(session.playbook.answers.isEmpty)
  }

  @Test func `a template that is not there is told with the nearest`() throws {
    var session = try session()
    let nearest = Option(
      id: "bakery", label: Text(fr: "Boulangerie, pâtisserie", en: "Bakery, pastry shop"))
    #expect(try session.take(":template bakry").fault == .noTemplate("bakry", nearest: nearest))
    #expect(!(try session.take(":template").blocks.isEmpty))
  }
}
