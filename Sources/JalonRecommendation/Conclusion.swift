import JalonAssessment
import JalonCatalogue
import JalonModel

/// The sentences that frame the advice: the headline, what to do anyway, what it rests on.
struct Conclusion {
  let client: Client
  let catalogue: Catalogue
  let questionnaire: Questionnaire
  let asOf: CivilDate
  let trade: Trade?
  let assessment: Assessment
  let plan: Plan
  /// The plan that waits where none is published.
  let wouldBe: Plan?
  /// Groups of people whose figures are those of another country.
  let borrowed: [Reach.Segment.Group]
  let answers: [QuestionID: Answer]

  /// The advice in one sentence; a plan without a social network is not called one.
  var headline: Text {
    switch assessment.verdict {
    case .notNow:
      let why = assessment.reason.text
      return Text(fr: "Pas maintenant. \(why.fr)", en: "Not now. \(why.en)")
    case .listenFirst where assessment.isDecidedByWishes:
      let why = assessment.reason.text
      return Text(fr: "Pas de plan en l'état. \(why.fr)", en: "No plan as things stand. \(why.en)")
    case .listenFirst:
      let why = assessment.reason.text
      return Text(fr: "D'abord écouter. \(why.fr)", en: "Listen first. \(why.en)")
    case .goWithConditions, .go:
      return plan.networks.contains { catalogue.network($0.id)?.social ?? false }
        ? joining : visibleOnly
    }
  }

  private var joining: Text {
    let networks = names { network in
      let cadence = Text.figures {
        $0.roughCadence(piecesPerFourWeeks: Int((network.postsPerWeek * 4).rounded()))
      }
      return Text(fr: " (\(cadence.fr))", en: " (\(cadence.en))")
    }
    let time = Text.figures { $0.minutes(plan.minutesPerWeek) }
    return Text(
      fr: "Oui\(onConditions.fr) : \(networks.fr), \(time.fr) par semaine.",
      en: "Yes\(onConditions.en): \(networks.en), \(time.en) a week.")
  }

  private var visibleOnly: Text {
    let networks = names { _ in Text(verbatim: "") }
    let time = Text.figures { $0.minutes(plan.minutesPerWeek) }
    return Text(
      fr: """
        Pas de réseau social pour l'instant ; \(networks.fr), oui\(onConditions.fr) : \(time.fr) \
        par semaine.
        """,
      en: """
        No social network for now; \(networks.en), yes\(onConditions.en): \(time.en) a week.
        """)
  }

  /// `, à deux conditions`; empty where there is none.
  private var onConditions: Text {
    let conditions = assessment.prerequisites.reduce(0) { $0 + $1.actions.count }
    guard assessment.verdict == .goWithConditions, conditions > 0 else {
      return Text(verbatim: "")
    }
    let french = Figures(.fr).inWords(
      conditions, one: "condition", many: "conditions", feminine: true)
    let english = Figures(.en).inWords(conditions, one: "condition", many: "conditions")
    return Text(fr: ", à \(french)", en: ", on \(english)")
  }

  private func names(_ detail: (PlannedNetwork) -> Text) -> Text {
    let parts = plan.networks.map { network -> Text in
      let name = catalogue.network(network.id)?.mention ?? Text(verbatim: network.id)
      let detail = detail(network)
      return Text(fr: name.fr + detail.fr, en: name.en + detail.en)
    }
    return Text(
      fr: Figures(.fr).list(parts.map(\.fr)), en: Figures(.en).list(parts.map(\.en)))
  }

  /// The first thing to do, half an hour long: a page of the plan that is not open yet, else a
  /// first piece; without a plan, listening.
  var firstStep: Text {
    let open = Set(client.presence ?? [])
    // Of those that the first phase holds: the others have their date.
    let begin = plan.phases.first?.networks ?? []
    guard let first = begin.first(where: { !open.contains($0.id) }) ?? begin.first,
      let network = catalogue.network(first.id)
    else {
      return Text(
        fr: "Lisez ce qu'on dit de vous en ligne : vos avis, votre nom, une fois par mois.",
        en: "Read what is said of you online: your reviews, your name, once a month.")
    }
    if open.contains(first.id) {
      let subject = client.sector.exampleSubject
      return Text(
        fr: "Préparez deux publications pour \(network.account.fr) ; par exemple : \(subject.fr)",
        en: "Prepare two publications for \(network.account.en); for example: \(subject.en)")
    }
    if network.list, !network.messaging {
      return Text(
        fr: """
          Choisissez de quoi envoyer \(network.account.fr) et demandez leur adresse à vos dix \
          prochains clients, avec leur accord.
          """,
        en: """
          Choose a tool to send \(network.account.en) and ask your next ten customers for their \
          address, with their consent.
          """)
    }
    let isPerson = plan.networks.first { $0.id == first.id }?.voice == .person
    let name =
      isPerson
      ? Text(fr: ", sous votre nom,", en: ", under your name,") : Text(verbatim: "")
    if client.presence == nil {
      return Text(
        fr: """
          Cherchez si \(network.account.fr) existe déjà, même à votre insu ; sinon, à vous de \
          l'ouvrir\(name.fr) et d'y mettre l'essentiel, sans encore publier.
          """,
        en: """
          Check whether \(network.account.en) exists already, even without your knowing; if not, \
          open it\(name.en) and put the essentials on it, without publishing yet.
          """)
    }
    return Text(
      fr: """
        Ouvrez \(network.account.fr)\(name.fr) et mettez-y l'essentiel, sans encore publier.
        """,
      en: """
        Open \(network.account.en)\(name.en) and put the essentials on it, without publishing yet.
        """)
  }
}
