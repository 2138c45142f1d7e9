import JalonModel

extension ContradictionRule {
  /// A target that is already reached. In a client's own words less may be better; there only the
  /// same figure is at odds.
  static let targetNotAboveToday = ContradictionRule { client, _ in
    for benefit in client.ranked {
      guard let measure = client.measures[benefit], let target = measure.target,
        case .known(let today) = measure.baseline,
        target == today || target < today && !measure.isInOwnWords
      else { continue }
      return Contradiction(
        "target-not-above-today", [.benefit(benefit, .baseline), .benefit(benefit, .target)],
        .text(today: today, target: target))
    }
    return nil
  }
}

extension Client.Measure {
  /// Whether the sign is a sentence rather than an id of the catalogue, whose signs all grow.
  fileprivate var isInOwnWords: Bool { indicator?.contains(" ") ?? false }
}

extension Text {
  fileprivate static func text(today: Double, target: Double) -> Text {
    let (today, target) = (Text.figures { $0.number(today) }, Text.figures { $0.number(target) })
    return Text(
      fr: "Vous en êtes à \(today.fr) aujourd'hui, et vous visez \(target.fr).",
      en: "You are at \(today.en) today, and you aim for \(target.en).")
  }
}
