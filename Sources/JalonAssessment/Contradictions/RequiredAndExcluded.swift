import JalonModel

extension ContradictionRule {
  /// The same network is wanted and left out.
  static let requiredAndExcluded = ContradictionRule { client in
    guard let network = client.required.intersection(client.excluded).min() else { return nil }
    return Contradiction("required-and-excluded", [.required, .excluded], .text(network))
  }
}

extension Text {
  fileprivate static func text(_ network: String) -> Text {
    Text(
      fr: "Vous voulez \(network) dans le plan, et vous le laissez de côté.",
      en: "You want \(network) in the plan, and you leave it out.")
  }
}
