import JalonModel

extension Assessment {
  /// What a prerequisite came to, in a line or two: said after its questions, so that leaving
  /// early still gives something.
  package func sentence(_ kind: Prerequisite.Kind) -> Text {
    guard let prerequisite = prerequisites.first(where: { $0.kind == kind }) else {
      return kind.name
    }
    let state = prerequisite.level.state(of: kind)
    let why = prerequisite.reasons.first?.text ?? Text(verbatim: "")
    return Text(
      fr: "\(kind.name.fr) : \(state.fr). \(why.fr)", en: "\(kind.name.en): \(state.en). \(why.en)")
  }
}

extension Prerequisite.Kind {
  /// What the point is called in front of an owner.
  var name: Text {
    switch self {
    case .benefits: Text(fr: "Ce que vous espérez", en: "What you hope for")
    case .maturity: Text(fr: "Vos clients", en: "Your customers")
    case .rules: Text(fr: "Les règles du jeu", en: "The rules of the game")
    }
  }
}

extension Prerequisite.Level {
  fileprivate func state(of kind: Prerequisite.Kind) -> Text {
    switch (kind, self) {
    case (.benefits, .met): Text(fr: "c'est précis", en: "clear")
    case (.benefits, .partly): Text(fr: "presque précis", en: "nearly clear")
    case (.benefits, .unmet): Text(fr: "à préciser", en: "still to be made clear")
    case (.maturity, .met): Text(fr: "ils vous attendent", en: "they are waiting for you")
    case (.maturity, .partly): Text(fr: "une partie vous attend", en: "some of them are waiting")
    case (.maturity, .unmet): Text(fr: "trop tôt", en: "too early")
    case (.rules, .met): Text(fr: "acceptées", en: "accepted")
    case (.rules, .partly): Text(fr: "acceptées en partie", en: "partly accepted")
    case (.rules, .unmet): Text(fr: "pas encore acceptées", en: "not accepted yet")
    }
  }
}
