import JalonCatalogue
import JalonModel

/// Places pieces on the moments when somebody in the trade can sit down.
struct Timetable {
  let sector: Sector

  /// Recurring moments for each network's formats, spread over the week's quiet moments; copies of
  /// a shared piece go out at the same moment as the piece.
  /// - Parameter networks: formats of each network, in plan order.
  /// - Returns: slots of each network, in the same order.
  func slots(for networks: [[PlannedFormat]]) -> [[Slot]] {
    guard !sector.quietMoments.isEmpty else { return networks.map { _ in [] } }
    var next = 0
    var placed: [String: [Sector.WeekMoment]] = [:]
    return networks.map { formats in
      formats.flatMap { format in
        var moments = format.sharedWith.isEmpty ? [] : placed[format.id] ?? []
        let pattern = Self.pattern(piecesPerFourWeeks: format.perFourWeeks)
        while moments.count < pattern.count {
          moments.append(sector.quietMoments[next % sector.quietMoments.count])
          next += 1
        }
        placed[format.id] = moments
        return zip(moments, pattern).map { moment, rhythm in
          Slot(
            weekday: moment.weekday, time: moment.time, format: format.id, every: rhythm.every,
            week: rhythm.week)
        }.sorted { ($0.weekday, $0.time, $0.week) < ($1.weekday, $1.time, $1.week) }
      }
    }
  }

  /// Rhythms that give exactly that many pieces in four weeks, spread as evenly as they can be.
  static func pattern(piecesPerFourWeeks pieces: Int) -> [(every: Int, week: Int)] {
    var pattern = [(every: Int, week: Int)](repeating: (1, 1), count: pieces / 4)
    switch pieces % 4 {
    case 1: pattern.append((4, 1))
    case 2: pattern.append((2, 1))
    case 3: pattern += [(2, 1), (4, 2)]
    default: break
    }
    return pattern
  }
}
