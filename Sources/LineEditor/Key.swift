/// One press of a key, whatever bytes the terminal sent for it.
enum Key: Hashable, Sendable {
  case scalar(Unicode.Scalar)
  /// Alt with an ASCII character: libedit gets Escape, then the character.
  case meta(Unicode.Scalar)
  case command(Command)
  /// A sequence that the person's editrc binds: libedit gets it as it came.
  case sequence([UInt8])
  /// A function key without a use here, or bytes that are no UTF-8: nothing may be typed for it.
  case ignored
}

/// What the editor does itself. Each command travels through libedit as one character of
/// U+0080…U+009F, which no keyboard sends and which is dropped from what is typed or pasted.
enum Command: UInt32, CaseIterable, Sendable {
  case left = 0x80
  case right, wordLeft, wordRight, home, end
  case up, down, prefixUp, prefixDown
  case deleteBefore, deleteAfter, deleteOrEnd
  case complete, search, showSearch
  case paste
  /// Puts an accent on the letter before the cursor.
  case compose
  case refuse

  var scalar: Unicode.Scalar { Unicode.Scalar(UInt8(truncatingIfNeeded: rawValue)) }

  /// The command that a character asks for: its own, or that of a control key bound to it.
  init?(character: UInt32) {
    if let command = Command(rawValue: character) {
      self = command
    } else if let bound = Self.controlKeys.first(where: { $0.key == character })
      ?? Self.viCommandKeys.first(where: { $0.key == character })
    {
      self = bound.command
    } else {
      return nil
    }
  }

  /// Control keys with our meaning in emacs keys and while typing in vi keys. Ctrl-V is refused:
  /// a control character is no part of an answer.
  static let controlKeys: [(key: UInt32, command: Command)] = [
    (0x02, .left), (0x04, .deleteOrEnd), (0x06, .right), (0x08, .deleteBefore), (0x09, .complete),
    (0x0E, .down), (0x10, .up), (0x12, .search), (0x13, .search), (0x16, .refuse),
    (0x7F, .deleteBefore),
  ]

  /// Characters with our meaning in the command mode of vi. Refused: `v`, which would start a text
  /// editor on a file in /tmp; `:`, whose parser crashes on an empty command; and what walks
  /// through libedit's own history, which is empty.
  static let viCommandKeys: [(key: UInt32, command: Command)] = [
    (0x2F, .search), (0x3F, .search), (0x2B, .down), (0x6A, .down), (0x2D, .up), (0x6B, .up),
    (0x3A, .refuse), (0x47, .refuse), (0x4A, .refuse), (0x4B, .refuse), (0x4E, .refuse),
    (0x5F, .refuse), (0x6E, .refuse), (0x76, .refuse),
  ]
}
