/// One name and its value.
package struct JSONMember: Sendable, Hashable {
  /// The name, unescaped.
  package let name: String
  /// What it stands for.
  package var value: JSONValue

  /// A member by its two halves.
  ///
  /// - Parameters:
  ///   - name: The name, unescaped.
  ///   - value: What it stands for.
  package init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }

  /// Whether name and value are the same, names byte by byte.
  package static func == (one: JSONMember, other: JSONMember) -> Bool {
    one.name.utf8.elementsEqual(other.name.utf8) && one.value == other.value
  }
}

/// Members of distinct names, always in the order they are written in: by Unicode scalar.
///
/// Names are compared byte by byte, which sorts UTF-8 by scalar and keeps apart names that Swift
/// strings would call equal, such as `é` and `e` with an accent added.
package struct JSONObject: Sendable, Hashable {
  /// The members, sorted by name, no name twice.
  package private(set) var members: [JSONMember]

  /// An object of the given members; of two with one name the last is kept.
  ///
  /// - Parameter members: In any order; those already in order cost no sorting.
  package init(_ members: [JSONMember] = []) {
    guard members.count > 1 else {
      self.members = members
      return
    }
    let inOrder = members.indices.dropFirst()
      .allSatisfy { Self.precedes(members[$0 - 1].name, members[$0].name) }
    guard !inOrder else {
      self.members = members
      return
    }
    guard members.count > Self.few else {
      self.members = []
      self.members.reserveCapacity(members.count)
      for member in members { put(member) }
      return
    }
    let sorted = members.enumerated()
      .sorted { one, other in
        if Self.precedes(one.element.name, other.element.name) { return true }
        if Self.precedes(other.element.name, one.element.name) { return false }
        return one.offset < other.offset
      }
    self.members = []
    for (_, member) in sorted {
      if let last = self.members.last, last.name.utf8.elementsEqual(member.name.utf8) {
        self.members.removeLast()
      }
      self.members.append(member)
    }
  }

  /// The value of this name; setting nil takes the member out.
  ///
  /// Reading is logarithmic in the members, adding and taking out linear.
  ///
  /// - Parameter name: The name, unescaped.
  package subscript(name: String) -> JSONValue? {
    get {
      let place = place(of: name)
      return holds(name, at: place) ? members[place].value : nil
    }
    set {
      let place = place(of: name)
      switch (newValue, holds(name, at: place)) {
      case (let value?, true): members[place].value = value
      case (let value?, false): members.insert(JSONMember(name: name, value: value), at: place)
      case (nil, true): members.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Up to here, putting members in one by one is quicker than sorting them.
  private static let few = 24

  /// Puts a member where it belongs, looking from the last; in place of one with its name.
  private mutating func put(_ member: JSONMember) {
    var place = members.count
    while place > 0, Self.precedes(member.name, members[place - 1].name) { place -= 1 }
    if holds(member.name, at: place - 1) {
      members[place - 1] = member
    } else {
      members.insert(member, at: place)
    }
  }

  /// Where a name stands, or would.
  private func place(of name: String) -> Int {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(members[middle].name, name) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ name: String, at place: Int) -> Bool {
    members.indices.contains(place) && members[place].name.utf8.elementsEqual(name.utf8)
  }

  /// The order of Unicode scalars, which is that of UTF-8 bytes.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.withBytes { one in
      other.withBytes { other in
        for place in 0..<min(one.count, other.count) where one[place] != other[place] {
          return one[place] < other[place]
        }
        return one.count < other.count
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object written out; of two elements with one name the last is kept.
  ///
  /// - Parameter elements: Names and values.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
