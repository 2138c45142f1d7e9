import Glibc

/// The commands typed in earlier sessions, `.history` in the playbook folder, 0600.
///
/// UTF-8 lines under a first line that says whose file it is. Answers do not belong in it: the caller
/// hands over commands only. A file without that first line, or that is not UTF-8, is somebody
/// else's: it is left untouched and `append` then does nothing. Parallel sessions lose no line.
package struct HistoryFile: Hashable, Sendable {
  private let folder: Folder
  /// The commands found, the oldest first, at most `lineLimit`.
  package let commands: [String]
  /// Whether commands are kept in memory only, because the file is not ours or cannot be read.
  package let isKeptInMemoryOnly: Bool

  private static let name = ".history"
  private static let heading = "jalon.history/1"
  /// Commands kept when the file is rewritten.
  /// - Note: Judgement: months of work, and still read in well under a millisecond.
  package static let lineLimit = 1_000
  /// Bytes past which the file is rewritten with its last `lineLimit` commands.
  /// - Note: Judgement: some 64 bytes a command, twice the lines that are kept.
  package static let byteLimit = 128 << 10
  /// Bytes of the longest command that is kept; longer ones are pasted text.
  /// - Note: Judgement.
  package static let commandByteLimit = 1 << 12

  private static let readLimit = 4 * byteLimit

  /// Reads the history; a missing file is an empty one, and no file is made.
  /// - Parameter playbooks: In whose folder the file is.
  package init(of playbooks: PlaybookFolder) {
    folder = playbooks.folder
    let found: [String]?
    do throws(StoreError) {
      let path = playbooks.folder.path(of: Self.name)
      found = Self.commands(in: try readFile(at: path, limit: Self.readLimit).bytes)
    } catch {
      found = error.kind == .absent ? [] : nil
    }
    commands = found ?? []
    isKeptInMemoryOnly = found == nil
  }

  private var path: String { folder.path(of: Self.name) }

  /// The last commands of a file of ours, without a last line that was cut short; nil when the file
  /// is somebody else's. An empty file is ours.
  private static func commands(in bytes: [UInt8]) -> [String]? {
    guard !bytes.isEmpty else { return [] }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.first == heading[...] else { return nil }
    return lines.dropFirst().map(String.init).filter(isKept).suffix(lineLimit)
  }

  /// No control character, which the terminal would obey, and no pasted text.
  private static func isKept(_ command: String) -> Bool {
    !command.isEmpty && command.utf8.count <= commandByteLimit
      && command.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  /// Adds one command for the sessions to come; it need not survive a power cut.
  /// - Parameter command: A command with a control character in it, or past `commandByteLimit`, is
  ///   not kept.
  /// - Throws: `StoreError`; the history is then as it was, and the session may go on without.
  package func append(_ command: String) throws(StoreError) {
    guard !isKeptInMemoryOnly, Self.isKept(command) else { return }
    try folder.create()
    let file = try locked()
    let size = try file.regularStamp(limit: Self.readLimit, on: .write).size
    if size == 0 { return try write("\(Self.heading)\n\(command)\n", to: file, at: 0) }
    guard size + command.utf8.count < Self.byteLimit else {
      return try rewrite(file, size: size, adding: command)
    }
    try write("\(command)\n", to: file, at: size)
  }

  /// The file as it is now, whoever rewrote it, and nobody else writing it.
  private func locked() throws(StoreError) -> Descriptor {
    while true {
      let file = try Descriptor(
        opening: path, O_RDWR | O_CREAT, mode: 0o600, on: .write)
      _ = try file.lock(waiting: true)
      if try file.isNamed(path) { return file }
    }
  }

  private func write(
    _ text: String, to file: borrowing Descriptor, at offset: Int
  ) throws(StoreError) {
    do throws(StoreError) {
      try file.write(Array(text.utf8), at: offset)
    } catch {
      try? file.truncate(to: offset)
      throw error
    }
  }

  /// Keeps the last commands, at most `lineLimit` and half of `byteLimit`.
  private func rewrite(
    _ file: borrowing Descriptor, size: Int, adding command: String
  ) throws(StoreError) {
    let bytes = try readToEnd(
      of: file.number, named: path, expecting: size, limit: Self.readLimit)
    guard var kept = Self.commands(in: bytes)?.suffix(Self.lineLimit - 1) else { return }
    kept.append(command)
    var length = kept.reduce(0) { $0 + $1.utf8.count + 1 }
    while length > Self.byteLimit / 2, let dropped = kept.popFirst() {
      length -= dropped.utf8.count + 1
    }
    let text = ([Self.heading] + kept).map { "\($0)\n" }.joined()
    try writeFile(at: path, Array(text.utf8), overwriting: .always)
  }
}
