import JalonAssessment
import JalonCatalogue
import JalonModel

/// What keeps networks out before anything is computed: closed, the trade's law, the client's wish,
/// a rule that is not accepted.
struct Barriers {
  let client: Client
  let catalogue: Catalogue
  let asOf: CivilDate
  let trade: Trade?

  /// By network, in the catalogue's order; nil where nothing stands in the way.
  var all: [PlanProblem.Barrier?] {
    catalogue.networks.map { network in
      closed(network) ?? law(network) ?? excluded(network) ?? rules(network)
    }
  }

  private func closed(_ network: Network) -> PlanProblem.Barrier? {
    let day = catalogue.reckoningDay(asOf)
    if let closing = network.closed, closing <= day {
      let date = Text.figures { $0.date(closing) }
      let after = network.successor ?? Text(fr: "", en: "")
      return barrier(
        .closed,
        Text(
          fr: "\(network.name.fr) a fermé le \(date.fr). \(after.fr)",
          en: "\(network.name.en) closed on \(date.en). \(after.en)"),
        evidence: [catalogue.datesReason])
    }
    if let opening = network.opened, opening > day {
      let date = Text.figures { $0.date(opening) }
      return barrier(
        .closed,
        Text(
          fr: "\(network.name.fr) n'ouvrira que le \(date.fr).",
          en: "\(network.name.en) will only open on \(date.en)."),
        evidence: [catalogue.datesReason])
    }
    return nil
  }

  private func law(_ network: Network) -> PlanProblem.Barrier? {
    guard let trade else { return nil }
    let out: Bool
    switch trade.effect {
    case .regulated: out = trade.networksOut.contains(network.id)
    case .informationOnly: out = network.social || trade.networksOut.contains(network.id)
    case .forbidden: out = true
    }
    guard out else { return nil }
    return barrier(.law, trade.forbids, answers: [.sector], evidence: [trade.id])
  }

  private func excluded(_ network: Network) -> PlanProblem.Barrier? {
    guard client.excluded.contains(network.id) else { return nil }
    return barrier(
      .excluded,
      Text(
        fr: "Vous avez demandé de laisser \(network.mention.fr) de côté.",
        en: "You asked to leave \(network.mention.en) out."), answers: [.excluded])
  }

  private func rules(_ network: Network) -> PlanProblem.Barrier? {
    let reply = client.accepts(.replyTime)
    let isChat = network.messaging && (network.list || network.group)
    if isChat && reply != .accept || network.messaging && reply == .refuse {
      return barrier(
        .rules,
        Text(
          fr: "Sur \(network.name.fr), on attend une réponse dans la journée.",
          en: "On \(network.name.en) people expect an answer within the day."),
        answers: [.rule(.replyTime)], evidence: network.conversation.citations)
    }
    if network.group, client.accepts(.lettingGo) == .refuse {
      return barrier(
        .rules,
        Text(
          fr: "Sur \(network.name.fr), chacun parle librement ; vous préférez garder la main.",
          en: "On \(network.name.en) everybody speaks freely; you would rather keep control."),
        answers: [.rule(.lettingGo)], evidence: network.conversation.citations)
    }
    return nil
  }

  private func barrier(
    _ cause: Rejection.Cause, _ text: Text, answers: [QuestionID] = [], evidence: [String] = []
  ) -> PlanProblem.Barrier {
    PlanProblem.Barrier(
      cause: cause, reasons: [Reason(text, answers: answers, evidence: evidence)])
  }
}
