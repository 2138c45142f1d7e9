import JalonModel

/// Charts drawn in the page itself. Each has a title and a description for those who hear the page,
/// and its figures stand beside it as text.
extension HTMLPage {
  mutating func bars(_ bars: [Document.Bar]) {
    guard !bars.isEmpty else { return }
    let hasTexts = bars.contains { !$0.text.isBlank }
    line("<div class=\"wide\"><table class=\"bars\"><tbody>")
    for bar in bars {
      let percent = escaped(Figures(language).percent(bar.fraction))
      let figure = bar.figure.isBlank ? percent : inline(bar.figure)
      let drawing = svg(
        box: "0 0 100 10", title: bar.label.plainText, description: percent,
        """
        <rect class="track" width="100" height="10"/>\
        <rect class="bar" width="\(hundredths(bar.fraction * 100))" height="10"/>
        """)
      let text = hasTexts ? "<td>\(inline(bar.text))</td>" : ""
      line(
        "<tr><th scope=\"row\">\(inline(bar.label))</th><td>\(drawing)</td>"
          + "<td class=\"end\">\(figure)</td>\(text)</tr>")
    }
    line("</tbody></table></div>")
  }

  mutating func curve(_ curve: Document.Curve) {
    line("<figure>")
    let axes = inline(curve.axes(language))
    line("<figcaption><strong>\(inline(curve.title))</strong><br>\(axes)</figcaption>")
    if curve.points.count > 1 {
      line(
        svg(
          box: "0 0 640 280", title: curve.title.plainText,
          description: curve.axes(language).plainText, drawing(curve)))
    }
    line("<ul>")
    for point in curve.landmarks {
      line("<li>\(inline(curve.sentence(point, language)))</li>")
    }
    line("</ul>")
    line("</figure>")
  }

  private mutating func svg(
    box: String, title: String, description: String, _ content: String
  ) -> String {
    let ids = drawingIDs()
    return """
      <svg viewBox="\(box)" role="img" aria-labelledby="\(ids.title) \(ids.description)">\
      <title id="\(ids.title)">\(escaped(title))</title>\
      <desc id="\(ids.description)">\(escaped(description))</desc>\(content)</svg>
      """
  }

  /// Axes, the line, and a dot at each landmark, in a box of 640 by 280.
  private func drawing(_ curve: Document.Curve) -> String {
    guard let first = curve.points.first?.x, let last = curve.points.last?.x else { return "" }
    let figures = Figures(language)
    let top = curve.points.map(\.y).max().flatMap { $0 > 0 ? $0 : nil } ?? 1
    let (left, right, high, low) = (60.0, 620.0, 20.0, 240.0)
    func place(_ point: Document.Point) -> (x: String, y: String) {
      let share = last > first ? (point.x - first) / (last - first) : 0
      return (
        hundredths(left + (right - left) * share), hundredths(low - (low - high) * point.y / top)
      )
    }
    let line = curve.points.map(place).map { "\($0.x),\($0.y)" }.joined(separator: " ")
    let dots = curve.landmarks.map(place).map {
      "<circle class=\"dot\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"4\"/>"
    }
    func text(_ text: String, x: Double, y: Double, _ anchor: String) -> String {
      "<text x=\"\(hundredths(x))\" y=\"\(hundredths(y))\" text-anchor=\"\(anchor)\">"
        + "\(escaped(text))</text>"
    }
    return "<path class=\"axis\" d=\"M60 20V240H620\"/>"
      + "<polyline class=\"curve\" points=\"\(line)\"/>" + dots.joined()
      + text(figures.percent(top), x: left - 8, y: high + 5, "end")
      + text(figures.percent(0), x: left - 8, y: low + 5, "end")
      + text(curve.place(first, language), x: left, y: low + 24, "middle")
      + text(curve.place(last, language), x: right, y: low + 24, "middle")
  }

  /// A coordinate with two decimals at most, always with a point.
  private func hundredths(_ number: Double) -> String {
    let units = Int(max(number, 0) * 100 + 0.5)
    let part = units % 100
    return part == 0 ? "\(units / 100)" : "\(units / 100).\(part < 10 ? "0" : "")\(part)"
  }
}
