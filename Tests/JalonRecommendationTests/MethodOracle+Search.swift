import Foundation
import JalonAssessment
import JalonCatalogue
import JalonModel

/// What a choice of rungs achieves and asks, and the best of all choices.
extension MethodOracle {
  struct Result {
    var coverage = 0.0
    var socialCoverage = 0.0
    var value = 0.0
    var minutes = 0
    var overhead = 0
    var rungs: [String: String] = [:]
  }

  /// Σ w Σ p [1 − Π (1 − q)] over the networks wanted, the talkative and the others apart.
  func coverage(_ choice: [Option?], socialOnly: Bool = false) -> Double {
    let chosen = choice.indices.filter {
      choice[$0] != nil && !(socialOnly && !catalogue.networks[$0].social)
    }
    return hopes.enumerated().reduce(0) { sum, numbered in
      let (number, hope) = numbered
      var (missedReady, missedRest) = (1.0, 1.0)
      for index in chosen {
        let social = catalogue.networks[index].social
        let q = choice[index]?.touches[number] ?? 0
        missedReady *= 1 - (social ? q / ready[hope.people] : q)
        missedRest *= 1 - (social ? 0 : q)
      }
      let d = ready[hope.people]
      return sum + hope.weight * (d * (1 - missedReady) + (1 - d) * (1 - missedRest))
    }
  }

  /// The share of customers who come across the firm, every fit at 1.
  func reach(_ choice: [Option?]) -> Double {
    people.indices.filter { people[$0].kind == .customers }.reduce(0) { sum, place in
      var (missedReady, missedRest) = (1.0, 1.0)
      for (index, option) in choice.enumerated() {
        guard let q = option?.meets[place] else { continue }
        let social = catalogue.networks[index].social
        missedReady *= 1 - (social ? q / ready[place] : q)
        missedRest *= 1 - (social ? 0 : q)
      }
      let d = ready[place]
      return sum + people[place].share * (d * (1 - missedReady) + (1 - d) * (1 - missedRest))
    }
  }

  /// What a choice asks; nil when it breaks a limit, the least social coverage apart.
  func cost(_ choice: [Option?]) -> (minutes: Int, overhead: Int, hours: Double)? {
    var quarters = 0
    var counts: [String: [Int]] = [:]
    for option in choice {
      guard let option else { continue }
      quarters += 4 * option.ownMinutes
      for (name, count) in option.pieces { counts[name, default: []].append(count) }
    }
    var (cents, tiring) = (0, 0)
    for (name, list) in counts {
      guard let piece = pieces[name] else { continue }
      let most = list.max() ?? 0
      quarters += piece.making * most + piece.copying * (list.reduce(0, +) - most)
      cents += piece.cents * most
      tiring += piece.tires ? most : 0
    }
    let minutes = (quarters + 3) / 4
    let overhead = minutes == 0 ? 0 : max(5, (minutes + 3) / 4)
    guard minutes + overhead <= client.minutes, cents <= 100 * client.budget,
      tiring <= 4 * stamina
    else { return nil }
    return (minutes, overhead, Double(quarters) / 240)
  }

  private var stamina: Int {
    switch client.size {
    case .micro: 3
    case .small: 5
    case .medium, .large: 10_000
    }
  }

  private var timePrice: Double {
    let settings = catalogue.settings
    return switch client.size {
    case .micro, .small: 0.01
    case .medium: 0.01 * settings[.timePriceFactorMedium]
    case .large: 0.01 * settings[.timePriceFactorLarge]
    }
  }

  func result(_ choice: [Option?]) -> Result? {
    guard let cost = cost(choice) else { return nil }
    let chosen = choice.indices.filter { choice[$0] != nil }
    if client.rules[.measurement] == .refuse, chosen.count > 1 { return nil }
    var result = Result(minutes: cost.minutes, overhead: cost.overhead)
    result.coverage = coverage(choice)
    result.socialCoverage = coverage(choice, socialOnly: true)
    result.value = result.coverage - 0.01 * Double(chosen.count) - timePrice * cost.hours
    for index in chosen {
      result.rungs[catalogue.networks[index].id] = choice[index]?.rung.id
    }
    return result
  }

  /// Whether a plan with social networks covers enough by them alone, within a margin.
  func isWorthwhile(_ result: Result, margin: Double) -> Bool {
    let social = result.rungs.keys.contains { catalogue.network($0)?.social ?? false }
    return !social || result.socialCoverage >= (client.market == .b2c ? 0.03 : 0.01) + margin
  }

  /// Every choice that keeps the limits and the client's wishes.
  func everyResult(among allowed: (Network, Option) -> Bool = { _, _ in true }) -> [Result] {
    var results: [Result] = []
    var choice = [Option?](repeating: nil, count: options.count)
    func visit(_ index: Int) {
      guard index < options.count else {
        if let result = result(choice) { results.append(result) }
        return
      }
      let network = catalogue.networks[index]
      if !client.required.contains(network.id) || options[index].isEmpty {
        choice[index] = nil
        visit(index + 1)
      }
      for option in options[index] where allowed(network, option) {
        choice[index] = option
        // More networks never cost less: what does not fit now never will.
        if cost(choice) != nil { visit(index + 1) }
      }
      choice[index] = nil
    }
    visit(0)
    return results
  }
}
