/// The lines of an editrc in the two groups that take effect one after the other, and the sequences
/// of keys that they bind.
struct Editrc: Hashable {
  /// What chooses between emacs and vi keys.
  private(set) var modes: [String] = []
  /// Everything else, in order.
  private(set) var others: [String] = []
  /// What is bound beginning with Escape, as bytes.
  private(set) var sequences: Set<[UInt8]> = []

  /// Reads a file that is the person's alone; nil for any other.
  init?(path: String, program: String) {
    guard let text = TrustedFile(path: path)?.text() else { return nil }
    self.init(text, program: program)
  }

  /// - Parameters:
  ///   - text: what the file holds.
  ///   - program: our name, by which a line may be meant for us alone.
  init(_ text: String, program: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.words(of: line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let parts = first.split(separator: ":", maxSplits: 1)
      let isOurs = parts.count < 2 || program.contains(parts[0])
      guard isOurs, parts.last == "bind" else {
        others.append(String(line))
        continue
      }
      let options = words.dropFirst().prefix { $0.hasPrefix("-") && $0.count == 2 }
      if options.contains(where: { $0 == "-e" || $0 == "-v" }) {
        modes.append(String(line))
        continue
      }
      others.append(String(line))
      let rest = words.dropFirst(1 + options.count)
      guard rest.count > 1, !options.contains("-r"), !options.contains("-k") else { continue }
      let key = Self.bytes(of: rest[rest.startIndex])
      if key.count > 1, key[0] == 0x1B { sequences.insert(key) }
    }
  }

  /// The words of a line, as libedit parts them: blanks and backslashes count for nothing special
  /// within quotation marks.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var mark: Character?
    var characters = line[...]
    while let character = characters.popFirst() {
      if character == mark {
        mark = nil
      } else if mark != nil {
        word?.append(character)
      } else if character == "'" || character == "\"" {
        mark = character
        word = word ?? ""
      } else if character == "\\" {
        word = (word ?? "") + (characters.popFirst().map(String.init) ?? "")
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }

  /// The bytes that a key's name stands for: `^X`, `\e`, `\033`, other characters for themselves.
  private static func bytes(of name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "^"):
        guard let key = rest.popFirst() else { return bytes + [byte] }
        bytes.append(key == UInt8(ascii: "?") ? 0x7F : key & 0x1F)
      case UInt8(ascii: "\\"):
        guard let key = rest.popFirst() else { return bytes + [byte] }
        let digits = [key] + rest.prefix(2)
        if digits.count == 3, digits.allSatisfy({ 0x30...0x37 ~= $0 }) {
          rest = rest.dropFirst(2)
          bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 & 7) })
        } else {
          bytes.append(key | 0x20 == UInt8(ascii: "e") ? 0x1B : key)
        }
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
