import JalonCatalogue
import JalonModel

/// Where the time goes, when, and whom it meets.
extension PlanPage {
  /// A bar for each use of the time given.
  var time: [Document.Block] {
    let plan = advice.plan
    let whole = max(plan.budgetMinutes, plan.minutesPerWeek, 1)
    func bar(_ label: [Document.Span], _ minutes: Int, _ text: String = "") -> Document.Bar {
      Document.Bar(
        label, fraction: Double(minutes) / Double(whole), figure: [.text(figures.minutes(minutes))],
        text: [.text(text)])
    }
    var bars = plan.networks.map { network in
      bar([.strong(name(network.id))], network.minutesPerWeek, cadence(network))
    }
    bars.append(
      bar(
        [.text(say("Le reste", "The rest"))], plan.overheadMinutes,
        say("préparer, écouter, mesurer", "preparing, listening, measuring")))
    if plan.spareMinutes > 0 {
      bars.append(
        bar(
          [.text(say("Libre", "Free"))], plan.spareMinutes, say("en réserve", "in reserve")))
    }
    let spent = figures.minutes(plan.minutesPerWeek)
    let given = figures.minutes(plan.budgetMinutes)
    let title =
      plan.spareMinutes > 0
      ? say(
        "Votre temps : \(spent) sur \(given) par semaine",
        "Your time: \(spent) of \(given) a week")
      : say("Votre temps : \(spent) par semaine", "Your time: \(spent) a week")
    return [.heading(level: 3, [.text(title)]), .bars(bars)]
  }

  /// How often each format is published there, and whether it is made elsewhere, which takes less
  /// time: `3 a week, copied`.
  private func cadence(_ network: PlannedNetwork) -> String {
    let rhythm = network.cadence(catalogue, language)
    let isCopied = !network.formats.isEmpty && network.formats.allSatisfy(\.isCopy)
    return isCopied ? say("\(rhythm), en reprise", "\(rhythm), copied") : rhythm
  }

  func label(_ format: String) -> String { catalogue.label(of: format, language) }

  // MARK: The week

  /// The moments of an ordinary week, in order.
  var week: [Document.Block] {
    let moments = advice.plan.networks.flatMap { network in
      network.slots.map { (network: network, slot: $0) }
    }
    guard !moments.isEmpty else { return [] }
    var ordered: [(network: PlannedNetwork, slot: Slot, weeks: Set<Int>)] = []
    for (network, slot) in moments.sorted(by: {
      ($0.slot.weekday, $0.slot.time, $0.network.id)
        < ($1.slot.weekday, $1.slot.time, $1.network.id)
    }) {
      let weeks = Set(stride(from: slot.week, through: 4, by: slot.every))
      // The same piece at the same moment of other weeks is one row.
      if let last = ordered.last, last.network.id == network.id,
        last.slot.weekday == slot.weekday, last.slot.time == slot.time,
        last.slot.format == slot.format
      {
        ordered[ordered.count - 1].weeks.formUnion(weeks)
      } else {
        ordered.append((network, slot, weeks))
      }
    }
    return [
      .table(
        Document.Table(
          [
            Document.Column([.text(say("Votre semaine", "Your week"))]),
            Document.Column([.text(say("Où", "Where"))]),
            Document.Column([.text(say("Quoi", "What"))], priority: 2),
          ],
          rows: ordered.map { network, slot, weeks in
            [
              [.text(moment(slot, in: weeks.sorted()))],
              [.strong(name(network.id)), .muted(voice(network) + opening(network))],
              [.text(piece(slot, of: network))],
            ]
          }))
    ]
  }

  /// A moment of the four weeks that the plan repeats: every week, every other, or some of them.
  private func moment(_ slot: Slot, in weeks: [Int]) -> String {
    let time = figures.time(slot.time)
    let day = figures.weekday(slot.weekday)
    let list = figures.list(weeks.map(String.init))
    return switch weeks {
    case [1, 2, 3, 4]: "\(day.capitalised) \(time)"
    case [1, 3], [2, 4]: say("Un \(day) sur deux, \(time)", "Every other \(day), \(time)")
    case _ where weeks.count == 1:
      say(
        "\(day.capitalised), semaine \(list) sur 4, \(time)", "\(day), week \(list) of 4, \(time)")
    default:
      say(
        "\(day.capitalised), semaines \(list) sur 4, \(time)",
        "\(day), weeks \(list) of 4, \(time)")
    }
  }

  /// Who speaks, where it is not the firm's page.
  private func voice(_ network: PlannedNetwork) -> String {
    network.voice == .person ? say(", sous votre nom", ", under your name") : ""
  }

