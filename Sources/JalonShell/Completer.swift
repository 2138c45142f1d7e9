import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport
import LineEditor

/// What Tab and the hint offer at this point of the session. The shell sets it before each line;
/// the editor reads it while the line is typed.
package final class Completer {
  typealias Word = Vocabulary.Word

  /// What of a session decides which words fit.
  private struct Scene {
    let interview: Interview
    let knowledge: Knowledge
    let takesBareCommands: Bool
    /// How the present question is answered; nil where the shell itself asks.
    let kind: AnswerKind?
    let options: [JalonInterview.Option]
    let playbooks: () -> [String]

    var language: Language { interview.language }
  }

  private let files: FileLookup
  private var scene: Scene?
  /// Made when a line first needs them, not before the prompt.
  private var vocabularies: [LinePlace.Part: Vocabulary] = [:]
  /// The ids that may begin a line, each with its equals sign; nil until a line asks for them.
  private var keyedIDs: [Word]?
  /// A line with which no word begins; none begins with it and more letters.
  private var hopeless: String?

  /// - Parameter files: what completes paths.
  package init(files: FileLookup = .none) {
    self.files = files
  }

  /// Takes note of what may be typed now.
  func prepare(for session: Session, options: [JalonInterview.Option]) {
    let folder = session.folder
    let interview = session.interview
    let isShells = session.proposal != nil || interview.conflict != nil
    scene = Scene(
      interview: interview, knowledge: session.knowledge, takesBareCommands: !session.isAsking,
      kind: isShells ? nil : interview.current.flatMap { interview.questionnaire[$0]?.kind },
      options: options,
      playbooks: { ((try? folder.names()) ?? []).map(\.spelling).sorted() })
    vocabularies = [:]
    keyedIDs = nil
    hopeless = nil
  }

  /// What may stand at the cursor.
  package func completion(of line: String, at cursor: String.Index) -> Completion? {
    guard let scene else { return nil }
    let before = line[..<cursor]
    let place = LinePlace(after: before, takesBareCommands: scene.takesBareCommands)
    let text = before[place.start...]
    if case .argument(let command) = place.part, command.takesPath {
      let found = files.candidates(for: text)
      return found.isEmpty ? nil : Completion(replaced: place.start..<cursor, candidates: found)
    }
    let offer = vocabulary(of: place.part, for: text, in: scene).offer(in: text)
    let fitting = offer.words.compactMap { $0.candidate(for: offer.typed, lead: offer.lead) }
    guard !fitting.isEmpty else { return nil }
    return Completion(replaced: offer.start..<cursor, candidates: fitting)
  }

  /// What stands below a list of candidates that is longer than the screen.
  package func leftOut(_ count: Int) -> String {
    Phrases.leftOut(count)[scene?.language ?? .fr]
  }

  /// The rest of the word when only one fits and it begins as typed. Asked for after every key.
  package func hint(for line: String) -> String? {
    guard let scene, !line.dropFirst().isEmpty, !isHopeless(line) else { return nil }
    let place = LinePlace(after: line[...], takesBareCommands: scene.takesBareCommands)
    let text = line[place.start...]
    let offer = vocabulary(of: place.part, for: text, in: scene).offer(in: text)
    guard !offer.typed.isEmpty, offer.lead.isEmpty else { return nil }
    var only: String?
    for word in offer.words {
      guard let spelling = word.spelling(of: offer.typed) else { continue }
      guard only == nil else { return nil }
      only = spelling + word.suffix
    }
    guard let only else {
      hopeless = line
      return nil
    }
    let typed = line[offer.start...]
    guard Folding.fold(only.prefix(typed.count)) == offer.typed else { return nil }
    return String(only.dropFirst(typed.count))
  }

  /// Whether the line only adds letters to one with which no word begins.
  private func isHopeless(_ line: String) -> Bool {
    guard let hopeless, line.hasPrefix(hopeless) else { return false }
    return line.utf8.dropFirst(hopeless.utf8.count).allSatisfy { byte in
      0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
    }
  }

  // MARK: Words

  private func vocabulary(
    of part: LinePlace.Part, for text: Substring, in scene: Scene
  ) -> Vocabulary {
    var found: Vocabulary
    if let known = vocabularies[part] {
      found = known
    } else {
      found = words(of: part, in: scene)
      vocabularies[part] = found
    }
    let mayBeID = text.utf8.contains(UInt8(ascii: "."))
    switch part {
    case .answer where mayBeID || scene.options.isEmpty, .command(isBare: true) where mayBeID:
      found.words += allKeyedIDs(in: scene)
    default: break
    }
    return found
  }

  private func words(of part: LinePlace.Part, in scene: Scene) -> Vocabulary {
    switch part {
    case .command(let isBare): Vocabulary(words: commands(isBare ? "" : ":", in: scene))
    case .argument(let command): arguments(of: command, in: scene)
    case .value(let id): values(of: id, in: scene)
    case .answer: choices(scene.options, answering: scene.kind, in: scene)
    case .nothing: Vocabulary(words: [])
    }
  }

  private func commands(_ colon: String, in scene: Scene) -> [Word] {
    Command.allCases.map { command in
      Word(
        colon + command.name(scene.language), id: colon + command.rawValue,
        meaning: command.purpose[scene.language], others: [colon + command.french])
    }
  }

  private func arguments(of command: Command, in scene: Scene) -> Vocabulary {
    switch command {
    case .explain: return networks(in: scene)
    case .exclude: return values(of: .excluded, in: scene)
    case .require: return values(of: .required, in: scene)
    case .fix: return values(of: .fixed, in: scene)
    case .whatIf:
      let verdicts = Verdict.allCases.map { verdict in
        Word(verdict.words[scene.language], id: verdict.rawValue)
      }
      return Vocabulary(words: networks(in: scene).words + verdicts + allKeyedIDs(in: scene))
    case .edit: return Vocabulary(words: questions(byName: true, in: scene))
    case .why, .history, .skip: return Vocabulary(words: questions(byName: false, in: scene))
    case .open, .save, .compare: return Vocabulary(words: scene.playbooks().map { Word($0) })
    case .template: return templates(in: scene)
    case .help:
      let search = Text(fr: "--chercher", en: "--search")
      return Vocabulary(
        words: commands("", in: scene) + [
          Word(
            search[scene.language], id: search.en,
            meaning: Text(fr: "cherche un mot dans l'aide", en: "looks for a word in the help")[
              scene.language], others: [search.fr], suffix: " ")
        ])
    case .lang: return Vocabulary(words: Language.allCases.map { Word($0.rawValue) })
    default: return Vocabulary(words: [])
    }
  }

  private func networks(in scene: Scene) -> Vocabulary {
    guard let catalogue = try? scene.knowledge.catalogue() else { return Vocabulary(words: []) }
    return choices(ChoiceList(networksOf: catalogue).options, in: scene)
  }

  /// The templates by their titles and by every name of their sectors.
  private func templates(in scene: Scene) -> Vocabulary {
    guard let catalogue = try? scene.knowledge.catalogue(),
      let templates = try? scene.knowledge.templates()
    else { return Vocabulary(words: []) }
    return Vocabulary(
      words: templates.map { template in
        let label = template.label(in: catalogue)
        let aliases = catalogue.sector(template.sector)?.aliases[scene.language] ?? []
        return Word(
          label[scene.language], id: template.name, others: [label.fr, label.en] + aliases)
      })
  }

  /// Every question that applies. Where a command knows no names, they find the id.
  private func questions(byName: Bool, in scene: Scene) -> [Word] {
    guard let catalogue = try? scene.knowledge.catalogue() else { return [] }
    let ids = scene.interview.reviewed()
    let names = ids.map { scene.interview.questionnaire.name(of: $0, in: catalogue) }
    return zip(ids, names).map { id, name in
      let label = name[scene.language]
      let isAlone = names.count { $0[scene.language] == label } == 1
      return byName && isAlone
        ? Word(label, id: id.name, others: [name.fr, name.en])
        : Word(id.name, meaning: label, others: [name.fr, name.en])
    }
  }

  private func allKeyedIDs(in scene: Scene) -> [Word] {
    if let keyedIDs { return keyedIDs }
    let scope = scene.interview.scope()
    let ids = scene.interview.questionnaire.questions.flatMap { scope.concreteIDs(of: $0) }
      .map { Word($0.name, suffix: "=") }
    keyedIDs = ids
    return ids
  }

  /// What may be answered to a question that is named.
  private func values(of id: QuestionID, in scene: Scene) -> Vocabulary {
    guard let question = scene.interview.questionnaire[id],
      let catalogue = try? scene.knowledge.catalogue()
    else { return Vocabulary(words: []) }
    if question.kind == .minutes {
      return Vocabulary(words: Self.usualMinutes.map { Word(String($0)) })
    }
    let options = scene.interview.choices(of: question, id: id, knowing: catalogue).options
    if id == .fixed {
      return Vocabulary(words: words(for: options, suffix: "=", in: scene), isList: true) {
        Self.rhythms(of: catalogue.network($0), scene.language)
      }
    }
    return choices(options, answering: question.kind, in: scene)
  }

  /// What a network's rhythm can be settled at.
  private static func rhythms(of network: Network?, _ language: Language) -> [Word] {
    guard let network else { return [] }
    let figures = Figures(language)
    return FixedCadence.all(of: network).map { cadence in
      Word(
        cadence.rhythm[language],
        meaning: figures.cadence(piecesPerFourWeeks: cadence.piecesPerFourWeeks),
        others: [cadence.rhythm.fr, cadence.rhythm.en])
    }
  }

  /// - Note: Judgement: from half an hour to a day a week.
  private static let usualMinutes = [30, 60, 90, 120, 180, 240, 300, 420]

  private func choices(
    _ options: [JalonInterview.Option], answering kind: AnswerKind? = nil, in scene: Scene
  ) -> Vocabulary {
    switch kind {
    case .choices, .ranking:
      Vocabulary(words: words(for: options, isListed: true, in: scene), isList: true)
    case .shares, .counts:
      Vocabulary(
        words: words(for: options, isListed: true, suffix: ": ", in: scene), isList: true)
    default: Vocabulary(words: words(for: options, in: scene))
    }
  }

  private func words(
    for options: [JalonInterview.Option], isListed: Bool = false, suffix: String = "",
    in scene: Scene
  ) -> [Word] {
    options.map { option in
      let label = option.label[scene.language]
      let short = isListed ? option.short?[scene.language] : nil
      // In a list a comma would part the label.
      let name = short ?? (isListed && label.contains(",") ? option.id : label)
      return Word(
        name, id: option.id, meaning: name == label ? option.note?[scene.language] : label,
        others: [option.label.fr, option.label.en] + option.aliases, suffix: suffix)
    }
  }
}

extension Command {
  /// Whether a file's path follows its name.
  fileprivate var takesPath: Bool {
    switch self {
    case .source, .script, .transcript: true
    default: false
    }
  }
}
