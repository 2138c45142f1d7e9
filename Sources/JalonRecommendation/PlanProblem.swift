import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// One firm's choice of networks and cadences, put into numbers for the allocator.
struct PlanProblem {
  /// What a network's option stands for.
  struct RungOption: Hashable {
    /// Index into the network's ladder.
    let rung: Int
    let making: Workload.Making
    /// Pieces per four weeks, one entry per piece of the problem.
    let pieces: [Int]
  }

  /// Why a network is out before anything is computed.
  struct Barrier: Hashable {
    let cause: Rejection.Cause
    let reasons: [Reason]
  }

  var client: Client
  let catalogue: Catalogue
  let maturity: Maturity
  let workload: Workload
  let overhead: Overhead
  var hopes: Hopes
  let barriers: [Barrier?]
  let pieces: [Workload.Piece]
  /// By network, in the catalogue's order; options in the ladder's order.
  let options: [[RungOption]]
  var audience: Audience
  var allocation: AllocationProblem

  /// - Throws: `AllocationProblem.Fault` only for a catalogue with absurd numbers.
  init(
    client: Client, catalogue: Catalogue, maturity: Maturity, asOf: CivilDate, trade: Trade?
  ) throws(AllocationProblem.Fault) {
    self.client = client
    self.catalogue = catalogue
    self.maturity = maturity
    let workload = Workload(client: client, catalogue: catalogue)
    self.workload = workload
    overhead = Overhead(catalogue.settings)
    hopes = Hopes(client.ranked)
    let barriers = Barriers(client: client, catalogue: catalogue, asOf: asOf, trade: trade).all
    self.barriers = barriers
    audience = Audience(
      client: client, catalogue: catalogue, slices: maturity.slices, hopes: hopes, trade: trade)
    (pieces, options) = Self.options(
      client: client, catalogue: catalogue, workload: workload, barriers: barriers)
    let settings = catalogue.settings
    // Prices and limits, which no version of what nobody knows changes; then what it does change.
    allocation = try AllocationProblem(
      weights: [], formats: [], networks: [],
      focusPrice: Mathematics.grained(settings[.focusPrice]),
      timePrice: Mathematics.grained(workload.timePricePerHour),
      worth: client.sellsToBusiness ? settings[.worthBusiness] : settings[.worthConsumer],
      limits: AllocationProblem.Limits(
        quarterMinutes: 4 * overhead.mostNetworkMinutes(in: client.minutes),
        cents: client.budget * 100, pieces: workload.staminaPerWeek.map { 4 * $0 },
        newNetworks: client.accepts(.measurement) == .refuse ? 1 : nil))
    allocation = try allocation(of: maturity)
  }

  /// The same choice in another version of what nobody knows: the same networks, options and
  /// limits, with other touches and minutes.
  /// - Parameters:
  ///   - maturity: how ready people are in that version.
  ///   - variation: where the other doubtful numbers stand.
  /// - Returns: the allocator's problem; options have the same places as in `options`.
  /// - Throws: `AllocationProblem.Fault` only for a catalogue with absurd numbers.
  func allocation(
    of maturity: Maturity, under variation: Variation = .stated
  ) throws(AllocationProblem.Fault) -> AllocationProblem {
    let cells = Cells(audience, maturity: maturity, under: variation)
    // Firms that count and consumers, each for its part of what is sold.
    let people =
      (1 - client.businessShare) * Double(client.customers)
      + client.businessShare * Double(client.accounts)
    let networks = catalogue.networks.enumerated().map { index, network in
      let ready = people * maturity.customers(on: index).updated
      let upkeep = workload.upkeep(network, followers: ready, at: variation.upkeep[index])
      let use = options[index].isEmpty ? [] : cells.use(of: index)
      var touches: (rung: Int, touch: [Double], minutes: Int)?
      return AllocationProblem.Network(
        isSocial: network.social, isNew: true,
        standing: options[index].isEmpty
          ? .excluded : Self.standing(of: network, client: client, options: options[index]),
        options: options[index].map { option in
          if touches?.rung != option.rung {
            let response = Cadence.response(
              of: network.ladder[option.rung], on: network, at: variation.reach[index])
            let conversation = workload.conversation(
              network, touched: ready * response, at: variation.conversation[index])
            touches = (option.rung, Cells.touch(use, response: response), upkeep + conversation)
          }
          return AllocationProblem.Option(
            touch: touches?.touch ?? [], quarterMinutes: 4 * (touches?.minutes ?? 0), cents: 0,
            pieces: option.pieces)
        })
    }
    return try AllocationProblem(
      weights: cells.weights, formats: pieces.map { workload.sharedFormat($0, under: variation) },
      networks: networks, focusPrice: allocation.focusPrice, timePrice: allocation.timePrice,
      worth: allocation.worth, limits: allocation.limits)
  }

