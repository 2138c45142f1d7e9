import JalonModel

@testable import JalonReport

extension Document {
  /// A page of advice with a block of every kind, in either language.
  static func advice(_ language: Language) -> Document {
    func t(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let figures = Figures(language)
    let plan = Table(
      [
        Column([.text(t("Réseau", "Network"))]),
        Column([.text(t("Publications", "Posts"))], priority: 2),
        Column([.text(t("Temps", "Time"))], .trailing),
        Column([.text(t("Rôle", "Role"))], priority: 3),
      ],
      rows: [
        [
          ["Instagram"], [.text(figures.cadence(piecesPerFourWeeks: 8))],
          [.text(figures.minutes(50))],
          [.text(t("montrer le fournil et les fêtes", "show the bakehouse and the feasts"))],
        ],
        [
          ["Google"], [.text(figures.cadence(piecesPerFourWeeks: 2))],
          [.text(figures.minutes(25))],
          [.text(t("répondre aux avis", "answer the reviews"))],
        ],
      ],
      caption: [.text(t("Votre plan", "Your plan"))])
    let frontier = Curve(
      title: [.text(t("Ce que chaque heure apporte", "What each hour brings"))],
      horizontal: [.text(t("les heures par semaine", "hours a week"))],
      vertical: [.text(t("Couverture", "Coverage"))],
      points: (0...20).map { quarter in
        let x = Double(quarter) / 2
        let label = quarter == 5 ? t("votre temps", "your time") : ""
        return Point(x: x, y: x / (x + 3), label: label.isEmpty ? [] : [.text(label)])
      })
    let date = CivilDate(daysSince1970: 20_781)
    return Document(
      language: language,
      title: .text(t("Plan de la boulangerie Martin", "Plan of the Martin bakery")),
      blocks: [
        .heading(level: 1, [.text(t("Boulangerie Martin", "Martin bakery"))]),
        .paragraph([
          .text(t("Deux réseaux, ", "Two networks, ")),
          .strong(t("\(figures.minutes(75)) par semaine", "\(figures.minutes(75)) a week")),
          .text(t(" : oui, ", ": yes, ")), .good(t("si vous mesurez", "if you measure")),
          .text(t(" dès le ", " from ")), .text(figures.date(date)), ".",
        ]),
        .note(
          .caution, title: [.text(t("vos clients n'ont pas été comptés", "customers not counted"))],
          [
            .paragraph([
              .text(t("Demandez à vingt clients, puis notez ", "Ask twenty customers, then note ")),
              .key("maturity.counts"), .text(t(" avec ", " with ")), .code(":edit"), ".",
            ])
          ]),
        .heading(level: 2, [.text(t("La semaine", "The week"))]),
        .table(plan),
        .bars([
          Bar([.text(t("Proximité", "Closeness"))], fraction: 0.62),
          Bar(
            [.text(t("Écoute", "Listening"))], fraction: 0.44,
            text: [.muted(t("à mesurer", "to be measured"))]),
        ]),
        .curve(frontier),
        .heading(level: 3, [.text(t("À faire", "To do"))]),
        .list(
          ordered: true,
          items: [
            [.paragraph([.text(t("Réserver le nom.", "Reserve the name."))])],
            [
              .paragraph([.text(t("Écouter d'abord :", "Listen first:"))]),
              .bullets([[.text(t("les avis", "reviews"))], [.text(t("la caisse", "the till"))]]),
            ],
          ]),
        .definitions([
          Definition(
            [.text(t("Couverture", "Coverage"))],
            [.text(t("part de vos clients qu'un plan atteint", "share of customers reached"))])
        ]),
        .note(.stop, title: [.text(t("X : pas pour vous", "X: not for you"))], []),
        .note(
          .good, title: [], [.paragraph([.emphasis(t("À revoir au printemps.", "See again."))])]),
        .paragraph([.muted(t("Source : vos réponses.", "Source: your answers."))]),
      ])
  }
}
