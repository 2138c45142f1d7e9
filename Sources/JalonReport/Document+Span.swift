import JalonModel

extension Document {
  /// A run of text of one appearance, inert from the start (see `String.inert`).
  package struct Span: Sendable, Hashable, ExpressibleByStringLiteral {
    /// One line of text that no terminal and no reader obeys.
    package let text: String
    /// How it is set.
    package let style: Style

    /// Makes any text inert and gives it an appearance.
    package init(_ text: String, _ style: Style = .text) {
      self.text = text.inert
      self.style = style
    }

    package init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// The appearance of a span.
  package enum Style: Sendable, Hashable {
    case text
    case strong
    case emphasis
    /// Something to type or to read letter by letter.
    case code
    /// Secondary: sources, units, asides.
    case muted
    /// A verdict on the words themselves, which must say it too.
    case meaning(Meaning)
    /// An identifier or a command.
    case key
  }
}

extension Document.Span {
  /// Plain running text.
  package static func text(_ text: String) -> Self { Self(text) }
  /// Words that carry weight.
  package static func strong(_ text: String) -> Self { Self(text, .strong) }
  /// Words said in another tone.
  package static func emphasis(_ text: String) -> Self { Self(text, .emphasis) }
  /// Something to type or to read letter by letter.
  package static func code(_ text: String) -> Self { Self(text, .code) }
  /// Something secondary.
  package static func muted(_ text: String) -> Self { Self(text, .muted) }
  /// Good news.
  package static func good(_ text: String) -> Self { Self(text, .meaning(.good)) }
  /// Something to mind.
  package static func caution(_ text: String) -> Self { Self(text, .meaning(.caution)) }
  /// Something that forbids.
  package static func stop(_ text: String) -> Self { Self(text, .meaning(.stop)) }
  /// An identifier or a command.
  package static func key(_ text: String) -> Self { Self(text, .key) }
}

extension [Document.Span] {
  /// A sentence of ours, in which what is to be typed stands between backticks.
  package static func prose(_ text: String, _ style: Document.Style = .text) -> Self {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return [Document.Span(text, style)] }
    return parts.enumerated().filter { !$0.element.isEmpty }.map { place, part in
      Document.Span(String(part), place % 2 == 0 ? style : .code)
    }
  }

  /// The words alone.
  var plainText: String { map(\.text).joined() }

  /// Whether there is nothing to read.
  var isBlank: Bool { allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) } }

  /// The language's colon and the space that follows it; the one before it never breaks.
  static func colon(_ language: Language) -> Self {
    [Document.Span(Text(fr: " : ", en: ": ")[language == .fr ? .fr : .en])]
  }
}
