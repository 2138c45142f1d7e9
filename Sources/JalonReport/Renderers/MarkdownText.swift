import JalonModel

/// One line of Markdown made from spans.
struct MarkdownText {
  /// The line; empty for blank text.
  let line: String

  init(_ spans: [Document.Span]) {
    let runs = Self.joined(spans)
    var line = ""
    for (position, run) in runs.enumerated() {
      let before = position > 0 ? runs[position - 1].text.unicodeScalars.last : nil
      let after = position + 1 < runs.count ? runs[position + 1].text.unicodeScalars.first : nil
      let written =
        switch run.mark {
        case .none: Self.escaped(run.text)
        case "`": Self.code(run.text) ?? Self.escaped(run.text)
        case .some where line.utf8.last == UInt8(ascii: "*"): Self.escaped(run.text)
        case .some(let mark): Self.emphasised(run.text, mark, before, after)
        }
      if line.utf8.last == UInt8(ascii: "]"), written.utf8.first == UInt8(ascii: "(") {
        line += "\\"
      }
      line += written
    }
    self.line = Self.shieldedAtStart(line.trimmingSpaces)
  }

  /// Text between the same marks.
  private struct Run {
    var text: String
    /// What Markdown puts on either side; nil for running text.
    let mark: String?
  }

  /// Spans of the same marks as one run, each space single.
  private static func joined(_ spans: [Document.Span]) -> [Run] {
    var runs: [Run] = []
    for span in spans where !span.text.isEmpty {
      if let last = runs.indices.last, runs[last].mark == span.style.mark {
        runs[last].text += span.text
      } else {
        runs.append(Run(text: span.text, mark: span.style.mark))
      }
    }
    for index in runs.indices { runs[index].text = runs[index].text.singleSpaced }
    return runs
  }

  /// The text between marks, its outer spaces left outside; without marks where CommonMark would
  /// not see them as such (punctuation inside against a letter outside).
  private static func emphasised(
    _ text: String, _ mark: String, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> String {
    let core = escaped(text.trimmingSpaces)
    guard let first = core.unicodeScalars.first, let last = core.unicodeScalars.last else {
      return text
    }
    let start = text.unicodeScalars.first == " " ? " " : ""
    let end = text.unicodeScalars.last == " " ? " " : ""
    let opens = first.isWordPart || !start.isEmpty || before.map { !$0.isWordPart } ?? true
    let closes = last.isWordPart || !end.isEmpty || after.map { !$0.isWordPart } ?? true
    return opens && closes ? start + mark + core + mark + end : start + core + end
  }

  /// A code span; nil for text that cannot stand in one.
  private static func code(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first != " ", scalars.last != " ",
      !scalars.contains("`"), !scalars.contains("|"), !text.utf8.contains("](".utf8)
    else { return nil }
    return "`\(text)`"
  }

  /// Text in which nothing is markup. Words that readers turn into links are set as code.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map { word in
        let word = String(word)
        if word.looksLikeAddress, let code = code(word) { return code }
        return escapedWord(word)
      }
      .joined(separator: " ")
  }

  private static func escapedWord(_ word: String) -> String {
    var escaped = String.UnicodeScalarView()
    let breaksLink = word.looksLikeAddress
    for scalar in word.unicodeScalars {
      switch scalar {
      case "`": escaped.append(contentsOf: "&#96;".unicodeScalars)
      case "@" where breaksLink: escaped.append(contentsOf: "&#64;".unicodeScalars)
      case "\\", "*", "_", "[", "]", "<", ">", "|", "&", "~", "$", "#": fallthrough
      case "(" where escaped.last == "]": fallthrough
      case ":" where breaksLink, "." where breaksLink:
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// The line with its first mark escaped where it would open a list, a quote or a rule.
  private static func shieldedAtStart(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    guard let first = scalars.first else { return line }
    if "+-=:%".unicodeScalars.contains(first) { return "\\" + line }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")"
    else { return line }
    var shielded = String.UnicodeScalarView()
    shielded.append(contentsOf: scalars[..<digits])
    shielded.append("\\")
    shielded.append(contentsOf: scalars[digits...])
    return String(shielded)
  }
}

extension String {
  /// Without plain spaces at either end.
  fileprivate var trimmingSpaces: String {
    var scalars = unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Runs of breaking spaces as one plain space.
  fileprivate var singleSpaced: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isBreakingSpace {
        scalars.append(scalar)
      } else if scalars.last != " " {
        scalars.append(" ")
      }
    }
    return String(scalars)
  }

  /// Whether a reader with automatic links would make this word one.
  fileprivate var looksLikeAddress: Bool {
    guard utf8.contains(where: { ":@.".utf8.contains($0) }) else { return false }
    let bytes = lowercased().utf8
    return ["@", "://", "www.", "mailto:", "xmpp:"].contains { bytes.contains($0.utf8) }
      || looksLikeDomain
  }

  /// Whether a dot stands between a letter or a digit and two letters, as in `example.org`.
  private var looksLikeDomain: Bool {
    let parts = unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { left, right in
      (left.last?.isWordPart ?? false) && right.prefix(2).count == 2
        && right.prefix(2).allSatisfy(\.properties.isAlphabetic)
    }
  }
}

extension Document.Style {
  fileprivate var mark: String? {
    switch self {
    case .text, .muted: nil
    case .strong, .meaning: "**"
    case .emphasis: "*"
    case .code, .key: "`"
    }
  }
}

extension Unicode.Scalar {
  /// Neither a space nor punctuation, as CommonMark counts them.
  fileprivate var isWordPart: Bool {
    if properties.isWhitespace { return false }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .currencySymbol,
      .modifierSymbol, .mathSymbol, .otherSymbol:
      return false
    default: return true
    }
  }
}
