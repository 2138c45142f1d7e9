import Foundation
import JalonCatalogue
import JalonInterview
import JalonModel
import JalonStore
import Testing

@testable import JalonShell

/// An answer that is acknowledged is in the journal; one that could not be written is not taken.
@Suite struct KeepingTests {
  private let typed: TypedSession
  private let journals: String

  init() throws {
    typed = try TypedSession()
    journals = typed.session.folder.path + "/.journal"
  }

  /// Puts a file where the folder of journals belongs, so that none can be opened.
  private func block() throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: typed.session.folder.path, withIntermediateDirectories: true)
    if files.fileExists(atPath: journals) {
      try files.moveItem(atPath: journals, toPath: journals + "-aside")
    }
    try Data().write(to: URL(filePath: journals))
  }

  private func unblock() throws {
    let files = FileManager.default
    try files.removeItem(atPath: journals)
    guard files.fileExists(atPath: journals + "-aside") else { return }
    try files.moveItem(atPath: journals + "-aside", toPath: journals)
  }

  /// The lines of the steps that the only journal nobody holds keeps.
  private func keptSteps() throws -> [String] {
    let found = try JournalFolder(of: typed.session.folder).abandoned()
    #expect(found.count == 1)
    return (found.first?.record.steps(over: nil) ?? [])
      .compactMap { line in Interview.Step(journalLine: line) { _ in nil }?.line }
  }

  /// The same person back, before the first question.
  private func nextSession() throws -> Session {
    try Session(
      knowledge: Knowledge(nil), clock: typed.session.clock, folder: typed.session.folder,
      language: .fr, keepsLanguage: true, isScript: false)
  }

  @Test func `an answer that cannot be written is asked for again`() throws {
    try block()
    #expect(try typed.session.take("Morel").fault?.exitStatus == .cannotCreate)
    #expect(typed.session.interview.answers.isEmpty)
    #expect(typed.session.interview.steps.isEmpty)
    #expect(typed.session.interview.current == .businessName)
    try unblock()
    #expect(try typed.session.take("Vasseur").fault == nil)
    #expect(try typed.session.take("bakery").fault == nil)
    typed.session.close()
    #expect(try keptSteps() == [#"business.name="Vasseur""#, "business.sector=bakery"])
  }

  @Test func `a template that cannot be written is not started from`() throws {
    try block()
    #expect(try typed.session.take(":template bakery").fault?.exitStatus == .cannotCreate)
    #expect(typed.session.interview.answers.isEmpty)
    try unblock()
    #expect(try typed.session.take(":template bakery").fault == nil)
    typed.session.close()
    #expect(try keptSteps() == [":template bakery"])
  }

  @Test func `a playbook stays open when the template after it cannot be written`() throws {
    #expect(try typed.session.take("Morel").fault == nil)
    #expect(try typed.session.take(":save morel").fault == nil)
    try block()
    #expect(try typed.session.take(":template bakery").fault?.exitStatus == .cannotCreate)
    #expect(typed.session.name?.spelling == "morel")
    #expect(typed.session.playbook.answers[.businessName]?.value == .text("Morel"))
    try unblock()
    #expect(try typed.session.take("bakery").fault == nil)
    typed.session.close()
    #expect(try keptSteps() == ["business.sector=bakery"])
  }

  // MARK: What was cut off

  @Test func `a session that was only a template is offered again`() throws {
    #expect(try typed.session.take(":template bakery").fault == nil)
    let answers = typed.session.interview.answers
    typed.session.close()
    var next = try nextSession()
    let offered = try next.interrupted()
    #expect(offered.map(\.answers) == [answers.count])
    #expect(try next.resume(try #require(offered.first)).fault == nil)
    #expect(next.interview.answers == answers)
    next.close()
  }

  /// What was done before a save is undone and redone after it.
  @Test(arguments: [
    [":undo"], [":undo", ":undo"], [":undo", ":redo"], [":undo", "resources.minutes=45", ":undo"],
    [":undo", "resources.minutes=45", ":undo", ":undo"], ["resources.people=2", ":undo", ":undo"],
  ])
  func `an undoing that goes back to before the save stays`(lines: [String]) throws {
    for line in [
      ":template bakery", ":skip resources.months", "resources.minutes=90", ":save morel",
    ] + lines {
      #expect(try typed.session.take(line).fault == nil)
    }
    let left = typed.session.playbook
    typed.session.close()
    var next = try nextSession()
    let offered = try #require(try next.interrupted().first)
    #expect(!Phrases.resume(offered)[.fr].contains("0\u{A0}"))
    #expect(try next.resume(offered).fault == nil)
    #expect(next.playbook.answers == left.answers)
    #expect(next.playbook.history == left.history)
    next.close()
  }

  @Test(arguments: [[], [":save morel", "resources.minutes=45"]])
  func `a session that was complete is taken up with its plan`(lines: [String]) throws {
    for line in TypedSession.bakery + lines { try typed.shown(line) }
    try #require(!typed.session.isAsking)
    typed.session.close()
    var next = try nextSession()
    let reply = try next.resume(try #require(try next.interrupted().first))
    #expect(typed.render(reply.blocks).contains("Boulangerie Morel"))
    #expect(!reply.recap.isEmpty && !reply.closing.isEmpty)
    next.close()
  }

  @Test func `what an offer counts is what no save holds`() throws {
    #expect(try typed.session.take(":template bakery").fault == nil)
    #expect(try typed.session.take("resources.minutes=60").fault == nil)
    #expect(try typed.session.take(":save morel").fault == nil)
    #expect(try typed.session.take("resources.minutes=90").fault == nil)
    typed.session.close()
    #expect(try nextSession().interrupted().map(\.answers) == [1])
  }
}
