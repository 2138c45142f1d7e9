/// The walk through a playbook's document: each value is read where it stands, each fault noted.
///
/// A playbook of an older schema would be brought up to date at the head of `playbook(_:)`, by one
/// named step a schema, before its members are read; `jalon.playbook/1` is the first, so there is
/// no step yet.
struct PlaybookReader {
  let kinds: (QuestionID) -> AnswerKind?
  var faults: [PlaybookFault] = []
  /// The time read last, as it was written: one session writes the same second many times.
  var latest: (text: [UInt8], moment: Moment)?
  /// The source read last, which is mostly that of the next answer too.
  private var latestSource = AnswerSource.client

  init(kinds: @escaping (QuestionID) -> AnswerKind?) {
    self.kinds = kinds
  }

  // MARK: The parts of a playbook

  mutating func playbook(_ root: JSONNode) -> Playbook {
    var playbook = Playbook(
      created: Moment(seconds: 0), language: .fr, catalogue: CatalogueReference(id: ""))
    guard isCurrent(root) else { return playbook }
    var found: (title: String?, created: Moment?, updated: Moment?, language: Language?)
    var catalogue: CatalogueReference?
    var hasAnswers = false
    var unknown: [JSONMember] = []
    for (name, member) in root.fields {
      switch name {
      case "schema": break
      case "title": found.title = text(member)
      case "created": found.created = time(member)
      case "updated": found.updated = time(member)
      case "language": found.language = word(member, as: Language.self)
      case "catalogue": catalogue = reference(member)
      case "answers":
        hasAnswers = true
        answers(member, into: &playbook)
      case "history": playbook.history = list(member) { $0.change($1) }
      case "decisions": playbook.decisions = list(member) { $0.decision($1) }
      case "logged": playbook.logged = list(member) { $0.logged($1) }
      case "expected": playbook.expected = optional(member) { $0.expectation($1) }
      default: unknown.append(JSONMember(name: name.string, value: member.value))
      }
    }
    playbook.unknown = JSONObject(unknown)
    if !hasAnswers { note(.missing("answers"), at: root) }
    if let title = needed(found.title, "title", of: root) { playbook.title = title }
    if let created = needed(found.created, "created", of: root) { playbook.created = created }
    if let updated = needed(found.updated, "updated", of: root) { playbook.updated = updated }
    if let language = needed(found.language, "language", of: root) { playbook.language = language }
    if let catalogue = needed(catalogue, "catalogue", of: root) { playbook.catalogue = catalogue }
    return playbook
  }

  /// Whether the document is a playbook of the schema read here; notes why when it is not.
  private mutating func isCurrent(_ root: JSONNode) -> Bool {
    let schema = root["schema"]
    let written = schema?.string
    if written == Playbook.schema { return true }
    let family = Playbook.schema.prefix { $0 != "/" } + "/"
    guard let written, written.hasPrefix(family),
      let version = Int(written.dropFirst(family.count)),
      version > 1
    else {
      note(.notAPlaybook(schema: written), at: schema ?? root)
      return false
    }
    note(.newerSchema(written), at: schema ?? root)
    return false
  }

  private mutating func answers(_ node: JSONNode, into playbook: inout Playbook) {
    guard isObject(node) else { return }
    playbook.answers.reserveCapacity(node.count)
    var unknown: [JSONMember] = []
    for (name, member) in node.members {
      let id = QuestionID(name)
      if let kind = kinds(id) {
        if let answer = answer(member, kind) { playbook.answers[id] = answer }
      } else {
        unknown.append(JSONMember(name: name, value: member.value))
      }
    }
    playbook.unknownAnswers = JSONObject(unknown)
  }

  private mutating func answer(_ node: JSONNode, _ kind: AnswerKind) -> Answer? {
    guard isObject(node) else { return nil }
    var value: AnswerValue?
    var source: AnswerSource?
    var at: Moment?
    var remark: String?
    var unknown: [JSONMember] = []
    for (name, member) in node.fields {
      switch name {
      case "value": value = self.value(member, kind)
      case "source": source = self.source(member)
      case "at": at = time(member)
      case "note": remark = optional(member) { $0.text($1) }
      default: unknown.append(JSONMember(name: name.string, value: member.value))
      }
    }
    let needs = (
      needed(value, "value", of: node), needed(source, "source", of: node),
      needed(at, "at", of: node)
    )
    guard case (let value?, let source?, let at?) = needs else { return nil }
    return Answer(
      value: value, source: source, at: at, note: remark, unknown: JSONObject(unknown))
  }

  private mutating func reference(_ node: JSONNode) -> CatalogueReference? {
    guard isObject(node) else { return nil }
    var id: String?
    var fingerprint: String?
    var unknown: [JSONMember] = []
    for (name, member) in node.fields {
      switch name {
      case "id": id = text(member)
      case "fingerprint": fingerprint = optional(member) { $0.text($1) }
      default: unknown.append(JSONMember(name: name.string, value: member.value))
      }
    }
    return needed(id, "id", of: node).map {
      CatalogueReference(id: $0, fingerprint: fingerprint, unknown: JSONObject(unknown))
    }
  }

