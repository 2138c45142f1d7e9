import JalonCatalogue
import JalonModel
import JalonStore
import Testing

@testable import JalonShell

/// The country that stands in where none is answered.
@Suite struct HomeTests {
  private func session(home: String) throws -> Session {
    let day = try #require(CivilDate(iso: "2026-11-21"))
    return try Session(
      knowledge: Knowledge(nil, home: home),
      clock: Clock(asOf: day, now: { Moment(startOf: day) }, heading: { [] }),
      folder: PlaybookFolder("/nonexistent/jalon"), language: .fr, isScript: true)
  }

  @Test(arguments: [
    ("fr_BE.UTF-8", "BE"), ("en_US", "US"), ("de_CH@euro", "CH"), ("C.UTF-8", nil), ("fr", nil),
    ("fr_XX", nil), ("", nil),
  ]) func `a locale names its country`(locale: String, country: String?) {
    #expect(Country.territory(of: locale) == country)
  }

  @Test func `the computer's country stands in and is kept as a guess`() throws {
    var session = try session(home: "BE")
    #expect(session.playbook.answers.isEmpty)
    _ = try session.take("resources.minutes=60")
    let kept = try #require(session.playbook.answers[.country])
    #expect(kept.value == .choice("BE") && kept.source == .default)
    #expect(try session.advice(.plan).warnings.contains { $0.fr.contains("(Belgique)") })
  }

  @Test func `an answer stands before the computer's country`() throws {
    var session = try session(home: "BE")
    _ = try session.take("business.country=CH")
    #expect(session.playbook.answers[.country]?.value == .choice("CH"))
  }

  @Test func `a file that does not say its country is French on every computer`() throws {
    var session = try session(home: "US")
    let day = try #require(CivilDate(iso: "2026-11-21"))
    var playbook = Playbook(
      created: Moment(startOf: day), language: .fr, catalogue: CatalogueReference(id: "2026"))
    playbook.answers[.minutes] = Answer(
      value: .integer(60), source: .client, at: Moment(startOf: day))
    session.start(from: playbook, named: nil, stamp: nil)
    #expect(session.playbook.answers[.country] == nil)
    #expect(try !session.advice(.plan).warnings.contains { $0.fr.contains("(US)") })
    #expect(session.isSaved)
  }

  @Test func `in France nothing is added`() throws {
    var session = try session(home: "FR")
    _ = try session.take("resources.minutes=60")
    #expect(session.playbook.answers[.country] == nil)
  }
}
