import JalonModel

extension LevelRule {
  /// The allocator found nothing to open, though the minutes are not below the least.
  static let nothingToOpen = LevelRule(id: "nothing-to-open") { firm in
    guard firm.prospect.isEmpty, firm.client.minutes >= firm.settings.whole(.leastMinutes)
    else { return nil }
    if let conflict = firm.wishConflict {
      let wishes = conflict.answers.first ?? .required
      return Finding(
        .maturity, .met, .capacity, conflict,
        firm.prospect.opensAt.map {
          firm.action(QuestionID.minutes.name, .moreTime($0), due: .thinking)
        } ?? firm.action(wishes.name, .relaxWishes, due: .opening))
    }
    return firm.prospect.someRungFits
      ? Finding(
        .maturity, .met, .capacity,
        firm.reason(
          .notWorthIt, answers: [.benefits, .counts],
          settings: [firm.judgesBusiness ? .worthBusiness : .worthConsumer]),
        firm.action(
          "maturity.relays", .otherWays.followed(by: firm.cheaperWay), due: .thinking))
      : Finding(
        .maturity, .met, .capacity,
        firm.reason(.notEnoughTime, answers: [.minutes], settings: [.leastMinutes]),
        firm.action(
          QuestionID.minutes.name, .moreTime(firm.prospect.opensAt), due: .thinking))
  }
}

extension Text {
  fileprivate static let notWorthIt = Text(
    fr: "Trop peu de personnes seraient touchées pour le temps demandé.",
    en: "Too few people would be reached for the time it takes.")

  fileprivate static let notEnoughTime = Text(
    fr: "Le rythme le plus léger d'un réseau demande plus de temps que vous n'en avez.",
    en: "The lightest rhythm of any network takes more time than you have.")

  fileprivate static func moreTime(_ enough: Int?) -> Text {
    guard let enough else {
      return Text(
        fr: "Voir si un quart d'heure de plus se libère chaque semaine, puis reposer la question.",
        en: """
          See whether another quarter of an hour a week comes free, then ask the question again.
          """)
    }
    let time = Text.figures { $0.minutes(enough) }
    return Text(
      fr: "Voir si \(time.fr) se libèrent chaque semaine, puis reposer la question.",
      en: "See whether \(time.en) a week come free, then ask the question again.")
  }

  fileprivate static let relaxWishes = Text(
    fr: "Assouplir ces souhaits, puis reposer la question.",
    en: "Relax those wishes, then ask the question again.")

  fileprivate static let otherWays = Text(
    fr: "Passer d'abord par d'autres chemins, puis reposer la question.",
    en: "Try other ways first, then ask the question again.")
}
