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
    case .needs(let questions):
      return [
        sentence(
          say(
            "Il y faudrait ce que vous seul pouvez dire ; :corriger et son nom y mènent :",
            "That takes what only you can tell; :edit and its name lead there:")),
        .bullets(
          questions.map {
            let name = words.interview.questionnaire.name(of: $0, in: words.catalogue)[language]
            return [.text(name.capitalised), .muted(" (\($0))")]
          }),
      ]
    case .neverPays(let most):
      let brings = brings(most)
      return [
        sentence(
          say(
            """
            Quoi que vous décidiez, \(brings.fr) : moins que ce que coûtent une page de plus et \
            son temps. Seuls vos clients, leur âge et ce qu'ils vous disent, peuvent le démentir.
            """,
            """
            Whatever you decide, \(brings.en): less than one more page and its time cost. Only your \
            customers, their age and what they tell you, can say otherwise.
            """))
      ]
    case .noneUpTo(let questions):
      let several = several(questions)
      return [
        sentence(
          say(
            """
            Changer \(several.fr) n'y suffirait pas ; au-delà, rien n'a été trouvé, mais tout n'a \
            pas été essayé.
            """,
            """
            Changing \(several.en) would not do; beyond, nothing was found, but not everything was \
            tried.
            """))
      ]
    case .found(let changes):
      return [sentence(consequence(of: changes.count)), .bullets(changes.map(line))]
    case .sufficient(let changes, let questions):
      let several = several(questions)
      return [
        sentence(
          say(
            """
            \(aim.fr.capitalised), par exemple si ces \(changes.count) réponses changeaient \
            ensemble ; changer \(several.fr) n'y suffirait pas.
            """,
            """
            \(aim.en.capitalised), for example if these \(changes.count) answers changed together; \
            changing \(several.en) would not do.
            """)),
        .bullets(changes.map(line)),
      ]
    }
  }

  private func several(_ questions: Int) -> Text {
    Text(
      fr: Figures(.fr).inWords(questions, one: "réponse", many: "réponses", feminine: true),
      en: Figures(.en).inWords(questions, one: "answer", many: "answers"))
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
      let name = verdict.words
      return Text(fr: "l'avis serait « \(name.fr) »", en: "the advice would be “\(name.en)”")
    }
  }

  /// What the network that is asked about would bring, when that is never enough.
  private func brings(_ most: Double) -> Text {
    let network = goal.network.map(name) ?? aim
    let points = Points(most)
    return points.isNone
      ? Text(
        fr: "\(network.fr) n'apporterait \(points.text.fr)",
        en: "\(network.en) would bring \(points.text.en)")
      : Text(
        fr: "\(network.fr) apporterait au plus \(points.text.fr)",
        en: "\(network.en) would bring at most \(points.text.en)")
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
