import Glibc

/// One open playbook: the lock that keeps other sessions out, and one durable line for each accepted
/// step.
///
/// The file is `.journal/NAME.jsonl` in the playbook folder, or `.journal/unsaved-N.jsonl` until the
/// first save. It is locked as long as this object lives; a process that dies, however it dies,
/// leaves the lock free and the lines in place. `remove()` is for leaving in good order.
package final class Journal {
  /// What a journal stands for.
  package enum Subject: Hashable, Sendable {
    case playbook(PlaybookName)
    /// A session without a name yet; `number` counts from 1 and is free again once removed.
    case unsaved(number: Int)
  }

  package private(set) var subject: Subject
  private let folder: JournalFolder
  private var descriptor: Descriptor
  private let heading: [UInt8]
  /// Bytes of whole lines; what stands beyond is the remains of a line that failed.
  private var length: Int
  private var hasRemains = false
  /// Whether the file's name would survive a power cut.
  private var isNameDurable: Bool

  /// Bytes; a journal past it takes no more steps before a save. A step holds at most the answers of
  /// one playbook, and hardly ever more than one, so this is never met by hand.
  /// - Note: Judgement: eight times the largest playbook.
  package static let byteLimit = 8 * playbookByteLimit

  init(
    of subject: Subject, in folder: JournalFolder, descriptor: consuming Descriptor,
    heading: [UInt8], length: Int, isNameDurable: Bool
  ) {
    self.subject = subject
    self.folder = folder
    self.descriptor = descriptor
    self.heading = heading
    self.length = length
    self.isNameDurable = isNameDurable
  }

  /// Whether steps were written since the session began or was last saved.
  package var hasSteps: Bool { length > headingLength }

  private var headingLength: Int { heading.count + 1 }

  /// Adds one accepted step; on return it would survive a power cut.
  /// - Parameter line: Without a line feed and without NUL; not a save mark (`{"saving":"…`).
  /// - Throws: `StoreError`; the step is then not in the journal and must not be acknowledged.
  package func append(_ line: [UInt8]) throws(StoreError) { try append([line]) }

  /// Adds the steps that one line came to, all or none; on return they would survive a power cut.
  /// - Parameter lines: Each as for a single step.
  /// - Throws: `StoreError`; none of the steps is then in the journal.
  package func append(_ lines: [[UInt8]]) throws(StoreError) {
    guard lines.allSatisfy({ Self.isWritable($0) && !JournalRecord.isMark($0) }) else {
      throw StoreError(.unwritable, on: .write, of: path)
    }
    try appendDurably(Array(lines.joined(separator: [UInt8(ascii: "\n")])))
  }

  static func isWritable(_ line: [UInt8]) -> Bool {
    !line.contains { $0 == UInt8(ascii: "\n") || $0 == 0 }
  }

  private func appendDurably(_ line: [UInt8]) throws(StoreError) {
    guard length + line.count < Self.byteLimit else {
      throw StoreError(.oversized(limit: Self.byteLimit), on: .write, of: path)
    }
    if hasRemains { try cutRemains() }
    do throws(StoreError) {
      try descriptor.write(line + [UInt8(ascii: "\n")], at: length)
      try descriptor.synchronizeData()
      if !isNameDurable { try folder.folder.synchronize() }
    } catch {
      hasRemains = true
      try? cutRemains()
      throw error
    }
    isNameDurable = true
    length += line.count + 1
  }

  private func cutRemains() throws(StoreError) {
    try descriptor.truncate(to: length)
    hasRemains = false
  }

  /// Saves the playbook and clears the journal, so that a crash at any moment loses no step and
  /// performs none twice.
  ///
  /// Under a new name that name is locked first, so that no one else can open the file as it
  /// appears; this journal then goes over to it. When the save fails everything stays as it was.
  /// - Parameters:
  ///   - bytes: The whole playbook, every step in the journal included.
  ///   - name: The name to save under.
  ///   - overwriting: What may be replaced; `.always` also throws away the steps that an abandoned
  ///     journal of that name keeps.
  /// - Returns: The stamp for the next save with `.previous`.
  /// - Throws: `StoreError`, `.held` when another session has `name` open, `.waiting` when an
  ///   abandoned journal of that name keeps steps, else as `PlaybookFolder.save` does.
  @discardableResult
  package func save(
    _ bytes: [UInt8], as name: PlaybookName, overwriting: Overwriting
  ) throws(StoreError) -> FileStamp {
    if subject == .playbook(name) {
      if hasSteps { try appendDurably(JournalRecord.mark(for: bytes)) }
      let stamp = try folder.playbooks.save(bytes, as: name, overwriting: overwriting)
      // The save holds. Steps that could not be cleared stand before its mark and are known by it.
      try? truncate()
      return stamp
    }
    let target = try claim(name, discardingSteps: overwriting == .always)
    do throws(StoreError) {
      let stamp = try folder.playbooks.save(bytes, as: name, overwriting: overwriting)
      // Should the old journal stay, it is offered again at the next start: nothing is lost.
      try target.restart()
      try? remove()
      takeOver(target)
      return stamp
    } catch {
      if !target.hasSteps { try? target.remove() }
      throw error
    }
  }

  private func claim(
    _ name: PlaybookName, discardingSteps: Bool
  ) throws(StoreError) -> Journal {
    let gate = try folder.enter()
    return try gate.claim(
      try gate.spelling(of: .playbook(name)), heading: heading, discardingSteps: discardingSteps)
  }

  private func takeOver(_ target: Journal) {
    swap(&descriptor, &target.descriptor)
    subject = target.subject
    length = target.length
    isNameDurable = target.isNameDurable
    hasRemains = false
  }

  /// Forgets the steps and keeps the first line and the lock.
  ///
  /// `save` does it; else it is for a person who throws the steps away. Needs no wait: steps that a
  /// power cut brings back are known by their save mark.
  package func truncate() throws(StoreError) {
    try descriptor.truncate(to: headingLength)
    length = headingLength
    hasRemains = false
  }

  /// Empties the file down to a first line of our own.
  func restart() throws(StoreError) {
    try descriptor.truncate(to: 0)
    try descriptor.write(heading + [UInt8(ascii: "\n")], at: 0)
    length = headingLength
  }

  /// Takes the journal away: the session ends, or throws its steps away. The lock is free once the
  /// object is gone.
  package func remove() throws(StoreError) {
    guard try descriptor.isNamed(path) else { return }
    guard unlink(path) == 0 || errno == ENOENT else {
      throw StoreError(code: errno, on: .write, of: path)
    }
  }

  private var path: String { folder.path(of: subject) }
}
