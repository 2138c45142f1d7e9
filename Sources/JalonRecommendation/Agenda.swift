import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// The four weeks that a plan repeats: when each piece is made and published, so that no week asks
/// for more than was declared.
///
/// Minutes a week are means: a video a month asks for much in one week and for nothing in the
/// others. A piece is made whole in its week where there is room; where there is not, its making is
/// cut into blocks and it is published in the week of the last one.
struct Agenda {
  /// The weeks of the cycle, in order.
  let weeks: [PlanWeek]
  private let choice: Choice
  private let problem: PlanProblem
  private let runs: [Run]
  private let bench: Bench

  private static let length = 4

  /// - Parameters:
  ///   - choice: a choice that keeps the limits of the problem.
  ///   - problem: the firm's problem.
  ///   - budgetMinutes: what was declared for a week.
  init(_ choice: Choice, of problem: PlanProblem, budgetMinutes: Int) {
    self.choice = choice
    self.problem = problem
    let evaluation = problem.allocation.evaluate(choice)
    let own = choice.indices.reduce(0) { sum, network in
      let option = choice[network].map { problem.allocation.networks[network].options[$0] }
      return sum + (option?.quarterMinutes ?? 0)
    }
    let always =
      own / 4 + problem.overhead.minutes(for: (evaluation.quarterMinutes + 3) / 4)
    var bench = Bench(room: max(0, budgetMinutes - always))
    runs = Self.runs(of: choice, in: problem)
    for run in runs { bench.make(run) }
    self.bench = bench
    weeks = (0..<Self.length).map { week in
      PlanWeek(
        week: week + 1, minutes: always + bench.used[week],
        making: bench.blocks[week].map { block in
          let format = problem.catalogue.formats[problem.pieces[block.piece].format]
          return PlanWeek.Block(format: format.id, minutes: block.minutes, isLast: block.isLast)
        })
    }
  }

  /// By network in the catalogue's order: its recurring moments, in the order of the week.
  var slots: [[Slot]] {
    let moments = Self.moments(of: problem.client.sector)
    var slots: [[Slot]] = Array(repeating: [], count: choice.count)
    var taken = 0
    for run in runs where !moments.isEmpty {
      let published = bench.published.filter { $0.piece == run.piece }
      let format = problem.catalogue.formats[problem.pieces[run.piece].format]
      // What comes out in the same week comes out at different moments; a copy with its piece.
      for rank in 0..<(published.map(\.rank).max().map { $0 + 1 } ?? 0) {
        let moment = moments[taken % moments.count]
        taken += 1
        for network in choice.indices where choice[network] != nil {
          let weeks = published.filter {
            $0.rank == rank && run.pieces[$0.place].contains(network)
          }.map(\.week).sorted()
          slots[network] += Self.rhythms(weeks).map { rhythm in
            Slot(
              weekday: moment.weekday, time: moment.time, format: format.id,
              every: rhythm.every, week: rhythm.week + 1)
          }
        }
      }
    }
    return slots.map { slots in
      slots.sorted { ($0.weekday, $0.time, $0.week) < ($1.weekday, $1.time, $1.week) }
    }
  }

  /// The moments when somebody of the trade can sit down; then the same times on other days, and
  /// those when its customers look, so that a busy plan does not publish twice at one minute.
  private static func moments(of sector: Sector) -> [Sector.WeekMoment] {
    var moments = sector.quietMoments
    guard !moments.isEmpty else { return [] }
    for time in (moments + sector.lookMoments).map(\.time).firstOccurrences {
      for weekday in 1...7 {
        let moment = Sector.WeekMoment(weekday: weekday, time: time)
        if !sector.quietMoments.contains(moment) { moments.append(moment) }
      }
    }
    return moments
  }

  /// The rhythms that fall in exactly those weeks, 0…3.
  static func rhythms(_ weeks: [Int]) -> [(every: Int, week: Int)] {
    if weeks == [0, 1, 2, 3] { return [(1, 0)] }
    var rest = weeks
    var rhythms: [(every: Int, week: Int)] = []
    for first in 0...1 where rest.contains(first) && rest.contains(first + 2) {
      rhythms.append((2, first))
      rest.removeAll { $0 == first || $0 == first + 2 }
    }
    return (rhythms + rest.map { (4, $0) }).sorted { $0.week < $1.week }
  }

