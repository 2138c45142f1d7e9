import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// The commands, each in one line; one command with an example; or what a word is found in.
struct HelpPage {
  let blocks: [Document.Block]

  /// - Parameters:
  ///   - command: the one to tell about; nil for all.
  ///   - folder: where playbooks are kept.
  ///   - language: of the page.
  init(_ command: Command?, folder: String, language: Language) {
    guard let command else {
      blocks = [
        .paragraph(.prose(Self.forms[language])),
        .definitions(Command.allCases.map { Self.line($0, language) }),
        .paragraph(.prose(Self.more[language], .muted)),
      ]
      return
    }
    let other = language == .fr ? command.rawValue : command.french
    let label = Text(fr: "Exemple", en: "Example")
    let called = Text(fr: "Autre nom", en: "Other name")
    blocks = [
      .definitions(
        [
          Self.line(command, language),
          Document.Definition([.text(label[language])], [.code(command.example[language])]),
        ]
          + Self.values(of: command, language) + Self.details(of: command, folder, language)
          + (other == command.name(language)
            ? [] : [Document.Definition([.text(called[language])], [.code(":" + other)])]))
    ]
  }

  /// The commands and the questions in whose words a word is found, accents and case ignored.
  /// - Parameters:
  ///   - word: what is looked for.
  ///   - interview: whose questions, numbered as the review numbers them.
  ///   - catalogue: names of benefits.
  init(searching word: String, interview: Interview, catalogue: Catalogue) {
    let language = interview.language
    let wanted = Folding.fold(word)
    func holds(_ texts: Text...) -> Bool {
      texts.flatMap { [$0.fr, $0.en] }.contains { Folding.fold($0).contains(wanted) }
    }
    let commands = Command.allCases.filter {
      holds($0.purpose, $0.example, $0.synonyms, Text(fr: $0.french, en: $0.rawValue))
    }
    let questions = interview.reviewed().enumerated().filter { _, id in
      guard let question = interview.questionnaire[id] else { return false }
      return holds(
        interview.questionnaire.name(of: id, in: catalogue), question.prompt, question.help)
    }
    guard !commands.isEmpty || !questions.isEmpty else {
      let nothing = Text(
        fr: "Rien sur « \(word) » ; `:aide` montre toutes les commandes.",
        en: "Nothing on “\(word)”; `:help` shows every command.")
      blocks = [.paragraph(.prose(nothing[language]))]
      return
    }
    let lines = questions.map { place, id in
      Document.Definition(
        [.key(":\(Command.edit.name(language)) \(place + 1)")],
        [.text(interview.questionnaire.name(of: id, in: catalogue)[language])])
    }
    blocks = [.definitions(commands.map { Self.line($0, language) } + lines)]
  }

  /// What else there is to know, and where playbooks are kept.
  private static func details(
    of command: Command, _ folder: String, _ language: Language
  ) -> [Document.Definition] {
    func define(_ term: Text, _ text: [Document.Span]) -> Document.Definition {
      Document.Definition([.text(term[language])], text)
    }
    var known =
      command.details.map {
        [define(Text(fr: "À savoir", en: "Good to know"), .prose($0[language]))]
      } ?? []
    if command.concernsPlaybooks {
      known.append(define(Text(fr: "Dossiers dans", en: "Playbooks in"), [.code(folder)]))
    }
    if command == .list {
      let text = Text(
        fr: "effacez son fichier dans ce répertoire", en: "delete its file in that folder")
      known.append(
        define(Text(fr: "Pour en supprimer un", en: "To delete one"), [.text(text[language])]))
    }
    return known
  }

  /// What may stand for a word of the command's form, where it is one of a few.
  private static func values(of command: Command, _ language: Language) -> [Document.Definition] {
    guard command == .whatIf else { return [] }
    let word = Text(fr: "AVIS", en: "VERDICT")
    return [Document.Definition([.text(word[language])], [.text(Phrases.verdicts[language])])]
  }

  private static func line(_ command: Command, _ language: Language) -> Document.Definition {
    let argument = command.argument[language]
    let name = ":" + command.name(language) + (argument.isEmpty ? "" : " " + argument)
    return Document.Definition([.key(name)], [.text(command.purpose[language])])
  }

  private static let forms = Text(
    fr: """
      Répondez par un numéro, un mot ou ses premières lettres. `id=valeur` corrige n'importe \
      quelle réponse, par exemple `resources.minutes=90`. « ? » explique la question.
      """,
    en: """
      Answer with a number, a word or its first letters. `id=value` corrects any answer, for \
      example `resources.minutes=90`. “?” explains the question.
      """)

  private static let more = Text(
    fr: "`:aide exclure` donne un exemple, `:aide --chercher temps` cherche un mot.",
    en: "`:help exclude` gives an example, `:help --search time` looks for a word.")
}
