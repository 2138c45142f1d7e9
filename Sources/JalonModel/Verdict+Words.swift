extension Verdict {
  /// What it is called in the middle of a sentence.
  package var words: Text {
    switch self {
    case .go: Text(fr: "oui", en: "yes")
    case .goWithConditions: Text(fr: "oui, à des conditions", en: "yes, on conditions")
    case .listenFirst: Text(fr: "d’abord écouter", en: "listen first")
    case .notNow: Text(fr: "pas maintenant", en: "not now")
    }
  }
}
