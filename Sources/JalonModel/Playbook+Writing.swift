extension Playbook {
  /// The playbook as its file holds it; what was read without being known is in its old place.
  package var json: JSONValue {
    .object(
      [
        ("answers", answersJSON),
        ("catalogue", catalogue.json),
        ("created", .string(created.description)),
        ("decisions", .array(decisions.map(\.json))),
        ("expected", expected?.json),
        ("history", .array(history.map(\.json))),
        ("language", .string(language.rawValue)),
        ("logged", .array(logged.map(\.json))),
        ("schema", .string(Self.schema)),
        ("title", .string(title)),
        ("updated", .string(updated.description)),
      ], unknown)
  }

  /// The bytes of its file: sorted names, two-space indent, a newline at the end.
  package var bytes: [UInt8] { json.bytes(.pretty) }

  /// A digest of the values alone: it changes when an answer does, not when a note, a time or a
  /// source does.
  package var answersFingerprint: String {
    var fingerprint = Fingerprint()
    let values = answers.map { JSONMember(name: $0.key.name, value: $0.value.value.json) }
    fingerprint.add(JSONValue.object(JSONObject(values)).bytes(.compact))
    return fingerprint.description
  }

  private var answersJSON: JSONValue {
    let known = answers.map { JSONMember(name: $0.key.name, value: $0.value.json) }
    return .object(JSONObject(known + unknownAnswers.members))
  }
}

extension JSONValue {
  /// An object of what is known, absent where nil, and of what is only carried.
  ///
  /// A carried member wins over a known one of its name: a change of an answer that this version
  /// does not know carries its values so.
  fileprivate static func object(
    _ known: [(String, JSONValue?)], _ unknown: JSONObject
  ) -> JSONValue {
    var members: [JSONMember] = []
    members.reserveCapacity(known.count + unknown.members.count)
    for (name, value) in known {
      if let value { members.append(JSONMember(name: name, value: value)) }
    }
    return .object(JSONObject(members + unknown.members))
  }
}

extension Answer {
  /// `{value, source, at, note?}`.
  package var json: JSONValue {
    .object(
      [
        ("at", .string(at.description)), ("note", note.map(JSONValue.string)),
        ("source", .string(source.rawValue)), ("value", value.json),
      ], unknown)
  }
}

extension CatalogueReference {
  fileprivate var json: JSONValue {
    .object(
      [("fingerprint", fingerprint.map(JSONValue.string)), ("id", .string(id))], unknown)
  }
}

extension Change {
  fileprivate var json: JSONValue {
    .object(
      [
        ("at", .string(at.description)), ("from", from?.json ?? .null),
        ("question", .string(question.name)), ("source", .string(source.rawValue)),
        ("to", to?.json ?? .null), ("why", why.map(JSONValue.string)),
      ], unknown)
  }
}

extension Decision {
  fileprivate var json: JSONValue {
    .object(
      [
        ("answersFingerprint", .string(answersFingerprint)), ("asOf", .string(asOf.description)),
        ("at", .string(at.description)), ("catalogue", catalogue.json),
        ("coverage", .fraction(coverage)), ("engine", .string(engine)),
        ("minutesPerWeek", .number(minutesPerWeek)),
        ("networks", .array(networks.map(JSONValue.string))),
        ("verdict", .string(verdict.rawValue)),
      ], unknown)
  }
}

extension LoggedPeriod {
  fileprivate var json: JSONValue {
    .object(
      [
        ("contacts", .number(contacts)), ("minutes", .number(minutes)),
        ("network", .string(network)), ("note", note.map(JSONValue.string)),
        ("period", .string(period)), ("posts", .number(posts)),
      ], unknown)
  }
}

extension Expectation {
  fileprivate var json: JSONValue {
    .object(
      [
        ("networks", networks.map { .array($0.map(JSONValue.string)) }),
        ("source", source.map(JSONValue.string)),
        ("verdict", verdict.map { .string($0.rawValue) }),
      ], unknown)
  }
}
