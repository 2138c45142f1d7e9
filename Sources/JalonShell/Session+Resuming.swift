import JalonCatalogue
import JalonInterview
import JalonModel
import JalonStore

extension Session {
  /// A session that was cut off and waits to be taken up.
  struct Interrupted {
    let subject: Journal.Subject
    /// Accepted steps that no save holds.
    let steps: Int
    /// The playbook's name; empty when it has none yet.
    let name: String
  }

  /// The latest session that was cut off, if any; a folder that cannot be read has none.
  func abandoned() -> Interrupted? {
    guard let found = try? JournalFolder(of: folder).abandoned().first else { return nil }
    let saved: [UInt8]?
    let name: String
    switch found.subject {
    case .playbook(let playbook):
      saved = try? folder.read(playbook).bytes
      name = playbook.spelling
    case .unsaved:
      saved = nil
      name = ""
    }
    let steps = found.record.steps(over: saved).count
    return steps > 0 ? Interrupted(subject: found.subject, steps: steps, name: name) : nil
  }

  /// Takes up an interrupted session where it stopped.
  mutating func resume(_ interrupted: Interrupted) throws(CatalogueFault) -> SessionFault? {
    if case .playbook(let name) = interrupted.subject {
      return try take(":open \(name.spelling)").fault
    }
    do throws(StoreError) {
      switch try JournalFolder(of: folder).open(interrupted.subject, heading: clock.heading()) {
      case .continuing(let journal, let record):
        let steps = record.steps(over: nil).compactMap(Interview.Step.init(journalLine:))
        self.journal = journal
        if let first = steps.first { base.created = min(base.created, first.at) }
        try resume(steps)
        return nil
      case .fresh(let journal):
        self.journal = journal
        return nil
      case .held(let heading):
        return .store(StoreError(.held(heading: heading), on: .lock, of: folder.path))
      }
    } catch {
      return .store(error)
    }
  }

  private mutating func resume(_ steps: [Interview.Step]) throws(StoreError) {
    // The catalogue was read before a journal could hold steps; a broken one is told on the next line.
    try? replay(steps)
  }

  /// Whether leaving now would leave steps that no save holds.
  var hasUnsavedSteps: Bool { journal?.hasSteps ?? false }
}
