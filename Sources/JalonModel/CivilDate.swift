/// A day of the Gregorian calendar, without time or zone, from 0001-01-01 to 9999-12-31.
///
/// The calendar is carried back before 1582. Arithmetic that would leave the range stops at its end.
/// - Note: Source of the arithmetic: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*.
package struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 1…9999.
  package let year: Int
  /// 1…12.
  package let month: Int
  /// 1…31, never beyond the month's last.
  package let day: Int

  /// The first day there is.
  package static let earliest = CivilDate(trustedYear: 1, month: 1, day: 1)
  /// The last day there is.
  package static let latest = CivilDate(trustedYear: 9999, month: 12, day: 31)

  private init(trustedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day that exists, or nil.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= CivilDate.dayCount(year: year, month: month)
    else { return nil }
    self.init(trustedYear: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`, every digit given; nil for anything else.
  package init?(iso text: some StringProtocol) {
    self.init(isoBytes: text.utf8)
  }

  /// Reads the bytes of `YYYY-MM-DD`.
  init?(isoBytes bytes: some Sequence<UInt8>) {
    var (year, month, day) = (0, 0, 0)
    var place = 0
    for byte in bytes {
      let digit = Int(byte) - 0x30
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10 where !(0...9 ~= digit): return nil
      case 0..<4: year = year * 10 + digit
      case 5, 6: month = month * 10 + digit
      case 8, 9: day = day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `DD/MM/YYYY`, where the day and the month may have one digit; nil for anything else.
  package init?(dayFirst text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, 1...2 ~= parts[0].count, 1...2 ~= parts[1].count, parts[2].count == 4
    else { return nil }
    self.init(digits: parts.reversed())
  }

  private init?<Digits: Sequence<UInt8>>(digits parts: [Digits]) {
    var numbers: [Int] = []
    for part in parts {
      var number = 0
      for byte in part {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The day that comes a number of days after 1970-01-01, or the nearest end of the range.
  package init(daysSince1970 days: Int) {
    let bounded = min(max(days, Self.earliest.daysSince1970), Self.latest.daysSince1970)
    let shifted = bounded + 719_468  // days since 0000-03-01, so that leap days end the year
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      trustedYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days from 1970-01-01 to this one, negative before.
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day a number of days later, earlier when negative.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .earliest : .latest }
    return CivilDate(daysSince1970: sum)
  }

  /// The same day of a later month, or that month's last day when it is shorter.
  package func adding(months: Int) -> CivilDate {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, 12..<120_000 ~= sum else { return months < 0 ? .earliest : .latest }
    let (year, month) = (sum / 12, sum % 12 + 1)
    return CivilDate(
      trustedYear: year, month: month,
      day: min(day, CivilDate.dayCount(year: year, month: month)))
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int {
    // 0001-01-01 was a Monday.
    (daysSince1970 - Self.earliest.daysSince1970) % 7 + 1
  }

  /// The ISO 8601 week, with the year it counts in.
  package var week: Week {
    let dayOfYear = daysSince1970 - CivilDate(trustedYear: year, month: 1, day: 1).daysSince1970
    let number = (dayOfYear - weekday + 11) / 7
    if number < 1 { return Week(year: year - 1, number: Week.count(inYear: year - 1)) }
    if number > Week.count(inYear: year) { return Week(year: year + 1, number: 1) }
    return Week(year: year, number: number)
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate {
  /// A week of ISO 8601, written `2026-W48`.
  package struct Week: Sendable, Hashable, CustomStringConvertible {
    /// The year that holds the week's Thursday.
    package let year: Int
    /// 1…53.
    package let number: Int

    /// `YYYY-Www`.
    package var description: String { "\(padded(year, to: 4))-W\(padded(number, to: 2))" }

    /// 52, or 53 in years that begin on a Thursday, and leap years that begin on a Wednesday.
    fileprivate static func count(inYear year: Int) -> Int {
      guard let first = CivilDate(year: year, month: 1, day: 1) else { return 52 }
      let isLong = first.weekday == 4 || (first.weekday == 3 && CivilDate.isLeap(year))
      return isLong ? 53 : 52
    }
  }
}

private func padded(_ number: Int, to digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
