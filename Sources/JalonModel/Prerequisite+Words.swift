extension Prerequisite.Kind {
  /// What it is called in front of an owner.
  package var name: Text {
    switch self {
    case .benefits: Text(fr: "Ce que vous espérez", en: "What you hope for")
    case .maturity: Text(fr: "Vos clients", en: "Your customers")
    case .rules: Text(fr: "Les règles du jeu", en: "The rules of the game")
    }
  }
}

extension Prerequisite.Level {
  /// How far it is met, in plain words.
  package var words: Text {
    switch self {
    case .met: Text(fr: "oui", en: "yes")
    case .partly: Text(fr: "en partie", en: "partly")
    case .unmet: Text(fr: "pas encore", en: "not yet")
    }
  }
}
