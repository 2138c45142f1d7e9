import JalonModel

extension CatalogueCheck {
  /// Moments of the week are a weekday from 1 to 7 and a time from 00:00 to 23:59.
  static let weekMoments = CatalogueCheck("week-moments") { files in
    files.list("sectors.json", "sectors")
      .flatMap { ($0["quietMoments"]?.elements ?? []) + ($0["lookMoments"]?.elements ?? []) }
      .filter { moment in
        !(1...7).contains(moment["weekday"]?.node.int ?? 0)
          || !isTime(moment["time"]?.node.string ?? "")
      }
      .map { Remark($0, .notMoment) }
  }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return false }
    return (0...23).contains(hour) && (0...59).contains(minute)
  }
}

extension Text {
  fileprivate static let notMoment = Text(
    fr: "un moment est un jour de 1 (lundi) à 7 et une heure HH:MM",
    en: "a moment is a day from 1 (Monday) to 7 and a time HH:MM")
}
