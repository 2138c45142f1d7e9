import JalonModel

extension String {
  /// With a small first letter, to stand inside a sentence; names in capitals keep theirs.
  var lowercasedFirst: String {
    guard let first, !dropFirst().prefix(1).contains(where: \.isUppercase) else { return self }
    return first.lowercased() + dropFirst()
  }

  var uppercasedFirst: String {
    guard let first = utf8.first, 0x61...0x7A ~= first else {
      return prefix(1).uppercased() + dropFirst()
    }
    return String(Unicode.Scalar(first & 0xDF)) + self[utf8.index(after: startIndex)...]
  }

  var withoutFullStop: String {
    utf8.last == UInt8(ascii: ".") ? String(self[..<utf8.index(before: endIndex)]) : self
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  @inlinable package var firstOccurrences: [Element] {
    // A few dozen are looked through quicker than hashed.
    guard underestimatedCount > 48 else {
      return reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Text {
  /// With another sentence after it, if there is one.
  func followed(by other: Text?) -> Text {
    guard let other else { return self }
    return Text(fr: "\(fr) \(other.fr)", en: "\(en) \(other.en)")
  }
}
