/// Text without case, accents and typographic detail, so that « Boulangerie », `boulangerie` and
/// BOULANGERIE are the same answer.
package enum Folding {
  /// Folded letters and digits with single plain spaces.
  package static func fold(_ text: some StringProtocol) -> String {
    if let plain = asciiFold(text) { return plain }
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !folded.isEmpty
        continue
      }
      guard let plain = plain(scalar) else { continue }
      if pendingSpace {
        folded.append(" ")
        pendingSpace = false
      }
      folded.append(contentsOf: plain.unicodeScalars)
    }
    return String(folded)
  }

  /// The same for ASCII alone, which most ids and commands are; nil for any other text.
  private static func asciiFold(_ text: some StringProtocol) -> String? {
    var text = String(text)
    return text.withUTF8 { text in
      var folded: [UInt8] = []
      folded.reserveCapacity(text.count)
      var pendingSpace = false
      for byte in text {
        switch byte {
        case 0x80...: return nil
        case 0x09...0x0D, 0x20: pendingSpace = !folded.isEmpty
        default:
          if pendingSpace { folded.append(0x20) }
          pendingSpace = false
          folded.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        }
      }
      return String(decoding: folded, as: UTF8.self)
    }
  }

  /// The plain letters for one lowercase scalar; nil for a combining mark.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x300...0x36F: return nil
    case 0xE0...0xE5, 0x101, 0x103, 0x105: return "a"
    case 0xE7, 0x107, 0x109, 0x10B, 0x10D: return "c"
    case 0x10F, 0x111, 0xF0: return "d"
    case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: return "e"
    case 0x11D, 0x11F, 0x121, 0x123: return "g"
    case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F, 0x131: return "i"
    case 0x13A, 0x13C, 0x13E, 0x142: return "l"
    case 0xF1, 0x144, 0x146, 0x148: return "n"
    case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151: return "o"
    case 0x155, 0x157, 0x159: return "r"
    case 0x15B, 0x15D, 0x15F, 0x161, 0x219: return "s"
    case 0x163, 0x165, 0x167, 0x21B: return "t"
    case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: return "u"
    case 0xFD, 0xFF, 0x177: return "y"
    case 0x17A, 0x17C, 0x17E: return "z"
    case 0xE6: return "ae"
    case 0x153: return "oe"
    case 0xDF: return "ss"
    case 0x2018, 0x2019: return "'"
    case 0x2010...0x2014: return "-"
    default: return String(scalar)
    }
  }

  /// Single-character edits from one folded text to another, counted up to a limit: insertions,
  /// deletions, substitutions and swaps of neighbours (optimal string alignment).
  package static func distance(_ first: String, _ second: String, limit: Int) -> Int {
    let one = Array(first.unicodeScalars)
    let two = Array(second.unicodeScalars)
    guard abs(one.count - two.count) <= limit else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: two.count + 1)
    var last = Array(0...two.count)
    for (row, left) in one.enumerated() {
      var current = [row + 1]
      for (column, right) in two.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (left == right ? 0 : 1))
        if row > 0, column > 0, left == two[column - 1], one[row - 1] == right {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[two.count]
  }

  /// The candidate nearest to what was typed, when it is near enough to be meant: within a third
  /// of its length, at least two edits, and at most half of what was typed.
  package static func nearest<Candidate>(
    to typed: String, among candidates: [Candidate], by keys: (Candidate) -> [String]
  ) -> Candidate? {
    let folded = fold(typed)
    var best: (candidate: Candidate, distance: Int)?
    for candidate in candidates {
      for key in keys(candidate) {
        let limit = min(max(2, key.unicodeScalars.count / 3), folded.unicodeScalars.count / 2)
        let distance = distance(folded, fold(key), limit: limit)
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
      }
    }
    return best?.candidate
  }
}
