/// Exact search over all choices of one problem.
///
/// **The bound.** A person of a cell is missed with probability Π (1 − q) over the chosen rungs.
/// Since t ≥ 1 + ln t, for *any* target e > 0 the coverage of a cell is at most
///
///     1 − Π (1 − q)  ≤  1 − e + e · ln e + e · Σ y      with y = −ln (1 − q),
///
/// a sum over networks, and exact where the target is what the plan really misses. With any price
/// p ≥ λ of time, then, no plan within the budget is worth more than
///
///     K(e) + Σ_n max_r [G(n, r) − p · c(n, r)] + (p − λ) · budget      G(n, r) = Σ w e y − φ,
///
/// and the least of that over p is the fractional multiple-choice knapsack. Money and the number
/// of new networks are priced in the same way. Targets and prices are mere guesses: a poor one
/// loosens the bound and never makes it false. Every node improves its parent's: the target moves
/// to what the bound's own plan misses, the price of time is found by halving.
///
/// **Shared production.** The largest count of each shared format is branched on first; once it is
/// settled, production is a constant, each piece costs its adaptation, and costs are separable.
/// Before that, production is charged to the networks in parts that sum to one, which never exceeds
/// the true cost because a weighted mean never exceeds the largest.
///
/// **Striking.** A rung whose own bound falls short of the best plan so far is struck in the whole
/// subtree, as is one that no longer fits. A node is thus a set of rungs left for each network.
///
/// Sums, products and comparisons in a fixed order decide everything; limits count nodes.
final class BranchAndBound {
  /// What a bound is computed with: the row of gains at some target, the constant that goes with
  /// it, and prices for a quarter-minute, a cent and a new network.
  private struct Guess {
    var row = 0
    var constant = 0.0
    var price: Double
    var centPrice = 0.0
    var newPrice = 0.0
  }

  /// A possible largest count of a shared format, with the bound it leaves.
  private struct Level {
    var count = 0
    var bound = 0.0
  }

  private let problem: AllocationProblem
  private let arena = Arena()
  private let tables: Tables
  private let networks: Int
  private let width: Int
  private let lanes: Int
  /// A row that no node owns, for the root to try targets in.
  private let spareRow: Int
  private let timePrice: Double
  /// What rounding may add to or take from a bound.
  private let slack: Double

  // One row per depth, by network, by network and place, or by cell.
  private let rungSets: Rows<RungSet>
  private let picks: Rows<Int>
  private let bests: Rows<Double>
  private let gains: Rows<Double>
  private let targets: Rows<Cells>
  // One row per depth at which formats are still open, and one for all the depths below.
  private let costRows: Rows<Double>
  private let charges: Rows<Double>
  private let levels: Rows<Level>
  // Scratch.
  private let missed: UnsafeMutablePointer<Cells>
  private let ranking: UnsafeMutablePointer<Double>

  private var limits: AllocationProblem.Limits
  private var budget = 0.0
  private var largest: [Int]
  private var incumbent: Incumbent
  private var nodes = 0
  private var nodeLimit = 0
  private var isExhausted = false
  private var openBound = -Double.infinity

  init(_ problem: AllocationProblem) {
    self.problem = problem
    tables = Tables(problem, in: arena)
    networks = tables.networks
    width = tables.width
    lanes = tables.lanes
    spareRow = tables.formats.count + networks + 1
    timePrice = problem.timePrice * AllocationProblem.hoursPerQuarterMinute
    let scale = problem.weights.reduce(1, +) + problem.focusPrice * Double(networks)
    slack = 1e-11 * (scale + timePrice * tables.greatestCost)
    limits = problem.limits
    incumbent = Incumbent(problem, under: limits, slack: slack, goal: .best)
    largest = .init(repeating: 0, count: tables.formatCount)

    let (places, depths, settling) = (networks * width, spareRow + 1, tables.formats.count + 1)
    rungSets = Rows(depths, of: networks, filledWith: .none, in: arena)
    picks = Rows(depths, of: networks, filledWith: 0, in: arena)
    bests = Rows(depths, of: networks, filledWith: 0, in: arena)
    gains = Rows(depths, of: places, filledWith: 0, in: arena)
    targets = Rows(depths, of: lanes, filledWith: .zero, in: arena)
    costRows = Rows(settling, of: places, filledWith: 0, in: arena)
    charges = Rows(settling * tables.formatCount, of: networks, filledWith: 0, in: arena)
    levels = Rows(settling, of: places + 1, filledWith: Level(), in: arena)
    missed = arena.block(lanes, of: Cells.zero)
    ranking = arena.block(networks, of: 0.0)
  }

