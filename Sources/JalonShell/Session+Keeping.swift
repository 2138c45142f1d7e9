import JalonInterview
import JalonModel
import JalonStore

/// What of a session outlives it: the journal of its steps, and the files that it writes.
extension Session {
  /// Whether the last save, or the playbook opened, holds every answer.
  var isSaved: Bool { base.answers == playbook.answers }

  /// Writes new steps to the journal before they are acknowledged, all of them or none: on a fault
  /// the caller gives them up.
  mutating func keepSteps() -> SessionFault? {
    guard !isScript, interview.steps.count > journaled else { return nil }
    do throws(StoreError) {
      if journal == nil {
        journal = try JournalFolder(of: folder).openUnsaved(heading: clock.heading())
      }
      try journal?.append(interview.steps[journaled...].map(\.journalLine))
      journaled = interview.steps.count
      return nil
    } catch {
      return .store(error)
    }
  }

  // MARK: Writing files

  /// Writes now, or, in a script, once every line was right.
  /// - Returns: what stands in the way, if anything.
  mutating func write(_ writing: Writing) -> SessionFault? {
    if let fault = obstacle(to: writing) { return fault }
    guard !isScript else {
      writings.append(writing)
      return nil
    }
    do throws(StoreError) {
      if case .playbook = writing, journal == nil {
        journal = try JournalFolder(of: folder).openUnsaved(heading: clock.heading())
      }
      try carryOut(writing, under: journal)
      return nil
    } catch {
      return fault(error, in: writing)
    }
  }

  /// Carries out what a script put off. Every playbook is locked, as a typed session locks it, and
  /// every place is tried, before the first write: what can be foreseen leaves nothing half done.
  /// - Returns: the first failure, if any, with what was written before it.
  package mutating func flush() -> SessionFault? {
    var journals: [PlaybookName: Journal] = [:]
    defer {
      for journal in journals.values where !journal.hasSteps { try? journal.remove() }
    }
    do throws(StoreError) {
      for writing in writings {
        if case .playbook(let name, _, let replacing) = writing, journals[name] == nil {
          journals[name] = try lock(name, discardingSteps: replacing)
        }
        try tryWriting(at: path(of: writing))
      }
    } catch {
      return .store(error)
    }
    for (done, writing) in writings.enumerated() {
      do throws(StoreError) {
        var journal: Journal?
        if case .playbook(let name, _, _) = writing { journal = journals[name] }
        try carryOut(writing, under: journal)
      } catch {
        let fault = fault(error, in: writing)
        return done == 0 ? fault : .unfinished(fault, written: writings[..<done].map(path))
      }
    }
    return nil
  }

  /// What is in the way already, on disk or by an earlier line of a script; nil when nothing is.
  private func obstacle(to writing: Writing) -> SessionFault? {
    let place = settledPath(path(of: writing))
    switch writing {
    case .playbook(let name, let bytes, let replacing):
      guard bytes.count <= playbookByteLimit else {
        return .store(StoreError(.oversized(limit: playbookByteLimit), on: .write, of: place))
      }
      let isFile = writings.contains {
        if case .file(let path, _) = $0 { settledPath(path) == place } else { false }
      }
      if isFile { return .store(StoreError(.taken, on: .create, of: place)) }
      // A playbook is saved over itself, and over another with force.
      if replacing || name == self.name { return nil }
      do throws(StoreError) {
        if planned(name) != nil { return .alreadyThere(name.spelling) }
        return try folder.contains(name) ? .alreadyThere(name.spelling) : nil
      } catch {
        return .store(error)
      }
    case .file(let path, _):
      let isTaken =
        somethingIsThere(at: path) || writings.contains { settledPath(self.path(of: $0)) == place }
      return isTaken ? .store(StoreError(.taken, on: .create, of: path)) : nil
    }
  }

  /// A playbook as an earlier line of this script saves it; nil when none does.
  func planned(_ wanted: PlaybookName) -> (name: PlaybookName, bytes: [UInt8])? {
    for case .playbook(let name, let bytes, _) in writings.reversed() where name == wanted {
      return (name, bytes)
    }
    return nil
  }

  private func path(of writing: Writing) -> String {
    switch writing {
    case .playbook(let name, _, _): folder.path(of: name)
    case .file(let path, _): path
    }
  }

  private func lock(
    _ name: PlaybookName, discardingSteps: Bool
  ) throws(StoreError) -> Journal {
    let subject = Journal.Subject.playbook(name)
    switch try JournalFolder(of: folder).open(subject, heading: clock.heading()) {
    case .fresh(let journal): return journal
    case .continuing(let journal, _):
      guard discardingSteps else {
        throw StoreError(.waiting, on: .lock, of: folder.path(of: name))
      }
      return journal
    case .held(let heading):
      throw StoreError(.held(heading: heading), on: .lock, of: folder.path(of: name))
    }
  }

  private mutating func carryOut(
    _ writing: Writing, under journal: Journal?
  ) throws(StoreError) {
    switch writing {
    case .playbook(let name, let bytes, let replacing):
      let previous = stamps[name].map { Overwriting.previous($0) }
      stamps[name] = try journal?.save(
        bytes, as: name, overwriting: replacing ? .always : previous ?? .never)
    case .file(let path, let bytes):
      try writeFile(at: path, bytes, overwriting: .never)
    }
  }

  private func fault(_ error: StoreError, in writing: Writing) -> SessionFault {
    if case .taken = error.kind, case .playbook(let name, _, _) = writing {
      return .alreadyThere(name.spelling)
    }
    return .store(error)
  }

  /// Ends the session: a journal that holds unsaved steps stays, to be offered at the next start.
  package mutating func close() {
    if let journal, !journal.hasSteps { try? journal.remove() }
    journal = nil
  }
}

extension Interview.Step {
  /// Reads a journal line; nil for one that is not a step.
  /// - Parameters:
  ///   - bytes: the line.
  ///   - kinds: what each question asks for; nil for an unknown id.
  package init?(journalLine bytes: [UInt8], kinds: (QuestionID) -> AnswerKind?) {
    guard let value = try? JSONDocument(bytes).value, let line = value["line"]?.string,
      let at = value["at"]?.string.flatMap(Moment.init)
    else { return nil }
    let restored = value["restored"].flatMap { kept in
      try? Playbook(reading: kept.bytes(.compact), kinds: kinds).answers
    }
    self.init(line: line, at: at, restored: restored)
  }

  /// The line that a journal keeps of it; answers stand there as a playbook's file holds them.
  fileprivate var journalLine: [UInt8] {
    var members: JSONObject = ["at": .string(at.description), "line": .string(line)]
    members["restored"] = restored.map { answers in
      Playbook(
        created: at, language: .fr, catalogue: CatalogueReference(id: ""), answers: answers
      ).json
    }
    return JSONValue.object(members).bytes(.compact)
  }
}
