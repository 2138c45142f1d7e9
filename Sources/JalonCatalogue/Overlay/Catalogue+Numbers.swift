extension Catalogue {
  /// Every place that holds a number, in the order of the catalogue.
  package var numberPlaces: [NumberPlace] {
    var places: [NumberPlace] = []
    for network in networks {
      places += NumberPlace.NetworkFigure.allCases.map { .network(network.id, $0) }
      places += network.upkeep.indices.map { .upkeep(network.id, step: $0) }
    }
    for format in formats {
      places += NumberPlace.FormatFigure.allCases.map { .format(format.id, $0) }
    }
    places += reach.segments.map { .ready(segment: $0.id) }
    for country in reach.usage.keys.sorted() {
      for network in networks {
        places += reach.segments.map {
          .usage(country: country, network: network.id, segment: $0.id)
        }
      }
    }
    for network in networks {
      places += Reach.Dealing.allCases.map { .dealing(network: network.id, $0) }
      places += Reach.Dealing.allCases.flatMap { dealing -> [NumberPlace] in
        [
          .listMaximum(network: network.id, dealing: dealing.rawValue),
          .listAfterAYear(network: network.id, dealing: dealing.rawValue),
        ]
      }
    }
    places += reach.dealingBySector.indices.map { .dealingBySector($0) }
    places.append(.prospectFactor)
    places += Setting.allCases.map { .setting($0) }
    return places.filter { self[$0] != nil }
  }

  /// The number at a place; nil where this catalogue has none. Setting a place that has none does
  /// nothing.
  package internal(set) subscript(place: NumberPlace) -> Number? {
    get { number(at: place) }
    set { if let newValue, number(at: place) != nil { put(newValue, at: place) } }
  }

  /// The same catalogue with one number in place of its own; its id and fingerprint stay, so it
  /// serves to try and not to advise.
  package func replacing(_ place: NumberPlace, with number: Number) -> Catalogue {
    var catalogue = self
    catalogue[place] = number
    return catalogue
  }

  private func number(at place: NumberPlace) -> Number? {
    switch place {
    case .network(let id, let figure): network(id)?.figures[figure]
    case .upkeep(let id, let step):
      network(id).flatMap { $0.upkeep.indices.contains(step) ? $0.upkeep[step].minutes : nil }
    case .format(let id, let figure): format(id)?[figure]
    case .ready(let segment): reach.segments.first { $0.id == segment }?.ready
    case .usage(let country, let network, let segment): reach.usage[country]?[network]?[segment]
    case .dealing(let network, let dealing): reach.dealing[network]?[dealing.rawValue]
    case .dealingBySector(let index):
      reach.dealingBySector.indices.contains(index) ? reach.dealingBySector[index].number : nil
    case .prospectFactor: reach.prospectFactor
    case .listMaximum(let network, let dealing): reach.listMaximum[network]?[dealing]
    case .listAfterAYear(let network, let dealing): reach.listAfterAYear[network]?[dealing]
    case .setting(let setting): settings.numbers[setting]
    }
  }

  private mutating func put(_ number: Number, at place: NumberPlace) {
    switch place {
    case .network(let id, let figure): change(id) { $0[figure] = number }
    case .upkeep(let id, let step): change(id) { $0.upkeep[step].minutes = number }
    case .format(let id, let figure): formatPlace(id).map { formats[$0][figure] = number }
    case .ready(let segment):
      reach.segments.firstIndex { $0.id == segment }.map { reach.segments[$0].ready = number }
    case .usage(let country, let network, let segment):
      reach.usage[country]?[network]?[segment] = number
    case .dealing(let network, let dealing): reach.dealing[network]?[dealing.rawValue] = number
    case .dealingBySector(let index): reach.dealingBySector[index].number = number
    case .prospectFactor: reach.prospectFactor = number
    case .listMaximum(let network, let dealing): reach.listMaximum[network]?[dealing] = number
    case .listAfterAYear(let network, let dealing):
      reach.listAfterAYear[network]?[dealing] = number
    case .setting(let setting): settings.numbers[setting] = number
    }
  }

  private mutating func change(_ network: String, _ change: (inout Network.Figures) -> Void) {
    guard let place = networkPlace(network) else { return }
    var figures = networks[place].figures
    change(&figures)
    networks[place] = Network(networks[place], figures: figures)
  }
}

extension Network.Figures {
  fileprivate subscript(figure: NumberPlace.NetworkFigure) -> Number {
    get {
      switch figure {
      case .reach: reach
      case .standing: standing
      case .conversation: conversation
      case .setUp: setUp
      }
    }
    set {
      switch figure {
      case .reach: reach = newValue
      case .standing: standing = newValue
      case .conversation: conversation = newValue
      case .setUp: setUp = newValue
      }
    }
  }
}

extension Format {
  fileprivate subscript(figure: NumberPlace.FormatFigure) -> Number? {
    get {
      switch figure {
      case .minutes: minutes
      case .adapt: adapt
      case .learnFactor: learnFactor
      case .price: price
      }
    }
    set {
      guard let newValue else { return }
      switch figure {
      case .minutes: minutes = newValue
      case .adapt: adapt = newValue
      case .learnFactor: learnFactor = newValue
      case .price: price = newValue
      }
    }
  }
}
