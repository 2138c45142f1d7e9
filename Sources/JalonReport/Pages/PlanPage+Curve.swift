import JalonCatalogue
import JalonModel

/// What more or less time would bring.
extension PlanPage {
  /// The curve of people touched by time, where it was computed.
  var curve: [Document.Block] {
    FrontierCurve(advice, catalogue: catalogue).map { [$0.block] } ?? []
  }
}

/// People touched by hours given: where networks come in, and where more time brings little.
package struct FrontierCurve {
  package let block: Document.Block
  /// Minutes a week from which a further quarter of an hour brings little.
  package let bend: Int

  /// Nil where there is nothing to draw.
  /// - Parameters:
  ///   - advice: with its frontier.
  ///   - catalogue: names of networks.
  package init?(_ advice: Advice, catalogue: Catalogue) {
    let language = advice.language
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    guard let all = advice.frontier, let bend = Self.bend(of: all) else { return nil }
    self.bend = bend
    // Past twice the bend nothing is left to see; the client's own time stays in view.
    let last = max(2 * bend, advice.plan.budgetMinutes + 60, 240)
    let shown = all.filter { $0.minutes <= last }
    var known: Set<String> = []
    let points = shown.map { point in
      let entering = point.networks.filter { known.insert($0).inserted }
        .map { catalogue.network($0)?.name[language] ?? $0 }
      var words: [String] = []
      if !entering.isEmpty {
        let names = Figures(language).list(entering)
        words.append(
          entering.count > 1
            ? say("\(names) entrent", "\(names) come in")
            : say("\(names) entre", "\(names) comes in"))
      }
      if point.minutes == bend {
        let gain = Int((Self.gain(after: bend, in: all) * 100).rounded())
        words.append(
          gain > 0
            ? say(
              "au-delà, une heure de plus en ajoute \(gain)",
              "beyond, one more hour adds \(gain)")
            : say(
              "au-delà, plus de temps n'ajoute presque rien",
              "beyond, more time adds next to nothing"))
      }
      if point.minutes == advice.plan.budgetMinutes / 15 * 15 {
        words.append(say("votre temps", "your time"))
      }
      return Document.Point(
        x: Double(point.minutes), y: point.coverage,
        label: words.isEmpty ? [] : [.text(words.joined(separator: say(" ; ", "; ")))])
    }
    block = .curve(
      Document.Curve(
        title: [.text(say("Ce que plus de temps rapporterait", "What more time would bring"))],
        horizontal: [.text(say("le temps par semaine", "time a week"))], scale: .minutes,
        vertical: [
          .text(
            say(
              "Personnes touchées utilement (croisées là où cela sert votre but)",
              "People usefully reached (met where it serves your aim)"))
        ],
        points: points))
  }

  /// What one hour more than some minutes adds.
  private static func gain(after minutes: Int, in points: [FrontierPoint]) -> Double {
    let before = points.last { $0.minutes <= minutes }?.coverage ?? 0
    let after = points.last { $0.minutes <= minutes + 60 }?.coverage ?? before
    return after - before
  }

  /// The least time from which on no further hour brings a tenth of what forty hours would.
  /// - Note: Judgement: a tenth is less than an owner would notice.
  static func bend(of points: [FrontierPoint]) -> Int? {
    guard let most = points.map(\.coverage).max(), most > 0 else { return nil }
    let steep = points.last { gain(after: $0.minutes, in: points) > most / 10 }
    guard let steep else { return points.first?.minutes }
    return points.first { $0.minutes > steep.minutes }?.minutes
  }
}
