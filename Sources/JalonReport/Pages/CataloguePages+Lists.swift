import JalonCatalogue
import JalonModel

/// The tables of contents: everything of one kind.
extension CataloguePages {
  var networkList: Document {
    let title = say(
      "Réseaux : \(catalogue.networks.count)", "Networks: \(catalogue.networks.count)")
    return page(
      title,
      [
        .table(
          Document.Table(
            [
              head("Identifiant", "Id"), head("Nom", "Name", priority: 3),
              head("Ce qu’il sert", "What it serves", priority: 2), head("Social", "Social"),
              Document.Column([.text(say("Au moins", "At least"))], .trailing),
            ],
            rows: catalogue.networks.map { network in
              [
                [.key(network.id)], [.text(network.name[language])],
                [.text(network.purpose[language])], [.text(yesNo(network.social))],
                [.text(leastMinutes(of: network).map { figures.minutes($0) } ?? "–")],
              ]
            },
            caption: [
              .muted(
                say(
                  "Au moins : le temps par semaine du plus petit rythme qui paraît vivant.",
                  "At least: minutes a week of the least cadence that does not look abandoned."))
            ])),
        more("show facebook"),
      ])
  }

  var benefitList: Document {
    page(
      say("Ce que l’on peut espérer", "What one may hope for"),
      [
        .table(
          Document.Table(
            [
              head("Identifiant", "Id"), head("Espoir", "Hope", priority: 2),
              Document.Column([.text(say("Se voit après", "Shows after"))], .trailing),
            ],
            rows: catalogue.benefits.map { benefit in
              [[.key(benefit.id)], [.text(benefit.sentence[language])], [.text(months(benefit))]]
            })),
        more("show image"),
      ])
  }

  var questionList: Document {
    page(
      say("Questions", "Questions"),
      questionnaire.sections.flatMap { part in
        section(
          part.title[language],
          [
            .table(
              Document.Table(
                [
                  head("Identifiant", "Id"), head("Question", "Question", priority: 2),
                  head("Nécessaire", "Required"),
                ],
                rows: questionnaire.questions.filter { $0.section == part.id }.map { question in
                  [
                    [.key(question.id.name)], [.text(question.prompt[language])],
                    [.text(yesNo(question.required))],
                  ]
                }))
          ])
      } + [more("show business.sector")])
  }

  var sectorList: Document {
    page(
      say("Secteurs : \(catalogue.sectors.count)", "Sectors: \(catalogue.sectors.count)"),
      [
        .table(
          Document.Table(
            [
              head("Identifiant", "Id"), head("Métier", "Trade", priority: 2),
              head("Vend surtout", "Sells mostly"), head("Loi propre", "Law of its own"),
            ],
            rows: catalogue.sectors.map { sector in
              [
                [.key(sector.id)], [.text(sector.label[language])],
                [.text(marketName(sector.usualMarket))], [.text(yesNo(sector.trade != nil))],
              ]
            })),
        more("show bakery"),
      ])
  }

  var templateList: Document {
    let title = say("Modèles", "Templates")
    guard !templates.isEmpty else {
      return page(title, [.paragraph([.text(say("Aucun modèle.", "No template."))])])
    }
    return page(
      title,
      [
        .table(
          Document.Table(
            [
              head("Nom", "Name"), head("Pour", "For", priority: 2),
              Document.Column([.text(say("Déjà répondu", "Answered"))], .trailing),
            ],
            rows: templates.map { template in
              [
                [.key(template.name)], [.text(template.title)],
                [.text(figures.integer(template.answered))],
              ]
            }))
      ])
  }

  var sourceList: Document {
    let stale = shelf.stale.count
    let french = Figures(.fr).count(stale, one: "est trop ancien", many: "sont trop anciens")
    let english = Figures(.en).count(stale, one: "is too old", many: "are too old")
    let day = figures.date(shelf.day, .long)
    return page(
      say("Faits publiés : \(shelf.facts.count)", "Published facts: \(shelf.facts.count)"),
      [
        .paragraph([
          .text(
            stale == 0
              ? say("Au \(day), aucun n’est trop ancien.", "On \(day) none is too old.")
              : say(
                "Au \(day), \(french).",
                "On \(day), \(english).")
          )
        ]),
        .table(
          Document.Table(
            [
              head("Identifiant", "Id"), head("Fait", "Fact"),
              head("Source", "Source", priority: 2), head("Confiance", "Confidence", priority: 3),
            ],
            rows: shelf.facts.map { fact in
              [
                [.key(fact.id)], [.text(fact.claim[language])] + staleMark(fact),
                [.text("\(fact.publisher), \(fact.year)")], [.text(confidence(fact))],
              ]
            })),
      ])
  }

  var judgementList: Document {
    page(
      say("Jugements : \(judgements.count)", "Judgements: \(judgements.count)"),
      [
        .paragraph([
          .text(
            say(
              "Personne n’a publié ces nombres : voici pourquoi nous leur donnons leur valeur.",
              "Nobody published these numbers: here is why we give them their value."))
        ]),
        .definitions(
          judgements.map {
            Document.Definition([.key($0.id)], [.text($0.text[language])])
          }),
      ])
  }

  private func head(_ fr: String, _ en: String, priority: Int = 1) -> Document.Column {
    Document.Column([.text(say(fr, en))], priority: priority)
  }

  private func more(_ command: String) -> Document.Block {
    .paragraph([
      .text(say("Pour en lire un en entier : ", "To read one in full: ")),
      .code("jalon catalogue \(command)"),
    ])
  }
}
