import JalonCatalogue
import JalonModel

/// One answer that can be picked, with every name it goes by.
package struct Option: Hashable, Sendable {
  package let id: String
  package let label: Text
  /// A word or two where the label is a sentence, for lists.
  package let short: Text?
  package let note: Text?
  /// Other names, in any language.
  package let aliases: [String]
  /// Where options are ranges of a number: the least number of this one.
  package let from: Int?

  package init(
    id: String, label: Text, short: Text? = nil, note: Text? = nil, aliases: [String] = [],
    from: Int? = nil
  ) {
    self.id = id
    self.label = label
    self.short = short
    self.note = note
    self.aliases = aliases
    self.from = from
  }
}

extension Option {
  /// What is to be typed, then what it means in brackets: the one form in which a near miss is
  /// offered back.
  package var offered: Text {
    func named(_ label: String) -> String {
      let words = label.hasSuffix(".") ? String(label.dropLast()) : label
      return Folding.fold(label) == id ? id : "\(id) (\(words))"
    }
    return Text(fr: named(label.fr), en: named(label.en))
  }
}

/// The answers that a question offers, wherever they come from.
package struct ChoiceList: Hashable, Sendable {
  package let options: [Option]
  /// What may be named and exists no more, with what became of it.
  private let gone: [ClosedNetwork]
  /// Whether one plain word of a label is enough. Within a sentence a word may stand in the answer
  /// that means the contrary.
  private let takesWords: Bool

  package init(options: [Option], gone: [ClosedNetwork] = [], takesWords: Bool = true) {
    self.options = options
    self.gone = gone
    self.takesWords = takesWords
  }

  /// - Parameters:
  ///   - question: the question.
  ///   - id: the id under which it is answered; it names the benefit when one is measured.
  ///   - wording: its wording for this firm.
  ///   - catalogue: sectors, networks, benefits and segments.
  ///   - business: whether the firm sells to firms only.
  package init(
    _ question: Question, id: QuestionID, wording: Wording, catalogue: Catalogue, business: Bool
  ) {
    gone = question.source == .networks ? catalogue.closed : []
    takesWords = question.section != .rules && question.source != .benefits
    if let measured = id.benefitMeasure, measured.measure == .indicator {
      options =
        catalogue.benefit(measured.benefit)?.indicators(forBusiness: business)
        .map { Option(id: $0.id, label: $0.label) } ?? []
      return
    }
    switch question.source {
    case nil:
      options =
        question.kind == .yesNo
        ? Self.yesNo.options
        : wording.choices.map {
          Option(id: $0.id, label: $0.label, note: $0.note, from: $0.from)
        }
    case .sectors:
      options = catalogue.sectors.map { sector in
        Option(
          id: sector.id, label: sector.label,
          aliases: sector.aliases.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value))
      }
    case .networks:
      options =
        catalogue.networks.map { Option(id: $0.id, label: $0.name, aliases: $0.aliases) }
        + wording.choices.map { Option(id: $0.id, label: $0.label, note: $0.note) }
    case .benefits:
      options = catalogue.benefits.map { benefit in
        Option(
          id: benefit.id, label: business ? benefit.businessSentence : benefit.sentence,
          short: benefit.label, aliases: [benefit.label.fr, benefit.label.en])
      }
    case .countries:
      options = Country.all.map { Option(id: $0.code, label: $0.name, aliases: $0.aliases) }
    case .bands:
      options = catalogue.reach.segments(of: .consumers).map {
        Option(id: $0.id, label: $0.label)
      }
    case .functions:
      options = catalogue.reach.segments(of: .buyers).map { Option(id: $0.id, label: $0.label) }
    }
  }

  /// The networks of a catalogue, each by every name it goes by.
  package init(networksOf catalogue: Catalogue) {
    self.init(
      options: catalogue.networks.map { Option(id: $0.id, label: $0.name, aliases: $0.aliases) },
      gone: catalogue.closed)
  }

  /// Yes and no with every name that they go by.
  package static let yesNo = ChoiceList(options: [
    Option(id: "yes", label: Text(fr: "oui", en: "yes"), aliases: ["y", "o", "true", "vrai"]),
    Option(id: "no", label: Text(fr: "non", en: "no"), aliases: ["n", "false", "faux"]),
  ])

  /// Whether a line says yes to what the shell asks, where no numbers are shown; nil when it says
  /// neither yes nor no.
  package static func saysYes(_ typed: String) -> Bool? {
    let folded = Folding.fold(typed)
    return yesNo.options.first { $0.keys.contains(folded) }.map { $0.id == "yes" }
  }

  /// Words that turn an answer round, folded.
  private static let denials: Set<String> = [
    "pas", "sans", "non", "ni", "jamais", "aucun", "aucune", "sauf", "plus", "no", "not", "never",
    "none", "without", "except", "don't", "neither", "nor",
  ]

  /// Letters that a word within a label is known by.
  /// - Note: Judgement: enough to pass over `des` and `or`, and few enough for `vins`.
  private static let shortestWord = 4

  /// The option that goes by exactly that name, number or id.
  func option(called typed: String) -> Option? {
    if let number = Int(typed), options.indices.contains(number - 1) { return options[number - 1] }
    let folded = Folding.fold(typed)
    return options.first { $0.keys.contains(folded) }
  }

  /// The only option with a name that begins so.
  func option(beginning typed: String) -> Option? {
    let folded = Folding.fold(typed)
    let starting = options.filter { $0.keys.contains { $0.hasPrefix(folded) } }
    return starting.count == 1 ? starting[0] : nil
  }

  /// The option meant by a number shown, an id, a label in either language, an alias, any prefix
  /// that fits one option, or the plain word that one label alone holds: `particuliers`. Where
  /// labels are sentences such a word only has its option offered back.
  /// - Throws: `AnswerProblem` naming the nearest option when none is meant.
  package func option(
    meant typed: String, language: Language
  ) throws(AnswerProblem) -> Option {
    if let number = Int(typed), (1...max(1, options.count)).contains(number), !options.isEmpty {
      return options[number - 1]
    }
    let folded = Folding.fold(typed)
    guard !folded.isEmpty else { throw .empty }
    if let exact = options.first(where: { $0.keys.contains(folded) }) { return exact }
    if let range = range(holding: typed) { return range }
    // A number is a place in the list, never the beginning of a label.
    let starting = options.filter { option in
      Int(folded) == nil && option.keys.contains { $0.hasPrefix(folded) }
    }
    if starting.count == 1 { return starting[0] }
    if starting.count > 1 {
      throw .ambiguous(typed: typed, fits: starting)
    }
    if folded.count >= Self.shortestWord {
      let holding = options.filter { $0.holdsWord(beginning: folded) }
      if holding.count == 1 {
        guard takesWords else {
          throw .unknownChoice(typed: typed, nearest: holding[0], count: options.count)
        }
        return holding[0]
      }
      if holding.count > 1 { throw .ambiguous(typed: typed, fits: holding) }
    }
    if takesWords, let named = named(within: folded) { return named }
    if let closed = gone.first(where: { $0.id == folded || $0.aliases.contains(folded) }) {
      throw .gone(closed.text)
    }
    let nearest = Folding.nearest(to: typed, among: options) {
      [$0.id, $0.label.fr, $0.label.en] + $0.aliases
    }
    throw .unknownChoice(typed: typed, nearest: nearest, count: options.count)
  }
}