  /// All pieces of one kind in a cycle: for each the networks that publish it.
  private struct Run {
    let piece: Int
    let production: Int
    let adaptation: Int
    let pieces: [[Int]]

    func minutes(_ place: Int) -> Int {
      production + max(0, pieces[place].count - 1) * adaptation
    }

    /// Whether every week has as many as the others, so that there is nothing to choose.
    var isEven: Bool { pieces.count % Agenda.length == 0 }

    /// The week of a piece when the run begins in `start`, spread as evenly as can be.
    func week(_ place: Int, from start: Int) -> Int {
      (Agenda.length * place / pieces.count + start) % Agenda.length
    }
  }

  /// The even runs first, then the longest pieces, which are the hardest to place.
  private static func runs(of choice: Choice, in problem: PlanProblem) -> [Run] {
    problem.pieces.indices.compactMap { piece -> Run? in
      let counts = choice.indices.map { network in
        choice[network].map { problem.allocation.networks[network].options[$0].pieces[piece] } ?? 0
      }
      guard let most = counts.max(), most > 0 else { return nil }
      var pieces = [[Int]](repeating: [], count: most)
      for (network, count) in counts.enumerated() {
        for copy in 0..<count { pieces[copy * most / count].append(network) }
      }
      let format = problem.allocation.formats[piece]
      return Run(
        piece: piece, production: format.production, adaptation: format.adaptation,
        pieces: pieces)
    }.sorted {
      ($0.isEven ? 0 : 1, -$0.production, $0.piece) < ($1.isEven ? 0 : 1, -$1.production, $1.piece)
    }
  }

  /// The minutes of a cycle that are left for making pieces, and what is made in them.
  private struct Bench {
    struct Block {
      let piece: Int
      var minutes: Int
      let isLast: Bool
    }

    struct Publication {
      let piece: Int
      /// Which of its run it is.
      let place: Int
      let week: Int
      /// Which of the pieces of its kind in that week it is.
      let rank: Int
    }

    private var room: [Int]
    var used = [Int](repeating: 0, count: Agenda.length)
    var blocks: [[Block]] = Array(repeating: [], count: Agenda.length)
    var published: [Publication] = []

    init(room: Int) { self.room = Array(repeating: room, count: Agenda.length) }

    /// Lays a run from the week that leaves the fullest week least full.
    mutating func make(_ run: Run) {
      let starts = run.isEven ? [0] : Array(0..<Agenda.length)
      let laid = starts.map { start -> Bench in
        var bench = self
        for place in run.pieces.indices {
          bench.make(run, place, planned: run.week(place, from: start))
        }
        return bench
      }
      let cuts = { (bench: Bench) in bench.blocks.joined().count { !$0.isLast } }
      guard
        let best = laid.indices.min(by: { first, second in
          (cuts(laid[first]), laid[first].used.max() ?? 0, first)
            < (cuts(laid[second]), laid[second].used.max() ?? 0, second)
        })
      else { return }
      self = laid[best]
    }

    private mutating func make(_ run: Run, _ place: Int, planned: Int) {
      let minutes = run.minutes(place)
      var shares = [Int](repeating: 0, count: Agenda.length)
      if room[planned] >= minutes {
        shares[planned] = minutes
      } else {
        // From the planned week backwards, then in the weeks after it.
        var left = minutes
        for week in (0...planned).reversed() + Array(planned + 1..<max(planned + 1, Agenda.length))
        {
          shares[week] = min(left, room[week])
          left -= shares[week]
        }
        shares[planned] += left
      }
      let last = shares.lastIndex { $0 > 0 } ?? planned
      for week in shares.indices where shares[week] > 0 {
        room[week] -= shares[week]
        used[week] += shares[week]
        let block = Block(piece: run.piece, minutes: shares[week], isLast: week == last)
        blocks[week].append(block)
      }
      published.append(
        Publication(
          piece: run.piece, place: place, week: last,
          rank: published.count { $0.piece == run.piece && $0.week == last }))
    }
  }
}
