import JalonInterview
import JalonModel
import JalonReport

/// « quitter », « aide »: the name of a command where an answer stands.
extension Session {
  /// A word after an answer in free text that reads like a command; nothing where it was meant, in
  /// a literal or a script.
  func remark(onAnswer line: Line, _ accepted: Accepted) -> [Document.Block] {
    guard !isScript, nested.isEmpty, case .answer(let typed) = line, !typed.isLiteral,
      accepted.answers.contains(where: { interview.questionnaire[$0]?.kind == .text }),
      let command = Self.command(named: typed.text)
    else { return [] }
    return [
      .note(.caution, title: [], [.paragraph(.prose(Phrases.notACommand(command)[language]))])
    ]
  }

  private static func command(named typed: String) -> Command? {
    asksToLeave(typed) ? .quit : Command(word: typed)
  }

  /// Whether someone who typed this wants to leave.
  static func asksToLeave(_ typed: String) -> Bool {
    var words = Folding.fold(typed)[...]
    while let last = words.last, "!. ".contains(last) { words.removeLast() }
    return leavings.contains(String(words))
  }

  /// What people type who want to leave and do not know how, folded.
  private static let leavings: Set<String> = [
    "quitter", "je veux quitter", "arreter", "je veux arreter", "j'arrete", "stop", "sortir", "fin",
    "au revoir", "quit", "exit", "bye", "goodbye", "i want to stop", "i want to quit", "leave",
  ]
}
