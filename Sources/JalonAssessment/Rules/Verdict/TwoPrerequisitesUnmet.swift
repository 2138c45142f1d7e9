import JalonModel

extension VerdictRule {
  /// Two of the three points are missing: repair comes first.
  static let twoPrerequisitesUnmet = VerdictRule("two-unmet", .notNow) { firm, findings in
    let unmet = findings.prerequisites(at: .unmet)
    guard unmet.count >= 2 else { return nil }
    let reasons = unmet.compactMap { findings.reasons($0).first }
    return Reason(
      .stillMissing(unmet), answers: reasons.flatMap(\.answers),
      evidence: reasons.flatMap(\.evidence))
  }
}

extension Text {
  fileprivate static func stillMissing(_ unmet: [Prerequisite.Kind]) -> Text {
    let points = Text(
      fr: Figures(.fr).list(unmet.map(\.name.fr.lowercasedFirst)),
      en: Figures(.en).list(unmet.map(\.name.en.lowercasedFirst)))
    return Text(
      fr: "Des trois points qui décident, il en reste \(unmet.count) à réunir : \(points.fr).",
      en: "Of the three points that decide, \(unmet.count) are still to be met: \(points.en).")
  }
}
