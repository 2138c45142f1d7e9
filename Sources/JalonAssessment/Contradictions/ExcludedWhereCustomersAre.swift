import JalonCatalogue
import JalonModel

extension ContradictionRule {
  /// At least half of the customers asked are on a network that is left out.
  /// - Note: Judgement: half of those asked is where an adviser would ask again.
  static let excludedWhereCustomersAre = ContradictionRule { client, catalogue in
    let counts = client.counts.values.sorted { $0.network < $1.network }
    guard
      let count = counts.first(where: {
        client.excluded.contains($0.network) && $0.positive > 0 && $0.positive * 2 >= $0.asked
      })
    else { return nil }
    return Contradiction(
      "excluded-where-customers-are", [.counts, .excluded],
      .text(count, on: catalogue.network(count.network)))
  }
}

extension Text {
  fileprivate static func text(_ count: Count, on network: Network?) -> Text {
    let place = network?.whereabouts ?? Text(verbatim: count.network)
    return Text(
      fr: """
        \(place.fr.uppercasedFirst), vous comptez \(count.positive) clients sur \(count.asked), et vous \
        laissez ce réseau de côté.
        """,
      en: """
        \(place.en.uppercasedFirst) you count \(count.positive) customers out of \(count.asked), and you \
        leave that network out.
        """)
  }
}
