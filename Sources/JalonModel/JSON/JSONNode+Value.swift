extension JSONNode {
  /// A copy of what stands here that no longer needs the document.
  ///
  /// Recurses as deep as the value, which the depth limit bounds. Of two members of one name,
  /// where limits let them be, the last is kept.
  package var value: JSONValue {
    let entry = document.tape[index]
    switch entry.kind {
    case .null: return .null
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .number:
      return .number(
        JSONNumber(
          checked: document.withBytes(of: entry) { String(decoding: $0, as: UTF8.self) }))
    case .string: return .string(document.string(of: entry))
    case .array: return .array(elements.map(\.value))
    case .object:
      return .object(JSONObject(members.map { JSONMember(name: $0.name, value: $0.value.value) }))
    }
  }
}

extension JSONDocument {
  /// A copy of the outermost value that no longer needs the document.
  package var value: JSONValue { root.value }
}
