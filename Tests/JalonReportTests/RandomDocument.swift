import JalonModel

@testable import JalonReport

/// Documents drawn at random, the same for the same seed.
struct RandomDocument {
  private var state: UInt64
  private var nextWord = 0
  /// Words to draw from; numbered words of a few letters where there are none.
  private let vocabulary: [String]

  init(seed: UInt64, vocabulary: [String] = []) {
    state = seed
    self.vocabulary = vocabulary
  }

  mutating func document() -> Document {
    let language = Language.allCases[below(2)]
    return Document(language: language, title: span(), blocks: blocks(depth: 0))
  }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private mutating func word() -> String {
    guard vocabulary.isEmpty else { return vocabulary[below(vocabulary.count)] }
    nextWord += 1
    return "mot\(nextWord)x"
  }

  private mutating func span() -> Document.Span {
    let styles: [Document.Style] = [
      .text, .strong, .emphasis, .code, .muted, .key, .meaning(.good), .meaning(.caution),
      .meaning(.stop),
    ]
    let words = (0..<below(6)).map { _ in word() }.joined(separator: " ")
    return Document.Span(words, styles[below(styles.count)])
  }

  /// Spans with a space between, so that words of two spans stay two.
  private mutating func spans() -> [Document.Span] {
    (0..<below(4)).flatMap { _ in [span(), " "] }
  }

  private mutating func blocks(depth: Int) -> [Document.Block] {
    (0..<(1 + below(depth == 0 ? 9 : 3))).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Document.Block {
    let fraction = Double(below(1000)) / 1000
    switch below(depth < 12 ? 9 : 3) {
    case 0: return .heading(level: below(6), spans())
    case 1: return .paragraph(spans())
    case 2: return .definitions((0..<below(3)).map { _ in .init(spans(), spans()) })
    case 3, 4:
      return .list(
        ordered: below(2) == 0, items: (0..<below(11)).map { _ in blocks(depth: depth + 6) })
    case 5:
      let columns = (0..<below(7)).map { _ in
        Document.Column(spans(), below(2) == 0 ? .leading : .trailing, priority: 1 + below(3))
      }
      let rows = (0..<below(4)).map { _ in (0..<below(7)).map { _ in spans() } }
      return .table(.init(columns, rows: rows, caption: spans()))
    case 6:
      return .bars(
        (0..<below(4)).map { _ in
          .init(
            spans(), fraction: fraction, figure: below(2) == 0 ? spans() : [], text: spans())
        })
    case 7:
      let points = (0..<below(40)).map { position in
        Document.Point(
          x: Double(position) / 4, y: fraction, label: below(4) == 0 ? spans() : [])
      }
      return .curve(
        .init(title: spans(), horizontal: spans(), vertical: spans(), points: points))
    default:
      return .note(
        Document.Meaning.allCases[below(3)], title: spans(), blocks(depth: depth + 6))
    }
  }
}
