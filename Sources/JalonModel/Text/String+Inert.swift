/// Text made harmless on its way to a terminal, an error line, or a file for people.
extension String {
  /// The text on one line with nothing that a terminal or a reader would obey.
  ///
  /// Controls (C0, C1, DEL) and bidirectional controls are dropped; tabs, line ends and the Unicode
  /// line and paragraph separators become spaces; code points that stand for no character become
  /// U+FFFD. Everything else stays as typed, so that an independent reader finds it again.
  package var inert: String { inert(keepingLines: false) }

  /// The same as `inert`, with line ends of every kind kept as `\n` where `keepingLines` is true.
  package func inert(keepingLines: Bool) -> String {
    guard unicodeScalars.contains(where: { $0.inertForm != .itself }) else { return self }
    var kept = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if afterReturn && scalar == "\n" { continue }
      switch scalar.inertForm {
      case .itself: kept.append(scalar)
      case .space: kept.append(" ")
      case .lineEnd: kept.append(keepingLines ? "\n" : " ")
      case .replacement: kept.append("\u{FFFD}")
      case .nothing: break
      }
    }
    return String(kept)
  }
}

/// What becomes of a scalar in inert text.
private enum InertForm {
  case itself, space, lineEnd, replacement, nothing
}

extension Unicode.Scalar {
  fileprivate var inertForm: InertForm {
    switch value {
    case 0x20...0x7E: .itself
    case 0x09: .space
    case 0x0A, 0x0D, 0x2028, 0x2029: .lineEnd
    case 0x00...0x1F, 0x7F...0x9F: .nothing
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .nothing
    case 0xFDD0...0xFDEF: .replacement
    default: value & 0xFFFE == 0xFFFE ? .replacement : .itself
    }
  }
}
