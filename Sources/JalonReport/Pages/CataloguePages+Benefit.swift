import JalonCatalogue
import JalonModel

extension CataloguePages {
  /// What a hope means, how to see whether it came, and what speaks for and against it.
  func document(of benefit: Benefit) -> Document {
    let audience = benefit.publics.map { "\(publicName($0.public)) \(percent($0.share))" }
    return page(
      benefit.label[language],
      [
        .paragraph([.emphasis(benefit.sentence[language])]),
        .paragraph([.text(benefit.meaning[language])]),
        .definitions(
          [
            define(say("Identifiant", "Id"), benefit.id),
            define(
              say("Se voit après", "Shows after"),
              "\(months(benefit)), \(basis(benefit.horizonMonths))"),
            define(say("Pour qui", "For whom"), figures.list(audience)),
          ] + cheaper(benefit)),
      ]
        + section(
          say("À quoi le voir", "How to see it"), [indicators(benefit.indicators)])
        + section(
          say("À quoi le voir entre entreprises", "How to see it between businesses"),
          benefit.businessIndicators.isEmpty ? [] : [indicators(benefit.businessIndicators)])
        + section(say("Pour", "For"), arguments(benefit.arguments.for))
        + section(say("Contre", "Against"), arguments(benefit.arguments.against))
        + section(say("Ce qui le sert le mieux", "What serves it best"), best(benefit))
        + sources(benefit.horizonMonths.citations))
  }

  /// What does the same outside networks, by the kind of firm where it differs.
  private func cheaper(_ benefit: Benefit) -> [Document.Definition] {
    let (usual, business, distance) = benefit.cheaper
    return [
      define(say("Plus tôt ou moins cher", "Sooner or cheaper"), usual[language]),
      business.map { define(say("Entre entreprises", "Between businesses"), $0[language]) },
      distance.map { define(say("Vendu à distance", "Sold at a distance"), $0[language]) },
    ].compactMap(\.self)
  }

  func months(_ benefit: Benefit) -> String {
    range(
      benefit.horizonMonths,
      unit: say(" mois", benefit.horizonMonths.value == 1 ? " month" : " months"))
  }

  func publicName(_ group: Public) -> String {
    switch group {
    case .customers: say("clients", "customers")
    case .neighbours: say("pas encore clients", "not customers yet")
    case .candidates: say("candidats", "candidates")
    case .prescribers: say("presse et prescripteurs", "press and advisers")
    }
  }

  func percent(_ share: Double) -> String { figures.number(share) + percentSign }

  private func indicators(_ indicators: [Benefit.Indicator]) -> Document.Block {
    .definitions(
      indicators.map { indicator in
        let (label, unit) = (indicator.label[language], indicator.unit[language])
        let term: [Document.Span] =
          [.strong(label)]
          + (label.lowercased().hasSuffix(unit.lowercased()) ? [] : [.text(", \(unit)")])
        let flatters =
          indicator.vanity ? [Document.Span.caution(say("Flatte. ", "Flatters. "))] : []
        return Document.Definition(
          term,
          flatters + [
            .text(
              [indicator.formula, indicator.figureFrom, indicator.usualBaseline]
                .map { $0[language] }.joined(separator: " "))
          ])
      })
  }

  private func arguments(_ arguments: [Benefit.Argument]) -> [Document.Block] {
    guard !arguments.isEmpty else { return [] }
    return [
      .bullets(
        arguments.map { argument in
          let fact = shelf[argument.source]
          let source = fact.map { " \($0.publisher), \($0.year) (\($0.id))." }
          return [.text(argument.text[language]), .muted(source ?? " (\(argument.source))")]
            + (fact.map(staleMark) ?? [])
        })
    ]
  }

  /// The networks of three quarters and more, by market.
  private func best(_ benefit: Benefit) -> [Document.Block] {
    guard let column = catalogue.fits.benefits.firstIndex(of: benefit.id) else { return [] }
    let markets: [Reach.Dealing] = [.local, .national, .business]
    let lines = markets.map { market in
      let fit: (Network) -> Int = { network in
        let row = catalogue.fits.quarters[market.rawValue]?[network.id] ?? []
        return column < row.count ? row[column] : 0
      }
      let good = [4, 3].flatMap { quarters in
        catalogue.networks.filter { fit($0) == quarters }
          .map { "\($0.name[language]) \(quarters)/4" }
      }
      return define(
        dealingName(market),
        good.isEmpty ? say("rien de bien fort", "nothing strong") : figures.list(good))
    }
    return [.definitions(lines)]
  }
}
