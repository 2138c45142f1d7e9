import JalonModel

extension CatalogueCheck {
  /// Minutes that nobody published are means: what a triangle over their range gives on average
  /// stays within a fifth of the value, so that a plan does not count on being lucky.
  static let meanMinutes = CatalogueCheck("mean-minutes") { files in
    files.all.flatMap { root in
      root.all { $0.node.kind == .object }.flatMap { object in
        ["minutes", "adapt", "conversation"].compactMap { object[$0] }
      }
    }.compactMap { number in
      guard let basis = number["basis"]?.node.string, basis != Number.Basis.sourced.rawValue,
        let value = number.value, let low = number.low, let high = number.high
      else { return nil }
      let mean = (low + value + high) / 3
      return abs(mean - value) > 0.2 * value ? Remark(number, .leaning(value, mean)) : nil
    }
  }
}

extension Text {
  fileprivate static func leaning(_ value: Double, _ mean: Double) -> Text {
    Text.figures {
      $0.language == .fr
        ? "\($0.number(value)) minutes, mais l’étendue donne \($0.decimal(mean)) en moyenne"
        : "\($0.number(value)) minutes, but the range gives \($0.decimal(mean)) on average"
    }
  }
}
