import JalonInterview
import JalonModel
import JalonReport

/// The commands, each in one line; or one command.
struct HelpPage {
  let blocks: [Document.Block]

  init(_ command: Command?, language: Language) {
    let commands = command.map { [$0] } ?? Command.allCases
    let list = Document.Block.definitions(
      commands.map { command in
        let argument = command.argument[language]
        let name = ":" + command.name(language) + (argument.isEmpty ? "" : " " + argument)
        return Document.Definition([.key(name)], [.text(command.purpose[language])])
      })
    guard command == nil else {
      blocks = [list]
      return
    }
    let forms = Text(
      fr: """
        Répondez par un numéro, un mot ou ses premières lettres. `id=valeur` corrige n'importe \
        quelle réponse, par exemple `resources.minutes=90`. « ? » explique la question.
        """,
      en: """
        Answer with a number, a word or its first letters. `id=value` corrects any answer, for \
        example `resources.minutes=90`. “?” explains the question.
        """)
    blocks = [.paragraph(.prose(forms[language])), list]
  }
}
