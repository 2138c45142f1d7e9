import JalonCatalogue
import JalonModel

/// What a playbook that can be read says wrongly or needlessly: ids that the catalogue does not
/// have, values out of range, answers that nothing asks for, members that nothing reads.
struct PlaybookInspection {
  let playbook: Playbook
  let questionnaire: Questionnaire
  let catalogue: Catalogue
  let scope: AnswerScope
  var findings: [PlaybookFinding] = []

  init(_ playbook: Playbook, questionnaire: Questionnaire, catalogue: Catalogue) {
    self.playbook = playbook
    self.questionnaire = questionnaire
    self.catalogue = catalogue
    scope = AnswerScope(
      answers: playbook.answers, questionnaire: questionnaire, sectors: catalogue.sectors)
  }

  mutating func inspect(_ root: JSONNode) {
    members(of: root, known: Self.members)
    if let reference = root["catalogue"] { inspect(catalogue: reference) }
    if let updated = root["updated"], playbook.updated < playbook.created {
      notice(
        updated,
        Text(
          fr: "la dernière modification précède la création",
          en: "the last change comes before the creation"))
    }
    if let answers = root["answers"] {
      for (name, answer) in answers.members { inspect(answer: answer, QuestionID(name)) }
      for (name, answer) in answers.members { inspect(use: answer, QuestionID(name), in: answers) }
    }
    inspect(history: root.elements(of: "history"))
    for decision in root.elements(of: "decisions") { inspect(decision: decision) }
    for period in root.elements(of: "logged") {
      members(of: period, known: ["period", "network", "posts", "minutes", "contacts", "note"])
      if let network = period["network"] { known(network: network, .fault) }
    }
    if let expected = root["expected"] {
      members(of: expected, known: ["verdict", "networks", "source"])
      for network in expected.elements(of: "networks") {
        known(network: network, .fault)
      }
    }
  }

  private static let members = [
    "schema", "title", "created", "updated", "language", "catalogue", "answers", "history",
    "decisions", "logged", "expected",
  ]

  private mutating func inspect(catalogue reference: JSONNode) {
    members(of: reference, known: ["id", "fingerprint"])
    guard let id = reference["id"], let name = id.string, name != catalogue.id else { return }
    notice(
      id,
      Text(
        fr: "le catalogue « \(name.excerpt) » n'est pas ici",
        en: "the catalogue “\(name.excerpt)” is not here"),
      Text(
        fr: "le dossier est vérifié avec « \(catalogue.id) »",
        en: "the playbook is checked with “\(catalogue.id)”"))
  }

  private mutating func inspect(answer: JSONNode, _ id: QuestionID) {
    guard isKnown(id) else {
      guard !isFull else { return }
      notice(
        answer,
        Text(
          fr:
            """
            aucune question ne s'appelle « \(id.name.excerpt) » ; la réponse est gardée sans \
            être lue
            """,
          en: "no question is called “\(id.name.excerpt)”; the answer is kept and not read"),
        nearest(to: id.name, among: knownIDs)
          ?? Text(
            fr: "`jalon catalogue questions` les montre toutes",
            en: "`jalon catalogue questions` lists them all"))
      return
    }
    members(of: answer, known: ["value", "source", "at", "note"])
    if let value = answer["value"], let read = playbook.answers[id]?.value {
      inspect(value: read, value, id)
    }
  }

  /// Names an answer that the firm's other answers leave without use.
  private mutating func inspect(use answer: JSONNode, _ id: QuestionID, in answers: JSONNode) {
    guard isKnown(id), let question = questionnaire[id],
      !scope.applies(question) || !scope.concreteIDs(of: question).contains(id)
    else { return }
    // An answer that could not be read decides nothing.
    let deciding = question.when.map(\.id) + (id.benefitMeasure == nil ? [] : [.benefits])
    guard deciding.allSatisfy({ answers[$0.name] == nil || playbook.answers[$0] != nil }) else {
      return
    }
    notice(
      answer,
      Text(
        fr:
          """
          cette question ne concerne pas l'entreprise telle que décrite ; la réponse est \
          gardée sans compter
          """,
        en:
          """
          this question does not apply to the business as described; the answer is kept and \
          does not count
          """
      ), reason(question, id))
  }

