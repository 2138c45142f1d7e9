import JalonModel

extension Study {
  /// What networks imposed and rhythms fixed take from the plan, and what it would be without them;
  /// nil when they cost less than one more account should bring.
  var wishCost: Text? {
    guard !client.required.isEmpty || !client.fixed.isEmpty, !isEmpty, let solution
    else { return nil }
    var unbound = client
    unbound.required = []
    unbound.fixed = []
    let study = Study(client: unbound, catalogue: catalogue, trade: trade, asOf: asOf)
    guard let free = study.solution else { return nil }
    let cost = free.evaluation.coverage - solution.evaluation.coverage
    guard cost > catalogue.settings[.focusPrice] else { return nil }
    let names = free.choice.indices.filter { free.choice[$0] != nil }.map {
      catalogue.networks[$0].name
    }
    let points = Points(cost).text
    return Text(
      fr: """
        Vos souhaits coûtent \(points.fr) : sans réseau imposé ni rythme fixé, le plan serait \
        \(Figures(.fr).list(names.map(\.fr))).
        """,
      en: """
        Your wishes cost \(points.en): with no network required and no rhythm fixed, the plan would \
        be \(Figures(.en).list(names.map(\.en))).
        """)
  }
}
