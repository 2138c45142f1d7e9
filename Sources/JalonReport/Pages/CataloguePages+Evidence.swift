import JalonCatalogue
import JalonModel

extension CataloguePages {
  /// One published fact, who published it, and whether it still holds.
  func document(of fact: Evidence) -> Document {
    var facts = [
      define(say("Source", "Source"), "\(fact.publisher), \(fact.title), \(fact.year)")
    ]
    if let value = fact.value {
      facts.insert(
        define(say("Valeur", "Value"), "\(figures.number(value)) \(fact.unit)"), at: 0)
    }
    if !fact.population.isEmpty {
      facts.append(define(say("Mesuré sur", "Measured on"), fact.population))
    }
    facts.append(define(say("Pays", "Country"), country(fact.country)))
    if !fact.address.isEmpty {
      facts.append(Document.Definition([.strong(say("Adresse", "Address"))], [.code(fact.address)]))
    }
    facts.append(define(say("Confiance", "Confidence"), confidence(fact)))
    let until = figures.date(fact.lastFreshDay, .long)
    let age = figures.count(
      fact.age(on: shelf.day), one: say("an", "year"), many: say("ans", "years"))
    let standing: Document.Span =
      fact.isStale(on: shelf.day)
      ? .caution(
        say(
          "trop ancien depuis fin \(fact.lastFreshDay.year)",
          "too old since the end of \(fact.lastFreshDay.year)"))
      : .good(say("bon jusqu’au \(until)", "good until \(until)"))
    facts.append(
      Document.Definition(
        [.strong(say("Âge", "Age"))], [.text("\(age), "), standing]))
    return page(fact.id, [.paragraph([.text(fact.claim[language])]), .definitions(facts)])
  }

  func confidence(_ fact: Evidence) -> String {
    switch fact.confidence {
    case .high: say("forte", "high")
    case .medium: say("moyenne", "medium")
    case .low: say("faible", "low")
    }
  }

  private func country(_ code: String) -> String {
    code == "WORLD"
      ? say("monde", "world") : Country.all.first { $0.code == code }?.name[language] ?? code
  }

  /// Why a number that nobody published has its value.
  func document(of judgement: Judgement) -> Document {
    page(
      judgement.id,
      [
        .paragraph([.text(judgement.text[language])]),
        .paragraph([
          .muted(
            say(
              "Un jugement : personne n’a publié ce nombre.",
              "A judgement: nobody published this number."))
        ]),
      ])
  }

  func document(of template: Template) -> Document {
    let sector = catalogue.sector(template.sector)?.label[language] ?? say("tous", "any")
    return page(
      template.title,
      [
        .definitions([
          define(say("Nom", "Name"), template.name),
          define(say("Métier", "Trade"), sector),
          define(say("Déjà répondu", "Answered"), figures.integer(template.answered)),
        ]),
        .paragraph([
          .text(say("Pour commencer avec ce modèle : ", "To start from this template: ")),
          .code(":\(say("modele", "template")) \(template.name)"),
        ]),
      ])
  }
}
