import JalonCatalogue
import JalonModel

/// A playbook to start from: what firms of one kind usually answer, with the rest left to ask.
package struct Template: Hashable, Sendable {
  /// Such as `bakery`.
  package let name: String
  package let title: String
  /// The sector's id; empty when it is for any.
  package let sector: String
  /// Guesses that the client's own answers replace.
  package let answers: [QuestionID: Answer]

  /// What it is called in either language: its own title is in French.
  func label(in catalogue: Catalogue) -> Text {
    Text(fr: title, en: catalogue.sector(sector)?.label.en ?? title)
  }

  /// Nil for bytes that are no playbook.
  init?(_ file: CatalogueLibrary.Template, questionnaire: Questionnaire) {
    guard let playbook = try? Playbook(reading: file.bytes, kinds: { questionnaire[$0]?.kind })
    else { return nil }
    name = file.name
    title = playbook.title
    answers = playbook.answers
    if case .choice(let id) = playbook.answers[.sector]?.value { sector = id } else { sector = "" }
  }
}
