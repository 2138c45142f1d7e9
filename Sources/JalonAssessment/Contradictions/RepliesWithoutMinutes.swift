import JalonModel

extension ContradictionRule {
  /// Minutes a week from which messages can be opened five days a week.
  /// - Note: Judgement: opening the messages each working day takes three minutes at least.
  private static let leastMinutes = 15

  /// An answer each next working day, without the minutes to open the messages.
  static let repliesWithoutMinutes = ContradictionRule { client, _ in
    guard client.accepts(.replyTime) == .accept, client.minutes < leastMinutes else { return nil }
    return Contradiction(
      "replies-without-minutes", [.rule(.replyTime), .minutes], .text(minutes: client.minutes))
  }
}

extension Text {
  fileprivate static func text(minutes: Int) -> Text {
    let time = Text.figures { $0.minutes(minutes) }
    return Text(
      fr: "Chaque message a sa réponse le jour ouvré suivant, et vous avez \(time.fr) par semaine.",
      en: "Each message is answered the next working day, and you have \(time.en) a week.")
  }
}
