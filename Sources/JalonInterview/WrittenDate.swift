import JalonModel

/// A day as people write it: `2027-06-30`, `30/06/2027` in French, `1er juin 2027`, `June 30, 2027`,
/// `fin juin`, `dans six mois`, `in a year`. Always kept as the day it meant.
struct WrittenDate {
  let language: Language
  /// The day on which it is written.
  let today: CivilDate

  /// The day meant; nil when none is. Without a year the next such day is meant, without a day the
  /// last of the month.
  func day(_ text: String) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    if language == .fr, let date = CivilDate(dayFirst: text.replacing(".", with: "/")) {
      return date
    }
    let words = Folding.fold(text)
    return later(words) ?? named(words) ?? endOfYear(words)
  }

  /// `dans six mois`, `d'ici un an`, `in 3 weeks`.
  private func later(_ words: String) -> CivilDate? {
    guard let lead = Self.leads.first(where: words.hasPrefix) else { return nil }
    let rest = String(words.dropFirst(lead.count))
    if let number = WrittenNumber(rest), let days = Self.daysOfUnit[number.unit] {
      guard let count = number.whole, (0...36_600).contains(count) else { return nil }
      return today.adding(days: count * days)
    }
    guard let months = WrittenDuration.months(rest), !(Int(rest) == months),
      (0...1_200).contains(months)
    else { return nil }
    return today.adding(months: months)
  }

  /// A month by its name, with what stands around it.
  private func named(_ words: String) -> CivilDate? {
    var parts = words.split { $0 == " " || $0 == "," }.map(String.init)
    parts.removeAll { Self.fillers.contains($0) }
    guard let place = parts.firstIndex(where: { Self.month(of: $0) != nil }),
      let month = Self.month(of: parts[place])
    else { return nil }
    parts.remove(at: place)
    var year: Int?
    if let last = parts.last, last.count == 4, let number = Int(last) {
      year = number
      parts.removeLast()
    }
    guard parts.count <= 1 else { return nil }
    guard let written = parts.first else { return lastDay(of: month, year) }
    guard let day = Self.number(of: written) else { return nil }
    if let year { return CivilDate(year: year, month: month, day: day) }
    return next { CivilDate(year: $0, month: month, day: day) }
  }

  /// `fin 2027`, `end of 2027`.
  private func endOfYear(_ words: String) -> CivilDate? {
    guard let lead = ["fin ", "end of "].first(where: words.hasPrefix),
      let year = Int(words.dropFirst(lead.count)), year > 999
    else { return nil }
    return CivilDate(year: year, month: 12, day: 31)
  }

  private func lastDay(of month: Int, _ year: Int?) -> CivilDate? {
    func last(_ year: Int) -> CivilDate? {
      CivilDate(year: year, month: month, day: 1)?.adding(months: 1).adding(days: -1)
    }
    return year.map(last) ?? next(last)
  }

  /// The day in this year, or in the next when it is past.
  private func next(_ day: (_ year: Int) -> CivilDate?) -> CivilDate? {
    [today.year, today.year + 1].lazy.compactMap(day).first { $0 >= today }
  }

  /// `1er`, `1st`, `30th`, `30`.
  private static func number(of word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard ["", "er", "e", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
      return nil
    }
    return Int(digits)
  }

  /// The month that a word names, whole or shortened to three letters or more.
  private static func month(of word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard name.count >= 3 else { return nil }
    let fitting = (1...12).filter { month in
      [Language.fr, .en].contains {
        Folding.fold(Figures($0).month(month)).hasPrefix(name)
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static let leads = ["dans ", "d'ici ", "in ", "within "]
  private static let fillers: Set<String> = [
    "le", "fin", "the", "end", "of", "a", "la", "de", "on", "by", "pour", "en", "in",
  ]
  private static let daysOfUnit: [String: Int] = [
    "jour": 1, "jours": 1, "day": 1, "days": 1, "semaine": 7, "semaines": 7, "week": 7, "weeks": 7,
  ]
}
