import JalonAssessment
import JalonCatalogue
import JalonModel

/// What the advice rests on that nobody has confirmed.
extension Conclusion {
  /// The answers that a template guessed; nil when there are none.
  private var guesses: Text? {
    let ids = answers.filter { $0.value.source == .template }.keys.sorted().map(\.name)
    guard !ids.isEmpty else { return nil }
    let count = Text(
      fr: Figures(.fr).count(
        ids.count, one: "réponse est une supposition", many: "réponses sont des suppositions"),
      en: Figures(.en).count(ids.count, one: "answer is a guess", many: "answers are guesses"))
    let list = ids.map { "`\($0)`" }.joined(separator: ", ")
    return Text(
      fr: "\(count.fr) du modèle, à confirmer : \(list).",
      en: "\(count.en) from the template, to be confirmed: \(list).")
  }

  /// Questions whose answer is supposed, in the order of the questionnaire.
  private var supposed: [(id: QuestionID, question: Question)] {
    client.assumed.compactMap { id in questionnaire.place(of: id).map { ($0, id) } }
      .sorted { $0 < $1 }
      .map { place, id in (id, questionnaire.questions[place]) }
  }

  /// Questions that enter the advice and were neither answered nor passed over, in one sentence.
  private func unasked(among supposed: [(id: QuestionID, question: Question)]) -> Text? {
    let ids = supposed.filter { id, question in
      (question.guided || id == .country) && question.standsIn != .none && answers[id] == nil
        && !client.missing.contains(id)
    }.map(\.id)
    guard !ids.isEmpty else { return nil }
    let country = Country.all.first { $0.code == client.country }?.name
    let list = Text.figures { figures in
      ids.map { id in
        let name = id == .country ? country.map { " (\($0[figures.language]))" } ?? "" : ""
        return "`\(id)`\(name)"
      }.joined(separator: ", ")
    }
    return Text(
      fr: "Sans réponse, le plus courant est supposé : \(list.fr).",
      en: "Without an answer the most usual is assumed: \(list.en).")
  }

  /// What of money and law is French in an advice for a firm elsewhere: the catalogue holds neither
  /// the currency nor the law of its country.
  private var abroad: Text {
    Text(
      fr: """
        Les montants sont en euros, et le droit français n'est cité qu'en exemple : vérifiez \
        celui de votre pays.
        """,
      en: """
        Amounts are in euros, and French law is shown only as an example: check your own \
        country's.
        """)
  }

  /// Whose figures are French in a country that has its own for consumers.
  private var borrowing: Text {
    let country = Country.named(client.country)
    let groups = borrowed.map(\.name)
    let list = Text(
      fr: Figures(.fr).list(groups.map(\.fr)), en: Figures(.en).list(groups.map(\.en)))
    return Text(
      fr: """
        Pour \(list.fr), nous n'avons pas de chiffres de votre pays (\(country.fr)) : ceux de la \
        France sont utilisés.
        """,
      en: """
        For \(list.en) we have no figures for your country (\(country.en)): those of France are \
        used.
        """)
  }

  /// What the advice rests on that nobody has confirmed.
  var warnings: [Text] {
    var warnings: [Text] = []
    if !client.missing.isEmpty {
      let missing = Text(
        fr: Figures(.fr).count(
          client.missing.count, one: "réponse nécessaire manque",
          many: "réponses nécessaires manquent"),
        en: Figures(.en).count(
          client.missing.count, one: "necessary answer is missing",
          many: "necessary answers are missing"))
      warnings.append(
        Text(
          fr: "Résultat provisoire : \(missing.fr).", en: "Provisional result: \(missing.en)."))
    }
    let supposed = supposed
    for (id, question) in supposed where answers[id]?.source == .default {
      warnings.append(
        Text(fr: "`\(id)` : \(question.skip.fr)", en: "`\(id)`: \(question.skip.en)"))
    }
    if let unasked = unasked(among: supposed) { warnings.append(unasked) }
    if let guesses { warnings.append(guesses) }
    if catalogue.reach.population[client.country] == nil {
      let country = Country.named(client.country)
      warnings.append(
        Text(
          fr: """
            Nous n'avons pas de chiffres pour votre pays (\(country.fr)) : ceux de la France sont \
            utilisés.
            """,
          en: "We have no figures for your country (\(country.en)): those of France are used."))
    } else if !borrowed.isEmpty {
      warnings.append(borrowing)
    }
    if client.country != Country.france { warnings.append(abroad) }
    if let own = catalogue.overlay {
      warnings.append(
        Text(
          fr: "Chiffres \(own.author.afterDe) à la place des nôtres : « \(own.title.fr) ».",
          en: "Figures of \(own.author) in place of ours: “\(own.title.en)”."))
    }
    if let trade {
      warnings.append(
        Text(
          fr: "\(trade.says.fr) (Ceci n'est pas un conseil juridique.)",
          en: "\(trade.says.en) (This is not legal advice.)"))
    }
    return warnings
  }
}

extension Reach.Segment.Group {
  fileprivate var name: Text {
    switch self {
    case .consumers: Text(fr: "les particuliers", en: "consumers")
    case .buyers: Text(fr: "les acheteurs des entreprises", en: "business buyers")
    case .candidates: Text(fr: "les candidats", en: "candidates")
    case .prescribers:
      Text(fr: "la presse, les élus et les experts", en: "press, officials and experts")
    }
  }
}
