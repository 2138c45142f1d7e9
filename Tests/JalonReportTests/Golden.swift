import GoldenFiles
import Testing

/// Compares a text with the file `Golden/NAME` beside this one; `RECORD=1` rewrites it and fails.
func expectGolden(
  _ text: String, _ name: String, recording: Bool = GoldenFile.isRecording,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if let report = GoldenFile(name, beside: #filePath).report(on: text, recording: recording) {
    Issue.record("\(report)", sourceLocation: sourceLocation)
  }
}

@Suite struct GoldenTests {
  @Test func `a text that differs from its golden is reported`() {
    withKnownIssue { expectGolden("something else\n", "advice.fr.80.txt", recording: false) }
  }

  @Test func `a golden that is missing is reported`() {
    withKnownIssue { expectGolden("anything\n", "nowhere.txt", recording: false) }
  }
}
