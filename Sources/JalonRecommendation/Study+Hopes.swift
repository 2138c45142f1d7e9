import JalonCatalogue
import JalonModel

extension Study {
  /// That no network of the plan serves well what is hoped for first, so that it stands for the
  /// other hopes; nil when one does, or when there is no plan.
  ///
  /// - Note: Well is half or more: a quarter is said to be of little use where a network is explained.
  var scantHope: Text? {
    guard let solution, let wanted = client.ranked.first, let benefit = catalogue.benefit(wanted)
    else { return nil }
    let chosen = solution.choice.indices.filter { solution.choice[$0] != nil }
    guard !chosen.isEmpty else { return nil }
    let reader = FitReader(client: client, catalogue: catalogue, trade: trade)
    let isServed = Hopes.served(wanted).compactMap(catalogue.benefit).contains { benefit in
      let publics = Set(benefit.publics.map(\.public))
      let dealings = Set(maturity.slices.filter { publics.contains($0.kind) }.map(\.dealing))
      return dealings.contains { dealing in
        let fits = reader.cells(benefit.id, dealing)
        return chosen.contains { fits[$0].quarters >= 2 }
      }
    }
    guard !isServed else { return nil }
    return Text(
      fr: """
        Rien dans ce plan ne sert bien votre premier but, « \(benefit.label.fr) ». Ce qui y mène \
        plus sûrement : \(benefit.cheaper.fr)
        """,
      en: """
        Nothing in this plan serves your first aim, “\(benefit.label.en)”, well. A surer way \
        there: \(benefit.cheaper.en)
        """)
  }
}
