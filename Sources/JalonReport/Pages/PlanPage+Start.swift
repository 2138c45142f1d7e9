import JalonModel

/// From today to the first pieces: pages to open, later phases, and pieces that take several weeks.
extension PlanPage {
  var start: [Document.Block] {
    let sentences = [opening, joining, inBlocks].compactMap(\.self)
    guard !sentences.isEmpty else { return [] }
    return [.paragraph([.text(sentences.joined(separator: " "))])]
  }

  /// What opening the first pages takes, and when the first pieces follow.
  private var opening: String? {
    guard let first = advice.plan.phases.first, first.setUpMinutes > 0 else { return nil }
    let time = figures.minutes(first.setUpMinutes)
    let day = figures.date(first.piecesFrom)
    let pages = figures.list(first.opens.map(name))
    return say(
      "À ouvrir et à remplir : \(pages), \(time) en tout ; on y publie dès le \(day).",
      "To open and fill in: \(pages), \(time) in all; publishing there starts on \(day).")
  }

  /// The networks that wait for a later phase.
  private var joining: String? {
    let waits = advice.plan.phases.dropFirst().flatMap { phase in
      phase.opens.map { "\(name($0)) (\(figures.date(phase.piecesFrom)))" }
    }
    guard !waits.isEmpty else { return nil }
    let list = figures.list(waits)
    return say("Viennent ensuite : \(list).", "Then come: \(list).")
  }

  /// Pieces too long for one week, made in several.
  ///
  /// - Note: Judgement: a block under ten minutes is not worth a sentence.
  private var inBlocks: String? {
    let worth = advice.plan.weeks.flatMap(\.making).filter { !$0.isLast && $0.minutes >= 10 }
    var formats: [String] = []
    for block in worth where !formats.contains(block.format) { formats.append(block.format) }
    guard !formats.isEmpty else { return nil }
    let names = figures.list(formats.map(label))
    return say(
      "À préparer en plusieurs semaines, pour qu'aucune ne déborde : \(names).",
      "To be made over several weeks, so that no week overflows: \(names).")
  }
}
