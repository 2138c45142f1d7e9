/// A second in universal time, written as RFC 3339 with whole seconds: `2026-11-21T00:00:00Z`.
package struct Moment: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// The first second of a day.
  package init(startOf day: CivilDate) {
    self.init(seconds: day.daysSince1970 * 86_400)
  }

  /// Reads the only form that a playbook may hold, `YYYY-MM-DDTHH:MM:SSZ`; nil for any other.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = CivilDate(isoBytes: bytes[0..<10])
    else { return nil }
    func twoDigits(_ start: Int, below limit: Int) -> Int? {
      let tens = Int(bytes[start]) - 48
      let units = Int(bytes[start + 1]) - 48
      guard (0...9).contains(tens), (0...9).contains(units) else { return nil }
      let value = tens * 10 + units
      return value < limit ? value : nil
    }
    guard let hour = twoDigits(11, below: 24), let minute = twoDigits(14, below: 60),
      let second = twoDigits(17, below: 60)
    else { return nil }
    self.init(seconds: day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
  }

  /// The day in universal time.
  package var day: CivilDate {
    CivilDate(daysSince1970: seconds.flooredQuotient(by: 86_400))
  }

  /// Hours and minutes in universal time.
  package var clockTime: (hour: Int, minute: Int) {
    let inDay = seconds - day.daysSince1970 * 86_400
    return (inDay / 3_600, inDay / 60 % 60)
  }

  package var description: String {
    let inDay = seconds - day.daysSince1970 * 86_400
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day)T\(two(inDay / 3_600)):\(two(inDay / 60 % 60)):\(two(inDay % 60))Z"
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Int {
  /// The quotient rounded towards minus infinity, so that days before 1970 come out right.
  package func flooredQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
