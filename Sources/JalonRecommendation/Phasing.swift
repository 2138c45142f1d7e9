import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// The way to the plan: two new networks at first, then one more every eight weeks.
///
/// Each network enters at the rung that the plan gives it, so that nothing outside the plan is
/// opened and no rung goes down. Its page is set up in the minutes that the networks before it
/// leave free, and its first pieces come the week after; a phase whose pages take longer than eight
/// weeks to set up puts off the next one.
struct Phasing {
  let problem: PlanProblem
  let choice: Choice
  let budgetMinutes: Int
  let asOf: CivilDate

  var phases: [Phase] {
    let all = Set(choice.indices.filter { choice[$0] != nil })
    guard !all.isEmpty else { return [] }
    let settings = problem.catalogue.settings
    let presence = Set(problem.client.presence ?? [])
    let open = all.filter { presence.contains(problem.catalogue.networks[$0].id) }
    let first = max(1, settings.whole(.phaseFirstNetworks))
    var phases: [Phase] = []
    var held: Set<Int> = []
    var from = asOf.adding(days: 8 - asOf.weekday)
    let end = asOf.adding(months: problem.client.months)
    repeat {
      let running = phases.isEmpty ? open : held
      held = best(among: all, holding: running, adding: phases.isEmpty ? first : 1)
      let phase = phase(
        phases.count + 1, from: from, later: from >= end, networks: held, running: running)
      phases.append(phase)
      from = max(from.adding(days: 7 * settings.whole(.phaseWeeks)), phase.piecesFrom)
    } while held != all
    return phases
  }

  /// The set of most value that holds the networks already open and at most so many more.
  private func best(among all: Set<Int>, holding held: Set<Int>, adding most: Int) -> Set<Int> {
    guard all.count > held.count + most else { return all }
    var best: (networks: Set<Int>, value: Int64)?
    for addition in Self.subsets(of: all.subtracting(held).sorted(), atMost: most)
    where !addition.isEmpty {
      let networks = held.union(addition)
      let value = problem.allocation.evaluate(part(networks)).nanoValue
      if value > best?.value ?? .min { best = (networks, value) }
    }
    return best?.networks ?? all
  }

  private func part(_ networks: Set<Int>) -> Choice {
    choice.indices.map { networks.contains($0) ? choice[$0] : nil }
  }

  private func phase(
    _ number: Int, from: CivilDate, later: Bool, networks: Set<Int>, running: Set<Int>
  ) -> Phase {
    let minutes = (problem.allocation.evaluate(part(networks)).quarterMinutes + 3) / 4
    let opened = networks.subtracting(running).sorted().map { problem.catalogue.networks[$0] }
    let setUp = opened.reduce(0) { $0 + Int($1.setUp.value.rounded()) }
    return Phase(
      number: number, from: from,
      piecesFrom: from.adding(days: 7 * weeks(toSetUp: setUp, beside: running)),
      opens: opened.map(\.id), setUpMinutes: setUp, later: later,
      minutesPerWeek: minutes + problem.overhead.minutes(for: minutes),
      networks: networks.sorted().compactMap { index in
        guard let option = choice[index] else { return nil }
        let network = problem.catalogue.networks[index]
        let rung = network.ladder[problem.options[index][option].rung]
        return Phase.Network(
          id: network.id, rung: rung.id, postsPerWeek: Double(rung.count) / 4)
      })
  }

  /// Whole weeks until that many minutes were free beside the networks that run already.
  private func weeks(toSetUp minutes: Int, beside running: Set<Int>) -> Int {
    guard minutes > 0 else { return 0 }
    let free = Agenda(part(running), of: problem, budgetMinutes: budgetMinutes).weeks
      .map { budgetMinutes - $0.minutes }
    guard free.contains(where: { $0 > 0 }) else { return 0 }
    var (left, week) = (minutes, 0)
    while left > 0 {
      left -= free[week % free.count]
      week += 1
    }
    return week
  }

  /// Every set of at most `most` items, smaller sets and earlier items first.
  private static func subsets(of items: [Int], atMost most: Int) -> [[Int]] {
    var subsets: [[Int]] = [[]]
    var layer: [[Int]] = [[]]
    for _ in 0..<most {
      layer = layer.flatMap { subset in
        items.filter { $0 > (subset.last ?? -1) }.map { subset + [$0] }
      }
      subsets += layer
    }
    return subsets
  }
}
