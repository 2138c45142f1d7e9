import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport

/// What would have to be answered otherwise for a network to come in or go, or for another verdict:
/// the smallest set of answers, or the proof that there is none.
struct SmallestChangePage {
  let goal: SmallestChange.Goal
  let finding: SmallestChange.Finding
  let words: AnswerWords

  private var language: Language { words.interview.language }

  private func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  var blocks: [Document.Block] {
    switch finding {
    case .already:
      return [sentence(say("C'est déjà le cas.", "It is so already."))]
    case .impossible:
      return [
        sentence(
          say(
            """
            Aucune de vos réponses, ni aucun ensemble de réponses, ne le changerait : tous ont \
            été examinés.
            """,
            """
            None of your answers, and no set of them, would change it: all have been looked at.
            """))
      ]
    case .noneUpTo(let questions):
      let several = Text(
        fr: Figures(.fr).inWords(questions, one: "réponse", many: "réponses", feminine: true),
        en: Figures(.en).inWords(questions, one: "answer", many: "answers"))
      return [
        sentence(
          say(
            "Changer \(several.fr) n'y suffirait pas ; au-delà, tout n'a pas été essayé.",
            "Changing \(several.en) would not do; beyond, not everything was tried."))
      ]
    case .found(let changes):
      return [sentence(consequence(of: changes.count)), .bullets(changes.map(line))]
    }
  }

  private func sentence(_ text: String) -> Document.Block { .paragraph([.text(text)]) }

  private func consequence(of count: Int) -> String {
    let what = aim
    return count == 1
      ? say("Une seule réponse y suffirait : \(what.fr).", "One answer would do: \(what.en).")
      : say(
        """
        \(what.fr.capitalised), si ces \(count) réponses changeaient ensemble ; moins n'y suffit \
        pas.
        """,
        """
        \(what.en.capitalised), if these \(count) answers changed together; fewer do not do.
        """)
  }

  private var aim: Text {
    switch goal {
    case .bring(let network):
      let name = name(network)
      return Text(
        fr: "\(name.fr) entrerait dans le plan", en: "\(name.en) would enter the plan")
    case .drop(let network):
      let name = name(network)
      return Text(fr: "\(name.fr) sortirait du plan", en: "\(name.en) would leave the plan")
    case .verdict(let verdict):
      let name = DifferencePage.verdict(verdict)
      return Text(fr: "l'avis serait « \(name.fr) »", en: "the advice would be “\(name.en)”")
    }
  }

  private func name(_ network: String) -> Text {
    words.catalogue.network(network)?.name ?? Text(verbatim: network)
  }

  /// `temps par semaine : 1 h → 2 h`.
  private func line(_ change: SmallestChange.Change) -> [Document.Span] {
    let question = words.interview.questionnaire.name(of: change.question, in: words.catalogue)
    let new = words.phrase(change.to, for: change.question)
    let colon = say(" : ", ": ")
    guard let old = words.interview.answers[change.question]?.value else {
      return [.strong(question[language].capitalised), .text(colon + new)]
    }
    let former = words.phrase(old, for: change.question)
    return [.strong(question[language].capitalised), .text("\(colon)\(former) → \(new)")]
  }
}
