import JalonInterview
import JalonModel

/// Where a line that is being typed has come to, by the grammar of lines: what its rest is part of.
struct LinePlace: Hashable {
  enum Part: Hashable {
    /// The name of a command, with its colon or without.
    case command(isBare: Bool)
    case argument(Command)
    /// A value for a question, after its id and the equals sign.
    case value(QuestionID)
    /// An answer to the present question, or the id of any.
    case answer
    /// What follows a word that is no command.
    case nothing
  }

  let part: Part
  /// Where that part begins; its end is the cursor.
  let start: String.Index

  /// - Parameters:
  ///   - before: the line up to the cursor.
  ///   - takesBareCommands: whether the colon of a command may be left out.
  init(after before: Substring, takesBareCommands: Bool) {
    let hasColon = before.hasPrefix(":")
    if !hasColon, let keyed = Self.value(in: before) {
      self = keyed
      return
    }
    guard hasColon || takesBareCommands else {
      self.init(.answer, from: before)
      return
    }
    guard let space = before.firstIndex(of: " ") else {
      self.init(.command(isBare: !hasColon), from: before)
      return
    }
    let name = before[..<space].drop { $0 == ":" }
    let rest = before[space...]
    guard let command = Command(word: String(name.hasSuffix("!") ? name.dropLast() : name)) else {
      self.init(.nothing, from: rest)
      return
    }
    if command == .whatIf, let keyed = Self.value(in: rest) {
      self = keyed
    } else if command == .help, let colon = rest.firstIndex(of: ":") {
      self.init(.argument(command), from: rest[rest.index(after: colon)...])
    } else {
      self.init(.argument(command), from: rest)
    }
  }

  /// What begins with text after its blanks.
  private init(_ part: Part, from text: Substring) {
    self.part = part
    start = text.drop { $0 == " " }.startIndex
  }

  /// The value of a keyed answer; nil where no dotted id and equals sign stand.
  private static func value(in text: Substring) -> LinePlace? {
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let id = text[..<equals].split(separator: " ")
    guard id.count == 1, id[0].utf8.contains(UInt8(ascii: ".")) else { return nil }
    return LinePlace(
      .value(QuestionID(String(id[0]))), from: text[text.utf8.index(after: equals)...])
  }
}