  /// Searches under some limits, which need not be the problem's own.
  func solve(
    _ limits: AllocationProblem.Limits, startingFrom start: Choice?, nodeLimit: Int,
    goal: Goal = .best
  ) -> Outcome {
    self.limits = limits
    self.nodeLimit = nodeLimit
    incumbent = Incumbent(problem, under: limits, slack: slack, goal: goal)
    budget = min(Double(limits.quarterMinutes), tables.greatestCost)
    (nodes, isExhausted, openBound) = (0, false, -Double.infinity)

    incumbent.offer(Choice(repeating: nil, count: networks))
    if let start { incumbent.offer(start) }
    for (n, network) in problem.networks.enumerated() { node(0)[n] = RungSet(network) }
    for lane in 0..<lanes { targets[0][lane] = Cells(repeating: 1) }
    explore(0, under: .infinity, from: Guess(price: timePrice))

    guard let best = incumbent.best else {
      return isExhausted ? .unknown(nodes: nodes) : .infeasible(nodes: nodes)
    }
    let gap = max(0, openBound * 1e9 - Double(best.evaluation.nanoValue))
    return .solved(
      Solution(
        choice: best.choice, evaluation: best.evaluation, isProven: !isExhausted,
        nanoGap: isExhausted ? AllocationProblem.nearest(gap + 0.5) : 0, nodes: nodes))
  }

  // MARK: - Search

  /// Explores the node whose sets stand in row `depth`, under a bound and from a guess of its
  /// parent. The first depths branch on a shared format each, the others on networks.
  private func explore(_ depth: Int, under ceiling: Double, from parent: Guess) {
    guard nodes < nodeLimit else {
      isExhausted = true
      openBound = max(openBound, ceiling)
      return
    }
    nodes += 1
    let isRoot = depth == 0
    var guess = parent
    if isRoot { aim(depth, into: depth, &guess, step: 0) }
    if depth <= tables.formats.count { charge(depth, guess) }
    guard strikeImpossible(depth) else { return }

    var bound = tune(depth, &guess, steps: isRoot ? 24 : 3)
    guard strikeHopeless(depth, guess, bound) else { return }
    var step = isRoot ? 1 : 0.5
    for _ in 0..<(isRoot ? (hasSideLimits ? 16 : 5) : 1) {
      var closer = guess
      if hasSideLimits { reprice(depth, &closer, step: step) }
      aim(depth, into: guess.row == depth ? spareRow : depth, &closer, step: step)
      let closerBound = tune(depth, &closer, steps: 3)
      let isCloser = closerBound < bound
      if isCloser { (bound, guess) = (closerBound, closer) }
      step = isCloser ? 0.5 : step * 0.5
      guard strikeHopeless(depth, guess, bound) else { return }
    }
    if isRoot, !tables.formats.isEmpty {
      charge(depth, guess)
      bound = tune(depth, &guess, steps: 5)
      guard strikeHopeless(depth, guess, bound) else { return }
    }

    if depth < tables.formats.count {
      branchOnFormat(tables.formats[depth], depth, guess)
    } else if let n = openNetwork(depth) {
      branchOnNetwork(n, depth, guess, bound)
    } else {
      offerPicks(depth)
    }
  }

  /// The network whose rungs left differ most in cost from its pick; `nil` if all are settled.
  private func openNetwork(_ depth: Int) -> Int? {
    let (sets, costs) = (node(depth), costs(depth))
    var (chosen, widest) = (Int?.none, -1.0)
    for n in 0..<networks where sets[n].holdsSeveral {
      let pick = costs[n * width + picks[depth][n]]
      var spread = 0.0
      for place in sets[n] { spread = max(spread, abs(costs[n * width + place] - pick)) }
      if spread > widest { (chosen, widest) = (n, spread) }
    }
    return chosen
  }

  private func branchOnNetwork(_ n: Int, _ depth: Int, _ guess: Guess, _ bound: Double) {
    let gains = gains[guess.row] + n * width
    let (sets, costs) = (node(depth), costs(depth) + n * width)
    var left = sets[n]
    while !left.isEmpty {
      var (pick, value) = (0, -Double.infinity)
      for place in left {
        let other = gains[place] - guess.price * costs[place]
        if other > value { (pick, value) = (place, other) }
      }
      left.strike(pick)
      let ceiling = bound - bests[depth][n] + value
      guard ceiling >= incumbent.threshold else { return }
      let child = node(depth + 1)
      child.copy(sets)
      child[n] = RungSet(place: pick)
      explore(depth + 1, under: ceiling, from: guess)
    }
  }