extension ChoiceList {
  /// The range that holds a number of people: `25`, `8 personnes`, `on est cinq`, `moins de dix`;
  /// nil where options are no ranges, for a number that is a place in the list, and where several
  /// numbers leave a doubt: « 8 et 2 apprentis » may mean ten.
  private func range(holding typed: String) -> Option? {
    guard let least = options.first?.from, Int(typed) == nil || Int(typed) ?? 0 > options.count
    else { return nil }
    let words = typed.lowercased().split(separator: " ").map(String.init)
    if Self.oneself.contains(Folding.fold(typed)) { return options.first }
    // « une équipe de vingt », « à 25 »: an article counts only when nothing else does.
    var numbers = Self.numbers(in: words, but: Self.articles)
    if numbers.isEmpty { numbers = Array(Self.numbers(in: words, but: []).prefix(1)) }
    guard let lowest = numbers.min(), lowest >= least else { return nil }
    let ranges = [lowest, numbers.reduce(0, +)].map { number in
      options.last { $0.from ?? .max <= number }
    }
    return ranges[0] == ranges[1] ? ranges[0] : nil
  }

  /// What a person who works alone says, folded.
  static let oneself: Set<String> = [
    "moi", "moi seul", "moi seule", "juste moi", "seul", "seule", "je suis seul", "je suis seule",
    "me", "just me", "only me", "myself", "alone", "solo",
  ]

  private static let articles: Set<String> = ["un", "une", "a", "an", "à", "l'"]

  /// The whole numbers that stand in words, some passed over, each as it is meant: « moins de dix »
  /// is nine.
  private static func numbers(in words: [String], but passed: Set<String>) -> [Int] {
    words.indices.compactMap { place in
      guard !passed.contains(words[place]),
        let number = WrittenNumber(words[place...].joined(separator: " "))?.whole
      else { return nil }
      let before = words[..<place].suffix(3).map { Folding.fold($0) }
      // « pas plus de neuf », « au plus neuf », “at least nine”: the number itself.
      if before.contains(where: ["pas", "au", "no", "not", "at"].contains) { return number }
      if before.contains(where: ["moins", "under", "less", "fewer"].contains) { return number - 1 }
      if before.contains(where: ["plus", "over", "more"].contains) { return number + 1 }
      return number
    }
  }

  /// The only option that one word of a longer answer names: `vente de pain`; nil where a word says
  /// no, for « pas de page Facebook » names what is not.
  private func named(within folded: String) -> Option? {
    let all = folded.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
    let words = all.filter { $0.count >= Self.shortestWord }
    guard words.count <= 8, !all.contains(where: Self.denials.contains) else { return nil }
    let named = options.filter { option in words.contains(where: option.keys.contains) }
    return named.count == 1 ? named[0] : nil
  }
}

extension Option {
  /// Whether a label holds a word, or several, that begin so.
  fileprivate func holdsWord(beginning folded: String) -> Bool {
    [label.fr, label.en].contains { label in
      let words = Folding.fold(label).split { !$0.isLetter && !$0.isNumber }
      return (" " + words.joined(separator: " ")).contains(" " + folded)
    }
  }

  /// Every name it goes by, folded.
  fileprivate var keys: [String] {
    ([id, label.fr, label.en] + aliases).map { Folding.fold($0) }
  }
}

/// A question's words for one firm.
package struct Wording: Hashable, Sendable {
  package let prompt: Text
  package let help: Text
  package let example: Text
  package let choices: [Question.Choice]
  package let harm: Question.Harm?

  /// The general wording, with the members that the first fitting variant replaces.
  package init(_ question: Question, scope: AnswerScope) {
    let variant = question.variants.first { $0.when.allSatisfy(scope.holds) }
    prompt = variant?.prompt ?? question.prompt
    help = variant?.help ?? question.help
    example = variant?.example ?? question.example
    choices = variant?.choices ?? question.choices
    harm = variant?.harm ?? question.harm
  }
}
