import JalonCatalogue
import JalonModel
import JalonRecommendation
import JalonReport
import JalonStore

/// A script run to its end: every line is tried in memory first, and nothing is written or printed
/// unless no line was wrong.
package struct ScriptRun {
  /// What came of a script.
  package struct Outcome {
    /// For standard output; empty when a line was wrong.
    package var output = ""
    /// For standard error, one sentence a line.
    package var complaints: [String] = []
    package var exitStatus: ExitStatus = .done
  }

  private var session: Session
  /// The name that faults give: a path, or `-`.
  private let name: String
  private let format: Format
  private let keepsGoing: Bool
  private let renderer: TerminalRenderer

  package enum Format: String, Sendable, CaseIterable { case text, json }

  package init(
    _ session: Session, name: String, format: Format, keepsGoing: Bool, renderer: TerminalRenderer
  ) {
    self.session = session
    self.session.keepsGoing = keepsGoing
    self.name = name
    self.format = format
    self.keepsGoing = keepsGoing
    self.renderer = renderer
  }

  /// Runs the script in memory, then carries out what it asked to be written.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package mutating func run(descriptor: Int32) throws(CatalogueFault) -> Outcome {
    var outcome = Outcome()
    var script = Script(descriptor: descriptor)
    var blocks: [Document.Block] = []
    reading: while let event = script.next() {
      switch event {
      case .line(let text, let number):
        let reply = try session.take(text)
        for fault in reply.faults {
          complain(fault.text, line: number, in: &outcome)
          outcome.exitStatus = .graver(outcome.exitStatus, fault.exitStatus)
        }
        if !keepsGoing, outcome.exitStatus != .done { return outcome }
        blocks += reply.blocks
        if reply.leaves { break reading }
      case .fault(let text, let number):
        complain(text, line: number, in: &outcome)
        outcome.exitStatus = .graver(
          outcome.exitStatus, script.unreadable == nil ? .badData : .failedTransfer)
        if !keepsGoing { return outcome }
      }
    }
    guard outcome.exitStatus == .done else { return outcome }
    if let fault = session.flush() {
      outcome.complaints.append("\(name): \(fault.text[session.language])".inert)
      outcome.exitStatus = fault.exitStatus
      return outcome
    }
    outcome.output = try output(after: blocks)
    outcome.exitStatus = session.isIncomplete() ? .incomplete : .done
    return outcome
  }

  private func output(after blocks: [Document.Block]) throws(CatalogueFault) -> String {
    switch format {
    case .json:
      let bytes = try session.advice(.full).bytes(.pretty)
      return String(decoding: bytes, as: UTF8.self)
    case .text:
      var document = try session.planPage().whole
      document.blocks = blocks + document.blocks
      return renderer.render(document)
    }
  }

  private func complain(_ text: Text, line: Int, in outcome: inout Outcome) {
    let sentence = text[session.language].inert
    outcome.complaints.append("\(name.inert):\(line): \(sentence)")
  }
}
