import Foundation
import Testing

/// Compares a text with the file `Golden/NAME` beside this one.
///
/// With `RECORD=1` in the environment the file is rewritten and the test fails, so that no one
/// records by accident and takes it for a success.
func expectGolden(
  _ text: String, _ name: String,
  recording: Bool = ProcessInfo.processInfo.environment["RECORD"] == "1",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden").appending(path: name)
  if recording {
    do {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); read it, then run again", sourceLocation: sourceLocation)
    } catch {
      Issue.record("could not record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("no golden \(name); RECORD=1 writes it", sourceLocation: sourceLocation)
    return
  }
  guard Data(text.utf8) != data else { return }
  let wanted = String(decoding: data, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(wanted, found).prefix { Array($0.utf8) == Array($1.utf8) }.count
  Issue.record(
    """
    \(name) differs at line \(line + 1)
      wanted: \(line < wanted.count ? String(wanted[line]) : "(end)")
      found:  \(line < found.count ? String(found[line]) : "(end)")
    """, sourceLocation: sourceLocation)
}

@Suite struct GoldenTests {
  @Test func `a text that differs from its golden is reported`() {
    withKnownIssue { expectGolden("something else\n", "bakery.fr.txt", recording: false) }
  }

  @Test func `a golden that is missing is reported`() {
    withKnownIssue { expectGolden("anything\n", "nowhere.txt", recording: false) }
  }
}
