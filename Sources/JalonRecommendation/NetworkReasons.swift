import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Why a network is in a plan or out of it, from the numbers that decided.
struct NetworkReasons {
  let problem: PlanProblem
  /// The plan that the reasons speak of.
  let choice: Choice
  /// The dealing of most of the firm's customers.
  private let dealing: Reach.Dealing
  /// The people of the first benefit; strangers are read as the customers they may become.
  private let whose: Public
  /// The two most numerous slices of them.
  private let slices: [Maturity.Slice]
  /// What is published for the firm's sector alone.
  private let special: [Reach.SectorDealing]

  init(problem: PlanProblem, choice: Choice) {
    self.problem = problem
    self.choice = choice
    dealing = FitReader.mainDealing(of: problem.client)
    let first = Hopes.first(of: problem.client, in: problem.catalogue)
    let most = first?.publics.max { $0.share < $1.share }?.public ?? .customers
    whose = most == .neighbours ? .customers : most
    slices = Self.widest(of: whose, in: problem.maturity)
    special = problem.catalogue.reach.special(to: problem.client.sector.id)
  }

  private var catalogue: Catalogue { problem.catalogue }
  private var client: Client { problem.client }
  /// Whether the figures of these people are those of another country.
  private var isBorrowed: Bool {
    slices.contains { catalogue.reach.borrows(bySegmentAt: $0.segment, in: client.country) }
  }

  /// Reasons for a network of the plan: its people, its purpose, what it brings.
  func chosen(_ index: Int) -> [Reason] {
    let network = catalogue.networks[index]
    let gain = Points(problem.allocation.loss(dropping: index, from: choice)).text
    let bring = Reason(
      Text(
        fr: "Sans \(network.mention.fr), le plan perdrait \(gain.fr).",
        en: "Without \(network.mention.en) the plan would lose \(gain.en)."),
      answers: [.benefits, .minutes], evidence: costAndEffect(index))
    return [people(index), wish(index), fit(index), bring, person(index), held(index)]
      .compactMap(\.self)
  }

  /// That the client wants the network whatever it brings; nil for one that the plan chose.
  private func wish(_ index: Int) -> Reason? {
    let network = catalogue.networks[index]
    let isFixed = client.fixed.contains { $0.network == network.id }
    guard isFixed || client.required.contains(network.id) else { return nil }
    return Reason(
      Text(
        fr: "Ce réseau est dans le plan à votre demande.",
        en: "This network is in the plan because you asked for it."),
      answers: [isFixed ? .fixed : .required], evidence: purpose(index))
  }

  /// Who speaks there: a person where firms buy, and where customers follow one anyway.
  func voice(_ index: Int) -> Voice {
    let voice = catalogue.networks[index].voice
    return client.businessShare > 0.5 || client.sector.followsPerson != nil
      ? voice.business : voice.consumer
  }

  /// Why a person speaks to consumers; nil where the trade gives no reason for it.
  private func person(_ index: Int) -> Reason? {
    guard let reason = client.sector.followsPerson, voice(index) == .person else { return nil }
    return Reason(
      Text(
        fr: "Dans votre métier, on suit une personne plus qu'une enseigne : parlez-y en votre nom.",
        en: "In your trade people follow a person rather than a firm: speak as yourself."),
      answers: [.sector], evidence: [reason])
  }

