import JalonCatalogue
import JalonModel

extension ContradictionRule {
  /// The same network is wanted and left out.
  static let requiredAndExcluded = ContradictionRule { client, catalogue in
    guard let network = client.required.intersection(client.excluded).min() else { return nil }
    return Contradiction(
      "required-and-excluded", [.required, .excluded],
      .text(catalogue.network(network)?.mention ?? Text(verbatim: network)))
  }
}

extension Text {
  fileprivate static func text(_ network: Text) -> Text {
    Text(
      fr: "Vous voulez \(network.fr) dans le plan, et vous le laissez de côté.",
      en: "You want \(network.en) in the plan, and you leave it out.")
  }
}