  /// Which answer makes a question apply.
  private func reason(_ question: Question, _ id: QuestionID) -> Text? {
    if let unmet = question.when.first(where: { !scope.holds($0) }) {
      return Text(
        fr: "elle dépend de `\(unmet.id)`", en: "it depends on `\(unmet.id)`")
    }
    return id.benefitMeasure.map { measured in
      Text(
        fr: "`\(measured.benefit)` n'est pas dans `\(QuestionID.benefits)`",
        en: "`\(measured.benefit)` is not in `\(QuestionID.benefits)`")
    }
  }

  private mutating func inspect(history: [JSONNode]) {
    var latest: Moment?
    for change in history {
      members(of: change, known: ["at", "question", "from", "to", "source", "why"])
      if let question = change["question"], let name = question.string,
        !isFull, !isKnown(QuestionID(name))
      {
        notice(
          question,
          Text(
            fr: "aucune question ne s'appelle « \(name.excerpt) »",
            en: "no question is called “\(name.excerpt)”"),
          nearest(to: name, among: knownIDs))
      }
      guard let at = change["at"], let moment = at.string.flatMap({ Moment($0) }) else { continue }
      if let before = latest, moment < before {
        notice(
          at,
          Text(
            fr: "ce changement précède celui qui est écrit avant lui",
            en: "this change comes before the one written ahead of it"),
          Text(
            fr: "l'historique va du plus ancien au plus récent",
            en: "history goes from the oldest to the latest"))
      }
      latest = max(latest ?? moment, moment)
    }
  }

  private mutating func inspect(decision: JSONNode) {
    members(
      of: decision,
      known: [
        "at", "asOf", "engine", "catalogue", "answersFingerprint", "verdict", "networks",
        "coverage", "minutesPerWeek",
      ])
    guard let reference = decision["catalogue"] else { return }
    members(of: reference, known: ["id", "fingerprint"])
    // Another vintage had other networks.
    guard reference["id"]?.string == catalogue.id else { return }
    for network in decision.elements(of: "networks") {
      known(network: network, .notice)
    }
  }

  // MARK: What is known

  private func isKnown(_ id: QuestionID) -> Bool {
    guard questionnaire[id] != nil, !id.name.contains("*") else { return false }
    return id.benefitMeasure.map { catalogue.benefit($0.benefit) != nil } ?? true
  }

  private var knownIDs: [String] {
    questionnaire.questions.flatMap { question -> [String] in
      guard let measured = question.id.benefitMeasure, measured.benefit == "*" else {
        return [question.id.name]
      }
      return catalogue.benefits.map { QuestionID.benefit($0.id, measured.measure).name }
    }
  }

  private mutating func members(of object: JSONNode, known: [String]) {
    let strangers = object.members.filter { !known.contains($0.name) }
    guard !strangers.isEmpty else { return }
    let absent = known.filter { object[$0] == nil }
    for (name, member) in strangers {
      guard !isFull else { return }
      notice(
        member,
        Text(
          fr: "rien ne lit « \(name.excerpt) » ; il est gardé tel quel",
          en: "nothing reads “\(name.excerpt)”; it is kept as it is"),
        nearest(to: name, among: absent))
    }
  }

  mutating func known(network: JSONNode, _ severity: PlaybookFinding.Severity) {
    guard let name = network.string, catalogue.network(name) == nil else { return }
    unknown(name, at: network, severity, source: .networks, among: networkOptions)
  }

  var networkOptions: [Option] {
    catalogue.networks.map { Option(id: $0.id, label: $0.name, aliases: $0.aliases) }
  }

  // MARK: Saying it

  /// Whether enough was said: what follows is no longer worth working out.
  var isFull: Bool { findings.count >= PlaybookReading.mostFaults }

  private func nearest(to name: String, among names: [String]) -> Text? {
    Folding.nearest(to: name.excerpt, among: names) { [$0] }.map(Self.offer)
  }

  static func offer(_ id: String) -> Text {
    Text(fr: "vouliez-vous dire `\(id)` ?", en: "did you mean `\(id)`?")
  }

  mutating func notice(_ node: JSONNode, _ text: Text, _ suggestion: Text? = nil) {
    say(.notice, node, text, suggestion)
  }

  mutating func say(
    _ severity: PlaybookFinding.Severity, _ node: JSONNode, _ text: Text, _ suggestion: Text? = nil
  ) {
    guard !isFull else { return }
    findings.append(PlaybookFinding(severity, at: node, text, suggestion: suggestion))
  }
}

extension JSONNode {
  /// The elements of a member; none when it is missing or no list.
  fileprivate func elements(of name: String) -> [JSONNode] {
    self[name].map { Array($0.elements) } ?? []
  }
}
