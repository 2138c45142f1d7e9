import JalonCatalogue
import JalonModel

/// One thing of the catalogue that has an id and a page.
enum CatalogueSubject {
  case network(Network)
  case closed(ClosedNetwork)
  case benefit(Benefit)
  case sector(Sector)
  case question(Question)
  case trade(Trade)
  case template(CataloguePages.Template)
  case fact(Evidence)
  case judgement(Judgement)

  func document(in pages: CataloguePages) -> Document {
    switch self {
    case .network(let network): pages.document(of: network)
    case .closed(let network): pages.document(of: network)
    case .benefit(let benefit): pages.document(of: benefit)
    case .sector(let sector): pages.document(of: sector)
    case .question(let question): pages.document(of: question)
    case .trade(let trade): pages.document(of: trade)
    case .template(let template): pages.document(of: template)
    case .fact(let fact): pages.document(of: fact)
    case .judgement(let judgement): pages.document(of: judgement)
    }
  }

  func json(in pages: CataloguePages) -> JSONValue {
    switch self {
    case .network(let network): pages.json(of: network)
    case .closed(let network): pages.json(of: network)
    case .benefit(let benefit): pages.json(of: benefit)
    case .sector(let sector): pages.json(of: sector)
    case .question(let question): pages.json(of: question)
    case .trade(let trade): pages.json(of: trade)
    case .template(let template): pages.json(of: template)
    case .fact(let fact): pages.json(of: fact)
    case .judgement(let judgement): pages.json(of: judgement)
    }
  }
}

extension CataloguePages {
  /// What has that id, an alias of a network included. A sector comes before its law and its
  /// template, which may have the same id.
  func entry(_ id: String) throws(UnknownCatalogueID) -> CatalogueSubject {
    let typed = id.lowercased()
    if let network = catalogue.networks.first(where: {
      $0.id == typed || $0.aliases.contains(typed)
    }) {
      return .network(network)
    }
    if let gone = catalogue.closed.first(where: { $0.id == typed || $0.aliases.contains(typed) }) {
      return .closed(gone)
    }
    if let benefit = catalogue.benefit(typed) { return .benefit(benefit) }
    if let sector = catalogue.sector(typed) { return .sector(sector) }
    if let question = questionnaire[QuestionID(typed)] { return .question(question) }
    if let trade = catalogue.trades.first(where: { $0.id == typed }) { return .trade(trade) }
    if let template = templates.first(where: { $0.name.lowercased() == typed }) {
      return .template(template)
    }
    if let fact = shelf.facts.first(where: { $0.id.lowercased() == typed }) { return .fact(fact) }
    if let judgement = judgements.first(where: { $0.id == typed }) { return .judgement(judgement) }
    throw UnknownCatalogueID(id: id, known: known)
  }

  /// Everything that has a page, in the order it is looked for.
  package var known: [CatalogueName] {
    func named(_ id: String, _ label: Text, _ aliases: [String] = []) -> CatalogueName {
      CatalogueName(id: id, names: [label.fr, label.en] + aliases)
    }
    let shown =
      catalogue.networks.map { named($0.id, $0.name, $0.aliases) }
      + catalogue.closed.map { named($0.id, $0.name, $0.aliases) }
      + catalogue.benefits.map { named($0.id, $0.label) }
      + catalogue.sectors.map { named($0.id, $0.label, $0.aliases.flatMap(\.value)) }
      + questionnaire.questions.map { named($0.id.name, $0.label) }
    let sources = shelf.facts.map(\.id) + judgements.map(\.id)
    return shown + catalogue.trades.map { named($0.id, $0.label) }
      + templates.map { CatalogueName(id: $0.name, names: [$0.title]) }
      + sources.map { CatalogueName(id: $0, names: []) }
  }
}
