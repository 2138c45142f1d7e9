import Foundation

/// A text that was agreed on, kept in the folder `Golden` beside the tests that read it.
package struct GoldenFile {
  private let file: URL

  /// - Parameters:
  ///   - name: of the file.
  ///   - test: the file of the test.
  package init(_ name: String, beside test: String) {
    file = URL(filePath: test).deletingLastPathComponent()
      .appending(path: "Golden").appending(path: name)
  }

  /// Whether `RECORD=1` stands in the environment.
  package static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// What a test has to report; nil when the text is as agreed.
  /// - Parameters:
  ///   - text: what was found.
  ///   - recording: whether the file is rewritten; that is reported too, so that no one records by
  ///     accident and takes it for a success.
  /// - Returns: the first line that differs, or what happened to the file.
  package func report(on text: String, recording: Bool) -> String? {
    let name = file.lastPathComponent
    if recording {
      do {
        try Data(text.utf8).write(to: file)
        return "recorded \(name); read it, then run again"
      } catch {
        return "could not record \(name): \(error)"
      }
    }
    guard let data = try? Data(contentsOf: file) else {
      return "no golden \(name); RECORD=1 writes it"
    }
    guard Data(text.utf8) != data else { return nil }
    let wanted = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(wanted, found).prefix { Array($0.utf8) == Array($1.utf8) }.count
    return """
      \(name) differs at line \(line + 1)
        wanted: \(line < wanted.count ? String(wanted[line]) : "(end)")
        found:  \(line < found.count ? String(found[line]) : "(end)")
      """
  }
}
