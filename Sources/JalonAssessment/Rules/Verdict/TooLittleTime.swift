import JalonModel

extension VerdictRule {
  /// Under a quarter of an hour a week not even listening holds.
  static let tooLittleTime = VerdictRule("too-little-time", .notNow) { firm, _ in
    guard firm.client.minutes < firm.settings.whole(.leastMinutes) else { return nil }
    return firm.reason(
      .oneAfternoon(minutes: firm.client.minutes), answers: [.minutes],
      evidence: ["seed-sme-lack-time"], settings: [.leastMinutes])
  }
}

extension Text {
  fileprivate static func oneAfternoon(minutes: Int) -> Text {
    let time = Text.figures { $0.minutes(minutes) }
    return Text(
      fr: """
        En \(time.fr) par semaine, même répondre aux avis ne tiendrait pas ; un seul après-midi \
        suffit pour votre fiche Google et vos noms.
        """,
      en: """
        In \(time.en) a week not even answering reviews could be kept up; a single afternoon is enough \
        for your Google profile and your names.
        """)
  }
}
