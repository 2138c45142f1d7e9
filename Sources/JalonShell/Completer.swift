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
  }

  private var language = Language.fr
  private var answers: [Word] = []
  private var networks: [Word] = []
  // What only some lines need is made when one first does, not before the first prompt.
  private var questions: [QuestionID] = []
  private lazy var ids = questions.map { Word($0.name) }
  private lazy var templates = CatalogueLibrary().templates().map { Word($0.name) }
  private var commands: [Word] = []
  private var playbooks: () -> [String] = { [] }

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
    if networks.isEmpty, let catalogue = session.knowledge.catalogueIfLoaded {
      networks = catalogue.networks.map { Word($0.id, label: $0.name[language], keys: $0.aliases) }
    }
    let folder = session.folder
    playbooks = { ((try? folder.names()) ?? []).map(\.spelling).sorted() }
  }

  /// What may stand at the cursor.
  package func completion(of line: String, at cursor: String.Index) -> Completion? {
    let before = line[..<cursor]
    let start: String.Index
    let words: [Word]
    if before.hasPrefix(":") {
      if let space = before.firstIndex(of: " ") {
        let command = Command(word: String(before[before.index(after: before.startIndex)..<space]))
        words = arguments(of: command)
        start = lastItem(in: before, after: before.index(after: space))
      } else {
        words = allCommands()
        start = before.startIndex
      }
    } else {
      start = lastItem(in: before, after: before.startIndex)
      words = answers.isEmpty || before.contains(".") ? answers + ids : answers
    }
    let typed = Folding.fold(before[start...])
    let fitting = words.filter { word in word.keys.contains { $0.hasPrefix(typed) } }
    guard !fitting.isEmpty else { return nil }
    return Completion(
      replaced: start..<cursor,
      candidates: fitting.map { Completion.Candidate(insertion: $0.insertion, label: $0.label) })
  }

  /// The rest of the word when only one fits and it begins as typed.
  package func hint(for line: String) -> String? {
    guard line.count > 1, let completion = completion(of: line, at: line.endIndex),
      completion.candidates.count == 1, let only = completion.candidates.first
    else { return nil }
    let typed = line[completion.replaced]
    guard !typed.isEmpty, only.insertion.hasPrefix(typed) else { return nil }
    return String(only.insertion.dropFirst(typed.count))
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

  private func arguments(of command: Command?) -> [Word] {
    switch command {
    case .explain, .exclude, .require, .fix: networks
    case .edit, .why, .history, .skip, .whatIf: ids
    case .open, .save, .compare: playbooks().map { Word($0) }
    case .template: templates
    case .help: Command.allCases.map { Word($0.name(language), label: $0.purpose[language]) }
    case .lang: [Word("fr"), Word("en")]
    default: []
    }
  }

  /// Where the item being typed begins: after the last comma or rank mark.
  private func lastItem(in text: Substring, after start: String.Index) -> String.Index {
    var place = start
    if let mark = text[start...].lastIndex(where: { $0 == "," || $0 == ">" }) {
      place = text.index(after: mark)
    }
    while place < text.endIndex, text[place] == " " { place = text.index(after: place) }
    return place
  }
}
