import JalonInterview
import JalonModel
import JalonReport
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

  mutating func write(_ writing: Writing) -> SessionFault? {
    if isScript {
      if case .file(let path, _) = writing, somethingIsThere(at: path) {
        return .store(StoreError(.taken, on: .create, of: path))
      }
      writings.append(writing)
      return nil
    }
    do throws(StoreError) {
      switch writing {
      case .playbook(let name, let bytes, let replacing):
        try save(bytes, as: name, replacing: replacing)
      case .file(let path, let bytes):
        _ = try writeFile(at: path, bytes, overwriting: .never)
      }
      return nil
    } catch {
      if case .taken = error.kind, case .playbook(let name, _, _) = writing {
        return .alreadyThere(name.spelling)
      }
      return .store(error)
    }
  }

  private mutating func save(
    _ bytes: [UInt8], as name: PlaybookName, replacing: Bool
  ) throws(StoreError) {
    let overwriting: Overwriting =
      replacing ? .always : (self.name == name ? stamp.map { .previous($0) } : nil) ?? .never
    if journal == nil {
      journal = try JournalFolder(of: folder).openUnsaved(heading: clock.heading())
    }
    stamp = try journal?.save(bytes, as: name, overwriting: overwriting)
    self.name = name
  }

  /// Carries out what a script put off.
  /// - Returns: the first failure, if any.
  package func flush() -> SessionFault? {
    var stamps = stamps
    // Saved as a typed session saves, under the lock of the playbook: another that has it open keeps
    // it, and its unsaved answers are not walked over.
    var journal: Journal?
    defer { try? journal?.remove() }
    for writing in writings {
      do throws(StoreError) {
        switch writing {
        case .playbook(let name, let bytes, let replacing):
          if journal == nil {
            journal = try JournalFolder(of: folder).openUnsaved(heading: clock.heading())
          }
          stamps[name] = try journal?.save(
            bytes, as: name,
            overwriting: replacing ? .always : stamps[name].map { .previous($0) } ?? .never)
        case .file(let path, let bytes):
          _ = try writeFile(at: path, bytes, overwriting: .never)
        }
      } catch {
        if case .taken = error.kind, case .playbook(let name, _, _) = writing {
          return .alreadyThere(name.spelling)
        }
        return .store(error)
      }
    }
    return nil
  }

  /// Ends the session: a journal that holds unsaved steps stays, to be offered at the next start.
  package mutating func close() {
    if let journal, !journal.hasSteps { try? journal.remove() }
    journal = nil
  }

  var transcript: [UInt8] {
    let document = Document(
      language: language, title: .text(playbook.title), blocks: spoken)
    return Array(MarkdownRenderer().render(document).utf8)
  }
}

extension Interview.Step {
  /// Reads a journal line; nil for one that is not a step.
  package init?(journalLine bytes: [UInt8]) {
    guard let value = try? JSONDocument(bytes).value, let line = value["line"]?.string,
      let at = value["at"]?.string.flatMap(Moment.init)
    else { return nil }
    self.init(line: line, at: at)
  }

  /// The line that a journal keeps of it.
  fileprivate var journalLine: [UInt8] {
    JSONValue.object(["at": .string(at.description), "line": .string(line)]).bytes(.compact)
  }
}
