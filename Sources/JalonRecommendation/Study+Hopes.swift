import JalonCatalogue
import JalonModel

extension Study {
  /// Which hopes no network of the plan serves well, so that it stands for the others; none where
  /// there is no plan.
  ///
  /// - Note: Well is half or more: a quarter is said to be of little use where a network is explained.
  var scantHopes: [Text] {
    guard let solution else { return [] }
    let chosen = solution.choice.indices.filter { solution.choice[$0] != nil }
    guard !chosen.isEmpty else { return [] }
    let reader = FitReader(client: client, catalogue: catalogue, trade: trade)
    return zip(client.ranked, Self.ordinals).compactMap { hoped, ordinal in
      let isServed = Hopes.served(hoped).compactMap(catalogue.benefit).contains { benefit in
        let publics = Set(benefit.publics.map(\.public))
        let dealings = Set(maturity.slices.filter { publics.contains($0.kind) }.map(\.dealing))
        return dealings.contains { dealing in
          let fits = reader.cells(benefit.id, dealing)
          return chosen.contains { fits[$0].quarters >= 2 }
        }
      }
      guard !isServed, let benefit = catalogue.benefit(hoped) else { return nil }
      let way = client.cheaperWay(to: benefit)
      return Text(
        fr: """
          Rien dans ce plan ne sert bien votre \(ordinal.fr) but, « \(benefit.label.fr) ». Ce qui y \
          mène plus sûrement : \(way.fr)
          """,
        en: """
          Nothing in this plan serves your \(ordinal.en) aim, “\(benefit.label.en)”, well. A surer \
          way there: \(way.en)
          """)
    }
  }

  private static let ordinals = [
    Text(fr: "premier", en: "first"), Text(fr: "deuxième", en: "second"),
    Text(fr: "troisième", en: "third"),
  ]
}
