import JalonModel

extension CatalogueCheck {
  /// Each number lies within its own range.
  static let numbersInRange = CatalogueCheck("numbers-in-range") { files in
    files.all.flatMap(\.numbers).compactMap { number in
      guard let value = number.value, let low = number.low, let high = number.high,
        !(low <= value && value <= high)
      else { return nil }
      return Remark(number, .outside(value, low, high))
    }
  }
}

extension Text {
  fileprivate static func outside(_ value: Double, _ low: Double, _ high: Double) -> Text {
    Text.figures {
      $0.language == .fr
        ? "\($0.number(value)) n’est pas entre \($0.number(low)) et \($0.number(high))"
        : "\($0.number(value)) is not between \($0.number(low)) and \($0.number(high))"
    }
  }
}
