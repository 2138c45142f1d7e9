import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// Every answer, numbered as `:edit` takes them, with what stands in where there is none.
struct ReviewPage {
  let blocks: [Document.Block]

  init(_ session: Session) throws(CatalogueFault) {
    let interview = session.interview
    let language = interview.language
    let catalogue = try session.knowledge.catalogue()
    let words = AnswerWords(interview: interview, catalogue: catalogue)
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let lines = interview.reviewed().map { id -> [Document.Span] in
      let name = interview.questionnaire.name(of: id, in: catalogue)[language].capitalised
      let head: [Document.Span] = [.strong(name), .text(say(" : ", ": "))]
      guard let answer = interview.answers[id] else {
        let standIn = interview.questionnaire[id].flatMap {
          interview.standIn(for: id, $0, knowing: catalogue)
        }
        let assumed = standIn.map {
          words.phrase($0, for: id) + say(" (supposé)", " (assumed)")
        }
        return head + [.muted(assumed ?? say("pas de réponse", "no answer"))]
      }
      return head + [.text(words.phrase(answer.value, for: id)), .muted(origin(answer)[language])]
    }
    let hint = Text(
      fr: "`:corriger N°` repose une question.", en: "`:edit NUMBER` asks one again.")
    blocks = [.steps(lines), .paragraph(.prose(hint[language], .muted))]

    func origin(_ answer: Answer) -> Text {
      switch answer.source {
      case .client: Text(verbatim: "")
      case .default: Text(fr: " (valeur par défaut)", en: " (the default)")
      case .template: Text(fr: " (modèle)", en: " (template)")
      case .imported: Text(fr: " (importé)", en: " (imported)")
      }
    }
  }
}
