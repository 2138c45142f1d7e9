import JalonCatalogue
import JalonInterview
import JalonModel
import JalonStore

extension Session {
  /// A session that was cut off and waits to be taken up.
  struct Interrupted {
    let subject: Journal.Subject
    /// Answers that stand and that no save holds.
    let answers: Int
    /// The playbook's or the firm's name; empty when there is none yet.
    let name: String
    /// When its last step was taken, by the clock on the wall.
    let last: Moment
  }

  /// The sessions that were cut off, the latest first; those whose answers were all taken back are
  /// not worth an offer, and a folder that cannot be read has none.
  func interrupted() throws(CatalogueFault) -> [Interrupted] {
    var interrupted: [Interrupted] = []
    for found in (try? JournalFolder(of: folder).abandoned()) ?? [] {
      var saved: [UInt8]?
      var name = ""
      if case .playbook(let playbook) = found.subject {
        saved = try? folder.read(playbook).bytes
        name = playbook.spelling
      }
      let steps = steps(found.record, over: saved)
      guard !steps.isEmpty else { continue }
      let questionnaire = interview.questionnaire
      let base = saved.flatMap { bytes in
        try? Playbook(reading: bytes) { questionnaire[$0]?.kind }
      }
      var trial = Interview(
        questionnaire: questionnaire, answers: base?.answers ?? [:], language: language)
      try trial.replay(steps, knowing: base.map(knowledge.following) ?? knowledge)
      let unsaved = trial.answers.count { $0.value != base?.answers[$0.key] }
      guard unsaved > 0 || saved != nil else { continue }
      if name.isEmpty, case .text(let firm) = trial.answers[.businessName]?.value { name = firm }
      interrupted.append(
        Interrupted(
          subject: found.subject, answers: unsaved, name: name,
          last: clock.wall(Moment(seconds: found.modified))))
    }
    return interrupted
  }

  /// Takes up an interrupted session where it stopped.
  mutating func resume(_ interrupted: Interrupted) throws(CatalogueFault) -> Reply {
    if case .playbook(let name) = interrupted.subject {
      return try take(":open \(name.spelling)")
    }
    let opened: JournalFolder.Opening
    do throws(StoreError) {
      opened = try JournalFolder(of: folder).open(interrupted.subject, heading: clock.heading())
    } catch {
      return .refused(.store(error))
    }
    switch opened {
    case .continuing(let journal, let record):
      let steps = steps(record, over: nil)
      self.journal = journal
      if let first = steps.first { base.created = min(base.created, first.at) }
      try replay(steps)
    case .fresh(let journal):
      self.journal = journal
    case .held(let heading):
      return .refused(.store(StoreError(.held(heading: heading), on: .lock, of: folder.path)))
    }
    var reply = Reply()
    if !isAsking { try conclude(&reply) }
    return reply
  }

  /// Throws away what an interrupted session kept; a saved playbook stays as it was saved.
  /// - Returns: why it stays, if so; another session may hold it by now.
  func forget(_ interrupted: Interrupted) -> SessionFault? {
    do throws(StoreError) {
      let journals = JournalFolder(of: folder)
      switch try journals.open(interrupted.subject, heading: clock.heading()) {
      case .continuing(let journal, _), .fresh(let journal): try journal.remove()
      case .held(let heading):
        throw StoreError(.held(heading: heading), on: .lock, of: path(of: interrupted.subject))
      }
      return nil
    } catch {
      return .store(error)
    }
  }

  private func path(of subject: Journal.Subject) -> String {
    if case .playbook(let name) = subject { folder.path(of: name) } else { folder.path }
  }

  /// The steps that a journal keeps, to be performed again on a playbook.
  /// - Parameters:
  ///   - record: the journal, read back.
  ///   - saved: the playbook as it is on disk; nil when it was never saved.
  /// - Returns: those that are understood.
  func steps(_ record: JournalRecord, over saved: [UInt8]?) -> [Interview.Step] {
    let questionnaire = interview.questionnaire
    return record.steps(over: saved).compactMap { line in
      Interview.Step(journalLine: line) { questionnaire[$0]?.kind }
    }
  }

  /// Steps as they are kept in a journal, replayed into this session.
  mutating func replay(_ steps: [Interview.Step]) throws(CatalogueFault) {
    try interview.replay(steps, knowing: knowledge)
    journaled = interview.steps.count
    try raiseConflicts()
  }

  /// Whether leaving now would leave steps that no save holds.
  var hasUnsavedSteps: Bool { journal?.hasSteps ?? false }
}

extension Interview {
  /// Performs steps as a journal keeps them; one that means nothing any more is passed over.
  fileprivate mutating func replay(
    _ steps: [Step], knowing knowledge: Knowledge
  ) throws(CatalogueFault) {
    let catalogue = try knowledge.catalogue()
    for step in steps {
      guard let line = try? Line(step.line) else { continue }
      let effect = receive(line, at: step.at, knowing: catalogue)
      if case .request(.template, let name, _) = effect,
        let template = try knowledge.templates().first(where: { $0.name == name })
      {
        start(from: template.name, template.answers, at: step.at)
      }
      if case .refused = effect { restore(step) }
    }
  }
}
