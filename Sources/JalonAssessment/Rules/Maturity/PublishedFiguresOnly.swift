import JalonModel

extension LevelRule {
  /// Internet users at large are not this firm's customers: figures of others give hope, not proof.
  static let publishedFiguresOnly = LevelRule(id: "published-figures-only") { firm in
    guard firm.isSomebodyReady, !firm.hasOwnEvidence else { return nil }
    let figures = firm.maturityReason
    return Finding(
      .maturity, .partly, .maturity,
      firm.areEnoughReady
        ? Reason(
          .internetUsersAtLarge(figures.text, lacking: firm.lackingCount), answers: figures.answers,
          evidence: (figures.evidence + ["seed-mckinsey-2008"]).firstOccurrences)
        : firm.reason(
          .yourOwnCount, answers: [.counts, .contact], evidence: ["seed-mckinsey-2008"],
          settings: [.countLeast]),
      firm.countCustomers)
  }
}

extension Circumstances {
  /// What the client's own count lacks: everything, a social network, or enough answers.
  fileprivate var lackingCount: Text {
    let least = settings.whole(.countLeast)
    if readiness.asked > 0 {
      return Text(
        fr: "C'est un début : à partir de \(least) réponses, votre compte l'emporte.",
        en: "That is a start: from \(least) answers on, your own count decides.")
    }
    return client.counts.isEmpty
      ? Text(
        fr: "Ce sont des chiffres généraux : il manque le compte de vos clients à vous.",
        en: "These are general figures: the count of your own customers is missing.")
      : Text(
        fr: "Ce sont des chiffres généraux : vos clients n'ont pas été comptés sur ce réseau.",
        en: "These are general figures: your customers were not counted on that network.")
  }
}

extension Text {
  fileprivate static func internetUsersAtLarge(_ figures: Text, lacking: Text) -> Text {
    Text(fr: "\(figures.fr) \(lacking.fr)", en: "\(figures.en) \(lacking.en)")
  }

  fileprivate static let yourOwnCount = Text(
    fr: "Ce sont surtout des chiffres généraux : il manque le compte de vos clients à vous.",
    en: "These are mostly general figures: the count of your own customers is missing.")
}
