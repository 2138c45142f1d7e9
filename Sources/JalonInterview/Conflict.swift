import JalonModel

/// Answers that cannot all be true, put to the person with a way out of each.
package struct Conflict: Hashable, Sendable {
  /// The choice that keeps both answers.
  package static let keep = "keep"

  package let id: String
  /// The smallest set of answers that cannot all be true.
  package let questions: [QuestionID]
  package let text: Text
  /// What the questions are called.
  private let names: [Text]

  /// - Parameters:
  ///   - id: of the contradiction.
  ///   - questions: those whose answers cannot all be true.
  ///   - text: what does not go together.
  ///   - name: what a question is called.
  package init(
    id: String, questions: [QuestionID], text: Text, name: (QuestionID) -> Text
  ) {
    self.id = id
    self.questions = questions
    self.text = text
    names = questions.map(name)
  }

  /// One choice for each answer that may be corrected, and one to keep them.
  package var choices: ChoiceList {
    ChoiceList(
      options: zip(questions, names).map { id, name in
        Option(
          id: id.name,
          label: Text(fr: "je corrige : \(name.fr)", en: "I correct: \(name.en)"),
          aliases: [name.fr, name.en])
      } + [
        Option(
          id: Self.keep, label: Text(fr: "je garde ces réponses", en: "I keep these answers"),
          aliases: ["garder", "keep"])
      ], takesWords: false)
  }
}

/// What an owner who puts sales first would rather aim at.
package enum SalesAim: String, Hashable, Sendable, CaseIterable {
  case draw, year, now

  package static var prompt: Text {
    Text(
      fr: "Vendre par un réseau est rare et lent. Que préférez-vous viser ?",
      en: "Selling through a network is rare and slow. What would you rather aim for?")
  }

  package static var help: Text {
    Text(
      fr: "Même une grande enseigne a fermé sa boutique Facebook après l'essai.",
      en: "Even a large retailer closed its Facebook shop after the trial.")
  }

  package static var choices: ChoiceList {
    ChoiceList(
      options: [
        Option(
          id: draw.rawValue,
          label: Text(fr: "faire venir, la vente suivra", en: "bring people in, sales will follow")),
        Option(
          id: year.rawValue,
          label: Text(
            fr: "vendre, mais à un an et avec autre chose",
            en: "sell, but in a year and by other means too")),
        Option(
          id: now.rawValue, label: Text(fr: "des ventes, tout de suite", en: "sales, at once")),
      ], takesWords: false)
  }
}

extension QuestionID {
  /// The screen shown when sales come first; its answer changes other answers and is not stored.
  package static let salesAim: QuestionID = "benefits.sales.aim"
}