  /// How many of the firm's people are ready to deal with it there, and how sure that is.
  func people(_ index: Int) -> Reason {
    let network = catalogue.networks[index]
    let means = problem.maturity.mean(of: whose, on: index)
    let figures = figures(index, of: slices)
    // A list caps what is published: what is left of it is what decides.
    let stated = network.list ? min(means.prior, means.updated) : means.prior
    let published = Text.figures { $0.percent(stated) }
    let evidence = Self.citations(figures) + (isBorrowed ? [catalogue.reach.borrowing] : [])
    let answers = answers(of: whose)
    guard whose == .customers, let count = client.counts[network.id] else {
      let range = network.list ? Text(verbatim: "") : range(figures, around: stated)
      let source = source(figures)
      let whom = Self.name(whose)
      return Reason(
        Text(
          fr: """
            \(source.fr), \(published.fr) \(whom.fr)\(range.fr) sont prêts à vous chercher, vous \
            suivre ou vous écrire \(network.whereabouts.fr).
            """,
          en: """
            \(source.en), \(published.en) \(whom.en)\(range.en) are ready to look you up, follow \
            you or write to you \(network.whereabouts.en).
            """), answers: answers, evidence: evidence)
    }
    let updated = Text.figures { $0.percent(means.updated) }
    let counted = Text(
      fr: Figures(.fr).count(count.positive, one: "client", many: "clients"),
      en: Figures(.en).count(count.positive, one: "customer", many: "customers"))
    return Reason(
      Text(
        fr: """
          Vous avez compté \(counted.fr) sur \(count.asked) : avec les chiffres \
          publiés (\(published.fr)), cela donne \(updated.fr) de clients prêts \
          \(network.whereabouts.fr).
          """,
        en: """
          You counted \(counted.en) in \(count.asked): with the published figures \
          (\(published.en)) that makes \(updated.en) of your customers ready \
          \(network.whereabouts.en).
          """), answers: answers + [.counts], evidence: evidence)
  }

  /// How well the network serves what is hoped for, in the catalogue's words.
  func fit(_ index: Int) -> Reason {
    let network = catalogue.networks[index]
    let why = catalogue.fits.reasons[dealing.rawValue]?[network.id]
    let text = why.map { why in
      Text(fr: "\(network.purpose.fr) (\(why.fr))", en: "\(network.purpose.en) (\(why.en))")
    }
    return Reason(text ?? network.purpose, answers: [.benefits], evidence: purpose(index))
  }

  /// What a network's purpose rests on.
  func purpose(_ index: Int) -> [String] {
    let network = catalogue.networks[index]
    return catalogue.fits.ground(of: network.id, dealing).map { [$0] }
      ?? network.reach.citations
  }

  /// What the effect and the minutes of a network rest on, at its cadence in the plan or the least.
  func costAndEffect(_ index: Int) -> [String] {
    let network = catalogue.networks[index]
    let rung = choice[index].map { network.ladder[problem.options[index][$0].rung] }
    let formats = Set((rung ?? network.ladder.first)?.pieces.map(\.format) ?? [])
    let made = catalogue.formats.indices.filter { formats.contains(catalogue.formats[$0].id) }
    return
      (network.reach.citations + made.flatMap { catalogue.formats[$0].minutes.citations }
      + (network.upkeep.first?.minutes.citations ?? [])).firstOccurrences
  }

  /// What the published share of ready customers rests on.
  func evidence(_ index: Int) -> [String] {
    Self.citations(figures(index, of: Self.widest(of: .customers, in: problem.maturity)))
  }

  /// How few people a list reaches; nil for a network that is none.
  func held(_ index: Int) -> Reason? {
    let network = catalogue.networks[index]
    guard network.list else { return nil }
    let limits = [
      catalogue.reach.listMaximum[network.id]?[dealing.rawValue],
      catalogue.reach.listAfterAYear[network.id]?[dealing.rawValue],
    ].compactMap(\.self)
    let name = network.mention.capitalised
    let text =
      client.addresses.map { addresses in
        Text(
          fr: """
            \(name.fr) n'atteint que les personnes qui ont donné leur adresse : \
            \(Figures(.fr).integer(addresses)) à ce jour.
            """,
          en: """
            \(name.en) reaches only the people who gave their address: \
            \(Figures(.en).integer(addresses)) so far.
            """)
      }
      ?? Text(
        fr: """
          \(name.fr) n'atteint que les personnes qui ont donné leur adresse ; sans réponse de \
          votre part, nous comptons ce qu'une année de demandes rapporte.
          """,
        en: """
          \(name.en) reaches only the people who gave their address; without an answer from \
          you we count what a year of asking brings.
          """)
    return Reason(
      text, answers: [.addresses], evidence: limits.flatMap(\.citations).firstOccurrences)
  }

