import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// One question as it stands on the screen: part, words, numbered answers, what passing it over
/// means. Seven lines where the choices allow it.
package struct QuestionScreen {
  /// What stands above a list that is left out, or everything.
  private let head: [Document.Block]
  private let tail: [Document.Block]
  /// Whether the list of answers is too long to be shown unasked.
  package let leavesOutList: Bool
  /// The answers that Tab offers.
  package let options: [JalonInterview.Option]
  private let language: Language

  /// Lists longer than this are typed by their first letters instead of shown.
  /// - Note: Judgement: with the question above them twelve lines leave room on a screen of 24; the
  ///   eleven benefits are shown, the networks and the sectors are not.
  private static let longest = 12

  /// A question to be answered by yes or no.
  init(_ blocks: [Document.Block]) {
    self.init(blocks, options: [], language: .fr)
  }

  init(_ conflict: Conflict, language: Language) {
    let options = conflict.choices.options
    self.init(
      [
        .paragraph([.strong(conflict.text[language])]),
        .steps(options.map { Self.line($0, language) }),
      ], options: options, language: language)
  }

  private init(
    _ head: [Document.Block], options: [JalonInterview.Option], leavesOutList: Bool = false,
    tail: [Document.Block] = [], language: Language
  ) {
    self.head = head
    self.tail = tail
    self.leavesOutList = leavesOutList
    self.options = options
    self.language = language
  }

  init(
    _ id: QuestionID, interview: Interview, knowledge: Knowledge
  ) throws(CatalogueFault) {
    let language = interview.language
    if id == .salesAim {
      let options = SalesAim.choices.options
      self.init(
        [
          .paragraph([.strong(SalesAim.prompt[language])]),
          .paragraph([.muted(SalesAim.help[language])]),
          .steps(options.map { Self.line($0, language) }),
        ], options: options, language: language)
      return
    }
    guard let question = interview.questionnaire[id] else {
      self.init([], options: [], language: language)
      return
    }
    let section = interview.questionnaire.sections.first { $0.id == question.section }
    // A question without choices needs nothing else of the catalogue, nor does the first screen.
    let offersChoices =
      question.source != nil || question.kind == .yesNo || !question.choices.isEmpty
      || id.benefitMeasure != nil
    let catalogue = offersChoices ? try knowledge.catalogue() : nil
    let wording = Wording(question, scope: interview.scope(catalogue))
    // A sign, its number or its date says which hope it is the sign of.
    let hope = id.benefitMeasure.flatMap { catalogue?.benefit($0.benefit)?.label }
    let part = (hope ?? section?.title)?[language].capitalised ?? ""
    var heading: [Document.Span] = [
      .muted(part + " — "), .strong(wording.prompt[language]),
    ]
    if let unit = catalogue.flatMap({ interview.unit(of: id, in: $0) }) {
      heading.append(.muted(" (\(unit[language]))"))
    }
    let options =
      catalogue.map { interview.choices(of: question, id: id, knowing: $0).options } ?? []
    var blocks: [Document.Block] = [
      .paragraph(heading), .paragraph([.muted(wording.help[language])]),
    ]
    if id == .budget, interview.country != Country.france {
      blocks.append(.paragraph([.muted(Self.euros[language])]))
    }
    // A list that would fill the screen is left out, and where it is to be found is said.
    let leavesOutList = !question.showsItsChoices && question.kind == .choice
    if question.showsItsChoices, options.count > Self.longest {
      blocks.append(.paragraph([.text(Self.row(options, language))]))
    } else if question.showsItsChoices, !options.isEmpty {
      blocks.append(.steps(options.map { Self.line($0, language) }))
    }
    var tail: [Document.Block] = []
    if let answer = interview.answers[id], let catalogue = try? knowledge.catalogue() {
      let words = AnswerWords(interview: interview, catalogue: catalogue)
      let now = Text(fr: "Réponse actuelle : ", en: "Present answer: ")[language]
      let phrase = words.phrase(answer.value, for: id)
      var line: [Document.Span] = [.muted(now)]
      if interview.revisited == id {
        line += [.text(phrase.hasSuffix(".") ? String(phrase.dropLast()) : phrase)]
        line += .prose(Self.keeps[language])
      } else {
        line += [.text(phrase)]
      }
      tail.append(.paragraph(line))
    }
    self.init(
      blocks, options: options, leavesOutList: leavesOutList, tail: tail, language: language)
  }

  /// - Parameter hasTab: whether the Tab key completes there.
  /// - Returns: the screen.
  package func blocks(hasTab: Bool) -> [Document.Block] {
    guard leavesOutList else { return head + tail }
    let way = hasTab ? Self.byTab : Self.byMark
    return head + [.paragraph([.muted(way[language])])] + tail
  }

  private static let byTab = Text(
    fr: "Tapez les premières lettres ; la touche Tab montre la liste.",
    en: "Type the first letters; the Tab key shows the list.")
  private static let byMark = Text(
    fr: "Tapez les premières lettres, ou « ? » pour voir la liste.",
    en: "Type the first letters, or “?” to see the list.")

  /// The answers with their numbers, which are answers too.
  /// - Parameter typed: how those to show begin.
  /// - Returns: those, or all of them where none begins so.
  package func list(beginning typed: String) -> [Document.Block] {
    let folded = Folding.fold(typed)
    let numbered = options.enumerated().map { (number: $0.offset + 1, option: $0.element) }
    let fitting = numbered.filter { _, option in
      ([option.id, option.label.fr, option.label.en] + option.aliases)
        .contains { Folding.fold($0).hasPrefix(folded) }
    }
    let shown = fitting.isEmpty ? numbered : fitting
    guard !shown.isEmpty else { return [] }
    return [
      .definitions(
        shown.map { number, option in
          Document.Definition([.key(String(number))], Self.line(option, language))
        })
    ]
  }

  private static let keeps = Text(
    fr: " — `:garder` la laisse telle quelle.", en: " — `:keep` leaves it as it is.")

  private static func line(_ option: JalonInterview.Option, _ language: Language) -> [Document.Span]
  {
    let label = Document.Span.text(option.label[language].capitalised)
    return option.note.map { [label, .muted(" — " + $0[language])] } ?? [label]
  }

  /// Said where the firm may count in another money.
  private static let euros = Text(
    fr: "Montants en euros : nous n'avons pas les prix de votre pays.",
    en: "Amounts in euros: we do not have the prices of your country.")

  /// A long list as running text, numbered all the same.
  private static func row(_ options: [JalonInterview.Option], _ language: Language) -> String {
    let held = options.enumerated().map { place, option in
      "\(place + 1). \(option.label[language])".replacing(" ", with: "\u{A0}")
    }
    return held.joined(separator: " · ")
  }
}
