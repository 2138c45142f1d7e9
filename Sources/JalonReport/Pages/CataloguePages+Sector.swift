import JalonCatalogue
import JalonModel

extension CataloguePages {
  /// What is typical of a trade, its law, and what it can publish about.
  func document(of sector: Sector) -> Document {
    let formats = sector.formats.map { catalogue.format($0)?.label[language] ?? $0 }
    let busy = sector.busyMonths.map { figures.month($0) }
    return page(
      sector.label[language],
      [
        .paragraph([
          .text(say("Par exemple ", "For example ") + sector.exampleBusiness[language] + ".")
        ]),
        .definitions([
          define(say("Identifiant", "Id"), sector.id),
          define(say("Vend surtout", "Sells mostly"), marketName(sector.usualMarket)),
          define(
            say("Clients par an et par personne", "Customers a year per person"),
            figures.integer(sector.customersByHead)),
          define(
            say("Entreprises qui comptent", "Firms that count"), figures.integer(sector.accounts)),
          define(say("Formats qui conviennent", "Formats that suit"), figures.list(formats)),
          define(say("Mois chargés", "Busy months"), figures.list(busy)),
          define(say("Pour préparer", "To prepare"), moments(sector.quietMoments)),
          define(say("Pour publier", "To publish"), moments(sector.lookMoments)),
          define(
            say("Qui y parle", "Who speaks"),
            sector.followsPerson == nil
              ? say("la maison", "the firm")
              : say("une personne plus que l’enseigne", "a person rather than the firm")),
        ]),
        .paragraph([
          .muted(
            say(
              "Des habitudes, faute de mieux : vos propres réponses les remplacent.",
              "Habits, for want of better: your own answers replace them."))
        ]),
      ]
        + section(say("Clients par âge", "Customers by age"), [bars(sector.ages)])
        + section(
          say("Interlocuteurs en entreprise", "Counterparts in businesses"),
          [bars(sector.functions)])
        + section(
          say("Hors des réseaux", "Away from networks"),
          [.bullets(sector.relays.map { [.text($0[language])] })])
        + section(
          say("À surveiller", "To watch"), [.bullets(sector.risks.map { [.text($0[language])] })])
        + law(of: sector)
        + topics(of: sector)
        + sources(sector.followsPerson.map { [$0] } ?? []))
  }

  private func bars(_ shares: [Share]) -> Document.Block {
    .bars(
      shares.filter { $0.percent > 0 }.map { share in
        let label = catalogue.reach.segments.first { $0.id == share.segment }?.label[language]
        return Document.Bar([.text(label ?? share.segment)], fraction: share.percent / 100)
      })
  }

  private func moments(_ moments: [Sector.WeekMoment]) -> String {
    figures.list(
      moments.map { moment in
        let time = figures.time(moment.time)
        return "\(figures.weekday(moment.weekday)) \(time)"
      })
  }

  private func law(of sector: Sector) -> [Document.Block] {
    catalogue.trades.filter {
      $0.sectors.contains(sector.id) && $0.vintages.contains(catalogue.vintage)
    }
    .flatMap { trade in section(say("La loi : ", "The law: ") + trade.label[language], law(trade))
    }
  }

  private func law(_ trade: Trade) -> [Document.Block] {
    var facts = [
      define(say("Interdit", "Forbidden"), trade.forbids[language]),
      define(say("Permis", "Allowed"), trade.allows[language]),
      define(say("Ce que disent vos textes", "What your texts say"), trade.says[language]),
    ]
    if let from = trade.from {
      facts.append(
        define(
          say("En vigueur", "In force"),
          trade.until.map { until in
            say(
              "du \(Figures(.fr).date(from, .long)) au \(Figures(.fr).date(until, .long))",
              "from \(Figures(.en).date(from, .long)) to \(Figures(.en).date(until, .long))")
          }
            ?? say(
              "depuis le \(Figures(.fr).date(from, .long))",
              "since \(Figures(.en).date(from, .long))")
        ))
    }
    let source = trade.source
    let origin = "\(source.title[language]), \(source.publisher), \(source.address)"
    let checked = figures.date(trade.source.checked, .long)
    return [
      .definitions(facts),
      .paragraph([
        .muted(
          say(
            "\(origin), vu le \(checked). Ceci n’est pas un avis juridique.",
            "\(origin), checked on \(checked). This is not legal advice."
          ))
      ]),
    ]
  }

  func document(of trade: Trade) -> Document { page(trade.label[language], law(trade)) }

  private func topics(of sector: Sector) -> [Document.Block] {
    (subjects.first { $0.sector == sector.id }?.pillars ?? []).flatMap { pillar in
      section(
        say("Sujets : \(pillar.label[language]), ", "Subjects: \(pillar.label[language]), ")
          + percent(pillar.share),
        [.bullets(pillar.ideas.map { [.text($0[language])] })])
    }
  }
}
