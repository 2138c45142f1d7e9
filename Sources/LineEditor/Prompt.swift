/// What stands before the line being typed, and at the right margin.
package struct Prompt: Hashable, Sendable {
  /// The text without colours, for terminals and readers that have none.
  package var plain: String
  /// The same text with SGR sequences (`ESC [ … m`), nil for no colour.
  package var styled: String?
  /// A short text for the right margin, such as `3/12`, the longest form first: the first that the
  /// line leaves room for is shown.
  package var right: [String]

  package init(_ plain: String, styled: String? = nil, right: [String] = []) {
    self.plain = plain
    self.styled = styled
    self.right = right
  }
}

extension Prompt {
  /// Brackets a sequence that takes no room; libedit sends what is between two of them as it is.
  static let marker: Unicode.Scalar = "\u{1}"

  /// The prompt as libedit wants it: one row, each run of colours between two markers, and a
  /// visible character at the end, since it drops a sequence that nothing follows.
  var marked: [Unicode.Scalar] { Self.marked(styled ?? plain) }

  static func marked(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var colour: [Unicode.Scalar] = []
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        if let end = scalars.firstIndex(of: "m"), scalars.first == "[" {
          colour.append(scalar)
          colour.append(contentsOf: scalars[...end])
          scalars = scalars[scalars.index(after: end)...]
        }
        continue
      }
      if scalar.properties.generalCategory == .control, !scalar.isBlank { continue }
      if !colour.isEmpty {
        result += [marker] + colour + [marker]
        colour = []
      }
      result.append(scalar.isBlank ? " " : scalar)
    }
    guard !colour.isEmpty else { return result }
    let last = result.last == " " ? result.removeLast() : " "
    if result.suffix(1) == [marker] {
      // The blank was itself coloured: one run of sequences, or libedit loses both.
      result.removeLast()
      return result + colour + [marker, last]
    }
    return result + [marker] + colour + [marker, last]
  }
}

extension Unicode.Scalar {
  /// A space, tab or line end: what a prompt, which has one row, shows as a space.
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
