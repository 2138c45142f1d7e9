/// The name by which a person saves and opens a playbook, without folder or ending.
///
/// 1 to 100 characters: letters of any script with their accents, digits, space, `-`, `_`, `.`.
/// A point is not first (hidden files are ours), and neither a space nor a point stands where it
/// could not be seen: no space at either end, no point at the end. Written names are kept as typed;
/// two names are the same when they differ only by case or by the way an accent is composed, so
/// that a name typed on one computer finds the file that another wrote.
package struct PlaybookName: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// As typed or as found on disk.
  package let spelling: String
  /// What is compared: lower case. `String` equality already unites composed and decomposed accents.
  package let key: String

  /// The most characters a name may have.
  /// - Note: Judgement: a name is read in one line of a list.
  package static let characterLimit = 100
  /// UTF-8 bytes, so that a name with its endings fits the 255 bytes a file system allows.
  package static let byteLimit = 240

  /// Takes a name as typed.
  /// - Parameter text: The name alone.
  /// - Throws: The first fault, with the nearest name that would do.
  package init(_ text: String) throws(Fault) {
    if let reason = Self.reason(against: text) {
      throw Fault(text: text, reason: reason, suggestion: Self.nearest(to: text))
    }
    spelling = text
    key = text.lowercased()
  }

  /// Why a text is no playbook name, and the nearest one that is.
  package struct Fault: Error, Hashable, Sendable {
    package var text: String
    package var reason: Reason
    /// A valid name close to `text`; nil when nothing of it can be kept.
    package var suggestion: String?
  }

  /// One rule each; positions count characters from 1.
  package enum Reason: Hashable, Sendable {
    case empty
    case tooLong(characters: Int, bytes: Int)
    case startsWithPoint
    case startsWithSpace
    case endsWithSpace
    case endsWithPoint
    /// `unsaved-N` is how journals without a playbook are called.
    case reserved
    case character(Character, position: Int)
  }

  private static func reason(against text: String) -> Reason? {
    guard let first = text.first, let last = text.last else { return .empty }
    guard text.utf8.count <= byteLimit, text.count <= characterLimit else {
      return .tooLong(characters: text.count, bytes: text.utf8.count)
    }
    if !text.utf8.allSatisfy(isAllowed) {
      for (index, character) in text.enumerated() where !isAllowed(character) {
        return .character(character, position: index + 1)
      }
    }
    if first == "." { return .startsWithPoint }
    if first == " " { return .startsWithSpace }
    if last == " " { return .endsWithSpace }
    if last == "." { return .endsWithPoint }
    return isReserved(text) ? .reserved : nil
  }

  private static func isReserved(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == "unsaved" && Int(parts[1]) != nil
  }

  private static func isAllowed(_ ascii: UInt8) -> Bool {
    switch ascii {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func isAllowed(_ character: Character) -> Bool {
    if character.utf8.count == 1 { return character.utf8.allSatisfy(isAllowed) }
    guard let base = character.unicodeScalars.first, isLetterOrDigit(base) else { return false }
    return character.unicodeScalars.dropFirst().allSatisfy { isLetterOrDigit($0) || isMark($0) }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  private static func nearest(to text: String) -> String? {
    var kept = ""
    for character in text.prefix(characterLimit) {
      let next = isAllowed(character) ? character : "-"
      guard kept.utf8.count + next.utf8.count <= byteLimit else { break }
      if next != "-" || kept.last != "-" { kept.append(next) }
    }
    let edges: Set<Character> = [" ", ".", "-"]
    kept = String(kept.drop(while: edges.contains))
    while let last = kept.last, edges.contains(last) { kept.removeLast() }
    if isReserved(kept) { kept = "my-\(kept)" }
    return reason(against: kept) == nil ? kept : nil
  }

  package var description: String { spelling }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  package static func < (left: Self, right: Self) -> Bool { left.key < right.key }
}
