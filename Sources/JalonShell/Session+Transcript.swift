import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// The session as it reads: each question, what was typed, what came of it.
extension Session {
  /// As Markdown, UTF-8.
  var transcript: [UInt8] {
    let document = Document(
      language: language, title: .text(playbook.title), blocks: spoken)
    return Array(MarkdownRenderer().render(document).utf8)
  }

  /// The question that stands before a line that is about to be taken: in a terminal the one on the
  /// screen, in a script the one that the line answers; empty where there is none.
  func question(standingBefore text: String) throws(CatalogueFault) -> [Document.Block] {
    if isScript, !Self.answersTheQuestion(text) { return [] }
    return try screen()?.blocks(hasTab: true) ?? []
  }

  private static func answersTheQuestion(_ text: String) -> Bool {
    switch try? Line(text) {
    case .answer, .help: true
    case .command(let word, let rest): rest.isEmpty && Command(word: word) == .skip
    case .ignored, .keyed, nil: false
    }
  }

  /// Remembers a line with the question before it and what was shown after it. A question that is
  /// still the same is not written again.
  mutating func speak(_ question: [Document.Block], _ text: String, _ reply: Reply) {
    guard (try? Line(text)) != .ignored else { return }
    if !question.isEmpty, question != spokenQuestion {
      spoken += question
      spokenQuestion = question
    }
    spoken.append(.paragraph([.code("> " + text)]))
    spoken += reply.blocks + reply.closing
    spoken += reply.faults.map { $0.block(after: text, language) }
  }
}

extension SessionFault {
  /// Why a typed line was not taken, as a person sees it.
  func block(after typed: String, _ language: Language) -> Document.Block {
    let words = hint(after: typed)[language]
    return .paragraph(
      .prose(beginsWithPath ? words.closed : words.sentence, .meaning(.stop)))
  }

  /// What is wrong, without the name of the question that stands on the screen.
  private func hint(after typed: String) -> Text {
    guard case .refusal(.answer(_, let problem)) = self else { return text }
    if Session.asksToLeave(typed) { return Phrases.leaving }
    return Self.doubts.contains(Folding.fold(typed)) ? Phrases.unsure : problem.text
  }

  /// What people type when a question leaves them at a loss.
  private static let doubts: Set<String> = [
    "je ne sais pas", "sais pas", "je sais pas", "je ne sais plus", "je sais plus",
    "aucune idee", "je me suis trompe", "i don't know", "i do not know", "don't know", "dunno",
    "not sure", "no idea",
    "pourquoi", "why", "retour", "back", "aide", "help", "passer", "skip", "suivant", "next",
  ]
}
