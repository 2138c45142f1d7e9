import JalonModel
import Testing

@testable import JalonReport

@Suite struct DocumentTests {
  @Test func `a span is inert from the moment it is made`() {
    #expect(Document.Span("a\u{1B}[2Jb\u{202E}c\nd", .strong).text == "a[2Jbc d")
    let literal: Document.Span = "x\u{7}y"
    #expect(literal.text == "xy")
  }

  @Test func `a row that is short is filled, and one that is long loses nothing`() {
    let table = Document.Table(
      [.init(["A"]), .init(["B"])], rows: [[["1"]], [["1"], ["2"], ["3"]]])
    #expect(table.columns.count == 3)
    #expect(table.rows.map(\.count) == [3, 3])
    #expect(table.rows[1][2] == ["3"])
  }

  @Test(arguments: [(-1.0, 0.0), (.nan, 0), (0.5, 0.5), (7, 1), (.infinity, 1)])
  func `a fraction is held between none and all`(_ given: Double, _ kept: Double) {
    #expect(Document.Bar(["x"], fraction: given).fraction == kept)
    #expect(Document.Point(x: 0, y: given).y == kept)
  }

  @Test func `a curve is in order and keeps to numbers`() {
    let curve = Document.Curve(
      title: [], horizontal: [], vertical: [],
      points: [.init(x: 2, y: 1), .init(x: .nan, y: 1), .init(x: 1, y: 0)])
    #expect(curve.points.map(\.x) == [1, 2])
  }

  @Test func `the landmarks of a curve are its labels and its ends, or about eight`() {
    let bare = (0...160).map { Document.Point(x: Double($0), y: 0.5) }
    func curve(_ points: [Document.Point]) -> Document.Curve {
      .init(title: [], horizontal: [], vertical: [], points: points)
    }
    #expect(7...9 ~= curve(bare).landmarks.count)
    var labelled = bare
    labelled[20].label = ["here"]
    #expect(curve(labelled).landmarks.map(\.x) == [0, 20, 160])
    #expect(curve([]).landmarks.isEmpty)
  }
}
