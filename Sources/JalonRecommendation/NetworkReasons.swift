import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Why a network is in a plan, from the numbers that placed it.
struct NetworkReasons {
  let problem: PlanProblem
  /// The plan that the reasons speak of.
  let choice: Choice

  private var catalogue: Catalogue { problem.catalogue }
  private var client: Client { problem.client }

  /// Reasons for a network of the plan: its people, its purpose, what it brings.
  func chosen(_ index: Int) -> [Reason] {
    let network = catalogue.networks[index]
    let gain = Points(problem.allocation.loss(dropping: index, from: choice)).text
    return [
      people(index), fit(index),
      Reason(
        Text(
          fr: "Sans \(network.name.fr), le plan perdrait \(gain.fr).",
          en: "Without \(network.name.en) the plan would lose \(gain.en)."),
        answers: [.minutes]),
    ]
  }

  /// How many of the firm's people are ready to deal with it there.
  func people(_ index: Int) -> Reason {
    let network = catalogue.networks[index]
    let means = problem.maturity.customers(on: index)
    let published = Text.figures { $0.percent(means.prior) }
    let answers: [QuestionID] =
      client.sellsToBusiness ? [.sector, .functions] : [.sector, .ages]
    guard let count = client.counts[network.id] else {
      return Reason(
        Text(
          fr: """
            D'après les chiffres publiés, \(published.fr) de vos clients sont prêts à vous \
            chercher, vous suivre ou vous écrire sur \(network.name.fr).
            """,
          en: """
            By published figures, \(published.en) of your customers are ready to look you up, \
            follow you or write to you on \(network.name.en).
            """), answers: answers, evidence: evidence(index))
    }
    let updated = Text.figures { $0.percent(means.updated) }
    return Reason(
      Text(
        fr: """
          Vous avez compté \(count.positive) clients sur \(count.asked) : avec les chiffres \
          publiés (\(published.fr)), cela donne \(updated.fr) de clients prêts sur \
          \(network.name.fr).
          """,
        en: """
          You counted \(count.positive) customers in \(count.asked): with the published figures \
          (\(published.en)) that makes \(updated.en) of your customers ready on \
          \(network.name.en).
          """), answers: answers + [.counts], evidence: evidence(index))
  }

  /// How well the network serves what is hoped for, in the catalogue's words.
  func fit(_ index: Int) -> Reason {
    let network = catalogue.networks[index]
    let reader = FitReader(client: client, catalogue: catalogue, trade: nil)
    let why = catalogue.fits.reasons[reader.mainDealing.rawValue]?[network.id]
    let text = why.map { why in
      Text(fr: "\(network.purpose.fr) (\(why.fr))", en: "\(network.purpose.en) (\(why.en))")
    }
    return Reason(
      text ?? network.purpose, answers: [.benefits],
      evidence: catalogue.fits.ground(of: network.id, reader.mainDealing).map { [$0] } ?? [])
  }

  /// What the published share rests on: use by the most numerous customers, then dealing.
  func evidence(_ index: Int) -> [String] {
    let network = catalogue.networks[index]
    let slices = problem.maturity.slices
    let customers = slices.indices.filter { slices[$0].kind == .customers }
      .sorted { slices[$0].share > slices[$1].share }
    var cited: [String] = []
    for place in customers.prefix(2) {
      let slice = slices[place]
      let usage =
        catalogue.reach.usage[client.country]?[network.id]?[slice.segment.id]
        ?? catalogue.reach.usage["FR"]?[network.id]?[slice.segment.id]
      let dealing = catalogue.reach.dealing(
        network.id, slice.dealing, sector: client.sector.id)
      for id in (usage?.citations ?? []) + (dealing?.citations ?? []) where !cited.contains(id) {
        cited.append(id)
      }
    }
    return cited
  }
}
