import JalonCatalogue
import JalonModel

/// What the interview asks of the shell after one line.
package enum Effect: Hashable, Sendable {
  /// Nothing to do.
  case none
  /// Answers were recorded.
  case accepted(Accepted)
  /// A refusal waits for the same answer a second time.
  case askedAgain(QuestionID)
  /// Another question is asked now.
  case moved
  /// Answers went back, or forth again.
  case restored([QuestionID])
  /// The line means nothing here; nothing changed.
  case refused(Refusal)
  /// The shell is to do something; `forced` when the command was written with `!`.
  case request(Command, String, forced: Bool = false)
}

/// What one accepted line changed.
package struct Accepted: Hashable, Sendable {
  package let answers: [QuestionID]
  package let source: AnswerSource
  /// Answers that depended on the old ones and will be asked again.
  package let dropped: [QuestionID]
  /// Sections that this answer completed.
  package let finished: Set<Section.ID>
}

/// Why a line was not accepted: data first, a sentence when shown.
package enum Refusal: Error, Hashable, Sendable {
  case line(LineProblem)
  case answer(QuestionID, AnswerProblem)
  /// The nearest is a question by its id, with what it is called.
  case unknownID(String, nearest: Option?)
  case unknownCommand(String, nearest: Command?)
  case unknownLanguage(String)
  case noSuchNumber(String, most: Int)
  case nothingAsked
  case nothingBefore
  /// No answered question was gone back to.
  case nothingToKeep
  case nothingToUndo
  case nothingToRedo

  package var text: Text {
    switch self {
    case .line(let problem): problem.text
    case .answer(let id, let problem):
      Text(fr: "\(id) : \(problem.text.fr)", en: "\(id): \(problem.text.en)")
    case .unknownID(let name, let nearest?):
      Text(
        fr: "« \(name) » n'est pas une question ; vouliez-vous dire \(nearest.offered.fr) ?",
        en: "“\(name)” is not a question; did you mean \(nearest.offered.en)?")
    case .unknownID(let name, nil):
      Text(
        fr: "« \(name) » n'est pas une question ; :revoir les montre toutes",
        en: "“\(name)” is not a question; :review shows them all")
    case .unknownCommand(let word, let nearest?):
      Text(
        fr: "« :\(word) » n'est pas une commande ; vouliez-vous dire :\(nearest.french) ?",
        en: "“:\(word)” is not a command; did you mean :\(nearest.rawValue)?")
    case .unknownCommand(let word, nil):
      Text(
        fr: "« :\(word) » n'est pas une commande ; :aide les montre",
        en: "“:\(word)” is not a command; :help shows them")
    case .unknownLanguage(let word):
      Text(
        fr: "« \(word) » n'est pas une langue connue ; fr ou en",
        en: "“\(word)” is not a known language; fr or en")
    case .noSuchNumber(let typed, let most):
      Text(
        fr: "« \(typed) » : il y a \(most) réponses, numérotées dans :revoir",
        en: "“\(typed)”: there are \(most) answers, numbered in :review")
    case .nothingAsked:
      Text(
        fr: "aucune question n'attend ; écrivez id=valeur pour corriger une réponse",
        en: "no question is waiting; write id=value to correct an answer")
    case .nothingBefore:
      Text(fr: "c'est la première question", en: "this is the first question")
    case .nothingToKeep:
      Text(
        fr: "aucune réponse n'est en cours de correction ; répondez, ou `:passer`",
        en: "no answer is being corrected; answer, or `:skip`")
    case .nothingToUndo: Text(fr: "il n'y a rien à annuler", en: "there is nothing to undo")
    case .nothingToRedo: Text(fr: "il n'y a rien à refaire", en: "there is nothing to redo")
    }
  }
}
