import Foundation
import JalonCatalogue
import JalonModel
import JalonReport
import JalonStore
import Testing

@testable import JalonShell

/// A session as it is typed on a terminal, in a folder of its own that goes with it.
final class TypedSession {
  static let day = CivilDate(iso: "2026-11-21")

  var session: Session
  private let path: String

  /// - Parameters:
  ///   - language: of its texts.
  ///   - seconds: how long after midnight it stands, in universal time.
  ///   - east: what the clock on the wall is ahead, in seconds.
  /// - Throws: when its folder cannot be made.
  init(_ language: Language = .fr, seconds: Int = 0, east: Int = 0) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jalon-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    path = folder.path(percentEncoded: false)
    let day = try #require(Self.day)
    session = try Session(
      knowledge: Knowledge(nil),
      clock: Clock(
        asOf: day, now: { Moment(seconds: Moment(startOf: day).seconds + seconds) },
        wall: { Moment(seconds: $0.seconds + east) }, heading: { [] }),
      folder: PlaybookFolder(path + "/playbooks"), language: language, keepsLanguage: true,
      isScript: false)
  }

  deinit {
    session.close()
    try? FileManager.default.removeItem(atPath: path)
  }

  /// What the shell shows after a line: its reply or why it was refused, then the next question.
  @discardableResult
  func shown(_ line: String) throws -> String {
    let reply = try session.take(line)
    let fault = reply.fault.map { $0.text[session.language] + "\n" } ?? ""
    return fault + render(reply.blocks) + render(try session.screen()?.blocks(hasTab: true) ?? [])
  }

  func render(_ blocks: [Document.Block]) -> String {
    TerminalRenderer(width: 200, colour: false, plain: true).render(
      Document(language: session.language, title: "", blocks: blocks))
  }

  /// A bakery's answers, one a screen.
  static let bakery = [
    "Boulangerie Morel", "bakery", "1", "1", "1", "non", "facebook, instagram", "2, 3", "1", "12",
    "2027-06-30", "1h30", "6", "1", "1 2 3 3 1", "facebook: 11/20, instagram: 4/20", "2", "accept",
    "accept", "accept", "accept", "accept", "accept", "refuse", "accept", "accept", "accept", "2",
    "0",
  ]

  /// Commands whose pages an owner reads, with two answers that contradict each other.
  static let commands = [
    ":review", ":history", ":plan", ":explain facebook", ":explain tiktok", ":sources",
    ":whatif resources.minutes=180", ":target coverage=40", ":undo", ":redo", ":replay", ":list",
    ":template", ":exclude tiktok", ":require instagram", ":fix facebook=1/semaine", ":why 19",
    "benefits.proximity.indicator=1", "resources.people=0",
  ]
}

extension String {
  /// Without what stands between brackets or backticks, where ids may be typed.
  var withoutTyped: String {
    replacing(/\[[^\]]*\]|`[^`]*`/, with: "")
  }
}
