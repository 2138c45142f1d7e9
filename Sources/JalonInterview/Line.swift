import JalonModel

/// One line, typed or piped, by its form alone: the one grammar for people and scripts.
package enum Line: Hashable, Sendable {
  /// Empty, or a remark.
  case ignored
  /// `?`: help on the current question.
  case help
  /// An answer to the current question.
  case answer(Typed)
  /// `id=value`.
  case keyed(id: String, Typed)
  /// `:word rest`.
  case command(word: String, rest: String)

  /// What was typed as a value: plain words, or a literal between quotation marks.
  package struct Typed: Hashable, Sendable {
    package let text: String
    package let isLiteral: Bool

    package init(_ text: String, isLiteral: Bool = false) {
      self.text = text
      self.isLiteral = isLiteral
    }
  }

  /// - Parameters:
  ///   - line: the line without its end.
  ///   - bareCommands: whether a command's colon may be left out: in a terminal with no question
  ///     pending.
  /// - Throws: `LineProblem` for a literal that is not well formed.
  package init(_ line: String, bareCommands: Bool = false) throws(LineProblem) {
    let text = Self.trimmed(line[...])
    guard let first = text.unicodeScalars.first, first != "#" else {
      self = .ignored
      return
    }
    if first == "\"" {
      self = .answer(Typed(try Self.literal(text), isLiteral: true))
      return
    }
    if first == ":" {
      self = Self.command(text.dropFirst())
      return
    }
    if text == "?" {
      self = .help
      return
    }
    // By scalars: a sign may be one character with an accent that follows it.
    let scalars = text.unicodeScalars
    if let equals = scalars.firstIndex(of: "=") {
      let id = Self.trimmed(Substring(scalars[..<equals]))
      if Self.isDotted(id) {
        let value = Self.trimmed(Substring(scalars[scalars.index(after: equals)...]))
        let typed =
          value.unicodeScalars.first == "\""
          ? Typed(try Self.literal(value), isLiteral: true) : Typed(String(value))
        self = .keyed(id: String(id), typed)
        return
      }
    }
    if bareCommands {
      self = Self.command(text)
      return
    }
    self = .answer(Typed(String(text)))
  }

  private static func command(_ text: Substring) -> Line {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
    return .command(
      word: parts.first.map(String.init) ?? "",
      rest: parts.count > 1 ? String(trimmed(parts[1])) : "")
  }

  /// Without blanks and carriage returns at either end.
  static func trimmed(_ text: Substring) -> Substring {
    // By scalars: a blank may be one character with an accent that follows it.
    var scalars = text.unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return Substring(scalars)
  }

  /// Whether text is `word.word…`, each word of letters, digits and hyphens.
  private static func isDotted(_ text: Substring) -> Bool {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    return words.count > 1
      && words.allSatisfy { word in
        !word.isEmpty
          && word.unicodeScalars.allSatisfy { scalar in
            scalar == "-" || scalar == "_" || scalar == "*" || scalar.properties.isAlphabetic
              || ("0"..."9").contains(scalar)
          }
      }
  }

  /// What stands between the quotation marks, escapes undone.
  private static func literal(_ text: Substring) throws(LineProblem) -> String {
    var value = String.UnicodeScalarView()
    var scalars = Array(text.unicodeScalars.dropFirst())[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\"" {
        guard scalars.isEmpty else { throw .textAfterLiteral }
        return String(value)
      }
      guard scalar == "\\" else {
        value.append(scalar)
        continue
      }
      switch scalars.popFirst() {
      case "\"": value.append("\"")
      case "\\": value.append("\\")
      case "n": value.append("\n")
      case "t": value.append("\t")
      case "u": value.append(try unicode(&scalars))
      case let other: throw .badEscape("\\" + (other.map(String.init) ?? ""))
      }
    }
    throw .literalNotClosed
  }

  private static func unicode(
    _ scalars: inout ArraySlice<Unicode.Scalar>
  ) throws(LineProblem) -> Unicode.Scalar {
    guard scalars.popFirst() == "{" else { throw .badEscape("\\u") }
    var digits = ""
    while let scalar = scalars.popFirst(), scalar != "}" {
      digits.unicodeScalars.append(scalar)
      guard digits.utf8.count <= 8 else { break }
    }
    guard (1...8).contains(digits.utf8.count),
      digits.utf8.allSatisfy({
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 || (0x30...0x39).contains($0)
      }),
      let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
    else { throw .badEscape("\\u{\(digits)}") }
    return scalar
  }
}

/// Why a line has no meaning, whatever the question.
package enum LineProblem: Error, Hashable, Sendable {
  case literalNotClosed
  case textAfterLiteral
  case badEscape(String)

  package var text: Text {
    switch self {
    case .literalNotClosed:
      Text(
        fr: "le guillemet ouvert n'est pas fermé ; terminez la ligne par \"",
        en: "the quotation mark is not closed; end the line with \"")
    case .textAfterLiteral:
      Text(
        fr: """
          il y a du texte après le guillemet fermant ; écrivez \\\" pour un guillemet dans le \
          texte
          """,
        en: "there is text after the closing quotation mark; write \\\" for one inside the text")
    case .badEscape(let escape):
      Text(
        fr: "« \(escape) » n'est pas une séquence connue ; seules \\\" \\\\ \\n \\t \\u{…} le sont",
        en: "“\(escape)” is not a known escape; only \\\" \\\\ \\n \\t \\u{…} are")
    }
  }
}
