import JalonCatalogue
import JalonInterview
import JalonModel

/// Answers in the words of a language: labels instead of ids, figures with their units.
struct AnswerWords {
  let interview: Interview
  let catalogue: Catalogue

  private var language: Language { interview.language }

  private var figures: Figures { Figures(language) }

  func phrase(_ value: AnswerValue, for id: QuestionID) -> String {
    switch value {
    case .text(let text) where id == .fixed: rhythms(text)
    case .text(let text): option(text, for: id) ?? text
    case .choice("measure"): Text(fr: "à mesurer", en: "to be measured")[language]
    case .choice(let choice): option(choice, for: id) ?? choice
    case .choices(let ids):
      ids.isEmpty
        ? Text(fr: "rien", en: "nothing")[language]
        : ids.map { brief($0, for: id) }.joined(
          separator: id == .benefits ? Text(fr: ", puis ", en: ", then ")[language] : ", ")
    case .flag(let flag): Text(fr: flag ? "oui" : "non", en: flag ? "yes" : "no")[language]
    case .integer(let number): integer(number, for: id)
    case .number(let number):
      figures.number(number)
        + (interview.unit(of: id, in: catalogue).map { " " + $0[language] } ?? "")
    case .shares(let shares):
      shares.isEmpty
        ? Text(fr: "inconnu", en: "unknown")[language]
        : shares.map { "\(segment($0.segment)) \(figures.percent($0.percent / 100))" }
          .joined(separator: ", ")
    case .counts(let counts):
      counts.isEmpty
        ? Text(fr: "pas encore compté", en: "not counted yet")[language]
        : counts.map { "\(network($0.network)) \($0.positive)/\($0.asked)" }
          .joined(separator: ", ")
    case .date(let date): figures.date(date, .long)
    case .unanswered: Text(fr: "passé", en: "passed over")[language]
    }
  }

  /// Rhythms that were settled: `Facebook, one a week`.
  private func rhythms(_ text: String) -> String {
    guard let list = try? FixedCadence.list(text) else { return text }
    return list.map {
      "\(network($0.network)), \(figures.cadence(piecesPerFourWeeks: $0.piecesPerFourWeeks))"
    }.joined(separator: Text(fr: " ; ", en: "; ")[language])
  }

  private func integer(_ number: Int, for id: QuestionID) -> String {
    guard let question = interview.questionnaire[id] else { return figures.integer(number) }
    if question.kind == .minutes {
      return figures.minutes(number) + Text(fr: " par semaine", en: " a week")[language]
    }
    guard let unit = question.unit?[language] else { return figures.integer(number) }
    if unit == "%" { return figures.percent(Double(number) / 100) }
    let isSingular = language == .fr ? abs(number) < 2 : number == 1
    let words = unit.split(separator: " ").enumerated().map { place, word in
      isSingular && place == 0 ? Self.singular(word) : String(word)
    }
    return figures.integer(number) + " " + words.joined(separator: " ")
  }

  /// The singular of the first word of a unit.
  private static func singular(_ word: Substring) -> String {
    switch word {
    case "people": "person"
    case "mois": "mois"
    default: word.hasSuffix("s") ? String(word.dropLast()) : String(word)
    }
  }

  private func option(_ choice: String, for id: QuestionID) -> String? {
    guard let question = interview.questionnaire[id] else { return nil }
    return interview.choices(of: question, id: id, knowing: catalogue).options
      .first { $0.id == choice }?.label[language]
  }

  /// A short name: benefits have one besides their sentence.
  private func brief(_ choice: String, for id: QuestionID) -> String {
    if id == .benefits, let benefit = catalogue.benefit(choice) {
      return benefit.label[language].uncapitalised
    }
    return option(choice, for: id) ?? choice
  }

  private func network(_ id: String) -> String { catalogue.network(id)?.name[language] ?? id }

  private func segment(_ id: String) -> String {
    catalogue.reach.segments.first { $0.id == id }?.label[language] ?? id
  }
}
