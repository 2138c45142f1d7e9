import JalonModel

/// A rhythm that the client has settled for one network, as in `instagram: 2/week`.
package struct FixedCadence: Hashable, Sendable {
  /// Why a text is not a list of settled rhythms.
  package enum Fault: Error, Hashable, Sendable {
    /// Not of the form `network: 2/week` or `network: 1/month`.
    case form(String)
    /// The same network twice.
    case repeated(String)
  }

  package enum Period: String, Hashable, Sendable, CaseIterable {
    case week
    /// Four weeks, as everywhere in the plan.
    case month

    /// How many of it make four weeks.
    var inFourWeeks: Int { self == .week ? 4 : 1 }

    /// What it is called.
    fileprivate var name: Text {
      switch self {
      case .week: Text(fr: "semaine", en: "week")
      case .month: Text(fr: "mois", en: "month")
      }
    }

    /// Its names, accents left out.
    fileprivate var names: [String] {
      [name.fr, name.en] + (self == .week ? ["w", "sem"] : ["m"])
    }
  }

  /// A network, as named in the text or by its id.
  package let network: String
  /// 1…100.
  package let count: Int
  package let period: Period

  package init(network: String, count: Int, period: Period) {
    self.network = network
    self.count = count
    self.period = period
  }

  package var piecesPerFourWeeks: Int { count * period.inFourWeeks }

  /// The rhythms that a network can be kept at, the slowest first: those of its ladder.
  package static func all(of network: Network) -> [FixedCadence] {
    Set(network.ladder.map(\.count)).sorted().map { pieces in
      let period: Period = pieces.isMultiple(of: Period.week.inFourWeeks) ? .week : .month
      return FixedCadence(
        network: network.id, count: pieces / period.inFourWeeks, period: period)
    }
  }

  /// What is typed after the network: `2/semaine`.
  package var rhythm: Text {
    Text(fr: "\(count)/\(period.name.fr)", en: "\(count)/\(period.name.en)")
  }

  /// The form that is stored: `instagram: 2/week`.
  package var line: String { "\(network): \(count)/\(period.rawValue)" }
}

extension FixedCadence {
  /// Reads `instagram: 2/week, facebook: 1/month`; `=` or a blank will do for the colon, the
  /// French words for the English ones, and nothing at all for no rhythm.
  ///
  /// Whether the networks exist and have such a rhythm is for the caller to check.
  /// - Parameter text: the list, separated by commas.
  /// - Returns: the rhythms, by network.
  /// - Throws: `Fault` for the first entry that is not one.
  package static func list(_ text: String) throws(Fault) -> [FixedCadence] {
    var list: [FixedCadence] = []
    for item in text.split(separator: ",") where item.contains(where: { $0 != " " }) {
      guard let entry = FixedCadence(item) else { throw .form(trimmed(item)) }
      guard !list.contains(where: { $0.network == entry.network }) else {
        throw .repeated(entry.network)
      }
      list.append(entry)
    }
    return list.sorted { $0.network < $1.network }
  }

  private init?(_ item: Substring) {
    guard let slash = item.lastIndex(of: "/") else { return nil }
    let word = Self.trimmed(item[item.index(after: slash)...]).lowercased()
    guard let period = Period.allCases.first(where: { $0.names.contains(word) }) else {
      return nil
    }
    let left = Self.trimmed(item[..<slash])
    let digits = left.reversed().prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(String(digits.reversed())), (1...100).contains(count) else { return nil }
    var name = Self.trimmed(left.dropLast(digits.count))
    if name.hasSuffix(":") || name.hasSuffix("=") { name.removeLast() }
    name = Self.trimmed(name[...])
    guard !name.isEmpty else { return nil }
    self.init(network: name, count: count, period: period)
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
