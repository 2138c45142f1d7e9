import JalonCatalogue
import JalonModel

/// The value of one answer against what its question allows.
extension PlaybookInspection {
  mutating func inspect(value: AnswerValue, _ node: JSONNode, _ id: QuestionID) {
    guard let question = questionnaire[id] else { return }
    switch value {
    case .text(let text):
      if text.count > AnswerLimits.longestText {
        fault(node, AnswerProblem.tooLong(characters: text.count).text)
      }
    case .choice(let choice): inspect(choice: choice, node, id, question)
    case .choices(let ids): inspect(ids, node, id, question)
    case .integer(let number): inspect(Double(number), node, question)
    case .number(let number): inspect(number, node, question)
    case .shares(let shares): inspect(shares, node, id, question)
    case .counts:
      let options = options(of: question, id)
      for (name, count) in node.members {
        known(name, at: count, source: question.source, among: options)
      }
    case .flag, .date, .unanswered: break
    }
  }

  private func options(of question: Question, _ id: QuestionID) -> [Option] {
    ChoiceList(
      question, id: id, wording: Wording(question, scope: scope), catalogue: catalogue,
      business: playbook.answers[.market]?.value == .choice("b2b")
    ).options
  }

  private mutating func inspect(
    choice: String, _ node: JSONNode, _ id: QuestionID, _ question: Question
  ) {
    switch question.kind {
    case .decimalOrMeasure:
      guard id.benefitMeasure?.measure != .baseline else { return }
      fault(
        node,
        Text(
          fr: "seule la valeur de départ peut attendre d'être mesurée",
          en: "only the starting value may wait to be measured"),
        Text(fr: "écrivez un nombre", en: "write a number"))
    case .choices where !question.choices.contains { $0.id == choice }:
      fault(
        node,
        Text(
          fr: "il faut ici une liste d'identifiants", en: "a list of ids is expected here"),
        Text(fr: "écrivez [\"\(choice.excerpt)\"]", en: "write [\"\(choice.excerpt)\"]"))
    default:
      known(choice, at: node, source: question.source, among: options(of: question, id))
    }
  }

  private mutating func inspect(
    _ ids: [String], _ node: JSONNode, _ id: QuestionID, _ question: Question
  ) {
    let options = options(of: question, id)
    var met: Set<String> = []
    for (name, element) in zip(ids, node.elements) {
      known(name, at: element, source: question.source, among: options)
      if !met.insert(name).inserted {
        fault(
          element,
          Text(
            fr: "« \(name.excerpt) » est donné deux fois", en: "“\(name.excerpt)” is given twice"),
          Text(fr: "gardez-le une seule fois", en: "keep it once"))
      }
    }
    if let limit = question.atMost, ids.count > limit {
      fault(
        node,
        Text(
          fr: "\(ids.count) choix sont donnés ; \(limit) au plus",
          en: "\(ids.count) choices are given; \(limit) at most"),
        Text(
          fr: "gardez les \(limit) premiers", en: "keep the first \(limit)"))
    }
  }

  private mutating func inspect(_ number: Double, _ node: JSONNode, _ question: Question) {
    let low = question.minimum.map(Double.init) ?? -.infinity
    let high = question.maximum.map(Double.init) ?? .infinity
    guard !(low...high).contains(number) else { return }
    fault(
      node,
      AnswerProblem.outOfRange(
        typed: (node.rawNumber ?? "").excerpt, minimum: question.minimum, maximum: question.maximum
      ).text)
  }

  private mutating func inspect(
    _ shares: [Share], _ node: JSONNode, _ id: QuestionID, _ question: Question
  ) {
    let options = options(of: question, id)
    var inRange = true
    for (name, part) in node.members {
      known(name, at: part, source: question.source, among: options)
      guard let percent = part.double, !(0...100).contains(percent) else { continue }
      inRange = false
      fault(
        part,
        AnswerProblem.outOfRange(typed: (part.rawNumber ?? "").excerpt, minimum: 0, maximum: 100)
          .text)
    }
    let total = shares.reduce(0) { $0 + $1.percent }
    guard inRange, !AnswerLimits.isWhole(total) else { return }
    fault(
      node,
      Text(
        fr: "les parts font \(Figures(.fr).number(total)) au lieu de 100",
        en: "the parts make \(Figures(.en).number(total)) instead of 100"),
      Text(
        fr: "corrigez-les ; les segments qui ne sont pas nommés comptent pour 0",
        en: "correct them; segments that are not named count for 0"))
  }

  // MARK: Ids

  private mutating func known(
    _ name: String, at node: JSONNode, source: Question.Source?, among options: [Option]
  ) {
    // A question without choices takes whatever ids the interview gave it.
    guard !options.isEmpty, !options.contains(where: { $0.id == name }) else { return }
    unknown(name, at: node, .fault, source: source, among: options)
  }

  mutating func unknown(
    _ name: String, at node: JSONNode, _ severity: PlaybookFinding.Severity,
    source: Question.Source?, among options: [Option]
  ) {
    guard !isFull else { return }
    let nearest = Folding.nearest(to: name.excerpt, among: options) {
      [$0.id, $0.label.fr, $0.label.en] + $0.aliases
    }
    say(
      severity, node, Self.stranger(name.excerpt, source),
      Self.remedy(source, options, nearest: nearest))
  }

  private static func stranger(_ name: String, _ source: Question.Source?) -> Text {
    switch source {
    case .networks:
      Text(
        fr: "« \(name) » n'est pas un réseau de ce catalogue",
        en: "“\(name)” is not a network of this catalogue")
    case .sectors:
      Text(
        fr: "« \(name) » n'est pas un métier de ce catalogue",
        en: "“\(name)” is not a trade of this catalogue")
    case .benefits:
      Text(
        fr: "« \(name) » n'est pas un bénéfice de ce catalogue",
        en: "“\(name)” is not a benefit of this catalogue")
    case .countries:
      Text(
        fr: "« \(name) » n'est pas le code d'un pays", en: "“\(name)” is not the code of a country")
    case .bands, .functions:
      Text(fr: "« \(name) » n'est pas un segment", en: "“\(name)” is not a segment")
    case nil:
      Text(
        fr: "« \(name) » n'est pas un choix de cette question",
        en: "“\(name)” is not a choice of this question")
    }
  }

  /// The nearest id, and where to find all that are allowed.
  private static func remedy(
    _ source: Question.Source?, _ options: [Option], nearest: Option?
  ) -> Text {
    let offer = nearest.map { Self.offer($0.id) }
    let list: Text
    switch source {
    case .networks: list = command("networks")
    case .sectors: list = command("sectors")
    case .benefits: list = command("benefits")
    case .countries:
      list = Text(
        fr: "écrivez les deux lettres de la norme ISO 3166, comme FR",
        en: "write the two letters of ISO 3166, such as FR")
    case .bands, .functions, nil:
      let ids = options.map { "`\($0.id)`" }.joined(separator: ", ")
      return offer ?? Text(fr: "sont permis : \(ids)", en: "allowed: \(ids)")
    }
    guard let offer else { return list }
    return Text(fr: "\(offer.fr) \(list.fr)", en: "\(offer.en) \(list.en)")
  }

  private static func command(_ list: String) -> Text {
    Text(
      fr: "`jalon catalogue \(list)` donne la liste", en: "`jalon catalogue \(list)` lists them")
  }

  private mutating func fault(_ node: JSONNode, _ text: Text, _ suggestion: Text? = nil) {
    say(.fault, node, text, suggestion)
  }
}