  /// The kinds of piece, and each network's rungs with the ways to make them.
  private static func options(
    client: Client, catalogue: Catalogue, workload: Workload, barriers: [Barrier?]
  ) -> ([Workload.Piece], [[RungOption]]) {
    let masters = workload.masters
    let payable = catalogue.formats.map { client.budget > 0 && $0.price != nil }
    let isShared = catalogue.formats.map { $0.adapt != nil }
    var pieces: [Workload.Piece] = []
    var drafts: [[(rung: Int, making: Workload.Making, pieces: [(Int, Int)])]] = []
    for index in catalogue.networks.indices {
      var draft: [(rung: Int, making: Workload.Making, pieces: [(Int, Int)])] = []
      let open = barriers[index] == nil
      for (rungIndex, parts) in catalogue.pieces[index].enumerated() where open {
        // By the team, and paid where a skill is missing and money is there.
        let isPayable =
          client.budget > 0 && parts.contains { !masters[$0.format] }
          && parts.allSatisfy { masters[$0.format] || payable[$0.format] }
        for making in isPayable ? [Workload.Making.own, .paid] : [.own] {
          var counts: [(Int, Int)] = []
          for part in parts {
            let piece = Workload.Piece(
              format: part.format, making: masters[part.format] ? .own : making,
              network: isShared[part.format] ? nil : index)
            // There are a dozen, which are looked through quicker than hashed.
            let place = pieces.firstIndex(of: piece) ?? pieces.count
            if place == pieces.count { pieces.append(piece) }
            counts.append((place, part.count))
          }
          draft.append((rungIndex, making, counts))
        }
      }
      drafts.append(draft)
    }
    let options = drafts.map { draft in
      draft.map { option in
        var counts = [Int](repeating: 0, count: pieces.count)
        for (place, count) in option.pieces { counts[place] += count }
        return RungOption(rung: option.rung, making: option.making, pieces: counts)
      }
    }
    return (pieces, options)
  }

  /// What the client wants of a network that nothing keeps out: a settled rhythm (the nearest there
  /// is, should the ladder not have it), some rhythm, or whatever is best.
  private static func standing(
    of network: Network, client: Client, options: [RungOption]
  ) -> AllocationProblem.Standing {
    guard let fixed = client.fixed.first(where: { $0.network == network.id }) else {
      return client.required.contains(network.id) ? .required : .free
    }
    func distance(_ option: RungOption) -> Int {
      abs(network.ladder[option.rung].count - fixed.piecesPerFourWeeks)
    }
    let nearest = options.map(distance).min()
    return .fixed(Set(options.indices.filter { distance(options[$0]) == nearest }))
  }

  /// What the networks may take of a number of minutes a week.
  func quarterMinutes(in minutes: Int) -> Int { 4 * overhead.mostNetworkMinutes(in: minutes) }

  /// The same problem for another number of minutes a week.
  func withMinutes(_ minutes: Int) -> AllocationProblem {
    var problem = allocation
    problem.limits.quarterMinutes = quarterMinutes(in: minutes)
    return problem
  }

  /// The same problem for a firm that differs at most in its minutes and in what its plan does not
  /// depend on.
  func with(_ client: Client) -> PlanProblem {
    var problem = self
    problem.client = client
    problem.allocation = withMinutes(client.minutes)
    return problem
  }

  /// Whether the least rung of some network fits the minutes, whatever it brings.
  func someRungFits() -> Bool {
    let budget = allocation.limits.quarterMinutes
    return allocation.networks.indices.contains { index in
      allocation.networks[index].options.indices.contains { rung in
        var choice: Choice = Array(repeating: nil, count: allocation.networks.count)
        choice[index] = rung
        return allocation.evaluate(choice).quarterMinutes <= budget
      }
    }
  }
}