  private func branchOnFormat(_ f: Int, _ depth: Int, _ guess: Guess) {
    let counts = tables.counts + f
    let levels = levels[depth]
    levels[0] = Level()
    var levelCount = 1
    node(depth).forEachPlace { _, place in
      let count = counts[place * tables.formatCount]
      for index in 0..<levelCount where levels[index].count == count { return }
      levels[levelCount] = Level(count: count)
      levelCount += 1
    }
    for index in 0..<levelCount {
      levels[index].bound = bound(of: f, atMost: levels[index].count, depth, guess)
    }
    for visited in 0..<levelCount {
      var highest = visited
      for index in visited..<levelCount where levels[index].bound > levels[highest].bound {
        highest = index
      }
      (levels[visited], levels[highest]) = (levels[highest], levels[visited])
      let level = levels[visited]
      guard level.bound >= incumbent.threshold else { break }
      largest[f] = level.count
      let child = node(depth + 1)
      child.copy(node(depth))
      node(depth).forEachPlace { n, place in
        if counts[place * tables.formatCount] > level.count { child[n].strike(place - n * width) }
      }
      explore(depth + 1, under: level.bound, from: guess)
    }
    largest[f] = 0
  }

  // MARK: - Bound

  /// The bound once a format's largest count is settled: its production whole, its charges gone.
  private func bound(of f: Int, atMost count: Int, _ depth: Int, _ guess: Guess) -> Double {
    let gains = gains[guess.row]
    let (sets, costs) = (node(depth), costs(depth))
    let charges = charges[depth * tables.formatCount + f]
    let fixed = fixedCost(depth) + tables.production[f] * Double(count)
    var total = guess.constant + (guess.price - timePrice) * budget - guess.price * fixed
    for n in 0..<networks {
      var value = -Double.infinity
      for rung in sets[n] {
        let place = n * width + rung
        let own = tables.counts[place * tables.formatCount + f]
        guard own <= count else { continue }
        let cost = costs[place] - charges[n] * Double(own)
        value = max(value, gains[place] - guess.price * cost)
      }
      total += value
    }
    return total
  }

  /// The least bound over a few prices of time, found by halving; the guess keeps its price.
  private func tune(_ depth: Int, _ guess: inout Guess, steps: Int) -> Double {
    let fixed = fixedCost(depth)
    let gains = gains[guess.row]
    let (sets, costs) = (node(depth), costs(depth))
    var price = guess.price
    var (least, leastPrice) = (Double.infinity, price)
    var (tooLow, tooHigh) = (timePrice, Double.infinity)
    for _ in 0...steps {
      var (total, spent) = (guess.constant, fixed)
      for n in 0..<networks {
        var (value, cost) = (-Double.infinity, 0.0)
        for rung in sets[n] {
          let place = n * width + rung
          let other = gains[place] - price * costs[place]
          if other > value { (value, cost) = (other, costs[place]) }
        }
        total += value
        spent += cost
      }
      total += (price - timePrice) * budget - price * fixed
      if total < least { (least, leastPrice) = (total, price) }
      guard least >= incumbent.threshold else { break }
      if spent > budget {
        tooLow = price
        price = tooHigh < .infinity ? (tooLow + tooHigh) * 0.5 : price * 1.25 + 1e-7
      } else {
        guard price > timePrice else { break }
        tooHigh = price
        price = tooLow > timePrice ? (tooLow + tooHigh) * 0.5 : max(timePrice, price * 0.8)
      }
    }
    guess.price = leastPrice
    return least
  }

