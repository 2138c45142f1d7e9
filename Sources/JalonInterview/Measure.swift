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
  init?(in text: String) {
    let words = Folding.fold(text).split { !$0.isLetter }.map(String.init)
    guard let period = Self.allCases.first(where: { $0.words.contains(where: words.contains) })
    else { return nil }
    self = period
  }
}

/// What a sign is counted in: so many a week, a share, stars.
struct Measure {
  private let unit: Text

  init(_ unit: Text) {
    self.unit = unit
  }

  /// Whether it is a part of a hundred.
  var isShare: Bool { unit.en == "%" }

  /// Whether what follows a typed number is no other measure: another period, a share, hours or
  /// money.
  func fits(_ typed: String) -> Bool {
    if typed.hasPrefix("%"), !isShare { return false }
    let word = Folding.fold(typed).prefix { $0.isLetter || $0 == "€" }
    if Self.others.contains(String(word)) { return false }
    guard let own = Period(in: typed), let counted = Period(in: unit.fr) else { return true }
    return own == counted
  }

  /// Hours and money, folded: no sign is counted in them.
  private static let others: Set<String> = [
    "h", "heure", "heures", "hour", "hours", "min", "minute", "minutes", "€", "eur", "euro",
    "euros",
  ]
}
