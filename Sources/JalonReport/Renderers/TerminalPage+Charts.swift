import JalonModel

/// Charts in block characters; in plain text, or where there is no room, sentences.
extension TerminalPage {
  private static let barLength = 20
  private static let percentWidth = 6

  func bars(_ bars: [Document.Bar], width: Int) -> [Line] {
    let label = min(bars.map { $0.label.wrapped(to: width).width }.max() ?? 0, width / 3)
    let numbers = bars.map { figure($0).wrapped(to: width) }
    let number = max(Self.percentWidth, numbers.map(\.width).max() ?? 0)
    let drawn = label + 2 + Self.barLength + 2 + number
    guard !plain, label > 0, drawn <= width else {
      return bars.flatMap { sentence($0, width: width) }
    }
    let beside = width - drawn - 2
    return zip(bars, numbers).flatMap { bar, figure in
      var cells = [bar.label.wrapped(to: label), [drawing(bar.fraction)], figure]
      var widths = [label, Self.barLength, number]
      let isBeside = beside >= Self.narrowest
      if isBeside {
        cells.append(bar.text.wrapped(to: beside))
        widths.append(beside)
      }
      let lines = Self.beside(cells, widths, [.leading, .leading, .trailing, .leading], gap: 2)
      return isBeside ? lines : lines + bar.text.wrapped(to: width - 2).hung(on: Line("  "))
    }
  }

  private func figure(_ bar: Document.Bar) -> [Document.Span] {
    bar.figure.isBlank ? [.text(figures.percent(bar.fraction))] : bar.figure
  }

  /// `label: 44 of 100, text`.
  private func sentence(_ bar: Document.Bar, width: Int) -> [Line] {
    let hundredths = figures.decimal(bar.fraction * 100, places: 0)
    let share = Text(fr: "\(hundredths) sur 100", en: "\(hundredths) of 100")[language]
    let figure = bar.figure.isBlank ? [.text(share)] : bar.figure
    let text = bar.text.isBlank ? [] : [", "] + bar.text
    return hang(paragraph: bar.label + colon + figure + text, margin: 2, width: width)
  }

  private func drawing(_ fraction: Double) -> Line {
    let eighths = Int(fraction * Double(Self.barLength * 8) + 0.5)
    let full = String(repeating: "█", count: eighths / 8)
    let part = eighths % 8 == 0 ? "" : Self.horizontalEighths[eighths % 8 - 1]
    var line = Line(full + part)
    line.append(String(repeating: "·", count: Self.barLength - line.width), .muted)
    return line
  }

  private static let horizontalEighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let verticalEighths = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  func curve(_ curve: Document.Curve, width: Int) -> [Line] {
    let opening =
      curve.title.strengthened.wrapped(to: width)
      + curve.axes(language).wrapped(to: width)
    let words = curve.landmarks.flatMap { point in
      hang(Line(plain ? "- " : "• "), width: width) {
        curve.sentence(point, language).wrapped(to: $0)
      }
    }
    guard !plain, width >= 36, curve.points.count > 1 else { return opening + words }
    return opening + [.blank] + plot(curve, width: width) + [.blank] + words
  }

  /// Eight rows of columns, each as high as the last point at or before it.
  private func plot(_ curve: Document.Curve, width: Int) -> [Line] {
    guard let first = curve.points.first, let last = curve.points.last else { return [] }
    let margin = Self.percentWidth
    let length = min(60, width - margin - 2)
    let top = curve.points.map(\.y).max().flatMap { $0 > 0 ? $0 : nil } ?? 1
    let heights = (0..<length).map { column in
      let share = Double(column) / Double(length - 1)
      let x = first.x + (last.x - first.x) * share
      let y = curve.points.last { $0.x <= x }?.y ?? first.y
      return Int(y / top * 64 + 0.5)
    }
    var rows = (0..<8).reversed().map { row in
      let scale = row == 7 ? figures.percent(top) : ""
      var line = Line(scale).padded(to: margin, .trailing)
      line.append(" │", .muted)
      line.append(heights.map { Self.verticalEighths[min(max($0 - row * 8, 0), 8)] }.joined())
      return line
    }
    var axis = Line(figures.percent(0)).padded(to: margin, .trailing)
    axis.append(" └" + String(repeating: "─", count: length), .muted)
    let (from, to) = (curve.place(first.x, language), curve.place(last.x, language))
    var ends = Line(String(repeating: " ", count: margin + 2) + from)
    ends = ends.padded(to: margin + 2 + length - to.displayWidth, .leading)
    ends.append(to)
    rows += [axis]
    return ends.width <= width ? rows + [ends] : rows
  }
}
