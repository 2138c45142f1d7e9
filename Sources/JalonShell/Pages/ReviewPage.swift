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
    let rows = interview.reviewed().enumerated().map { place, id -> [[Document.Span]] in
      let number = Document.Span.muted(String(place + 1))
      let name = interview.questionnaire.name(of: id, in: catalogue)[language].capitalised
      guard let answer = interview.answers[id] else {
        let standIn = interview.questionnaire[id].flatMap {
          interview.standIn(for: id, $0, knowing: catalogue)
        }
        let none = Text(fr: "pas de réponse", en: "no answer")[language]
        let assumed = standIn.map {
          Text(fr: "pas de réponse ; supposé : ", en: "no answer; assumed: ")[language]
            + words.phrase($0, for: id)
        }
        return [[number], [.text(name)], [.muted(assumed ?? none)]]
      }
      var value: [Document.Span] = [.text(words.phrase(answer.value, for: id))]
      switch answer.source {
      case .client: break
      case .default:
        value.append(.muted(Text(fr: " (valeur par défaut)", en: " (the default)")[language]))
      case .template:
        value.append(.muted(Text(fr: " (modèle)", en: " (template)")[language]))
      case .imported:
        value.append(.muted(Text(fr: " (importé)", en: " (imported)")[language]))
      }
      return [[number], [.text(name)], value]
    }
    blocks = [
      .table(
        Document.Table(
          [
            Document.Column([.text(Text(fr: "N°", en: "No.")[language])], .trailing),
            Document.Column([.text("Question")]),
            Document.Column([.text(Text(fr: "Réponse", en: "Answer")[language])]),
          ], rows: rows)),
      .paragraph(
        .prose(
          Text(
            fr: "`:corriger N°` repose une question.", en: "`:edit NUMBER` asks one again."
          )[language], .muted)),
    ]
  }
}
