import JalonModel

extension Questionnaire {
  /// What a question is called where answers are listed: its label, with the benefit that it
  /// measures; the id itself for one that is not known.
  /// - Parameters:
  ///   - id: the id under which it is answered.
  ///   - catalogue: names of benefits.
  /// - Returns: a few words without a capital: `time a week`, `sign that counts (visits)`.
  package func name(of id: QuestionID, in catalogue: Catalogue) -> Text {
    guard let label = self[id]?.label else { return Text(verbatim: id.name) }
    guard let measured = id.benefitMeasure,
      let benefit = catalogue.benefit(measured.benefit)?.label
    else { return label }
    return Text(
      fr: "\(label.fr) (\(benefit.fr.uncapitalised))",
      en: "\(label.en) (\(benefit.en.uncapitalised))")
  }
}
