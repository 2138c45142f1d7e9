import JalonCatalogue
import JalonModel

/// What is worth doing whatever the verdict.
extension Conclusion {
  /// What to do whatever the verdict.
  ///
  /// - Note: Judgement: a plan is looked at again after six months, when its estimates should show; a
  ///   refusal after three, the time of its longest action.
  var always: [AlwaysDo] {
    let again = asOf.adding(months: assessment.verdict.publishesPlan ? 6 : 3)
    let day = Text.figures { $0.date(again) }
    // A plan counts the time for it; without one, no time is set aside.
    let often =
      assessment.verdict.publishesPlan
      ? Text(fr: "chaque semaine, sur le temps de préparation", en: "each week, while preparing")
      : Text(fr: "une fois par mois", en: "once a month")
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
            Écoutez \(often.fr) : vos avis, votre nom, deux confrères qui vous ressemblent.
            """,
          en: "Listen \(often.en): your reviews, your name, two firms like yours.")),
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
    // Who looks the firm up must find it; what comes back later is not closed now, nor what the
    // firm's own customers say that they use.
    let closable = pages.filter { page in
      page.social && !waiting.contains(page.id) && client.counts[page.id]?.positive ?? 0 == 0
    }.map(\.name)
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
}
