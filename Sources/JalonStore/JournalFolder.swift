import Glibc

/// `.journal/` in a playbook folder: who has what open, and what sessions that died have left.
package struct JournalFolder: Hashable, Sendable {
  package let playbooks: PlaybookFolder
  let folder: Folder

  private static let ending = ".jsonl"

  /// Names the journals of a playbook folder; neither need be there yet.
  package init(of playbooks: PlaybookFolder) {
    self.playbooks = playbooks
    folder = Folder(path: playbooks.folder.path(of: ".journal"))
  }

  func path(of subject: Journal.Subject) -> String {
    folder.path(of: name(of: subject) + Self.ending)
  }

  private func name(of subject: Journal.Subject) -> String {
    switch subject {
    case .playbook(let name): name.spelling
    case .unsaved(let number): "unsaved-\(number)"
    }
  }

  /// What a file in the folder stands for; nil when its name is none of ours.
  private func subject(named file: String) -> Journal.Subject? {
    let name = String(file.dropLast(Self.ending.count))
    let unsaved = "unsaved-"
    if name.hasPrefix(unsaved), let number = Int(name.dropFirst(unsaved.count)), number > 0 {
      return .unsaved(number: number)
    }
    return (try? PlaybookName(name)).map { .playbook($0) }
  }

  /// The journals that are there, held or not, in no order.
  func subjects() throws(StoreError) -> [Journal.Subject] {
    try folder.names(ending: Self.ending).compactMap(subject(named:))
  }

  /// What became of a wish to open.
  package enum Opening {
    /// A new journal, or one that kept no step.
    case fresh(Journal)
    /// Nobody holds it and it keeps steps: `JournalRecord.steps(over:)` gives those still to be
    /// performed on the playbook. They stay in the journal until the next save.
    case continuing(Journal, JournalRecord)
    /// Another session has it open; `heading` is the first line of its journal.
    case held(heading: [UInt8])
  }

  /// A journal with steps that nobody holds.
  package struct Abandoned: Hashable, Sendable {
    package var subject: Journal.Subject
    package var record: JournalRecord
    /// When the last step was written, seconds since 1970-01-01T00:00:00Z.
    package var modified: Int
  }

  /// Opens the journal of a playbook, or takes up one that was abandoned.
  /// - Parameters:
  ///   - subject: As given by the person or by `abandoned()`; spelt as on disk from then on.
  ///   - heading: The first line of the journal, without a line feed or NUL: JSON that tells a second
  ///     session who is here (process, computer, person, since when).
  /// - Returns: What became of it; a journal that is held is no error.
  /// - Throws: `StoreError` on what the system refuses, and on a heading of more than one line.
  package func open(
    _ subject: Journal.Subject, heading: [UInt8]
  ) throws(StoreError) -> Opening {
    try enter().open(subject, heading: heading)
  }

  /// Opens a journal for a session without a name, under the first free number.
  /// - Parameter heading: As in `open`.
  /// - Returns: A new, empty journal.
  /// - Throws: `StoreError`, as `open` does.
  package func openUnsaved(heading: [UInt8]) throws(StoreError) -> Journal {
    let gate = try enter()
    var number = 1
    while true {
      let subject = Journal.Subject.unsaved(number: number)
      if try statusOfLink(at: path(of: subject), on: .lock) == nil,
        case .fresh(let journal) = try gate.open(subject, heading: heading)
      {
        return journal
      }
      number += 1
    }
  }

  /// The journals to offer for continuation, the latest first. Empty journals that nobody holds are
  /// cleared away. Costs one open a journal, whatever the number of playbooks; makes no folder.
  package func abandoned() throws(StoreError) -> [Abandoned] {
    let subjects = try subjects()
    guard !subjects.isEmpty else { return [] }
    let gate = try enter()
    var abandoned: [Abandoned] = []
    for subject in subjects {
      let path = path(of: subject)
      do throws(StoreError) {
        guard let found = try gate.seize(path) else { continue }
        if found.record.hasSteps {
          abandoned.append(
            Abandoned(subject: subject, record: found.record, modified: found.stamp.modified))
        } else {
          _ = unlink(path)
        }
      } catch {
        guard case .held = error.kind else { throw error }
      }
    }
    return abandoned.sorted {
      ($1.modified, path(of: $0.subject)) < ($0.modified, path(of: $1.subject))
    }
  }

  /// Waits for the lock of the folder itself, making the folder first.
  func enter() throws(StoreError) -> JournalGate {
    try folder.create()
    let descriptor = try Descriptor(opening: folder.path, O_RDONLY | O_DIRECTORY, on: .lock)
    _ = try descriptor.lock(waiting: true)
    return JournalGate(journals: self, descriptor: descriptor)
  }
}
