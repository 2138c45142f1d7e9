/// What an array or object holds, and the way to it.
extension JSONNode {
  /// How many elements or members stand here; 0 for a scalar.
  package var count: Int {
    let entry = document.tape[index]
    return entry.kind.isContainer ? Int(entry.count) : 0
  }

  /// An array's values in order; none for every other kind.
  package var elements: Elements {
    Elements(
      document: document, at: index + 1, left: document.tape[index].kind == .array ? count : 0)
  }

  /// An object's names and values in the order of the text; none for every other kind.
  package var members: Members {
    Members(
      document: document, at: index + 1, left: document.tape[index].kind == .object ? count : 0)
  }

  /// The same with names where they stand, for those that are compared and not kept.
  package var fields: Fields { Fields(members: members) }

  /// The member of this name; nil when there is none or this is no object.
  ///
  /// Names are compared byte by byte, so that `é` and `e` with an accent added differ. Linear in
  /// the members; makes no string. Of two members of one name, where limits let them be, the last.
  ///
  /// - Parameter name: The name, unescaped.
  package subscript(name: String) -> JSONNode? {
    guard document.tape[index].kind == .object else { return nil }
    var name = name
    let found = name.withUTF8 { name in
      document.bytes.withUnsafeBufferPointer { text in
        document.tape.withUnsafeBufferPointer { tape in
          var found: Int?
          var at = index + 1
          for _ in 0..<tape[index].count {
            if tape[at].isName(name, in: text) { found = at + 1 }
            at += 1 + tape[at + 1].length
          }
          return found
        }
      }
    }
    return found.map { JSONNode(document: document, index: $0) }
  }

  /// The first member whose name is none of these; nil when there is none.
  ///
  /// One comparison a member when names are given in the order of the text.
  ///
  /// - Parameter names: the names that may stand here, unescaped.
  /// - Returns: the name and value of the first other member.
  package func firstMember(besides names: [String]) -> (name: String, value: JSONNode)? {
    guard document.tape[index].kind == .object else { return nil }
    var expected = 0
    var at = index + 1
    for _ in 0..<count {
      let entry = document.tape[at]
      var tried = 0
      while tried < names.count {
        let name = names[(expected + tried) % names.count]
        if document.isName(entry, name) { break }
        tried += 1
      }
      guard tried < names.count else {
        return (document.string(of: entry), JSONNode(document: document, index: at + 1))
      }
      expected = (expected + tried + 1) % names.count
      at = document.end(of: at + 1)
    }
    return nil
  }

  /// The way here from the root, looked for at each call; linear in the siblings on the way.
  package var path: JSONPath {
    var path = JSONPath()
    var container = 0
    while container != index {
      let isObject = document.tape[container].kind == .object
      var at = container + 1
      var position = 0
      while true {
        let value = isObject ? at + 1 : at
        let end = document.end(of: value)
        if index < end {
          path.components.append(
            isObject ? .member(document.string(of: document.tape[at])) : .element(position))
          container = value
          break
        }
        at = end
        position += 1
      }
    }
    return path
  }

  /// An array's values, in order.
  package struct Elements: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var at: Int
    var left: Int

    /// How many are still to come, exactly.
    package var underestimatedCount: Int { left }

    /// The next value, nil after the last.
    package mutating func next() -> JSONNode? {
      guard left > 0 else { return nil }
      left -= 1
      defer { at = document.end(of: at) }
      return JSONNode(document: document, index: at)
    }
  }

  /// An object's members, in the order of the text.
  package struct Members: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var at: Int
    var left: Int

    /// How many are still to come, exactly.
    package var underestimatedCount: Int { left }

    /// The next member, its name unescaped, nil after the last.
    package mutating func next() -> (name: String, value: JSONNode)? {
      guard left > 0 else { return nil }
      left -= 1
      defer { at = document.end(of: at + 1) }
      return (document.string(of: document.tape[at]), JSONNode(document: document, index: at + 1))
    }
  }

  /// An object's members, in the order of the text, no string made of their names.
  package struct Fields: Sequence, IteratorProtocol, Sendable {
    var members: Members

    /// The next member, nil after the last.
    package mutating func next() -> (name: JSONName, value: JSONNode)? {
      guard members.left > 0 else { return nil }
      members.left -= 1
      let value = JSONNode(document: members.document, index: members.at + 1)
      members.at = members.document.end(of: members.at + 1)
      return (JSONName(value: value), value)
    }
  }
}

/// A member's name where it stands in the text.
package struct JSONName: Sendable {
  /// The value right behind it on the tape.
  fileprivate let value: JSONNode

  private var entry: JSONDocument.Entry { value.document.tape[value.index - 1] }

  /// The name, unescaped; decoded at each call.
  package var string: String { value.document.string(of: entry) }

  /// Whether it says this, byte by byte, so that names can be switched over.
  package static func ~= (name: StaticString, found: JSONName) -> Bool {
    found.value.document.isName(found.entry, name)
  }
}
