import Foundation
import JalonModel
import JalonStore
import Testing

@testable import JalonShell

/// What a script saves, it saves under the same lock as a typed session.
@Suite final class ScriptSavingTests {
  private let folder: PlaybookFolder
  private let place: URL

  init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "jalon-\(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    folder = PlaybookFolder(place.path(percentEncoded: false) + "/playbooks")
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  private func session() throws -> Session {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    return try Session(
      knowledge: Knowledge(nil),
      clock: Clock(asOf: day, now: { Moment(startOf: day) }, heading: { Array("{}".utf8) }),
      folder: folder, language: .fr, isScript: true)
  }

  private func run(_ lines: [String]) throws -> SessionFault? {
    var session = try session()
    for line in lines { #expect(try session.take(line).fault == nil, "\(line)") }
    return session.flush()
  }

  @Test func `a playbook that is open elsewhere is not saved over`() throws {
    #expect(try run(["resources.minutes=60", ":save shop"]) == nil)
    let name = try PlaybookName("shop")
    let before = try folder.read(name).bytes
    guard
      case .fresh(let held) = try JournalFolder(of: folder).open(
        .playbook(name), heading: Array("{}".utf8))
    else {
      Issue.record("the playbook is not free")
      return
    }
    let fault = try run([":open shop", "resources.minutes=95", ":save"])
    #expect(fault?.exitStatus == .openElsewhere)
    #expect(try folder.read(name).bytes == before)
    try held.remove()
    #expect(try run([":open shop", "resources.minutes=95", ":save", ":save"]) == nil)
    #expect(try folder.read(name).bytes != before)
  }

  @Test(arguments: [(":save shop", 73), ("resources.minutes=soon", 65), (":open none", 66)])
  func `a line of a file that is read ends a script as it would by itself`(
    line: String, status: Int32
  ) throws {
    #expect(try run(["resources.minutes=60", ":save shop"]) == nil)
    let path = place.path(percentEncoded: false) + "/lines.txt"
    try Data("# lines\n\(line)\n".utf8).write(to: URL(filePath: path))
    var session = try session()
    let fault = try #require(try session.take(":source \(path)").fault)
    #expect(fault.exitStatus.code == status)
    #expect(fault.text.fr.hasPrefix("\(path):2: "))
  }

  @Test func `saving leaves no journal behind`() throws {
    #expect(try run(["resources.minutes=60", ":save shop", ":save shop"]) == nil)
    #expect(try JournalFolder(of: folder).abandoned().isEmpty)
  }

  @Test func `a file is not written beside a playbook that is open elsewhere`() throws {
    #expect(try run(["resources.minutes=60", ":save shop"]) == nil)
    guard
      case .fresh(let held) = try JournalFolder(of: folder).open(
        .playbook(PlaybookName("shop")), heading: Array("{}".utf8))
    else {
      Issue.record("the playbook is not free")
      return
    }
    let path = place.path(percentEncoded: false) + "/a.script"
    let fault = try run([":open shop", "resources.minutes=95", ":script \(path)", ":save"])
    #expect(fault?.exitStatus == .openElsewhere)
    #expect(!FileManager.default.fileExists(atPath: path))
    try held.remove()
  }
}
