/// Bytes from a terminal → keys. Sequences of any length are taken whole, so that an unknown one
/// never leaves its tail in the answer.
struct KeyDecoder {
  private enum State {
    case ground
    /// Inside a UTF-8 character: its bits so far, the bytes missing, the least value allowed.
    case utf8(bits: UInt32, missing: Int, least: UInt32)
    case escape
    /// After `ESC [`: parameter and intermediate bytes so far.
    case sequence([UInt8])
    /// After `ESC O`.
    case single
    /// After `ESC [ [`, the function keys of the Linux console.
    case console
  }

  private var state = State.ground
  /// With vi keys Escape is a key of its own, and Alt does not exist.
  var hasViKeys: Bool
  /// Sequences that libedit gets as they came, since the person's editrc binds them.
  var passedOn: Set<[UInt8]> = []

  init(hasViKeys: Bool = false, passedOn: Set<[UInt8]> = []) {
    self.hasViKeys = hasViKeys
    self.passedOn = passedOn
  }

  /// Whether the next byte begins a key.
  var isAtRest: Bool {
    if case .ground = state { true } else { false }
  }

  /// Whether a lone Escape waits for its second byte.
  var isAfterEscape: Bool {
    if case .escape = state { true } else { false }
  }

  /// The key that a lone Escape was, once nothing followed it.
  mutating func endEscape() -> Key {
    state = .ground
    return .scalar("\u{1B}")
  }

  /// Takes one byte.
  ///
  /// - Returns: the key it completes, nil when more bytes are needed.
  mutating func receive(_ byte: UInt8) -> Key? {
    switch state {
    case .ground: return begin(byte)
    case .utf8(let bits, let missing, let least):
      guard byte & 0xC0 == 0x80 else {
        state = .ground
        // The broken character is dropped; this byte begins the next.
        return begin(byte)
      }
      return extend(bits << 6 | UInt32(byte & 0x3F), missing: missing - 1, least: least)
    case .escape: return afterEscape(byte)
    case .sequence(let bytes): return inSequence(bytes, byte)
    case .single:
      // A modifier's digit may stand before the final letter.
      if (0x30...0x39).contains(byte) { return nil }
      state = .ground
      return passed([0x4F, byte]) ?? Self.arrows[byte].map(Key.command)
        ?? Self.rxvtWords[byte].map(Key.command) ?? .ignored
    case .console:
      state = .ground
      return passed([0x5B, 0x5B, byte]) ?? .ignored
    }
  }

  /// What follows an Escape, as a key, when it is to be passed on.
  private func passed(_ bytes: [UInt8]) -> Key? {
    let sequence = [0x1B] + bytes
    return passedOn.contains(sequence) ? .sequence(sequence) : nil
  }

  private mutating func begin(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case ..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: state = .utf8(bits: UInt32(byte & 0x1F), missing: 1, least: 0x80)
    case 0xE0...0xEF: state = .utf8(bits: UInt32(byte & 0x0F), missing: 2, least: 0x800)
    case 0xF0...0xF4: state = .utf8(bits: UInt32(byte & 0x07), missing: 3, least: 0x1_0000)
    default: return .ignored
    }
    return nil
  }

  private mutating func extend(_ bits: UInt32, missing: Int, least: UInt32) -> Key? {
    guard missing == 0 else {
      state = .utf8(bits: bits, missing: missing, least: least)
      return nil
    }
    state = .ground
    guard bits >= least, let scalar = Unicode.Scalar(bits), !scalar.isControl else {
      return .ignored
    }
    return .scalar(scalar)
  }

  private mutating func afterEscape(_ byte: UInt8) -> Key? {
    state = .ground
    switch byte {
    case 0x1B:
      // Alt with an arrow on some terminals: a second Escape before the sequence.
      state = .escape
      return hasViKeys ? .scalar("\u{1B}") : nil
    case UInt8(ascii: "["):
      state = .sequence([])
      return nil
    case UInt8(ascii: "O"):
      state = .single
      return nil
    case _ where passedOn.contains([0x1B, byte]): return .sequence([0x1B, byte])
    case UInt8(ascii: "p") where !hasViKeys: return .command(.prefixUp)
    case UInt8(ascii: "n") where !hasViKeys: return .command(.prefixDown)
    case UInt8(ascii: "x") where !hasViKeys, UInt8(ascii: "X") where !hasViKeys:
      // libedit's command line, whose parser crashes on an empty command.
      return .command(.refuse)
    case ..<0x80: return .meta(Unicode.Scalar(byte))
    default: return begin(byte)
    }
  }

  private mutating func inSequence(_ bytes: [UInt8], _ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty:
      state = .console
      return nil
    case 0x20...0x3F:
      // No terminal sends as much; the rest of a flood is taken one byte at a time.
      state = bytes.count < 64 ? .sequence(bytes + [byte]) : .ground
      return nil
    case 0x40...0x7E:
      state = .ground
      return passed([0x5B] + bytes + [byte]) ?? Self.key(parameters: bytes, final: byte)
    default:
      state = .ground
      return begin(byte)
    }
  }

  private static func key(parameters: [UInt8], final: UInt8) -> Key {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { $0.reduce(0) { ($0 * 10 + Int($1) - 0x30) & 0xFFFF } }
    if final == UInt8(ascii: "~") {
      return tildes[numbers.first ?? 0].map(Key.command) ?? .ignored
    }
    // xterm sends `1;5C`, some others `5C`; bits 2 and 4 of the modifier less one: Alt, Control.
    let modifier = max(0, (numbers.last ?? 1) - 1)
    if modifier & 6 != 0, let word = words[final] { return .command(word) }
    return arrows[final].map(Key.command) ?? .ignored
  }

  private static let arrows: [UInt8: Command] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]
  private static let words: [UInt8: Command] = [
    UInt8(ascii: "C"): .wordRight, UInt8(ascii: "D"): .wordLeft,
  ]
  private static let rxvtWords: [UInt8: Command] = [
    UInt8(ascii: "c"): .wordRight, UInt8(ascii: "d"): .wordLeft,
  ]
  private static let tildes: [Int: Command] = [
    1: .home, 7: .home, 4: .end, 8: .end, 3: .deleteAfter, 200: .paste,
  ]
}

extension Unicode.Scalar {
  /// C0, DEL or C1: never part of an answer, tab and line feed apart.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
