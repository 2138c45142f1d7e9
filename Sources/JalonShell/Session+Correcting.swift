import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

extension Session {
  /// A new answer to a question that was answered before: its effect was shown, and nothing is
  /// accepted yet.
  struct Proposal {
    /// As it was typed.
    let line: String
    let question: QuestionID
  }

  /// Shows what a correction would change, and waits for a yes or a no; nil when the line is not a
  /// correction, is not understood, or changes neither verdict nor plan.
  ///
  /// Only a person is asked: in a script a correction counts at once.
  mutating func propose(_ text: String, _ line: Line) throws(CatalogueFault) -> Reply? {
    guard !isScript, nested.isEmpty, case .answer = line,
      let question = interview.correcting
    else { return nil }
    let catalogue = try knowledge.catalogue()
    var trial = interview
    guard case .accepted = trial.receive(line, at: clock.now(), knowing: catalogue),
      let former = interview.answers[question]?.value,
      let value = trial.answers[question]?.value, former != value
    else { return nil }
    let page = DifferencePage(
      from: try advice(.plan),
      to: try knowledge.adviser().advise(
        trial.answers, language: language, asOf: clock.asOf, depth: .plan),
      catalogue: catalogue, language: language)
    guard !page.isEmpty else { return nil }
    proposal = Proposal(line: text, question: question)
    let words = AnswerWords(interview: trial, catalogue: catalogue)
    let change = words.phrase(former, for: question) + " → " + words.phrase(value, for: question)
    return Reply(blocks: [.paragraph([.text(change)])] + page.blocks)
  }

  /// Takes the yes or the no to a proposal; anything else leaves it open, but for leaving and help.
  mutating func settle(_ proposal: Proposal, _ text: String) throws(CatalogueFault) -> Reply {
    switch ChoiceList.saysYes(text) {
    case false?:
      self.proposal = nil
      interview.keepAnswer()
      return Reply(blocks: [.paragraph([.muted(Phrases.keptAnswer[language])])])
    case true?:
      self.proposal = nil
      return try accept(proposal)
    case nil:
      guard case .command(let word, _)? = try? Line(text), let command = Command(word: word),
        [.quit, .help, .why].contains(command)
      else {
        let hint = Self.asksToLeave(text) ? Phrases.leaving : Phrases.keepOrNot
        return Reply(blocks: [.paragraph(.prose(hint[language]))])
      }
      return try take(text, settled: false)
    }
  }

  /// The text that is being corrected, when it is too long to be typed again on a line.
  /// - Note: Judgement: more than sixty characters, or several lines.
  var longText: String? {
    guard proposal == nil, let id = interview.correcting,
      case .text(let text)? = interview.answers[id]?.value,
      text.count > 60 || text.contains(where: \.isNewline)
    else { return nil }
    return text
  }

  /// Leaves the question that is being corrected as it was.
  mutating func keepAnswer() { interview.keepAnswer() }

  /// Accepts what waits for a yes: whoever leaves does not lose what was typed.
  /// - Returns: why it could not be kept, if so.
  mutating func acceptProposal() throws(CatalogueFault) -> SessionFault? {
    guard let proposal else { return nil }
    self.proposal = nil
    return try accept(proposal).fault
  }

  private mutating func accept(_ proposal: Proposal) throws(CatalogueFault) -> Reply {
    try take(proposal.line, settled: true)
  }

  /// The question that a proposal waits on.
  func screen(_ proposal: Proposal) -> [Document.Block] {
    [.paragraph([.strong(Phrases.keepCorrection[language])])]
  }
}
