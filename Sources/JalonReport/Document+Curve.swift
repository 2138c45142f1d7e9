import JalonModel

extension Document {
  /// A fraction that depends on something: coverage by hours, say.
  package struct Curve: Sendable, Hashable {
    /// What the curve shows.
    package var title: [Span]
    /// What runs from left to right, with its unit, worded to follow *selon* and *by*: `les heures
    /// par semaine`, `hours a week`.
    package var horizontal: [Span]
    /// How places along the horizontal are written.
    package var scale: Scale
    /// What rises, as a fraction.
    package var vertical: [Span]
    /// From left to right.
    package let points: [Point]

    /// A curve through points, put in order of `x`; points that are not finite are left out.
    package init(
      title: [Span], horizontal: [Span], scale: Scale = .number, vertical: [Span], points: [Point]
    ) {
      self.title = title
      self.horizontal = horizontal
      self.scale = scale
      self.vertical = vertical
      self.points = points.filter(\.x.isFinite).sorted { $0.x < $1.x }
    }
  }

  /// What a place along the horizontal of a curve is.
  package enum Scale: Sendable, Hashable {
    case number
    /// Minutes, written as a length of time.
    case minutes
  }

  /// One place on a curve.
  package struct Point: Sendable, Hashable {
    /// In the unit that the horizontal title names.
    package var x: Double
    /// 0…1; anything else is drawn as the nearest.
    package var y: Double
    /// What there is to say of it; empty for most.
    package var label: [Span]

    /// A point, without words unless given.
    package init(x: Double, y: Double, label: [Span] = []) {
      self.x = x
      self.y = y.held
      self.label = label
    }
  }
}

extension Double {
  /// The nearest whole number that a length of time may be.
  fileprivate var clamped: Double { Swift.min(Swift.max(self, -1e9), 1e9).rounded() }
}

extension Document.Curve {
  /// The points that are written out beside the drawing, and read instead of it: those with a label,
  /// with the first and the last; about eight of them, evenly spread, where none has a label.
  var landmarks: [Document.Point] {
    guard let last = points.indices.last else { return [] }
    let hasLabels = points.contains { !$0.label.isEmpty }
    let stride = max(1, (points.count + 6) / 7)
    return points.indices
      .filter {
        $0 == 0 || $0 == last || (hasLabels ? !points[$0].label.isEmpty : $0 % stride == 0)
      }
      .map { points[$0] }
  }

  /// A landmark in words: `2,5 : 44 %, two networks`.
  func sentence(_ point: Document.Point, _ language: Language) -> [Document.Span] {
    let figures = Figures(language)
    let start: [Document.Span] =
      [.text(place(point.x, language))] + .colon(language) + [
        .text(figures.percent(point.y, places: 1))
      ]
    return point.label.isEmpty ? start : start + [", "] + point.label
  }

  /// A place along the horizontal: `2,5`, or `2 h 30`.
  func place(_ x: Double, _ language: Language) -> String {
    switch scale {
    case .number: Figures(language).number(x)
    case .minutes: Figures(language).minutes(Int(x.clamped))
    }
  }

  /// The two axes in words: `coverage by hours a week`.
  func axes(_ language: Language) -> [Document.Span] {
    vertical + [.text(Text(fr: " selon ", en: " by ")[language])] + horizontal
  }
}
