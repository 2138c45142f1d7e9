import JalonCatalogue
import JalonModel
import LineEditor
import Testing

@testable import JalonShell

/// What Tab offers follows the session.
@Suite struct CompleterTests {
  private func offered(_ completer: Completer, _ typed: TypedSession) throws -> [String] {
    completer.prepare(for: typed.session, options: [])
    let line = ":explain "
    let completion = try #require(completer.completion(of: line, at: line.endIndex))
    return completion.candidates.map(\.label)
  }

  private func labels(_ typed: TypedSession) throws -> [String] {
    let catalogue = try typed.session.knowledge.catalogue()
    return catalogue.networks.map { "\($0.id) — \($0.name[typed.session.language])" }
  }

  @Test func `networks are offered in the language of the session`() throws {
    let typed = try TypedSession()
    let completer = Completer()
    try typed.shown("Morel")
    let french = try offered(completer, typed)
    #expect(french == (try labels(typed)))
    try typed.shown(":lang en")
    let english = try offered(completer, typed)
    #expect(english == (try labels(typed)))
    #expect(english != french)
  }

  @Test func `networks are those of the playbook that was opened`() throws {
    let typed = try TypedSession()
    let completer = Completer()
    try typed.shown("Morel")
    let present = try offered(completer, typed)
    var old = typed.session.playbook
    old.catalogue = try Knowledge(.year2013).catalogue().reference
    typed.session.start(from: old, named: nil, stamp: nil)
    try typed.shown("resources.minutes=60")
    let former = try offered(completer, typed)
    #expect(former == (try labels(typed)))
    #expect(former != present)
  }
}
