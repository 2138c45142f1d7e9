import JalonModel

/// The stretch of time that something is counted over.
enum Period: CaseIterable {
  case day, week, month, quarter, year

  /// Words that name it, folded.
  private var words: [String] {
    switch self {
    case .day: ["jour", "day"]
    case .week: ["semaine", "week"]
    case .month: ["mois", "month"]
    case .quarter: ["trimestre", "quarter"]
    case .year: ["an", "annee", "year"]
    }
  }

  /// The first period that a text names.
  private init?(in text: String) {
    let words = Folding.fold(text).split { !$0.isLetter }.map(String.init)
    guard let period = Self.allCases.first(where: { $0.words.contains(where: words.contains) })
    else { return nil }
    self = period
  }

  /// Whether what follows a typed number names no other period than the unit of its sign.
  static func agree(_ typed: String, _ unit: Text) -> Bool {
    guard let own = Period(in: typed), let counted = Period(in: unit.fr) else { return true }
    return own == counted
  }
}
