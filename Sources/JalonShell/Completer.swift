import JalonCatalogue
import JalonInterview
import JalonModel
import LineEditor

/// What Tab and the hint offer at this point of the session. The shell sets it before each line;
/// the editor reads it while the line is typed.
package final class Completer {
  /// Something that may be typed, with the folded names it is found by.
  struct Word: Hashable {
    let insertion: String
    let label: String
    let keys: [String]

    init(_ insertion: String, label: String? = nil, keys: [String] = []) {
      self.insertion = insertion
      self.label = label.map { "\(insertion) — \($0)" } ?? insertion
      self.keys = ([insertion] + keys).map { Folding.fold($0) }
    }

    /// Whether it is found by what was typed, once folded.
    func begins(with typed: String) -> Bool { keys.contains { $0.hasPrefix(typed) } }
  }

  private var language = Language.fr
  private var answers: [Word] = []
  private var networks: [Word] = []
  /// The catalogue and the language that the networks are from.
  private var networksSource: (catalogue: String, language: Language)?
  // What only some lines need is made when one first does, not before the first prompt.
  private var questions: [QuestionID] = []
  private lazy var ids = questions.map { Word($0.name) }
  private lazy var templates = CatalogueLibrary().templates().map { Word($0.name) }
  private var commands: [Word] = []
  private var playbooks: () -> [String] = { [] }
  /// Nil until a line asks for them.
  private var playbookWords: [Word]?
  /// A line with which no word begins; none begins with it and more letters.
  private var hopeless: String?

  package init() {}

  /// Takes note of what may be typed now.
  func prepare(for session: Session, options: [JalonInterview.Option]) {
    if language != session.language { commands = [] }
    language = session.language
    answers = options.map { option in
      let label = option.label[language]
      return Word(
        option.id, label: label == option.id ? nil : label,
        keys: [option.label.fr, option.label.en] + option.aliases)
    }
    if questions.isEmpty { questions = session.interview.questionnaire.questions.map(\.id) }
    let source = (catalogue: session.knowledge.catalogueID, language: language)
    if networksSource.map({ $0 != source }) ?? true,
      let catalogue = session.knowledge.catalogueIfLoaded
    {
      networksSource = source
      networks = catalogue.networks.map { Word($0.id, label: $0.name[language], keys: $0.aliases) }
    }
    let folder = session.folder
    playbookWords = nil
    hopeless = nil
    playbooks = { ((try? folder.names()) ?? []).map(\.spelling).sorted() }
  }

  /// What may stand at the cursor.
  package func completion(of line: String, at cursor: String.Index) -> Completion? {
    let (lists, start) = expected(after: line[..<cursor])
    let typed = Folding.fold(line[start..<cursor])
    let fitting = lists.joined().filter { $0.begins(with: typed) }
    guard !fitting.isEmpty else { return nil }
    return Completion(
      replaced: start..<cursor,
      candidates: fitting.map { Completion.Candidate(insertion: $0.insertion, label: $0.label) })
  }

  /// The rest of the word when only one fits and it begins as typed. Asked for after every key.
  package func hint(for line: String) -> String? {
    guard !line.dropFirst().isEmpty, !isHopeless(line) else { return nil }
    let (lists, start) = expected(after: line[...])
    let typed = line[start...]
    guard !typed.isEmpty else { return nil }
    let folded = Folding.fold(typed)
    var only: String?
    for words in lists {
      for place in words.indices where words[place].begins(with: folded) {
        guard only == nil else { return nil }
        only = words[place].insertion
      }
    }
    guard let only else {
      hopeless = line
      return nil
    }
    guard only.hasPrefix(typed) else { return nil }
    return String(only.dropFirst(typed.count))
  }

  /// Whether the line only adds letters to one with which no word begins.
  private func isHopeless(_ line: String) -> Bool {
    guard let hopeless, line.hasPrefix(hopeless) else { return false }
    return line.utf8.dropFirst(hopeless.utf8.count).allSatisfy { byte in
      0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
    }
  }

  /// What may be typed at the end of a line, and where the item being typed there begins.
  private func expected(after before: Substring) -> (lists: [[Word]], start: String.Index) {
    guard before.hasPrefix(":") else {
      let all = answers.isEmpty || before.utf8.contains(UInt8(ascii: "."))
      return (all ? [answers, ids] : [answers], lastItem(in: before, after: before.startIndex))
    }
    guard let space = before.firstIndex(of: " ") else {
      return ([allCommands()], before.startIndex)
    }
    let command = Command(word: String(before[before.index(after: before.startIndex)..<space]))
    return ([arguments(of: command)], lastItem(in: before, after: before.index(after: space)))
  }

  private func allCommands() -> [Word] {
    if commands.isEmpty {
      commands = Command.allCases.map { command in
        Word(
          ":" + command.name(language), label: command.purpose[language],
          keys: [":" + command.rawValue, ":" + command.french])
      }
    }
    return commands
  }

  private func allPlaybooks() -> [Word] {
    if let playbookWords { return playbookWords }
    let words = playbooks().map { Word($0) }
    playbookWords = words
    return words
  }

  private func arguments(of command: Command?) -> [Word] {
    switch command {
    case .explain, .exclude, .require, .fix: networks
    case .edit, .why, .history, .skip, .whatIf: ids
    case .open, .save, .compare: allPlaybooks()
    case .template: templates
    case .help: Command.allCases.map { Word($0.name(language), label: $0.purpose[language]) }
    case .lang: [Word("fr"), Word("en")]
    default: []
    }
  }

  /// Where the item being typed begins: after the last comma or rank mark.
  private func lastItem(in text: Substring, after start: String.Index) -> String.Index {
    var place = start
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: ",") || byte == UInt8(ascii: ">") }
    if let mark = text.utf8[start...].lastIndex(where: isMark) {
      place = text.utf8.index(after: mark)
    }
    while place < text.endIndex, text.utf8[place] == UInt8(ascii: " ") {
      place = text.utf8.index(after: place)
    }
    return place
  }
}
