/// The smallest parts of a playbook, and the noting of faults.
extension PlaybookReader {
  mutating func text(_ node: JSONNode) -> String? {
    noted(node.string, node, .text)
  }

  mutating func time(_ node: JSONNode) -> Moment? {
    if let latest, node.kind == .string, node.isWritten(latest.text) { return latest.moment }
    guard let text = node.string, let moment = Moment(text) else { return noted(nil, node, .time) }
    latest = (Array(text.utf8), moment)
    return moment
  }

  mutating func day(_ node: JSONNode) -> CivilDate? {
    noted(node.string.flatMap { CivilDate(iso: $0) }, node, .day)
  }

  mutating func period(_ node: JSONNode) -> String? {
    noted(node.string.flatMap { LoggedPeriod.firstDay(of: $0) == nil ? nil : $0 }, node, .period)
  }

  mutating func amount(_ node: JSONNode) -> Int? {
    noted(node.int.flatMap { $0 < 0 ? nil : $0 }, node, .amount)
  }

  mutating func fraction(_ node: JSONNode) -> Double? {
    noted(node.double.flatMap { (0...1).contains($0) ? $0 : nil }, node, .fraction)
  }

  mutating func texts(_ node: JSONNode) -> [String]? {
    guard node.kind == .array else { return noted(nil, node, .texts) }
    return list(node) { $0.text($1) }
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: JSONNode, as type: Word.Type
  ) -> Word? {
    if let word = Word.allCases.first(where: { node.says($0.rawValue) }) { return word }
    guard let text = text(node) else { return nil }
    note(.notOneOf(found: text, allowed: Word.allCases.map(\.rawValue)), at: node)
    return nil
  }

  mutating func list<Element>(
    _ node: JSONNode, _ read: (inout PlaybookReader, JSONNode) -> Element?
  ) -> [Element] {
    guard node.kind == .array else {
      misfit(node, .list)
      return []
    }
    var elements: [Element] = []
    elements.reserveCapacity(node.count)
    for element in node.elements {
      if let element = read(&self, element) { elements.append(element) }
    }
    return elements
  }

  /// Reads a member that may be left out; `null` leaves it out too.
  mutating func optional<Value>(
    _ node: JSONNode, _ read: (inout PlaybookReader, JSONNode) -> Value?
  ) -> Value? {
    node.isNull ? nil : read(&self, node)
  }

  // MARK: Faults

  mutating func isObject(_ node: JSONNode) -> Bool {
    if node.kind == .object { return true }
    misfit(node, .object)
    return false
  }

  /// The value of a member that must be there. A value that stood there and did not fit has been
  /// noted already.
  mutating func needed<Value>(
    _ value: Value?, _ name: String, of object: JSONNode
  ) -> Value? {
    if value == nil, object[name] == nil { note(.missing(name), at: object) }
    return value
  }

  mutating func noted<Value>(
    _ value: Value?, _ node: JSONNode, _ shape: PlaybookFault.Shape
  ) -> Value? {
    if value == nil { misfit(node, shape) }
    return value
  }

  mutating func misfit(_ node: JSONNode, _ shape: PlaybookFault.Shape) {
    note(.wrongShape(shape), at: node)
  }

  mutating func note(_ kind: PlaybookFault.Kind, at node: JSONNode) {
    guard faults.count < PlaybookReading.mostFaults else { return }
    faults.append(PlaybookFault(kind, at: node))
  }
}

extension JSONNode {
  /// Whether a scalar stands in the text as these bytes, without its quotes.
  fileprivate func isWritten(_ bytes: [UInt8]) -> Bool {
    let entry = document.tape[index]
    guard entry.extent == bytes.count else { return false }
    return document.withBytes(of: entry) { text in
      bytes.withUnsafeBufferPointer { bytes in
        bytes.stands(in: text, at: 0)
      }
    }
  }
}
