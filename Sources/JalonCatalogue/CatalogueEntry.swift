import JalonModel

/// One object of a catalogue file, read strictly: missing and unknown members are faults.
struct CatalogueEntry {
  let node: JSONNode
  let file: String

  func fault(_ problem: CatalogueFault.Problem, at node: JSONNode? = nil) -> CatalogueFault {
    let place = (node ?? self.node).location
    return CatalogueFault(file: file, line: place.line, column: place.column, problem: problem)
  }

  /// Refuses members that are not in the list.
  func only(_ names: [String]) throws(CatalogueFault) {
    guard node.kind == .object else {
      throw fault(.wrongKind(member: "", expected: "{…}"))
    }
    if let (name, member) = node.firstMember(besides: names) {
      throw fault(.unknownMember(name), at: member)
    }
  }

  func has(_ name: String) -> Bool { optional(name) != nil }

  /// The member of that name, unless it is missing or null.
  private func optional(_ name: String) -> JSONNode? {
    guard let member = node[name], !member.isNull else { return nil }
    return member
  }

  func required(_ name: String) throws(CatalogueFault) -> JSONNode {
    guard let member = node[name] else { throw fault(.missing(name)) }
    return member
  }

  func entry(_ name: String) throws(CatalogueFault) -> CatalogueEntry {
    try entry(name, try required(name))
  }

  private func entry(
    _ name: String, _ member: JSONNode
  ) throws(CatalogueFault) -> CatalogueEntry {
    guard member.kind == .object else {
      throw fault(.wrongKind(member: name, expected: "{…}"), at: member)
    }
    return CatalogueEntry(node: member, file: file)
  }

  func entries(_ name: String) throws(CatalogueFault) -> [CatalogueEntry] {
    let member = try required(name)
    guard member.kind == .array else {
      throw fault(.wrongKind(member: name, expected: "[…]"), at: member)
    }
    return member.elements.map { CatalogueEntry(node: $0, file: file) }
  }

  func optionalEntries(_ name: String) throws(CatalogueFault) -> [CatalogueEntry] {
    has(name) ? try entries(name) : []
  }

  /// The members of an object, in the file's order.
  func members(_ name: String) throws(CatalogueFault) -> [(name: String, entry: CatalogueEntry)] {
    try entry(name).node.members.map { member in
      (member.name, CatalogueEntry(node: member.value, file: file))
    }
  }

  func string(_ name: String) throws(CatalogueFault) -> String {
    let member = try required(name)
    guard let value = member.string else {
      throw fault(.wrongKind(member: name, expected: "\"…\""), at: member)
    }
    return value
  }

  func optionalString(_ name: String) throws(CatalogueFault) -> String? {
    has(name) ? try string(name) : nil
  }

  func flag(_ name: String) throws(CatalogueFault) -> Bool {
    let member = try required(name)
    guard let value = member.bool else {
      throw fault(.wrongKind(member: name, expected: "true, false"), at: member)
    }
    return value
  }

  func optionalFlag(_ name: String) throws(CatalogueFault) -> Bool {
    has(name) ? try flag(name) : false
  }

  func integer(_ name: String) throws(CatalogueFault) -> Int {
    let member = try required(name)
    guard let value = member.int else {
      throw fault(.wrongKind(member: name, expected: "1, 2, 3…"), at: member)
    }
    return value
  }

  func optionalInteger(_ name: String) throws(CatalogueFault) -> Int? {
    has(name) ? try integer(name) : nil
  }

  func double(_ name: String) throws(CatalogueFault) -> Double {
    let member = try required(name)
    guard let value = member.double else {
      throw fault(.wrongKind(member: name, expected: "1.5"), at: member)
    }
    return value
  }

  func strings(_ name: String) throws(CatalogueFault) -> [String] {
    let member = try required(name)
    guard member.kind == .array else {
      throw fault(.wrongKind(member: name, expected: "[\"…\"]"), at: member)
    }
    var values: [String] = []
    for element in member.elements {
      guard let value = element.string else {
        throw fault(.wrongKind(member: name, expected: "[\"…\"]"), at: element)
      }
      values.append(value)
    }
    return values
  }

  func optionalStrings(_ name: String) throws(CatalogueFault) -> [String] {
    has(name) ? try strings(name) : []
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) throws(CatalogueFault) -> Value where Value.RawValue == String {
    let text = try string(name)
    guard let value = Value(rawValue: text) else {
      throw fault(.notOneOf(value: text, allowed: Value.allCases.map(\.rawValue)), at: node[name])
    }
    return value
  }

  func day(_ name: String) throws(CatalogueFault) -> CivilDate {
    let text = try string(name)
    guard let day = CivilDate(iso: text) else {
      throw fault(.wrongKind(member: name, expected: "YYYY-MM-DD"), at: node[name])
    }
    return day
  }

  func optionalDay(_ name: String) throws(CatalogueFault) -> CivilDate? {
    has(name) ? try day(name) : nil
  }

  /// A sentence in both languages.
  func text(_ name: String) throws(CatalogueFault) -> Text {
    try entry(name).asText()
  }

  func optionalText(_ name: String) throws(CatalogueFault) -> Text? {
    guard let member = optional(name) else { return nil }
    return try entry(name, member).asText()
  }

  func texts(_ name: String) throws(CatalogueFault) -> [Text] {
    var texts: [Text] = []
    for entry in try entries(name) { texts.append(try entry.asText()) }
    return texts
  }

  func asText() throws(CatalogueFault) -> Text {
    try only(["fr", "en"])
    return Text(fr: try string("fr"), en: try string("en"))
  }

  func number(_ name: String) throws(CatalogueFault) -> Number {
    try entry(name).asNumber()
  }

  func optionalNumber(_ name: String) throws(CatalogueFault) -> Number? {
    guard let member = optional(name) else { return nil }
    return try entry(name, member).asNumber()
  }

  func asNumber() throws(CatalogueFault) -> Number {
    try only(["value", "low", "high", "basis", "evidence", "reason"])
    let number = Number(
      value: try double("value"), low: try double("low"), high: try double("high"),
      basis: try choice("basis", Number.Basis.self), evidence: try optionalStrings("evidence"),
      reason: try optionalString("reason"))
    guard number.low <= number.value, number.value <= number.high else {
      throw fault(.rangeExcludesValue(number.value, low: number.low, high: number.high))
    }
    switch number.basis {
    case .sourced, .derived: if number.evidence.isEmpty { throw fault(.noEvidence) }
    case .judged: if number.reason == nil { throw fault(.noReason) }
    }
    return number
  }

  /// Decodes each object of an array.
  func list<Value>(
    _ name: String, _ decode: (CatalogueEntry) throws(CatalogueFault) -> Value
  ) throws(CatalogueFault) -> [Value] {
    var values: [Value] = []
    for entry in try entries(name) { values.append(try decode(entry)) }
    return values
  }

  /// Decodes each member of an object by its name.
  func table<Value>(
    _ name: String, _ decode: (CatalogueEntry) throws(CatalogueFault) -> Value
  ) throws(CatalogueFault) -> [String: Value] {
    var values: [String: Value] = [:]
    for member in try members(name) { values[member.name] = try decode(member.entry) }
    return values
  }
}
