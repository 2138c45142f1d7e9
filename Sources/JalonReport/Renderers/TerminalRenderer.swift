import JalonModel

/// Draws a document for a terminal, or, when plain, for a screen reader, a log or a dumb terminal.
///
/// Plain says the same in words: no escape bytes, no drawing, tables and bars as sentences.
package struct TerminalRenderer: Sendable, Hashable {
  /// Columns that no line exceeds, 40…200.
  package let width: Int
  /// Whether colours are sent; never when plain.
  package let colour: Bool
  /// Whether everything is said in words.
  package let plain: Bool

  /// A renderer; the width is held to 40…200.
  package init(width: Int, colour: Bool, plain: Bool) {
    self.width = min(max(width, 40), 200)
    self.colour = colour && !plain
    self.plain = plain
  }

  /// The whole document, each line ended by a newline; empty when there is nothing to show.
  ///
  /// - Parameters:
  ///   - document: what to show.
  ///   - packed: without blank lines between blocks, as in a dialogue.
  /// - Returns: UTF-8 text for a terminal.
  package func render(_ document: Document, packed: Bool = false) -> String {
    let page = TerminalPage(language: document.language, plain: plain)
    return page.lines(document.blocks, width: width, packed: packed).map { ink($0) + "\n" }.joined()
  }

  /// A line with its colours.
  private func ink(_ line: Line) -> String {
    line.trimmed
      .map { run in
        guard colour, let code = run.style.colourCode else { return run.text }
        return "\u{1B}[\(code)m\(run.text)\u{1B}[0m"
      }
      .joined()
  }
}

extension Document.Style {
  /// The parameter of the terminal's SGR sequence (ECMA-48), or nil for running text.
  fileprivate var colourCode: String? {
    switch self {
    case .text: nil
    case .strong: "1"
    case .emphasis: "3"
    case .muted: "2"
    case .code, .key: "36"
    case .meaning(.good): "32"
    case .meaning(.caution): "33"
    case .meaning(.stop): "31"
    }
  }
}
