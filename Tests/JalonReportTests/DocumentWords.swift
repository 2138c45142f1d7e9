@testable import JalonReport

extension Document {
  /// Every span that a renderer must show, in order.
  var spans: [Span] { blocks.flatMap(\.spans) }

  /// Every word that a renderer must show.
  var words: Set<String> {
    Set(spans.flatMap { $0.text.split { $0.isWhitespace }.map(String.init) })
  }
}

extension Document.Block {
  fileprivate var spans: [Document.Span] {
    switch self {
    case .heading(_, let spans), .paragraph(let spans): spans
    case .list(_, let items): items.flatMap { $0.flatMap(\.spans) }
    case .table(let table):
      table.columns.flatMap(\.heading) + table.rows.flatMap { $0.flatMap { $0 } } + table.caption
    case .bars(let bars): bars.flatMap { $0.label + $0.figure + $0.text }
    case .curve(let curve):
      curve.title + curve.horizontal + curve.vertical + curve.points.flatMap(\.label)
    case .definitions(let definitions): definitions.flatMap { $0.term + $0.text }
    case .note(_, let title, let blocks): title + blocks.flatMap(\.spans)
    }
  }
}
