import JalonCatalogue
import JalonModel

extension VerdictRule {
  /// What is hoped for most needs a rule that is refused.
  static let hopeAgainstRule = VerdictRule("hope-against-rule", .listenFirst) { firm, _ in
    guard let benefit = firm.firstBenefit, let rule = benefit.needs.first(where: firm.refuses)
    else { return nil }
    return firm.reason(
      .restsOn(rule, benefit), answers: [.benefits, .rule(rule)], evidence: firm.sources(of: rule))
  }
}

extension Text {
  fileprivate static func restsOn(_ rule: Rule, _ benefit: Benefit) -> Text {
    Text(
      fr: """
        Ce que vous espérez d'abord (« \(benefit.label.fr) ») suppose de \(rule.promise.fr) : \
        l'un ne viendra pas sans l'autre.
        """,
      en: """
        What you hope for first (“\(benefit.label.en)”) means being ready to \(rule.promise.en): \
        one will not come without the other.
        """)
  }
}
