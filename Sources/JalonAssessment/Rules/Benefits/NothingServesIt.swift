import JalonCatalogue
import JalonModel

extension LevelRule {
  /// What is hoped for most is served by no network of the catalogue, for a firm of this kind.
  static let nothingServesIt = LevelRule(id: "nothing-serves-it") { firm in
    guard let first = firm.client.ranked.first, !firm.isServed(first) else { return nil }
    return Finding(
      .benefits, .unmet, .benefits,
      firm.reason(
        .noNetworkFor(firm.firstLabel), answers: [.benefits, .sector, .market],
        evidence: firm.firstBenefit?.arguments.against.map(\.source) ?? []),
      firm.action(
        "benefits.\(first).elsewhere", .elsewhere.followed(by: firm.cheaperWay),
        due: .thinking))
  }
}

extension Circumstances {
  /// Whether some network fits the benefit for the firm's customers and trade.
  fileprivate func isServed(_ benefit: String) -> Bool {
    if let trade, trade.benefitsZero.contains(benefit) { return false }
    return dealings.contains { dealing in
      let column = catalogue.fits.column(
        of: benefit, dealing: dealing, sector: client.sector.id, profile: client.recruitingProfile)
      return catalogue.networks.contains { column.quarters(of: $0.id) > 0 }
    }
  }

  /// The kinds of dealing that the firm has with its customers.
  private var dealings: [Reach.Dealing] {
    let consumers: Reach.Dealing =
      switch client.catchment {
      case .local, .regional: .local
      case .national, .international: .national
      }
    switch client.market {
    case .b2c: return [consumers]
    case .b2b: return [.business]
    case .both: return [consumers, .business]
    }
  }
}

extension Text {
  fileprivate static func noNetworkFor(_ label: Text) -> Text {
    Text(
      fr: """
        Ce que vous espérez d'abord (« \(label.fr) ») ne s'obtient par aucun réseau dans votre \
        métier.
        """,
      en: "What you hope for first (“\(label.en)”) comes through no network in your trade.")
  }

  fileprivate static let elsewhere = Text(
    fr: "L'obtenir autrement, ou choisir un autre espoir.",
    en: "Get it another way, or choose another hope.")
}
