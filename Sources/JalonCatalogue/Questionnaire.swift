import JalonModel

/// The questions of the interview, in the order they are asked.
package struct Questionnaire: Hashable, Sendable {
  package let sections: [Section]
  package let questions: [Question]
  /// The country that stands in where none is answered, by its ISO code: that of the computer on
  /// which an interview begins, France where a file is read that does not say.
  package var home = Country.france
  private let places: [QuestionID: Int]

  package init(sections: [Section], questions: [Question]) {
    self.sections = sections
    self.questions = questions
    var places: [QuestionID: Int] = [:]
    for (place, question) in questions.enumerated() { places[question.id] = place }
    self.places = places
  }

  /// The question of that id. A question on a benefit's measure answers for every benefit.
  package subscript(id: QuestionID) -> Question? {
    place(of: id).map { questions[$0] }
  }

  /// Where the question stands in the order; nil for an unknown id.
  package func place(of id: QuestionID) -> Int? {
    if let place = places[id] { return place }
    guard let measured = id.benefitMeasure else { return nil }
    return places[QuestionID("benefits.*.\(measured.measure.rawValue)")]
  }
}

/// One part of the interview.
package struct Section: Hashable, Sendable {
  package enum ID: String, Sendable, Hashable, CaseIterable {
    case firm, hopes, time, customers, rules, means
  }

  package let id: ID
  package let title: Text
}

/// One question, with everything a person needs to answer it. Its id alone tells it from the others.
///
/// A class, because it is looked up far more often than it is read: a copy would count references
/// to all its texts.
package final class Question: Hashable, Sendable {
  /// Where the choices come from when the question does not list them itself.
  package enum Source: String, Sendable, Hashable, CaseIterable {
    case sectors, networks, benefits, countries, bands, functions
  }

  /// A condition on another answer; a question applies when all of its conditions hold.
  package struct Condition: Hashable, Sendable {
    package enum Test: Hashable, Sendable {
      case isOne([String])
      case first([String])
      case has([String])
    }

    package let id: QuestionID
    package let test: Test
  }

  /// One of the answers offered.
  package struct Choice: Hashable, Sendable {
    package let id: String
    package let label: Text
    package let note: Text?
    /// Where choices are ranges of a number: the least number of this one.
    package let from: Int?

    package init(id: String, label: Text, note: Text? = nil, from: Int? = nil) {
      self.id = id
      self.label = label
      self.note = note
      self.from = from
    }
  }

  /// What stands in for an answer that is not given.
  package enum Default: Hashable, Sendable {
    case none
    case value(JSONValue)
    /// Typical of the sector: `ages`, `functions`, `customers` or `accounts`.
    case sector(String)
    /// The country of the locale.
    case country
  }

  /// Wording for one kind of client; members that are nil keep the general wording.
  package struct Variant: Hashable, Sendable {
    package let when: [Condition]
    package let prompt: Text?
    package let help: Text?
    package let example: Text?
    package let choices: [Choice]?
    package let action: Text?
    package let harm: Harm?
  }

  /// What goes wrong when a rule is broken, told by a published case.
  package struct Harm: Hashable, Sendable {
    package let text: Text
    package let source: String
  }

  package let id: QuestionID
  /// What it measures of every ranked benefit; nil for a question with one answer.
  let measureOfEach: BenefitMeasure?
  /// What it is called in a list of answers, without a capital: `time a week`.
  package let label: Text
  package let section: Section.ID
  package let kind: AnswerKind
  package let required: Bool
  /// Whether it has a screen of its own in a guided session.
  package let guided: Bool
  /// For which firms it has that screen; all of those it applies to when empty.
  package let guidedWhen: [Condition]
  /// Whether a refusal on its screen is asked a second time.
  package let confirm: Bool
  package let when: [Condition]
  package let minimum: Int?
  package let maximum: Int?
  package let unit: Text?
  package let atMost: Int?
  package let source: Source?
  package let choices: [Choice]
  package let standsIn: Default
  package let enters: [String]
  package let prompt: Text
  package let help: Text
  package let why: Text
  package let example: Text
  package let who: Text
  package let changes: Text
  package let skip: Text
  package let evidence: [String]
  package let reask: Text?
  package let action: Text?
  package let harm: Harm?
  package let variants: [Variant]

  private static let members = [
    "id", "label", "section", "kind", "required", "guided", "guidedWhen", "confirm", "when",
    "minimum", "maximum", "unit", "atMost", "source", "choices", "default", "enters", "prompt",
    "help", "why", "example", "who", "changes", "skip", "evidence", "reask", "action", "harm",
    "variants",
  ]

  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(Self.members)
    let id = QuestionID(try entry.string("id"))
    self.id = id
    measureOfEach = id.benefitMeasure.flatMap { $0.benefit == "*" ? $0.measure : nil }
    label = try entry.text("label")
    section = try entry.choice("section", Section.ID.self)
    kind = try entry.choice("kind", AnswerKind.self)
    required = try entry.flag("required")
    guided = try entry.flag("guided")
    guidedWhen = try Self.conditions(entry, "guidedWhen")
    confirm = try entry.optionalFlag("confirm")
    when = try Self.conditions(entry)
    minimum = try entry.optionalInteger("minimum")
    maximum = try entry.optionalInteger("maximum")
    unit = try entry.optionalText("unit")
    atMost = try entry.optionalInteger("atMost")
    source = entry.has("source") ? try entry.choice("source", Source.self) : nil
    choices = try entry.optionalEntries("choices").decoded(Choice.init(entry:))
    standsIn = try Default(entry: entry)
    enters = try entry.strings("enters")
    prompt = try entry.text("prompt")
    help = try entry.text("help")
    why = try entry.text("why")
    example = try entry.text("example")
    who = try entry.text("who")
    changes = try entry.text("changes")
    skip = try entry.text("skip")
    evidence = try entry.optionalStrings("evidence")
    reask = try entry.optionalText("reask")
    action = try entry.optionalText("action")
    harm = try Harm(in: entry)
    variants = try entry.optionalEntries("variants").decoded(Variant.init(entry:))
  }

  package static func == (left: Question, right: Question) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Questionnaire {
  /// Decodes `questionnaire.json`.
  package init(json bytes: [UInt8], file: String) throws(CatalogueFault) {
    let root = try CatalogueFile(bytes, file: file, schema: "jalon.questionnaire/1").root
    try root.only(["schema", "sections", "questions"])
    self.init(
      sections: try root.list("sections") { entry throws(CatalogueFault) in
        try entry.only(["id", "title"])
        return Section(id: try entry.choice("id", Section.ID.self), title: try entry.text("title"))
      },
      questions: try root.list("questions", Question.init(entry:)))
  }
}

