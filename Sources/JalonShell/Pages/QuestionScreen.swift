import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// One question as it stands on the screen: part, words, numbered answers, what passing it over
/// means. Seven lines where the choices allow it.
package struct QuestionScreen {
  package let blocks: [Document.Block]
  /// The answers that Tab offers.
  package let options: [JalonInterview.Option]

  /// Lists longer than this are typed by their first letters instead of shown.
  /// - Note: Judgement: with the question above them twelve lines leave room on a screen of 24; the
  ///   eleven benefits are shown, the networks and the sectors are not.
  private static let longest = 12

  /// A question to be answered by yes or no.
  init(_ blocks: [Document.Block]) {
    options = []
    self.blocks = blocks
  }

  init(_ conflict: Conflict, language: Language) {
    options = conflict.choices.options
    blocks = [
      .paragraph([.strong(conflict.text[language])]),
      .steps(options.map { Self.line($0, language) }),
    ]
  }

  init(
    _ id: QuestionID, interview: Interview, knowledge: Knowledge
  ) throws(CatalogueFault) {
    let language = interview.language
    if id == .salesAim {
      options = SalesAim.choices.options
      blocks = [
        .paragraph([.strong(SalesAim.prompt[language])]),
        .paragraph([.muted(SalesAim.help[language])]),
        .steps(options.map { Self.line($0, language) }),
      ]
      return
    }
    guard let question = interview.questionnaire[id] else {
      options = []
      blocks = []
      return
    }
    let section = interview.questionnaire.sections.first { $0.id == question.section }
    // A question without choices needs nothing else of the catalogue, nor does the first screen.
    let offersChoices =
      question.source != nil || question.kind == .yesNo || !question.choices.isEmpty
      || id.benefitMeasure != nil
    let catalogue = offersChoices ? try knowledge.catalogue() : nil
    let wording = Wording(question, scope: interview.scope(catalogue))
    var head: [Document.Span] = [
      .muted((section?.title[language] ?? "") + " — "), .strong(wording.prompt[language]),
    ]
    if let unit = catalogue.flatMap({ interview.unit(of: id, in: $0) }) {
      head.append(.muted(" (\(unit[language]))"))
    }
    options =
      catalogue.map { interview.choices(of: question, id: id, knowing: $0).options } ?? []
    var blocks: [Document.Block] = [
      .paragraph(head), .paragraph([.muted(wording.help[language])]),
    ]
    if id == .budget, interview.country != Country.france {
      blocks.append(.paragraph([.muted(Self.euros[language])]))
    }
    if !question.showsItsChoices {
      if question.kind == .choice { blocks.append(.paragraph([.muted(Self.letters[language])])) }
    } else if options.count > Self.longest {
      blocks.append(.paragraph(Self.row(options, language)))
    } else if !options.isEmpty {
      blocks.append(.steps(options.map { Self.line($0, language) }))
    }
    if let answer = interview.answers[id], let catalogue = try? knowledge.catalogue() {
      let words = AnswerWords(interview: interview, catalogue: catalogue)
      let now = Text(fr: "Réponse actuelle : ", en: "Present answer: ")[language]
      var line: [Document.Span] = [.muted(now), .text(words.phrase(answer.value, for: id))]
      if interview.revisited == id { line += .prose(Self.keeps[language]) }
      blocks.append(.paragraph(line))
    }
    self.blocks = blocks
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

  /// How a list that would fill the screen is answered.
  private static let letters = Text(
    fr: "Tapez les premières lettres ; la touche Tab montre la liste.",
    en: "Type the first letters; the Tab key shows the list.")

  /// A long list as running text, numbered all the same.
  private static func row(
    _ options: [JalonInterview.Option], _ language: Language
  ) -> [Document.Span] {
    let held = options.enumerated().map { place, option in
      "\(place + 1). \(option.label[language])".replacing(" ", with: "\u{A0}")
    }
    return [.text(held.joined(separator: " · "))]
  }
}
