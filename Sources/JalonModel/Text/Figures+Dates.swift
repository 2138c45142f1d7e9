extension Figures {
  /// How much of a date is written.
  package enum DateForm: Sendable, Hashable, CaseIterable {
    /// `mardi 24 novembre 2026`, `Tuesday 24 November 2026`.
    case full
    /// `24 novembre 2026`, `24 November 2026`.
    case long
    /// `mar. 24 nov.`, `Tue 24 Nov`: for tables within one year.
    case short
    /// `novembre 2026`, `November 2026`.
    case month
  }

  /// A date in words, the longest form unless told otherwise.
  package func date(_ date: CivilDate, _ form: DateForm = .full) -> String {
    let day = isFrench && date.day == 1 ? "1er" : String(date.day)
    let hold = "\u{A0}"
    switch form {
    case .full: return "\(weekday(date.weekday)) \(self.date(date, .long))"
    case .long: return "\(day)\(hold)\(month(date.month)) \(date.year)"
    case .short:
      return "\(weekdayShort(date.weekday))\(hold)\(day)\(hold)\(monthShort(date.month))"
    case .month: return "\(month(date.month)) \(date.year)"
    }
  }

  /// A time of day: `14 h`, `14 h 05`; `14:00`, `14:05`.
  package func time(_ hour: Int, _ minute: Int) -> String {
    let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
    guard isFrench else { return "\(hour < 10 ? "0" : "")\(hour):\(minutes)" }
    return minute == 0 ? "\(hour)\u{202F}h" : "\(hour)\u{202F}h\u{202F}\(minutes)"
  }

  /// A time of day written `HH:MM`, as people write it; anything else comes back as it is.
  package func time(_ written: String) -> String {
    let parts = written.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return written }
    return time(hour, minute)
  }

  /// The name of a day, 1 for Monday to 7; empty for any other number.
  package func weekday(_ number: Int) -> String {
    name(number, in: isFrench ? Self.frenchDays : Self.englishDays)
  }

  /// The short name of a day, 1 for Monday to 7; empty for any other number.
  package func weekdayShort(_ number: Int) -> String {
    let name = weekday(number).prefix(3)
    return name.isEmpty || !isFrench ? String(name) : "\(name)."
  }

  /// The name of a month, 1…12; empty for any other number.
  package func month(_ number: Int) -> String {
    name(number, in: isFrench ? Self.frenchMonths : Self.englishMonths)
  }

  /// The short name of a month, 1…12; empty for any other number.
  package func monthShort(_ number: Int) -> String {
    isFrench ? name(number, in: Self.frenchMonthsShort) : String(month(number).prefix(3))
  }

  private var isFrench: Bool { language.isFrench }

  private func name(_ number: Int, in names: [String]) -> String {
    1...names.count ~= number ? names[number - 1] : ""
  }

  private static let frenchDays = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
  private static let englishDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let frenchMonthsShort = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
