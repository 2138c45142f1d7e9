import Foundation
import JalonModel
import Testing

@testable import JalonShell

@Suite struct BatchProgressTests {
  private func bytes(_ lines: Int) -> [UInt8] {
    Array(String(repeating: "{}\n", count: lines).utf8)
  }

  @Test func `a line is due at once, then after two seconds, never at the end`() {
    var progress = BatchProgress(total: 40, language: .fr)
    #expect(progress.wrote(bytes(8), after: .seconds(1)) == "8 sur 40")
    #expect(progress.wrote(bytes(2), after: .seconds(2)) == nil)
    #expect(progress.wrote(bytes(2), after: .seconds(3)) == "12 sur 40")
    #expect(progress.wrote(bytes(28), after: .seconds(60)) == nil)
  }

  @Test func `long runs are told of less often`() {
    var progress = BatchProgress(total: nil, language: .en)
    #expect(progress.wrote(bytes(1000), after: .seconds(3600)) == "1,000\u{A0}lines")
    #expect(progress.wrote(bytes(1), after: .seconds(3650)) == nil)
    #expect(progress.wrote(bytes(1), after: .seconds(3660)) == "1,002\u{A0}lines")
  }

  @Test(arguments: [("", 0), ("a\n", 1), ("a\nb", 2), ("\n\n", 2)])
  func `the lines of a file are counted without reading it away`(text: String, lines: Int) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "jalon-\(UUID())")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forReadingFrom: file)
    #expect(BatchProgress.lines(of: handle.fileDescriptor) == lines)
    #expect(try handle.readToEnd() ?? Data() == Data(text.utf8))
    let pipe = Pipe()
    #expect(BatchProgress.lines(of: pipe.fileHandleForReading.fileDescriptor) == nil)
  }
}
