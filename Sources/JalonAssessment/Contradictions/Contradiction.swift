import JalonCatalogue
import JalonModel

/// Answers that cannot all be true, shown to the client so that one of them is corrected or both
/// are kept knowingly.
package struct Contradiction: Hashable, Sendable {
  /// Stable, such as `nobody-named`; `interview.kept` records it.
  package var id: String
  /// The smallest set of answers at odds, usually two.
  package var questions: [QuestionID]
  /// Both sides in one or two sentences, without taking one.
  package var text: Text

  init(_ id: String, _ questions: [QuestionID], _ text: Text) {
    self.id = id
    self.questions = questions
    self.text = text
  }

  /// Every contradiction between answers that somebody gave; what a default or a template supposes
  /// contradicts nobody.
  /// - Parameters:
  ///   - client: the firm that the answers describe.
  ///   - answers: the answers themselves, for whom they come from.
  ///   - catalogue: what networks are called.
  /// - Returns: the contradictions, in the order of the catalogue of contradictions.
  package static func all(
    in client: Client, answers: [QuestionID: Answer], catalogue: Catalogue
  ) -> [Contradiction] {
    let ignored = Set(client.ignored)
    func isGiven(_ question: QuestionID) -> Bool {
      switch answers[question]?.source {
      case .client, .imported: !ignored.contains(question)
      case .default, .template, nil: false
      }
    }
    return ContradictionRule.all
      .compactMap { $0.find(client, catalogue) }
      .filter { $0.questions.allSatisfy(isGiven) }
  }
}

/// One way in which answers can be at odds.
struct ContradictionRule: Sendable {
  let find: @Sendable (Client, Catalogue) -> Contradiction?

  static let all: [ContradictionRule] = [
    .nobodyNamed, .moreHandsThanPeople, .oneMarketOnly, .threeHopesInHalfAnHour,
    .repliesWithoutMinutes, .rhythmWithoutMonths, .targetNotAboveToday, .promiseToMeasureRefused,
    .moreAddressesThanCustomers, .customersWriteNowhere, .excludedWhereCustomersAre,
    .requiredAndExcluded,
  ]
}
