import JalonModel

extension ContradictionRule {
  /// More people take part than the firm has.
  static let moreHandsThanPeople = ContradictionRule { client, _ in
    guard let most = client.size.mostPeople, client.people > most else { return nil }
    return Contradiction(
      "more-hands-than-people", [.size, .people], .text(people: client.people, most: most))
  }
}

extension Client.Size {
  /// The largest headcount of the class; nil when it has no upper end.
  /// - Note: Source: the size classes of the questionnaire (1–9, 10–49, 50–249, 250 and more).
  fileprivate var mostPeople: Int? {
    switch self {
    case .micro: 9
    case .small: 49
    case .medium: 249
    case .large: nil
    }
  }
}

extension Text {
  fileprivate static func text(people: Int, most: Int) -> Text {
    let (people, most) = (Text.figures { $0.integer(people) }, Text.figures { $0.integer(most) })
    return Text(
      fr: """
        Vous êtes \(most.fr) au plus dans la maison, et \(people.fr) personnes s'en chargeraient.
        """,
      en: "There are \(most.en) of you at most, and \(people.en) people would take part.")
  }
}
