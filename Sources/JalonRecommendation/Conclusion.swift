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
    let conditions = assessment.prerequisites.reduce(0) { $0 + $1.actions.count }
    guard assessment.verdict == .goWithConditions, conditions > 0 else {
      return Text(
        fr: "Oui : \(networks.fr), \(time.fr) par semaine.",
        en: "Yes: \(networks.en), \(time.en) a week.")
    }
    let count = Text(
      fr: Figures(.fr).inWords(conditions, one: "condition", many: "conditions", feminine: true),
      en: Figures(.en).inWords(conditions, one: "condition", many: "conditions"))
    return Text(
      fr: "Oui, à \(count.fr) : \(networks.fr), \(time.fr) par semaine.",
      en: "Yes, on \(count.en): \(networks.en), \(time.en) a week.")
  }

  private var visibleOnly: Text {
    let networks = names { _ in Text(verbatim: "") }
    let time = Text.figures { $0.minutes(plan.minutesPerWeek) }
    return Text(
      fr: "Pas de réseau social pour l'instant ; \(networks.fr), oui : \(time.fr) par semaine.",
      en: "No social network for now; \(networks.en), yes: \(time.en) a week.")
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

  /// What to do whatever the verdict.
  ///
  /// - Note: Judgement: a plan is looked at again after six months, when its estimates should show; a
  ///   refusal after three, the time of its longest action.
  var always: [AlwaysDo] {
    let again = asOf.adding(months: assessment.verdict.publishesPlan ? 6 : 3)
    let day = Text.figures { $0.date(again) }
    return [
      AlwaysDo(
        id: "reserve-names",
        text: Text(
          fr: "Réservez le nom de votre maison sur les grands réseaux, même sans rien publier.",
          en: "Reserve your firm's name on the large networks, even without publishing.")),
      AlwaysDo(
        id: "look-for-pages",
        text: Text(
          fr: """
            Cherchez les pages et les comptes que d'autres ont ouverts à votre nom, et ralliez \
            leurs auteurs : ce sont des alliés.
            """,
          en: """
            Look for pages and accounts that others opened in your name, and win their makers \
            over: they are allies.
            """)),
      existingPages,
      AlwaysDo(
        id: "listen",
        text: Text(
          fr: """
            Écoutez dix minutes par semaine : vos avis, votre nom, deux confrères qui vous \
            ressemblent.
            """,
          en: "Listen ten minutes a week: your reviews, your name, two firms like yours.")),
      AlwaysDo(
        id: "charter",
        text: Text(
          fr: """
            Écrivez en cinq lignes ce que vous acceptez et ce que vous retirez des commentaires.
            """,
          en: "Write in five lines what you accept in comments and what you take down.")),
      AlwaysDo(
        id: "crisis-page",
        text: Text(
          fr: "Notez sur une page qui répond, et comment, dans la première heure d'un coup dur.",
          en: "Note on one page who answers, and how, in the first hour of a bad day.")),
      AlwaysDo(id: "lead-somewhere", text: leadSomewhere),
      AlwaysDo(
        id: "measure",
        text: Text(
          fr: """
            Demandez à vingt clients comment ils vous ont trouvés, et notez trois chiffres par mois.
            """,
          en: "Ask twenty customers how they found you, and note three figures a month.")),
      AlwaysDo(
        id: "ask-again",
        text: Text(
          fr: "Reposez-vous la question le \(day.fr).", en: "Ask the question again on \(day.en).")),
    ].compactMap(\.self)
  }

  /// What to do with pages that exist and that the plan does not hold; nil when there are none.
  private var existingPages: AlwaysDo? {
    let planned = Set(plan.networks.map(\.id))
    let pages = (client.presence ?? []).filter { !planned.contains($0) }
      .compactMap(catalogue.network)
    guard !pages.isEmpty else { return nil }
    let list = Text(
      fr: Figures(.fr).list(pages.map(\.name.fr)), en: Figures(.en).list(pages.map(\.name.en)))
    let waiting = Set(wouldBe?.networks.map(\.id) ?? [])
    // Who looks the firm up must find it; and what comes back later is not closed now.
    let closable = pages.filter { $0.social && !waiting.contains($0.id) }.map(\.name)
    let closing =
      closable.isEmpty
      ? Text(fr: ".", en: ".")
      : Text(
        fr: " ; ou fermez \(Figures(.fr).list(closable.map(\.fr))).",
        en: "; or close \(Figures(.en).list(closable.map(\.en))).")
    return AlwaysDo(
      id: "existing-pages",
      text: Text(
        fr: """
          Vous êtes déjà là, hors du plan : \(list.fr). Gardez-y l'adresse et les horaires à jour, \
          répondez-y, sans publier\(closing.fr)
          """,
        en: """
          You are there already, outside the plan: \(list.en). Keep the address and the hours up \
          to date and answer there, without publishing\(closing.en)
          """))
  }

  /// What everything must lead to: where one orders, where one comes, whom one calls.
  private var leadSomewhere: Text {
    if client.sellsOnline {
      return Text(
        fr: "Mettez partout le lien pour commander ou réserver : c'est là que la vente se fait.",
        en: "Put the link for ordering or booking everywhere: that is where the sale is made.")
    }
    return client.sellsToBusiness || client.sector.followsPerson != nil
      ? Text(
        fr: "Mettez partout le nom et le téléphone de la personne à joindre.",
        en: "Put the name and the telephone of the person to reach everywhere.")
      : Text(
        fr: "Mettez partout l'adresse, les horaires et le téléphone.",
        en: "Put the address, the opening hours and the telephone everywhere.")
  }

  /// The answers that a template guessed; nil when there are none.
  private var guesses: Text? {
    let ids = answers.filter { $0.value.source == .template }.keys.sorted().map(\.name)
    guard !ids.isEmpty else { return nil }
    let count = Text(
      fr: Figures(.fr).count(
        ids.count, one: "réponse est une supposition", many: "réponses sont des suppositions"),
      en: Figures(.en).count(ids.count, one: "answer is a guess", many: "answers are guesses"))
    let list = ids.map { "`\($0)`" }.joined(separator: ", ")
    return Text(
      fr: "\(count.fr) du modèle, à confirmer : \(list).",
      en: "\(count.en) from the template, to be confirmed: \(list).")
  }

  /// Questions whose answer is supposed, in the order of the questionnaire.
  private var supposed: [(id: QuestionID, question: Question)] {
    client.assumed.compactMap { id in questionnaire.place(of: id).map { ($0, id) } }
      .sorted { $0 < $1 }
      .map { place, id in (id, questionnaire.questions[place]) }
  }

  /// Questions that enter the advice and were neither answered nor passed over, in one sentence.
  private func unasked(among supposed: [(id: QuestionID, question: Question)]) -> Text? {
    let ids = supposed.filter { id, question in
      (question.guided || id == .country) && question.standsIn != .none && answers[id] == nil
        && !client.missing.contains(id)
    }.map(\.id)
    guard !ids.isEmpty else { return nil }
    let list = ids.map { "`\($0)`" }.joined(separator: ", ")
    return Text(
      fr: "Sans réponse, le plus courant est supposé : \(list).",
      en: "Without an answer the most usual is assumed: \(list).")
  }

  /// What of money and law is French in an advice for a firm elsewhere: the catalogue holds neither
  /// the currency nor the law of its country.
  private var abroad: Text {
    Text(
      fr: """
        Les montants sont en euros, et le droit français n'est cité qu'en exemple : vérifiez \
        celui de votre pays.
        """,
      en: """
        Amounts are in euros, and French law is shown only as an example: check your own \
        country's.
        """)
  }

  /// Whose figures are French in a country that has its own for consumers.
  private var borrowing: Text {
    let country = Country.named(client.country)
    let groups = borrowed.map(\.name)
    let list = Text(
      fr: Figures(.fr).list(groups.map(\.fr)), en: Figures(.en).list(groups.map(\.en)))
    return Text(
      fr: """
        Pour \(list.fr), nous n'avons pas de chiffres de votre pays (\(country.fr)) : ceux de la \
        France sont utilisés.
        """,
      en: """
        For \(list.en) we have no figures for your country (\(country.en)): those of France are \
        used.
        """)
  }

  /// What the advice rests on that nobody has confirmed.
  var warnings: [Text] {
    var warnings: [Text] = []
    if !client.missing.isEmpty {
      let missing = Text(
        fr: Figures(.fr).count(
          client.missing.count, one: "réponse nécessaire manque",
          many: "réponses nécessaires manquent"),
        en: Figures(.en).count(
          client.missing.count, one: "necessary answer is missing",
          many: "necessary answers are missing"))
      warnings.append(
        Text(
          fr: "Résultat provisoire : \(missing.fr).", en: "Provisional result: \(missing.en)."))
    }
    let supposed = supposed
    for (id, question) in supposed where answers[id]?.source == .default {
      warnings.append(
        Text(fr: "`\(id)` : \(question.skip.fr)", en: "`\(id)`: \(question.skip.en)"))
    }
    if let unasked = unasked(among: supposed) { warnings.append(unasked) }
    if let guesses { warnings.append(guesses) }
    if catalogue.reach.population[client.country] == nil {
      let country = Country.named(client.country)
      warnings.append(
        Text(
          fr: """
            Nous n'avons pas de chiffres pour votre pays (\(country.fr)) : ceux de la France sont \
            utilisés.
            """,
          en: "We have no figures for your country (\(country.en)): those of France are used."))
    } else if !borrowed.isEmpty {
      warnings.append(borrowing)
    }
    if client.country != Country.france { warnings.append(abroad) }
    if let own = catalogue.overlay {
      warnings.append(
        Text(
          fr: "Chiffres \(own.author.afterDe) à la place des nôtres : « \(own.title.fr) ».",
          en: "Figures of \(own.author) in place of ours: “\(own.title.en)”."))
    }
    if let trade {
      warnings.append(
        Text(
          fr: "\(trade.says.fr) (Ceci n'est pas un conseil juridique.)",
          en: "\(trade.says.en) (This is not legal advice.)"))
    }
    return warnings
  }
}

extension Reach.Segment.Group {
  fileprivate var name: Text {
    switch self {
    case .consumers: Text(fr: "les particuliers", en: "consumers")
    case .buyers: Text(fr: "les acheteurs des entreprises", en: "business buyers")
    case .candidates: Text(fr: "les candidats", en: "candidates")
    case .prescribers:
      Text(fr: "la presse, les élus et les experts", en: "press, officials and experts")
    }
  }
}