  /// From when on, where the network opens after the others.
  private func opening(_ network: PlannedNetwork) -> String {
    guard network.phase > 1,
      let phase = advice.plan.phases.first(where: { $0.number == network.phase })
    else { return "" }
    let day = figures.date(phase.piecesFrom)
    return say(", à partir du \(day)", ", from \(day)")
  }

  private func piece(_ slot: Slot, of network: PlannedNetwork) -> String {
    let label = label(slot.format)
    guard let copy = network.formats.first(where: { $0.id == slot.format && $0.isCopy }) else {
      return label
    }
    // Until the network that it is made for publishes, it is made for this one.
    let maker = advice.plan.networks.first { other in
      copy.sharedWith.contains(other.id)
        && other.formats.contains { $0.id == slot.format && !$0.isCopy }
    }
    guard let maker, maker.phase > network.phase else {
      return say("\(label) (reprise)", "\(label) (copied)")
    }
    let name = name(maker.id)
    return say(
      "\(label) (reprise, une fois \(name) ouvert)", "\(label) (copied, once \(name) is open)")
  }

  // MARK: Whom it meets

  /// A bar for each network's part of the customers, and what to expect of it when.
  var people: [Document.Block] {
    let plan = advice.plan
    func hundredths(_ fraction: Double) -> String { figures.decimal(fraction * 100, places: 0) }
    func bar(_ label: Document.Span, _ fraction: Double) -> Document.Bar {
      let number = hundredths(fraction)
      let figure =
        number == "0"
        ? say("moins de 1 sur 100", "under 1 in 100") : say("\(number) sur 100", "\(number) in 100")
      return Document.Bar([label], fraction: fraction, figure: [.text(figure)])
    }
    var bars = plan.networks.map { bar(.strong(name($0.id)), $0.reach) }
    if bars.count > 1 { bars.append(bar(.text(say("Ensemble", "Together")), plan.reach)) }
    let soon = hundredths(plan.reach * catalogue.settings[.firstQuarterShare])
    bars[bars.count - 1].text = [
      .text(
        soon == "0"
          ? say("après six mois", "after six months")
          : say(
            "après six mois ; environ \(soon) au premier trimestre",
            "after six months; about \(soon) in the first quarter"))
    ]
    return [
      .heading(
        level: 3,
        [
          .text(
            say(
              "Vos clients qui vous croisent, dans un mois ordinaire",
              "Your customers who come across you in an ordinary month"))
        ]),
      .bars(bars),
    ] + others
  }

  /// Whom the plan is for where it is not first for customers, of whom the bars speak.
  private var others: [Document.Block] {
    let text: Text
    switch advice.plan.networks.first?.reasons.first?.answers ?? [] {
    case [.benefits, .recruitingProfile]:
      text = Text(
        fr: """
          Ce plan s'adresse d'abord à ceux que vous cherchez à recruter, qui ne sont pas comptés ici.
          """,
        en: "This plan is first for those you want to hire, who are not counted here.")
    case [.benefits]:
      text = Text(
        fr: """
          Ce plan s'adresse d'abord à ceux qu'on écoute (presse, prescripteurs, élus), qui ne sont \
          pas comptés ici.
          """,
        en: """
          This plan is first for people whose word counts (press, advisers, officials), who are not \
          counted here.
          """)
    default: return []
    }
    return [.paragraph([.muted(text[language])])]
  }

  /// What tells these people from those that the curve counts.
  var usefully: [Document.Block] {
    let text = say(
      """
      Ces personnes vous voient passer ; `:viser` ne compte que celles qui vous voient là où cela \
      sert votre but : « touchées utilement ».
      """,
      """
      These people come across you in passing; `:target` counts only those who see you where it \
      serves your aim: “usefully reached”.
      """)
    return [.paragraph(.prose(text, .muted))]
  }
}

extension PlannedNetwork {
  /// How often it publishes, each format by itself where there are several: `short video, three a
  /// week; article, one every four weeks`.
  func cadence(_ catalogue: Catalogue, _ language: Language) -> String {
    let figures = Figures(language)
    let rhythms = formats.map { figures.cadence(piecesPerFourWeeks: $0.perFourWeeks) }
    guard rhythms.count != 1 else { return rhythms[0] }
    return zip(formats, rhythms).map { format, rhythm in
      "\(catalogue.label(of: format.id, language).uncapitalised), \(rhythm)"
    }.joined(separator: Text(fr: " ; ", en: "; ")[language])
  }
}

extension Catalogue {
  /// What a format is called; its id where the catalogue has no such format.
  fileprivate func label(of format: String, _ language: Language) -> String {
    self.format(format)?.label[language] ?? format
  }
}
