import Foundation
import JalonModel
import Testing

@testable import JalonShell

/// Answers from a file, typed.
@Suite struct SourcingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "jalon-\(UUID())")

  private func file(_ lines: [String]) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "answers.txt")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  @Test func `a file that completes the interview shows the plan once`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let typed = try TypedSession()
    let path = try file(TypedSession.bakery)
    let shown = try typed.shown(":source \(path)")
    #expect(!typed.session.isAsking)
    #expect(shown.components(separatedBy: "Premier geste").count == 2)
  }

  @Test func `a file is found from the person's own folder`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let typed = try TypedSession()
    _ = try file(["Morel"])
    typed.session.homeFolder = folder.path(percentEncoded: false)
    #expect(try typed.session.take(":source ~/answers.txt").fault == nil)
    #expect(typed.session.playbook.answers[.businessName]?.value == .text("Morel"))
    #expect(try typed.session.take(":script ~/out.txt").fault == nil)
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "out.txt").path))
  }
}
