import JalonModel

extension LevelRule {
  /// Too few months for a trial, or enough for a first judgement only.
  static let shortTrial = LevelRule(id: "short-trial") { firm in
    let (few, full) = (firm.settings.whole(.fewMonths), firm.settings.whole(.fullMonths))
    guard firm.client.months < full else { return nil }
    let isTooShort = firm.client.months < few
    return Finding(
      .benefits, .met, isTooShort ? .capacity : .margin,
      firm.reason(
        isTooShort ? .noTrial(few) : .firstLook(full), answers: [.months],
        settings: [.fewMonths, .fullMonths]),
      Action(
        id: QuestionID.months.name,
        text: isTooShort ? .findMonths(full) : .decideToGoOn,
        due: isTooShort ? firm.asOf.adding(days: Delay.thinking.rawValue) : firm.day(inMonths: few))
    )
  }
}

extension Text {
  fileprivate static func noTrial(_ few: Int) -> Text {
    Text(
      fr: "Il faut au moins \(few) mois pour juger.", en: "Judging takes at least \(few) months.")
  }

  fileprivate static func firstLook(_ full: Int) -> Text {
    Text(
      fr: "Un essai loyal dure \(full) mois ; avant, on ne voit qu'un début.",
      en: "A fair trial lasts \(full) months; before that only a beginning can be seen.")
  }

  fileprivate static func findMonths(_ full: Int) -> Text {
    Text(
      fr: "Choisir une période de \(full) mois que vous pourrez tenir, puis reposer la question.",
      en: "Choose \(full) months that you can keep up, then ask the question again.")
  }

  fileprivate static let decideToGoOn = Text(
    fr: "Faire un premier bilan à cette date, et décider alors de continuer ou d'arrêter.",
    en: "Take stock at that date, and decide then to go on or to stop.")
}
