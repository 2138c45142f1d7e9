import Glibc

/// The right to open journals and look at them, exclusive for as long as the value lives: a few calls.
///
/// So no one meets a journal half made, a look at abandoned journals is never taken for a session,
/// and two names that differ only by case cannot be opened at once.
struct JournalGate: ~Copyable {
  let journals: JournalFolder
  let descriptor: Descriptor

  /// A journal that nobody held, and whose lock is now ours.
  struct Seized: ~Copyable {
    var descriptor: Descriptor
    var record: JournalRecord
    var stamp: FileStamp
  }

  /// Locks and reads the journal at `path`; nil when there is none.
  /// - Throws: `StoreError`, `.held` with its heading when another session has it.
  func seize(_ path: String) throws(StoreError) -> Seized? {
    while try statusOfLink(at: path, on: .lock) != nil {
      let found: Descriptor
      do throws(StoreError) {
        found = try Descriptor(opening: path, O_RDWR, on: .lock)
      } catch {
        if error.code == ENOENT { return nil }
        throw error
      }
      let isOurs = try found.lock(waiting: false)
      let stamp = try found.regularStamp(limit: Journal.byteLimit, on: .lock)
      let bytes = try readToEnd(
        of: found.number, named: path, expecting: stamp.size, limit: Journal.byteLimit)
      guard try found.isNamed(path) else { continue }
      let record = JournalRecord(bytes)
      guard isOurs else { throw StoreError(.held(heading: record.heading), on: .lock, of: path) }
      return Seized(descriptor: found, record: record, stamp: stamp)
    }
    return nil
  }

  /// Opens the journal of `subject`, new or abandoned, under a heading.
  func open(
    _ subject: Journal.Subject, heading: [UInt8]
  ) throws(StoreError) -> JournalFolder.Opening {
    let subject = try spelling(of: subject)
    do throws(StoreError) {
      guard let seized = try seize(journals.path(of: subject)) else {
        return .fresh(try create(subject, heading: heading))
      }
      guard seized.record.hasSteps else {
        return .fresh(try restart(seized, as: subject, heading: heading))
      }
      let record = seized.record
      return .continuing(try resume(seized, as: subject, heading: heading), record)
    } catch {
      guard case .held(let heading) = error.kind else { throw error }
      return .held(heading: heading)
    }
  }

  /// Opens the journal of the name under which a session is about to save. Steps that may be
  /// discarded are still in it, for the save may fail.
  /// - Throws: `StoreError`, `.held`, or `.waiting` when there are steps to keep.
  func claim(
    _ subject: Journal.Subject, heading: [UInt8], discardingSteps: Bool
  ) throws(StoreError) -> Journal {
    let path = journals.path(of: subject)
    guard let seized = try seize(path) else { return try create(subject, heading: heading) }
    guard seized.record.hasSteps else {
      return try restart(seized, as: subject, heading: heading)
    }
    guard discardingSteps else { throw StoreError(.waiting, on: .lock, of: path) }
    return Journal(
      of: subject, in: journals, descriptor: seized.descriptor, heading: heading,
      length: seized.stamp.size, isNameDurable: false)
  }

  /// The subject as its playbook, or else its journal, is spelt on disk.
  func spelling(of subject: Journal.Subject) throws(StoreError) -> Journal.Subject {
    guard case .playbook(let name) = subject else { return subject }
    if let found = try journals.playbooks.spelling(of: name) { return .playbook(found) }
    return try journals.subjects().first { $0 == subject } ?? subject
  }

  private func create(
    _ subject: Journal.Subject, heading: [UInt8]
  ) throws(StoreError) -> Journal {
    let path = journals.path(of: subject)
    let made = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600, on: .create)
    do throws(StoreError) {
      _ = try made.lock(waiting: false)
      return try begin(made, as: subject, heading: heading)
    } catch {
      _ = unlink(path)
      throw error
    }
  }

  private func restart(
    _ seized: consuming Seized, as subject: Journal.Subject, heading: [UInt8]
  ) throws(StoreError) -> Journal {
    try begin(seized.descriptor, as: subject, heading: heading)
  }

  private func begin(
    _ file: consuming Descriptor, as subject: Journal.Subject, heading: [UInt8]
  ) throws(StoreError) -> Journal {
    try check(heading, of: subject)
    let journal = Journal(
      of: subject, in: journals, descriptor: file, heading: heading, length: 0,
      isNameDurable: false)
    try journal.restart()
    return journal
  }

  /// Goes on with an abandoned journal under a new heading. The file is replaced whole, so that a
  /// power cut leaves it under the old heading or the new, without the remains of a cut line.
  private func resume(
    _ seized: consuming Seized, as subject: Journal.Subject, heading: [UInt8]
  ) throws(StoreError) -> Journal {
    try check(heading, of: subject)
    let bytes = seized.record.bytes(under: heading)
    let file = try placeFile(
      at: journals.path(of: subject), bytes, overwriting: .always, mode: 0o600)
    return Journal(
      of: subject, in: journals, descriptor: file, heading: heading, length: bytes.count,
      isNameDurable: false)
  }

  private func check(_ heading: [UInt8], of subject: Journal.Subject) throws(StoreError) {
    guard Journal.isWritable(heading) else {
      throw StoreError(.unwritable, on: .write, of: journals.path(of: subject))
    }
  }
}
