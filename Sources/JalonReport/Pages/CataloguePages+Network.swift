import JalonCatalogue
import JalonModel

extension CataloguePages {
  /// Everything known of a network: who is there, what it takes, what it serves.
  func document(of network: Network) -> Document {
    let name = network.name[language]
    let ready = catalogue.countries.flatMap { usage(of: network, in: $0) }
    return page(
      name,
      [
        .paragraph([.text("\(network.purpose[language]) \(network.crowd[language])")]),
        .definitions(traits(of: network)),
      ]
        + section(say("Rythmes", "Cadences"), [ladder(of: network)])
        + ready
        + section(
          say(
            "Qui y suit, cherche ou contacte une entreprise (sur un an)",
            "Who follows, looks up or contacts a firm there (within a year)"),
          [dealing(of: network)]
        )
        + fits(of: network)
        + sources(citations(of: network)))
  }

  private func traits(of network: Network) -> [Document.Definition] {
    let consumer = voice(network.voice.consumer)
    let business = voice(network.voice.business)
    let reach = range(network.reach, unit: percentSign)
    let standing = range(network.standing, unit: percentSign)
    var traits = [
      define(say("Identifiant", "Id"), network.id),
      define(say("Réseau social", "Social network"), yesNo(network.social)),
      define(
        say("Qui parle", "Who speaks"),
        say(
          "aux particuliers, \(consumer) ; aux entreprises, \(business)",
          "to consumers, \(consumer); to businesses, \(business)"
        )),
      define(
        say("Une publication atteint", "One piece reaches"),
        say(
          "\(reach) de ceux qui sont prêts, \(basis(network.reach))",
          "\(reach) of those who are ready, \(basis(network.reach))"
        )),
      define(
        say("Sans rien de neuf", "With nothing new"),
        say(
          "\(standing) le voient encore, \(basis(network.standing))",
          "\(standing) still see it, \(basis(network.standing))")),
      define(
        say("Pour l’ouvrir", "To open it"),
        "\(duration(network.setUp)), \(basis(network.setUp))"),
    ]
    if network.list {
      traits.append(
        define(
          say("Limite", "Limit"),
          say(
            "n’atteint que les personnes qui ont donné leur adresse",
            "reaches only the people who gave their address")))
    }
    if let closed = network.closed {
      let day = figures.date(closed, .long)
      traits.append(
        define(
          say("Fermé", "Closed"),
          network.successor.map { "\(day). \($0[language])" } ?? day))
    }
    return traits
  }

  /// Minutes with their range: `2 h (1 h à 5 h)`.
  private func duration(_ number: Number) -> String {
    let write: (Double) -> String = { figures.minutes(Int($0.rounded())) }
    let (low, high) = (write(number.low), write(number.high))
    return say(
      "\(write(number.value)) (\(low) à \(high))", "\(write(number.value)) (\(low) to \(high))")
  }

  private func voice(_ voice: Voice) -> String {
    voice == .page
      ? say("la maison", "the firm") : say("une personne", "a person")
  }

  // MARK: What it takes

  /// Minutes a week of the least cadence, for a small audience and a team with the skill; nil
  /// without a ladder.
  func leastMinutes(of network: Network) -> Int? {
    network.ladder.first.map { minutes(of: $0, on: network, \.value) }
  }

  private func minutes(
    of rung: Network.Rung, on network: Network, _ end: (Number) -> Double
  ) -> Int {
    let production = rung.pieces.reduce(0.0) { sum, pieces in
      let each = catalogue.format(pieces.format).map { end($0.minutes) } ?? 0
      return sum + each * Double(pieces.perFourWeeks) / 4
    }
    let upkeep = network.upkeep.first.map { end($0.minutes) } ?? 0
    return Int((production + upkeep).rounded(.up))
  }

  private func ladder(of network: Network) -> Document.Block {
    .table(
      Document.Table(
        [
          Document.Column([.text(say("Rythme", "Cadence"))]),
          Document.Column([.text(say("Publications", "Pieces"))]),
          Document.Column([.text(say("Par semaine", "A week"))], .trailing),
          Document.Column([.text(say("Fourchette", "Range"))], .trailing, priority: 2),
        ],
        rows: network.ladder.map { rung in
          let pieces = rung.pieces.map { pieces in
            let label = catalogue.format(pieces.format)?.label[language] ?? pieces.format
            return "\(label), \(figures.cadence(piecesPerFourWeeks: pieces.perFourWeeks))"
          }
          let low = figures.minutes(minutes(of: rung, on: network, \.low))
          let high = figures.minutes(minutes(of: rung, on: network, \.high))
          return [
            [.key(rung.id)], [.text(pieces.joined(separator: " · "))],
            [.text(figures.minutes(minutes(of: rung, on: network, \.value)))],
            [.text("\(low)–\(high)")],
          ]
        },
        caption: [
          .muted(
            say(
              "Pour une petite audience et quelqu’un qui sait faire ; les réponses s’y ajoutent.",
              "For a small audience and somebody who has the skill; replies come on top."))
        ]))
  }

  // MARK: Who is there