  /// Moves the target towards what the picks miss, and writes the gains there.
  ///
  /// - Parameters:
  ///   - depth: The row of the sets and picks.
  ///   - row: The row of targets and gains to write.
  ///   - guess: The guess to move from; it is left with the new row and constant.
  ///   - step: 0 to stay, 1 to go all the way.
  private func aim(_ depth: Int, into row: Int, _ guess: inout Guess, step: Double) {
    if step > 0 { missPicks(depth) }
    var constant = Cells.zero
    for lane in 0..<lanes {
      var target = targets[guess.row][lane]
      if step > 0 { target += (missed[lane] - target) * step }
      target = pointwiseMax(target, Cells(repeating: 0x1p-60))
      let logarithm = SureBounds.negativeLogarithm(below: target)
      constant += tables.weights[lane] * (1 - target - target * logarithm)
      targets[row][lane] = target
      missed[lane] = tables.weights[lane] * target
    }
    let gains = gains[row]
    node(depth).forEachPlace { n, place in
      gains[place] = 0
      guard place > n * width else { return }
      var gain = Cells.zero
      for lane in 0..<lanes { gain += missed[lane] * tables.logarithms[place * lanes + lane] }
      gains[place] = gain.total - problem.focusPrice - guess.centPrice * tables.cents[place]
      if guess.newPrice > 0, problem.networks[n].isNew { gains[place] -= guess.newPrice }
    }
    guess.row = row
    guess.constant = constant.total
    guess.constant += guess.centPrice * (Double(limits.cents ?? 0) - fixedCents(depth))
    guess.constant += guess.newPrice * Double(limits.newNetworks ?? 0)
  }

  /// Moves the prices of money and of new networks towards what makes the picks keep the limits.
  private func reprice(_ depth: Int, _ guess: inout Guess, step: Double) {
    if let limit = limits.cents {
      var cents = fixedCents(depth)
      for n in 0..<networks { cents += tables.cents[n * width + picks[depth][n]] }
      guess.centPrice *= cents > Double(limit) ? 1 + 0.6 * step : 1 - 0.4 * step
      if cents > Double(limit) { guess.centPrice += 2e-5 * step }
    }
    if let limit = limits.newNetworks {
      let surplus = surplus(depth, guess, beyond: limit)
      guess.newPrice = max(0, guess.newPrice + step * surplus)
    }
  }

  /// What the best new network without room would add, the `limit` best ones being held.
  private func surplus(_ depth: Int, _ guess: Guess, beyond limit: Int) -> Double {
    let gains = gains[guess.row]
    let (sets, costs) = (node(depth), costs(depth))
    var ranked = 0
    for n in 0..<networks where problem.networks[n].isNew {
      let set = sets[n]
      guard set.holdsRungs else { continue }
      var value = set.holdsNone ? -Double.infinity : .infinity
      for rung in set where rung > 0 {
        value = max(value, gains[n * width + rung] - guess.price * costs[n * width + rung])
      }
      var index = ranked
      while index > 0, ranking[index - 1] < value {
        ranking[index] = ranking[index - 1]
        index -= 1
      }
      ranking[index] = value
      ranked += 1
    }
    return ranked > limit ? ranking[limit] : -.infinity
  }

  /// Strikes the rungs that would bring the bound under the best plan, and notes each network's
  /// pick; false if nothing is left.
  private func strikeHopeless(_ depth: Int, _ guess: Guess, _ bound: Double) -> Bool {
    guard bound >= incumbent.threshold else { return false }
    let gains = gains[guess.row]
    let (sets, costs) = (node(depth), costs(depth))
    for n in 0..<networks {
      let set = sets[n]
      var (pick, value) = (0, -Double.infinity)
      for place in set {
        let other = gains[n * width + place] - guess.price * costs[n * width + place]
        if other > value { (pick, value) = (place, other) }
      }
      picks[depth][n] = pick
      bests[depth][n] = value
      guard set.holdsSeveral else { continue }
      for place in set {
        let other = gains[n * width + place] - guess.price * costs[n * width + place]
        if bound - value + other < incumbent.threshold { sets[n].strike(place) }
      }
    }
    return true
  }

  // MARK: - Plans

  private func offerPicks(_ depth: Int) {
    let picks = picks[depth]
    incumbent.offer((0..<networks).map { picks[$0] > 0 ? picks[$0] - 1 : nil })
  }

  /// Computes what the picks of a row miss in each cell, and offers them where they look good.
  private func missPicks(_ depth: Int) {
    let picks = picks[depth]
    for lane in 0..<lanes { missed[lane] = Cells(repeating: 1) }
    var value = 0.0
    for n in 0..<networks where picks[n] > 0 {
      let kept = tables.kept + (n * width + picks[n]) * lanes
      for lane in 0..<lanes { missed[lane] *= kept[lane] }
      value -= problem.focusPrice
    }
    var coverage = Cells.zero
    for lane in 0..<lanes { coverage += tables.weights[lane] * (1 - missed[lane]) }
    value += coverage.total
    guard value >= incumbent.threshold else { return }

    let cost = tables.cost(of: picks)
    if cost <= budget, value - timePrice * cost >= incumbent.threshold { offerPicks(depth) }
  }

  // MARK: - Limits

