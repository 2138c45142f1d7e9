import Testing

/// A locale and a terminal, as a person's computer may have them.
struct Surroundings: Hashable, Sendable, CustomTestStringConvertible {
  let locale: String
  /// The variable TERM; nil where it is unset.
  let terminal: String?

  static let all = ["C", "C.UTF-8"].flatMap { locale in
    ["xterm-256color", "dumb", nil, "nosuchterm"].map { Surroundings(locale: locale, terminal: $0) }
  }

  /// Those where lines can be edited.
  static let editing = all.filter(\.hasEditor)

  /// Those where the terminal itself gathers the lines.
  static let plain = all.filter { !$0.hasEditor }

  var hasEditor: Bool { terminal == "xterm-256color" }

  /// Variables with those of these surroundings in place of their own.
  func environment(_ usual: [String: String]) -> [String: String] {
    var variables = usual
    variables["LC_ALL"] = locale
    variables["TERM"] = terminal
    return variables
  }

  var testDescription: String { "LC_ALL=\(locale) TERM=\(terminal ?? "unset")" }
}
