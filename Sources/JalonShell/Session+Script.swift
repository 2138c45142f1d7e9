import JalonCatalogue
import JalonInterview
import JalonModel

extension Session {
  /// The accepted steps as a script that stands alone: what an opened playbook held is told again,
  /// so that no other file is needed.
  /// - Returns: UTF-8 text, a line a step.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  func script() throws(CatalogueFault) -> [UInt8] {
    var lines = ["# " + heading(knowledge.catalogueID)]
    var steps = interview.steps.map(\.line)
    if let origin {
      let templates = try knowledge.templates().map {
        Retelling.Template(name: $0.name, answers: $0.answers)
      }
      let told = Retelling(
        origin, questionnaire: interview.questionnaire, catalogue: try knowledge.catalogue(),
        templates: templates)
      if !told.isWhole { lines.append("# " + Phrases.answersOnly[language]) }
      steps = [":lang \(origin.language.rawValue)"] + told.lines + steps
    }
    // The language is part of the playbook; the locale of the next run may be another.
    if !(steps.first?.hasPrefix(":lang ") ?? false) {
      let first = interview.firstLanguage
      steps.insert(":lang \(first.rawValue)", at: 0)
    }
    return Array((lines + steps).map { $0 + "\n" }.joined().utf8)
  }

  /// How to run it, on which catalogue.
  private func heading(_ catalogue: String) -> String {
    guard let vintage = CatalogueLibrary.Vintage(rawValue: catalogue), vintage != .year2026 else {
      return Phrases.scriptHeading("")[language]
    }
    return Phrases.scriptHeading("--catalogue \(vintage.rawValue) ")[language]
  }
}
