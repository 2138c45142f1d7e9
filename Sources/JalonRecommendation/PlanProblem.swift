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
    /// Minutes a week of upkeep and conversation.
    let ownMinutes: Int
  }

  /// Why a network is out before anything is computed.
  struct Barrier: Hashable {
    let cause: Rejection.Cause
    let reasons: [Reason]
  }

  private(set) var client: Client
  let catalogue: Catalogue
  let maturity: Maturity
  let workload: Workload
  let overhead: Overhead
  let hopes: Hopes
  let barriers: [Barrier?]
  let pieces: [Workload.Piece]
  /// By network, in the catalogue's order; options in the ladder's order.
  let options: [[RungOption]]
  private(set) var allocation: AllocationProblem

  /// - Throws: `AllocationProblem.Fault` only for a catalogue with absurd numbers.
  init(
    client: Client, catalogue: Catalogue, maturity: Maturity, asOf: CivilDate, trade: Trade?
  ) throws(AllocationProblem.Fault) {
    self.client = client
    self.catalogue = catalogue
    self.maturity = maturity
    workload = Workload(client: client, catalogue: catalogue)
    overhead = Overhead(catalogue.settings)
    hopes = Hopes(client.ranked)
    let barriers = Barriers(client: client, catalogue: catalogue, asOf: asOf, trade: trade).all
    self.barriers = barriers
    let cells = Cells(
      client: client, catalogue: catalogue, maturity: maturity, hopes: hopes, trade: trade)
    var pieces: [Workload.Piece] = []
    var places: [Workload.Piece: Int] = [:]
    var options: [[RungOption]] = []
    var drafts: [[(touch: [Double], minutes: Int, pieces: [(Int, Int)])]] = []
    for (index, network) in catalogue.networks.enumerated() {
      var networkOptions: [RungOption] = []
      var networkDrafts: [(touch: [Double], minutes: Int, pieces: [(Int, Int)])] = []
      let open = barriers[index] == nil
      let people =
        client.sellsToBusiness && client.market == .b2b
        ? client.accounts : client.customers
      let ready = maturity.customers(on: index).updated
      for (rungIndex, rung) in network.ladder.enumerated() where open {
        let response = Cadence.response(of: rung, on: network)
        let own =
          workload.upkeep(network, followers: Double(people) * ready)
          + workload.conversation(network, touched: Double(people) * ready * response)
        let touch = cells.touch(network: index, response: response)
        for making in Self.makings(rung, client: client, catalogue: catalogue, workload: workload) {
          var counts: [(Int, Int)] = []
          for part in rung.pieces {
            guard let formatPlace = catalogue.formatPlace(part.format) else { continue }
            let format = catalogue.formats[formatPlace]
            let piece = Workload.Piece(
              format: formatPlace, making: workload.masters(format) ? .own : making,
              network: format.adapt == nil ? index : nil)
            let place = places[piece] ?? pieces.count
            if place == pieces.count {
              places[piece] = place
              pieces.append(piece)
            }
            counts.append((place, part.perFourWeeks))
          }
          networkOptions.append(RungOption(rung: rungIndex, making: making, ownMinutes: own))
          networkDrafts.append((touch, own * 4, counts))
        }
      }
      options.append(networkOptions)
      drafts.append(networkDrafts)
    }
    self.pieces = pieces
    self.options = options
    let networks = catalogue.networks.enumerated().map { index, network in
      AllocationProblem.Network(
        isSocial: network.social, isNew: true,
        standing: drafts[index].isEmpty
          ? .excluded : Self.standing(of: network, client: client, options: options[index]),
        options: drafts[index].map { draft in
          var counts = [Int](repeating: 0, count: pieces.count)
          for (place, count) in draft.pieces { counts[place] += count }
          return AllocationProblem.Option(
            touch: draft.touch, quarterMinutes: draft.minutes, cents: 0, pieces: counts)
        })
    }
    let formats = pieces.map(workload.sharedFormat)
    let settings = catalogue.settings
    allocation = try AllocationProblem(
      weights: cells.weights, formats: formats, networks: networks,
      focusPrice: Mathematics.grained(settings[.focusPrice]),
      timePrice: Mathematics.grained(workload.timePricePerHour),
      worth: client.sellsToBusiness ? settings[.worthBusiness] : settings[.worthConsumer],
      limits: AllocationProblem.Limits(
        quarterMinutes: 4 * overhead.mostNetworkMinutes(in: client.minutes),
        cents: client.budget * 100, pieces: 4 * workload.staminaPerWeek,
        newNetworks: client.accepts(.measurement) == .refuse ? 1 : nil))
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

  /// The ways to make a rung: by the team, and paid where a skill is missing and money is there.
  private static func makings(
    _ rung: Network.Rung, client: Client, catalogue: Catalogue, workload: Workload
  ) -> [Workload.Making] {
    let beyond = rung.pieces.compactMap { catalogue.format($0.format) }.filter {
      !workload.masters($0)
    }
    let payable = !beyond.isEmpty && client.budget > 0 && beyond.allSatisfy { $0.price != nil }
    return payable ? [.own, .paid] : [.own]
  }

  /// The same problem for another number of minutes a week.
  func withMinutes(_ minutes: Int) -> AllocationProblem {
    var problem = allocation
    problem.limits.quarterMinutes = 4 * overhead.mostNetworkMinutes(in: minutes)
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