extension Question {
  fileprivate static func conditions(
    _ entry: CatalogueEntry, _ member: String = "when"
  ) throws(CatalogueFault) -> [Condition] {
    try entry.optionalEntries(member).decoded { entry throws(CatalogueFault) in
      try entry.only(["id", "is", "first", "has"])
      let test: Condition.Test =
        entry.has("is")
        ? .isOne(try entry.strings("is"))
        : entry.has("first")
          ? .first(try entry.strings("first")) : .has(try entry.strings("has"))
      return Condition(id: QuestionID(try entry.string("id")), test: test)
    }
  }
}

extension Question.Choice {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["id", "label", "note", "from"])
    id = try entry.string("id")
    label = try entry.text("label")
    note = try entry.optionalText("note")
    from = try entry.optionalInteger("from")
  }
}

extension Question.Default {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    guard let node = entry.node["default"], !node.isNull else {
      self = .none
      return
    }
    if node.kind == .object {
      let inner = CatalogueEntry(node: node, file: entry.file)
      if let sector = try inner.optionalString("sector") {
        self = .sector(sector)
        return
      }
      if inner.has("locale") {
        self = .country
        return
      }
    }
    self = .value(node.value)
  }
}

extension Question.Harm {
  init?(in entry: CatalogueEntry) throws(CatalogueFault) {
    guard entry.has("harm") else { return nil }
    let harm = try entry.entry("harm")
    try harm.only(["text", "source"])
    text = try harm.text("text")
    source = try harm.string("source")
  }
}

extension Question.Variant {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["when", "prompt", "help", "example", "choices", "action", "harm"])
    when = try Question.conditions(entry)
    prompt = try entry.optionalText("prompt")
    help = try entry.optionalText("help")
    example = try entry.optionalText("example")
    choices =
      entry.has("choices")
      ? try entry.entries("choices").decoded(Question.Choice.init(entry:)) : nil
    action = try entry.optionalText("action")
    harm = try Question.Harm(in: entry)
  }
}
