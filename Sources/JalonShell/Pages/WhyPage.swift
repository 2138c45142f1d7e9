import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// Why a question is asked: its purpose, an example, who knows, what it changes, what passing it
/// over means, and for a rule what went wrong elsewhere.
struct WhyPage {
  let blocks: [Document.Block]

  init(_ question: Question, wording: Wording, language: Language) {
    func line(_ fr: String, _ en: String, _ text: Text) -> Document.Definition {
      Document.Definition([.strong(Text(fr: fr, en: en)[language])], [.text(text[language])])
    }
    var lines = [
      line("Pourquoi", "Why", question.why), line("Exemple", "Example", wording.example),
      line("Qui le sait", "Who knows", question.who),
      line("Ce que cela change", "What it changes", question.changes),
      line("Si vous passez", "If you pass", question.skip),
    ]
    if let harm = wording.harm {
      lines.append(line("Ce qui est arrivé", "What happened", harm.text))
    }
    blocks = [.definitions(lines)]
  }
}