  // MARK: Whose figures

  private func answers(of whose: Public) -> [QuestionID] {
    switch whose {
    case .customers, .neighbours:
      client.sellsToBusiness ? [.sector, .functions] : [.sector, .catchment, .ages]
    case .candidates: [.benefits, .recruitingProfile]
    case .prescribers: [.benefits]
    }
  }

  private static func name(_ whose: Public) -> Text {
    switch whose {
    case .customers, .neighbours: Text(fr: "de vos clients", en: "of your customers")
    case .candidates:
      Text(fr: "de ceux que vous cherchez à recruter", en: "of those you want to hire")
    case .prescribers:
      Text(
        fr: "de ceux qu'on écoute (presse, prescripteurs, élus)",
        en: "of people whose word counts (press, advisers, officials)")
    }
  }

  private struct Ready {
    let share: Double
    let usage: Number
    let dealing: Number
  }

  /// The two most numerous slices of a public.
  private static func widest(of whose: Public, in maturity: Maturity) -> [Maturity.Slice] {
    Array(maturity.slices.filter { $0.kind == whose }.sorted { $0.share > $1.share }.prefix(2))
  }

  /// u and m of some slices.
  private func figures(_ index: Int, of slices: [Maturity.Slice]) -> [Ready] {
    let id = catalogue.networks[index].id
    return slices.compactMap { slice in
      guard
        let usage = catalogue.reach.usage(
          of: id, bySegmentAt: slice.segment, in: client.country),
        let dealing = catalogue.reach.dealing(id, slice.dealing, special: special)
      else { return nil }
      return Ready(share: slice.share, usage: usage, dealing: dealing)
    }
  }

  /// What some figures rest on, each once.
  private static func citations(_ figures: [Ready]) -> [String] {
    var citations: [String] = []
    for figure in figures {
      citations += figure.usage.citations
      citations += figure.dealing.citations
    }
    return citations.firstOccurrences
  }

  /// What the share would be, were u and m at the ends of their ranges.
  private func range(_ figures: [Ready], around mean: Double) -> Text {
    func sum(_ end: (Number) -> Double) -> Double {
      figures.reduce(0) { $0 + $1.share * end($1.usage) * end($1.dealing) }
    }
    let stated = sum(\.value)
    guard stated > 0 else { return Text(verbatim: "") }
    let low = mean * sum(\.low) / stated
    let high = min(1, mean * sum(\.high) / stated)
    let ends = Text(
      fr: "\(Figures(.fr).percent(low)) et \(Figures(.fr).percent(high))",
      en: "\(Figures(.en).percent(low)) and \(Figures(.en).percent(high))")
    return Text(fr: " (entre \(ends.fr))", en: " (between \(ends.en))")
  }

  /// Who says so, and of which country where it is not the firm's.
  private func source(_ figures: [Ready]) -> Text {
    let place = isBorrowed ? Text(fr: " en France", en: " in France") : Text(verbatim: "")
    let owner = isBorrowed ? Text(fr: " pour la France", en: " for France") : Text(verbatim: "")
    let isPublished = figures.contains { $0.usage.basis != .judged }
    let isDealt = figures.contains { $0.dealing.basis != .judged }
    return switch (isPublished, isDealt) {
    case (true, true):
      Text(
        fr: "D'après les chiffres publiés\(place.fr)",
        en: "From published figures\(place.en)")
    case (false, false):
      Text(fr: "Selon notre estimation\(owner.fr)", en: "By our estimate\(owner.en)")
    case (true, false), (false, true):
      Text(
        fr: "D'après les chiffres publiés\(place.fr) et notre estimation",
        en: "From published figures\(place.en) and our estimate")
    }
  }
}