  private func usage(of network: Network, in country: String) -> [Document.Block] {
    let cells = catalogue.reach.usage[country]?[network.id]
    let rows = catalogue.reach.segments.compactMap { segment in
      (cells?[segment.id]).map { numberRow(segment.label[language], $0) }
    }
    guard !rows.isEmpty else { return [] }
    let place = Country.all.first { $0.code == country }?.name[language] ?? country
    let borrows = catalogue.reach.segments.indices.contains {
      catalogue.reach.borrows(bySegmentAt: $0, in: country)
    }
    let note = say(
      "Pour les autres publics, les chiffres de la France sont utilisés.",
      "For the other publics the figures of France are used.")
    return section(
      say("Qui s’en sert chaque mois : \(place)", "Who uses it each month: \(place)"),
      [numberTable(say("Public", "Public"), rows)]
        + (borrows ? [.paragraph([.muted(note)])] : []))
  }

  private func dealing(of network: Network) -> Document.Block {
    let general = Reach.Dealing.allCases.compactMap { dealing in
      catalogue.reach.dealing[network.id]?[dealing.rawValue]
        .map { numberRow(dealingName(dealing), $0) }
    }
    let special = catalogue.reach.dealingBySector.filter { $0.network == network.id }.map { row in
      let sectors = row.sectors.map { catalogue.sector($0)?.label[language] ?? $0 }
      return numberRow("\(dealingName(row.dealing)) (\(figures.list(sectors)))", row.number)
    }
    return numberTable(say("Public", "Public"), general + special)
  }

  private func numberRow(_ name: String, _ number: Number) -> [[Document.Span]] {
    [
      [.text(name)], [.text(range(number, unit: percentSign))], [.text(basis(number))],
      [.muted(citations(number))],
    ]
  }

  private func numberTable(_ name: String, _ rows: [[[Document.Span]]]) -> Document.Block {
    .table(
      Document.Table(
        [
          Document.Column([.text(name)]),
          Document.Column([.text(say("Part", "Share"))], .trailing),
          Document.Column([.text(say("Nombre", "Number"))]),
          Document.Column([.text(say("D’après", "After"))], priority: 2),
        ], rows: rows))
  }

  // MARK: What it serves

  private func fits(of network: Network) -> [Document.Block] {
    let markets: [Reach.Dealing] = [.local, .national, .business]
    let rows = catalogue.fits.benefits.enumerated().map { column, id -> [[Document.Span]] in
      [[.text(catalogue.benefit(id)?.label[language] ?? id)]]
        + markets.map { market in
          let row = catalogue.fits.quarters[market.rawValue]?[network.id] ?? []
          return [.text(column < row.count ? "\(row[column])/4" : "–")]
        }
    }
    let reasons = markets.compactMap { market in
      catalogue.fits.reasons[market.rawValue]?[network.id].map {
        define(dealingName(market), $0[language])
      }
    }
    let steps = catalogue.fits.steps.filter { $0.networks.contains(network.id) }.map { step in
      let sectors = step.sectors.map { catalogue.sector($0)?.label[language] ?? $0 }
      let benefits = step.benefits.map { catalogue.benefit($0)?.label[language] ?? $0 }
      let quarters = step.step > 0 ? "+\(step.step)" : "−\(step.step.magnitude)"
      return [
        Document.Span.text(
          figures.list(sectors) + say(" : ", ": ") + figures.list(benefits)
            + ", \(quarters). \(step.reason[language])"
        )
      ]
    }
    let only = catalogue.fits.only.filter { $0.network == network.id }.map {
      Document.Block.paragraph([.text($0.reason[language])])
    }
    let table = Document.Block.table(
      Document.Table(
        [Document.Column([.text(say("Espoir", "Hope"))])]
          + markets.map { Document.Column([.text(dealingName($0))], .trailing) },
        rows: rows,
        caption: [
          .muted(
            say(
              "Jugements, chacun à \(catalogue.fits.range) quart près.",
              "Judgements, each to within \(catalogue.fits.range) quarter."))
        ]))
    return section(
      say("Ce qu’il sert", "What it serves"),
      [table, .definitions(reasons)] + only + (steps.isEmpty ? [] : [.bullets(steps)]))
  }

  func citations(of network: Network) -> [String] {
    let numbers = [network.reach, network.standing, network.conversation, network.setUp]
    return numbers.flatMap(\.citations) + network.ladderEvidence
      + (network.ladderReason.map { [$0] } ?? [])
      + Reach.Dealing.allCases.compactMap { catalogue.fits.ground(of: network.id, $0) }
  }

  // MARK: A network that is gone

  func document(of network: ClosedNetwork) -> Document {
    let instead = network.instead.map { catalogue.network($0)?.name[language] ?? $0 }
    var blocks: [Document.Block] = [.paragraph([.text(network.text[language])])]
    if !instead.isEmpty {
      blocks.append(
        .paragraph([
          .strong(say("À regarder : ", "Look at: ")), .text(figures.list(instead) + "."),
        ]))
    }
    return page(network.name[language], blocks)
  }
}