  private mutating func change(_ node: JSONNode) -> Change? {
    guard isObject(node) else { return nil }
    var question: QuestionID?
    if let member = node["question"], let name = text(member) { question = QuestionID(name) }
    let asked = question.flatMap(kinds)
    var at: Moment?
    var values: (from: AnswerValue?, to: AnswerValue?)
    var source: AnswerSource?
    var why: String?
    var unknown: [JSONMember] = []
    for (name, member) in node.fields {
      switch name {
      case "at": at = time(member)
      case "question": break
      // Values of a question that this version does not know are carried as they stand.
      case "from", "to":
        guard let asked else {
          unknown.append(JSONMember(name: name.string, value: member.value))
          continue
        }
        let value = value(member, asked)
        if "from" ~= name { values.from = value } else { values.to = value }
      case "source": source = self.source(member)
      case "why": why = optional(member) { $0.text($1) }
      default: unknown.append(JSONMember(name: name.string, value: member.value))
      }
    }
    let needs = (
      needed(at, "at", of: node), needed(question, "question", of: node),
      needed(source, "source", of: node)
    )
    guard case (let at?, let question?, let source?) = needs else { return nil }
    return Change(
      at: at, question: question, from: values.from, to: values.to, source: source, why: why,
      unknown: JSONObject(unknown))
  }

  private mutating func decision(_ node: JSONNode) -> Decision? {
    guard isObject(node) else { return nil }
    var (at, asOf): (Moment?, CivilDate?)
    var (engine, answers): (String?, String?)
    var catalogue: CatalogueReference?
    var verdict: Verdict?
    var networks: [String]?
    var (coverage, minutes): (Double?, Int?)
    var unknown: [JSONMember] = []
    for (name, member) in node.fields {
      switch name {
      case "at": at = time(member)
      case "asOf": asOf = day(member)
      case "engine": engine = text(member)
      case "catalogue": catalogue = reference(member)
      case "answersFingerprint": answers = text(member)
      case "verdict": verdict = word(member, as: Verdict.self)
      case "networks": networks = texts(member)
      case "coverage": coverage = fraction(member)
      case "minutesPerWeek": minutes = amount(member)
      default: unknown.append(JSONMember(name: name.string, value: member.value))
      }
    }
    let when = (needed(at, "at", of: node), needed(asOf, "asOf", of: node))
    let with = (
      needed(engine, "engine", of: node), needed(catalogue, "catalogue", of: node),
      needed(answers, "answersFingerprint", of: node)
    )
    let what = (
      needed(verdict, "verdict", of: node), needed(networks, "networks", of: node),
      needed(coverage, "coverage", of: node), needed(minutes, "minutesPerWeek", of: node)
    )
    guard case (let at?, let asOf?) = when, case (let engine?, let catalogue?, let answers?) = with,
      case (let verdict?, let networks?, let coverage?, let minutes?) = what
    else { return nil }
    return Decision(
      at: at, asOf: asOf, engine: engine, catalogue: catalogue, answersFingerprint: answers,
      verdict: verdict, networks: networks, coverage: coverage, minutesPerWeek: minutes,
      unknown: JSONObject(unknown))
  }

  private mutating func logged(_ node: JSONNode) -> LoggedPeriod? {
    guard isObject(node) else { return nil }
    var (period, network, remark): (String?, String?, String?)
    var (posts, minutes, contacts): (Int?, Int?, Int?)
    var unknown: [JSONMember] = []
    for (name, member) in node.fields {
      switch name {
      case "period": period = self.period(member)
      case "network": network = text(member)
      case "posts": posts = amount(member)
      case "minutes": minutes = amount(member)
      case "contacts": contacts = amount(member)
      case "note": remark = optional(member) { $0.text($1) }
      default: unknown.append(JSONMember(name: name.string, value: member.value))
      }
    }
    let place = (needed(period, "period", of: node), needed(network, "network", of: node))
    let figures = (
      needed(posts, "posts", of: node), needed(minutes, "minutes", of: node),
      needed(contacts, "contacts", of: node)
    )
    guard case (let period?, let network?) = place,
      case (let posts?, let minutes?, let contacts?) = figures
    else { return nil }
    return LoggedPeriod(
      period: period, network: network, posts: posts, minutes: minutes, contacts: contacts,
      note: remark, unknown: JSONObject(unknown))
  }

  private mutating func expectation(_ node: JSONNode) -> Expectation? {
    guard isObject(node) else { return nil }
    var expectation = Expectation(verdict: nil, networks: nil, source: nil)
    var unknown: [JSONMember] = []
    for (name, member) in node.fields {
      switch name {
      case "verdict":
        expectation.verdict = optional(member) { $0.word($1, as: Verdict.self) }
      case "networks": expectation.networks = optional(member) { $0.texts($1) }
      case "source": expectation.source = optional(member) { $0.text($1) }
      default: unknown.append(JSONMember(name: name.string, value: member.value))
      }
    }
    expectation.unknown = JSONObject(unknown)
    return expectation
  }

  private mutating func source(_ node: JSONNode) -> AnswerSource? {
    if node.says(latestSource.rawValue) { return latestSource }
    let source = word(node, as: AnswerSource.self)
    if let source { latestSource = source }
    return source
  }

  // MARK: The value of an answer

  private mutating func value(_ node: JSONNode, _ kind: AnswerKind) -> AnswerValue? {
    if let value = AnswerValue(json: node.value, kind: kind) { return value }
    let before = faults.count
    switch kind {
    case .shares: for (_, part) in node.members where part.double == nil { misfit(part, .percent) }
    case .counts:
      for (name, part) in node.members
      where part.string.flatMap({ Count(network: name, fraction: $0) }) == nil {
        misfit(part, .count)
      }
    case .choices, .ranking:
      for part in node.elements where part.string == nil { misfit(part, .text) }
    default: break
    }
    if faults.count == before { misfit(node, .answer(kind)) }
    return nil
  }
}
