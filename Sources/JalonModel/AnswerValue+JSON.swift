extension AnswerValue {
  /// Reads a stored value in the shape that its question asks for; nil when it has another shape.
  ///
  /// Ranges and ids are not checked here: that needs the question.
  /// - Parameters:
  ///   - json: the stored value.
  ///   - kind: what the question asks for.
  package init?(json: JSONValue, kind: AnswerKind) {
    switch (kind, json) {
    case (_, .null): self = .unanswered
    case (.text, .string(let text)): self = .text(text)
    case (.choice, .string(let id)): self = .choice(id)
    case (.choices, .array(let items)), (.ranking, .array(let items)):
      guard let ids = items.strings else { return nil }
      self = .choices(ids)
    // "presence": one word stands for the whole list.
    case (.choices, .string(let id)): self = .choice(id)
    case (.yesNo, .bool(let flag)): self = .flag(flag)
    case (.integer, .number(let number)), (.minutes, .number(let number)):
      guard let whole = number.int else { return nil }
      self = .integer(whole)
    case (.decimalOrMeasure, .number(let number)):
      self = .number(number.double)
    case (.decimalOrMeasure, .string("measure")): self = .choice("measure")
    case (.shares, .object(let object)):
      var shares: [Share] = []
      for member in object.members {
        guard let percent = member.value.double else { return nil }
        shares.append(Share(segment: member.name, percent: percent))
      }
      self = .shares(shares)
    case (.counts, .object(let object)):
      var counts: [Count] = []
      for member in object.members {
        guard case .string(let text) = member.value,
          let count = Count(network: member.name, fraction: text)
        else { return nil }
        counts.append(count)
      }
      self = .counts(counts)
    case (.date, .string(let text)):
      guard let date = CivilDate(iso: text) else { return nil }
      self = .date(date)
    default: return nil
    }
  }

  /// The value as a playbook stores it.
  package var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .choice(let id): .string(id)
    case .choices(let ids): .array(ids.map { .string($0) })
    case .flag(let flag): .bool(flag)
    case .integer(let number): .number(number)
    case .number(let number): .number(JSONNumber(number) ?? JSONNumber(0))
    case .shares(let shares):
      .object(
        JSONObject(shares.map { JSONMember(name: $0.segment, value: .fraction($0.percent)) }))
    case .counts(let counts):
      .object(
        JSONObject(
          counts.map {
            JSONMember(name: $0.network, value: .string("\($0.positive)/\($0.asked)"))
          }))
    case .date(let date): .string(date.description)
    case .unanswered: .null
    }
  }
}

extension Count {
  /// Reads `x/N` with 0 ≤ x ≤ N ≤ 1,000,000; nil for anything else.
  package init?(network: String, fraction: String) {
    let parts = fraction.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let positive = Int(parts[0]), let asked = Int(parts[1]),
      (0...1_000_000).contains(asked), (0...asked).contains(positive)
    else { return nil }
    self.init(network: network, positive: positive, asked: asked)
  }
}

extension [JSONValue] {
  /// The strings when every item is one.
  package var strings: [String]? {
    var strings: [String] = []
    for item in self {
      guard case .string(let string) = item else { return nil }
      strings.append(string)
    }
    return strings
  }
}