  /// Strikes the rungs that no allowed plan of this node can hold; false if it has none.
  private func strikeImpossible(_ depth: Int) -> Bool {
    let sets = node(depth)
    guard sets.fit(costs(depth), into: budget - fixedCost(depth)) else { return false }
    if let cents = limits.cents {
      guard sets.fit(tables.cents, into: Double(cents) - fixedCents(depth)) else { return false }
    }
    if let pieces = limits.pieces {
      var made = 0
      for f in tables.formats.prefix(depth) where problem.formats[f].countsForStamina {
        made += largest[f]
      }
      guard made <= pieces else { return false }
    }
    if let newNetworks = limits.newNetworks {
      var held = 0
      for n in 0..<networks where problem.networks[n].isNew && !sets[n].holdsNone { held += 1 }
      guard held <= newNetworks else { return false }
      for n in 0..<networks where held == newNetworks && problem.networks[n].isNew {
        if sets[n].holdsNone { sets[n] = .none }
      }
    }
    if problem.worth > 0, !mayBeWorthwhile(depth) {
      for n in 0..<networks where problem.networks[n].isSocial {
        guard sets[n].holdsNone else { return false }
        sets[n] = .none
      }
    }
    return true
  }

  /// Whether the social networks left may touch enough people in the time there is.
  ///
  /// What they touch is at most the sum of what each touches alone. At any price of time p, then, a
  /// plan that fits touches no more than Σ max [touch − p · cost] + p · room; a price that brings this
  /// under the worth is looked for by halving.
  private func mayBeWorthwhile(_ depth: Int) -> Bool {
    let (sets, costs, touches) = (node(depth), costs(depth), tables.socialTouch)
    let room = budget - fixedCost(depth)
    var (most, greatest) = (0.0, 0.0)
    for n in 0..<networks {
      var touch = 0.0
      for place in sets[n] { touch = max(touch, touches[n * width + place]) }
      most += touch
      greatest = max(greatest, touch)
    }
    guard most + slack >= problem.worth else { return false }
    // Each rung left fits by itself.
    guard greatest < problem.worth, room > 0 else { return true }
    var (tooLow, tooHigh) = (0.0, problem.worth / room)
    for _ in 0..<8 {
      let price = (tooLow + tooHigh) * 0.5
      var (touched, spent) = (0.0, 0.0)
      for n in 0..<networks {
        var (value, pick) = (-Double.infinity, n * width)
        for rung in sets[n] {
          let place = n * width + rung
          let other = touches[place] - price * costs[place]
          if other > value { (value, pick) = (other, place) }
        }
        touched += touches[pick]
        spent += costs[pick]
      }
      guard touched + price * (room - spent) + slack >= problem.worth else { return false }
      if spent <= room {
        guard touched < problem.worth else { return true }
        tooHigh = price
      } else {
        tooLow = price
      }
    }
    return true
  }

  private var hasSideLimits: Bool { limits.cents != nil || limits.newNetworks != nil }

  // MARK: - Costs

  /// Writes the row of costs: production of the formats still open is charged to the networks that
  /// could use them.
  private func charge(_ depth: Int, _ guess: Guess) {
    let costs = costs(depth)
    costs.update(from: tables.minutes, count: networks * width)
    let (sets, formatCount, counts) = (node(depth), tables.formatCount, tables.counts)
    for f in tables.formats.dropFirst(depth) {
      let charges = charges[depth * formatCount + f]
      tables.share(f, among: sets, gaining: gains[guess.row], at: guess.price, into: charges)
      for n in 0..<networks where charges[n] > 0 {
        for rung in sets[n] {
          let place = n * width + rung
          costs[place] += charges[n] * Double(counts[place * formatCount + f])
        }
      }
    }
  }

  private func node(_ depth: Int) -> RungSets {
    RungSets(sets: rungSets[depth], networks: networks, width: width)
  }

  private func costs(_ depth: Int) -> UnsafeMutablePointer<Double> {
    costRows[min(depth, tables.formats.count)]
  }

  /// Production of the formats settled above this depth.
  private func fixedCost(_ depth: Int) -> Double {
    var cost = 0.0
    for f in tables.formats.prefix(depth) { cost += tables.production[f] * Double(largest[f]) }
    return cost
  }

  /// Money for that production.
  private func fixedCents(_ depth: Int) -> Double {
    var cents = 0.0
    for f in tables.formats.prefix(depth) { cents += Double(problem.formats[f].cents * largest[f]) }
    return cents
  }
}
