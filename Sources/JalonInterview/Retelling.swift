import JalonCatalogue
import JalonModel

/// The lines that, typed into an empty interview, give a playbook's answers and its history again.
package struct Retelling: Hashable, Sendable {
  /// A template by its name, with its answers.
  package struct Template: Hashable, Sendable {
    let name: String
    let answers: [QuestionID: Answer]

    package init(name: String, answers: [QuestionID: Answer]) {
      self.name = name
      self.answers = answers
    }
  }

  package let lines: [String]
  /// Whether the history comes out the same, times apart; else only the answers do.
  package let isWhole: Bool

  /// - Parameters:
  ///   - playbook: what is to be told again.
  ///   - questionnaire: the questions that answers belong to.
  ///   - catalogue: sectors, networks and benefits, for choices and defaults.
  ///   - templates: what it may have been started from.
  package init(
    _ playbook: Playbook, questionnaire: Questionnaire, catalogue: Catalogue,
    templates: [Template]
  ) {
    let told = Self.tell(
      playbook, Interview(questionnaire: questionnaire, language: playbook.language), catalogue,
      templates)
    isWhole = told != nil
    lines = told ?? Self.answers(of: playbook, questionnaire, catalogue)
  }

  /// Line by line, as long as each makes the changes that the history tells next.
  private static func tell(
    _ playbook: Playbook, _ empty: Interview, _ catalogue: Catalogue, _ templates: [Template]
  ) -> [String]? {
    var interview = empty
    var lines: [String] = []
    var rest = playbook.history[...]
    while let change = rest.first {
      let before = interview.changes.count
      guard let line = line(for: change, in: rest, templates),
        take(line, into: &interview, at: change.at, catalogue, templates)
      else { return nil }
      let made = interview.changes[before...]
      guard !made.isEmpty, made.count <= rest.count,
        zip(made, rest).allSatisfy({ $0.isSame(as: $1) })
      else { return nil }
      lines.append(line)
      rest = rest.dropFirst(made.count)
    }
    let isSame =
      interview.answers.mapValues(\.value) == playbook.answers.mapValues(\.value)
      && interview.answers.mapValues(\.source) == playbook.answers.mapValues(\.source)
    return isSame ? lines : nil
  }

  private static func take(
    _ line: String, into interview: inout Interview, at moment: Moment, _ catalogue: Catalogue,
    _ templates: [Template]
  ) -> Bool {
    guard let parsed = try? Line(line) else { return false }
    switch interview.receive(parsed, at: moment, knowing: catalogue) {
    case .request(.template, let name, _):
      guard let template = templates.first(where: { $0.name == name }) else { return false }
      interview.start(from: name, template.answers, at: moment)
      return true
    case .refused: return false
    default: return true
    }
  }

  /// The line that makes a change; nil where none is known.
  private static func line(
    for change: Change, in rest: ArraySlice<Change>, _ templates: [Template]
  ) -> String? {
    switch (change.why, change.source) {
    case ("undo", _): return ":undo"
    case ("redo", _): return ":redo"
    case (_, .default): return ":skip \(change.question)"
    case (_, .template):
      let guesses = rest.prefix { $0.source == .template && $0.from == nil }
      let values = Dictionary(
        guesses.map { ($0.question, $0.to) }, uniquingKeysWith: { first, _ in first })
      let template = templates.first { template in
        !template.answers.isEmpty
          && template.answers.allSatisfy { values[$0.key] == .some($0.value.value) }
      }
      return template.map { ":template \($0.name)" }
    case (_, .client): return change.to.map { "\(change.question)=\($0.line)" }
    case (_, .imported): return nil
    }
  }

  /// The answers alone, in the order of the questionnaire.
  private static func answers(
    of playbook: Playbook, _ questionnaire: Questionnaire, _ catalogue: Catalogue
  ) -> [String] {
    let interview = Interview(
      questionnaire: questionnaire, answers: playbook.answers, language: playbook.language)
    let known = playbook.answers.filter { questionnaire[$0.key] != nil }.keys.sorted {
      (questionnaire.place(of: $0) ?? 0, $0) < (questionnaire.place(of: $1) ?? 0, $1)
    }
    return known.compactMap { id in
      guard let answer = playbook.answers[id], let question = questionnaire[id] else { return nil }
      let standIn = interview.standIn(for: id, question, knowing: catalogue) ?? .unanswered
      return answer.source == .default && standIn == answer.value
        ? ":skip \(id)" : answer.value == .unanswered ? nil : "\(id)=\(answer.value.line)"
    }
  }
}

extension Change {
  /// Whether it is the same change, whenever it was made.
  fileprivate func isSame(as other: Change) -> Bool {
    question == other.question && from == other.from && to == other.to && source == other.source
      && why == other.why
  }
}
