import JalonModel

extension VerdictRule {
  /// Something is still to be done: yes, with dates.
  static let conditions = VerdictRule("conditions", .goWithConditions) { _, findings in
    guard !findings.all.isEmpty else { return nil }
    let reasons = Prerequisite.Kind.allCases.flatMap(findings.reasons)
    return Reason(
      .eachHasItsDate, answers: reasons.flatMap(\.answers).firstOccurrences,
      evidence: reasons.flatMap(\.evidence).firstOccurrences)
  }
}

extension Text {
  fileprivate static let eachHasItsDate = Text(
    fr: "Oui, à quelques conditions ; chacune a sa date.",
    en: "Yes, on a few conditions; each has its date.")
}
