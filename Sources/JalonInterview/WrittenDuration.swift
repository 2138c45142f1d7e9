/// A length of time as people write it: `1h30`, `une heure et demie`, `half an hour`, `un an`.
enum WrittenDuration {
  /// Whole minutes, below 10⁹: `60`, `60 min`, `5h`, `1h30`, `1 h 30 min`, `trois quarts d'heure`,
  /// `an hour and a half`, `3 créneaux` of twenty minutes. A trailing « par semaine » says nothing
  /// new. Nil for anything else.
  static func minutes(_ text: String) -> Int? {
    let words = bare(text)
    if let half = halfHours[words] { return half }
    guard let first = WrittenNumber(words), first.value < 1e6 else { return nil }
    let (unit, part) = withoutPart(first.unit)
    if let length = minutesOfUnit[unit] {
      let minutes = first.value * Double(length) + part * 60
      guard part == 0 || length == 60, minutes == minutes.rounded() else { return nil }
      return Int(minutes)
    }
    return part == 0 ? hoursAndMinutes(first) : nil
  }

  /// Whole months, below 10⁹: `6`, `six mois`, `un an`, `a year and a half`, `2 trimestres`; nil for
  /// anything else.
  static func months(_ text: String) -> Int? {
    guard let first = WrittenNumber(Folding.fold(text)), first.value < 1e6 else { return nil }
    let (unit, part) = withoutPart(first.unit)
    guard let length = monthsOfUnit[unit] else { return nil }
    let months = first.value * Double(length) + part * Double(length)
    return months == months.rounded() ? Int(months) : nil
  }

  /// `30`, `45 min` after the hours of `1h30`, `1 h 45 min`.
  private static func hoursAndMinutes(_ first: WrittenNumber) -> Int? {
    guard let hours = first.whole, first.unit.first == "h" else { return nil }
    let rest = first.unit.drop { $0.isLetter || $0 == " " }
    guard let more = WrittenNumber(String(rest)), let minutes = more.whole, minutes < 60,
      minutesOfUnit[Folding.fold(more.unit)] == 1
    else { return nil }
    return hours * 60 + minutes
  }

  /// A unit without the half or the quarter that follows it, and that part of one.
  private static func withoutPart(_ unit: String) -> (unit: String, part: Double) {
    for (ending, part) in parts where unit.hasSuffix(ending) {
      return (String(unit.dropLast(ending.count)), part)
    }
    return (unit, 0)
  }

  /// The length alone: without « environ » before it or « par semaine » after.
  private static func bare(_ text: String) -> String {
    var words = Folding.fold(text)
    if let ending = endings.first(where: words.hasSuffix) {
      words = String(Line.trimmed(words.dropLast(ending.count)))
    }
    if let beginning = beginnings.first(where: words.hasPrefix) {
      words = String(words.dropFirst(beginning.count))
    }
    return words.replacing("petite ", with: "").replacing("bonne ", with: "")
  }

  private static let endings = ["par semaine", "a week", "per week", "/semaine", "/week"]
  private static let beginnings = ["environ ", "a peu pres ", "about ", "around ", "roughly "]

  private static let parts: [(ending: String, part: Double)] = [
    (" et demie", 0.5), (" et demi", 0.5), (" and a half", 0.5), (" et quart", 0.25),
    (" and a quarter", 0.25),
  ]

  private static let halfHours = [
    "demi-heure": 30, "demi heure": 30, "half an hour": 30, "half hour": 30,
  ]

  private static let minutesOfUnit: [String: Int] = [
    "": 1, "min": 1, "minute": 1, "minutes": 1, "mn": 1, "m": 1,
    "h": 60, "heure": 60, "heures": 60, "hour": 60, "hours": 60,
    "hr": 60, "hrs": 60,
    "quart d'heure": 15, "quarts d'heure": 15, "quarter of an hour": 15,
    "quarters of an hour": 15, "demi-heure": 30, "demi-heures": 30, "demi heure": 30,
    "half hour": 30, "half hours": 30,
    // A slot is twenty minutes: the question says so.
    "creneau": 20, "creneaux": 20, "slot": 20, "slots": 20, "moment": 20, "moments": 20,
  ]

  private static let monthsOfUnit: [String: Int] = [
    "": 1, "mois": 1, "month": 1, "months": 1, "trimestre": 3, "trimestres": 3, "quarter": 3,
    "quarters": 3, "semestre": 6, "semestres": 6, "an": 12, "ans": 12, "annee": 12, "annees": 12,
    "year": 12, "years": 12,
  ]
}
