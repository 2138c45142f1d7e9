import JalonCatalogue
import JalonModel

/// What Jalon knows, page by page, with the evidence it rests on.
package struct CataloguePages: Sendable {
  /// One thing to be shown.
  package enum Topic: Hashable, Sendable {
    case networks, benefits, questions, sectors, templates, sources, judgements
    /// One network, benefit, sector, question, law, template, fact or judgement by its id.
    case show(String)
  }

  /// A playbook to start from.
  package struct Template: Hashable, Sendable {
    /// The name to open it by.
    package let name: String
    package let title: String
    /// The sector's id; empty when it is for any.
    package let sector: String
    /// How many questions it answers beforehand.
    package let answered: Int

    package init(name: String, title: String, sector: String, answered: Int) {
      self.name = name
      self.title = title
      self.sector = sector
      self.answered = answered
    }
  }

  package let catalogue: Catalogue
  package let questionnaire: Questionnaire
  package let subjects: [Subjects]
  package let shelf: EvidenceShelf
  package let judgements: [Judgement]
  package let templates: [Template]
  package let language: Language

  /// Pages over parts that are decoded already.
  ///
  /// `judgements` are listed in the order given: the most influential first when somebody has
  /// reckoned it.
  package init(
    catalogue: Catalogue, questionnaire: Questionnaire, subjects: [Subjects],
    shelf: EvidenceShelf, judgements: [Judgement],
    templates: [Template] = [], language: Language
  ) {
    self.catalogue = catalogue
    self.questionnaire = questionnaire
    self.subjects = subjects
    self.shelf = shelf
    self.judgements = judgements
    self.templates = templates
    self.language = language
  }

  /// Pages over a vintage that the program carries.
  ///
  /// - Parameters:
  ///   - library: where the catalogue is.
  ///   - vintage: which one.
  ///   - asOf: the day of the run, on which the age of facts is reckoned.
  ///   - templates: the playbooks to start from.
  ///   - judgementOrder: ids of judgements to list first, the most influential first.
  ///   - language: in which language the pages speak.
  /// - Throws: `CatalogueFault` when the catalogue is broken.
  package init(
    library: CatalogueLibrary, vintage: CatalogueLibrary.Vintage, asOf: CivilDate,
    templates: [Template] = [], judgementOrder: [String] = [], language: Language
  ) throws(CatalogueFault) {
    let catalogue = try library.catalogue(vintage)
    let judgements = try library.judgements()
    let first = judgementOrder.compactMap { id in judgements.first { $0.id == id } }
    let named = Set(judgementOrder)
    self.init(
      catalogue: catalogue, questionnaire: try library.questionnaire(),
      subjects: try library.subjects(),
      shelf: catalogue.shelf(try library.evidence(vintage), asOf: asOf),
      judgements: first + judgements.filter { !named.contains($0.id) }, templates: templates,
      language: language)
  }

  /// The page for people.
  ///
  /// - Parameter topic: what to show.
  /// - Returns: a page that begins with its title.
  /// - Throws: `UnknownCatalogueID` when nothing has the id to be shown.
  package func document(for topic: Topic) throws(UnknownCatalogueID) -> Document {
    switch topic {
    case .networks: networkList
    case .benefits: benefitList
    case .questions: questionList
    case .sectors: sectorList
    case .templates: templateList
    case .sources: sourceList
    case .judgements: judgementList
    case .show(let id): try entry(id).document(in: self)
    }
  }

  /// The same for programs.
  ///
  /// - Parameter topic: what to show.
  /// - Returns: an object; sentences are in the pages' language, all else is the same in both.
  /// - Throws: `UnknownCatalogueID` when nothing has the id to be shown.
  package func json(for topic: Topic) throws(UnknownCatalogueID) -> JSONValue {
    switch topic {
    case .networks: ["networks": .array(catalogue.networks.map(json(summaryOf:)))]
    case .benefits: ["benefits": .array(catalogue.benefits.map(json(summaryOf:)))]
    case .questions: ["questions": .array(questionnaire.questions.map(json(summaryOf:)))]
    case .sectors: ["sectors": .array(catalogue.sectors.map(json(summaryOf:)))]
    case .templates: ["templates": .array(templates.map(json(of:)))]
    case .sources: ["sources": .array(shelf.facts.map(json(of:)))]
    case .judgements: ["judgements": .array(judgements.map(json(of:)))]
    case .show(let id): try entry(id).json(in: self)
    }
  }
}

// MARK: Words that the pages share

extension CataloguePages {
  var figures: Figures { Figures(language) }

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  func page(_ title: String, _ blocks: [Document.Block]) -> Document {
    Document(
      language: language, title: .text(title),
      blocks: [.heading(level: 1, [.text(title)])] + blocks)
  }

  func section(_ title: String, _ blocks: [Document.Block]) -> [Document.Block] {
    blocks.isEmpty ? [] : [.heading(level: 2, [.text(title)])] + blocks
  }

  func define(_ term: String, _ text: String) -> Document.Definition {
    Document.Definition([.strong(term)], [.text(text)])
  }

  /// A number with its range and unit: `45 % (22 à 79)`.
  func range(_ number: Number, unit: String = "") -> String {
    let value = figures.number(number.value) + unit
    guard number.low < number.high else { return value }
    let low = figures.number(number.low)
    let high = figures.number(number.high)
    return say("\(value) (\(low) à \(high))", "\(value) (\(low) to \(high))")
  }

  var percentSign: String { say("\u{202F}%", "%") }

  /// What a number rests on, in one word.
  func basis(_ number: Number) -> String {
    switch number.basis {
    case .sourced: say("publié", "published")
    case .derived: say("calculé", "computed")
    case .judged: say("estimé", "judged")
    }
  }

  /// What a number cites, id by id.
  func citations(_ number: Number) -> String {
    (number.evidence + (number.reason.map { [$0] } ?? [])).joined(separator: ", ")
  }

  func marketName(_ market: Sector.Market) -> String {
    switch market {
    case .b2c: say("aux particuliers", "to consumers")
    case .b2b: say("aux entreprises", "to businesses")
    case .both: say("aux particuliers et aux entreprises", "to consumers and businesses")
    }
  }

  func dealingName(_ dealing: Reach.Dealing) -> String {
    switch dealing {
    case .local: say("Particuliers, près de chez vous", "Consumers nearby")
    case .national: say("Particuliers, partout", "Consumers everywhere")
    case .business: say("Entreprises", "Businesses")
    case .candidates: say("Candidats", "Candidates")
    case .prescribers: say("Presse et prescripteurs", "Press and advisers")
    }
  }

  func yesNo(_ flag: Bool) -> String { flag ? say("oui", "yes") : say("non", "no") }

  /// The facts and judgements behind a page, each with its year and its age.
  func sources(_ citations: [String]) -> [Document.Block] {
    var seen: Set<String> = []
    let ids = citations.filter { seen.insert($0).inserted }
    let items = ids.compactMap { id -> [Document.Span]? in
      if let fact = shelf[id] {
        return [.key(id), .text(say(" : ", ": ") + fact.claim[language])]
          + [.muted(" \(fact.publisher), \(fact.year).")] + staleMark(fact)
      }
      guard let judgement = judgements.first(where: { $0.id == id }) else { return nil }
      return [.key(id), .text(say(" : ", ": ") + judgement.text[language])]
    }
    return items.isEmpty
      ? [] : section(say("Sur quoi cela repose", "What it rests on"), [.bullets(items)])
  }

  func staleMark(_ fact: Evidence) -> [Document.Span] {
    fact.isStale(on: shelf.day) ? [.caution(say(" Fait ancien.", " Old fact."))] : []
  }
}

/// An id that nothing in the catalogue has.
package struct UnknownCatalogueID: Error, Hashable, Sendable {
  package let id: String
  /// Everything that has a page, in the order it is looked for.
  package let known: [CatalogueName]
}

/// An id that has a page, and what people call it.
package struct CatalogueName: Hashable, Sendable {
  package let id: String
  /// In both languages; empty for facts and judgements, which have none.
  package let names: [String]
}
