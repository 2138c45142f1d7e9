import JalonModel
import Testing

@testable import JalonCatalogue
@testable import JalonReport

/// A catalogue of a few things, so that goldens do not move when the real one learns something.
enum SmallCatalogue {
  static func pages(_ language: Language) throws -> CataloguePages {
    let bytes: (String) -> [UInt8] = { Array($0.utf8) }
    let catalogue = try Catalogue(
      Catalogue.Source(
        networks: bytes(networks), reach: bytes(reach), fits: bytes(fits),
        settings: CatalogueLibrary().source(of: .year2026).settings, benefits: bytes(benefits),
        sectors: bytes(sectors), trades: bytes(trades), closed: bytes(closed)),
      name: "2026")
    let day = try #require(CivilDate(iso: "2026-11-21"))
    return CataloguePages(
      catalogue: catalogue,
      questionnaire: try Questionnaire(json: bytes(questionnaire), file: "questionnaire.json"),
      subjects: try Subjects.list(json: bytes(subjects), file: "subjects.json"),
      shelf: catalogue.shelf(
        try Evidence.list(json: bytes(evidence), file: "2026/evidence.json"), asOf: day),
      judgements: try Judgement.list(json: bytes(judgements), file: "judgements.json"),
      templates: [
        CataloguePages.Template(
          name: "village-bakery", title: "Boulangerie de village", sector: "bakery", answered: 11)
      ],
      language: language)
  }

  private static func judged(_ value: Int, _ low: Int, _ high: Int) -> String {
    #"{"value": \#(value), "low": \#(low), "high": \#(high), "basis": "judged", "reason": "guess"}"#
  }

  private static func sourced(_ value: Int, _ low: Int, _ high: Int) -> String {
    #"{"value": \#(value), "low": \#(low), "high": \#(high), "basis": "sourced", "#
      + #""evidence": ["survey"]}"#
  }

  private static func text(_ fr: String, _ en: String) -> String {
    #"{"fr": "\#(fr)", "en": "\#(en)"}"#
  }

  private static let networks = """
    {"schema": "jalon.catalogue/1", "id": "2026", "title": \(text("Petit", "Small")),
     "firstDay": "2017-01-01", "lastDay": null, "countries": ["FR"], "dates": {"reason": "j"},
     "formats": [
      {"id": "photo", "label": \(text("photo", "photo")), "skill": "photo",
       "minutes": \(judged(15, 8, 40)), "adapt": null, "learnFactor": \(judged(1, 1, 2)),
       "price": null},
      {"id": "short-video", "label": \(text("vidéo courte", "short video")), "skill": "video",
       "minutes": \(judged(60, 30, 120)), "adapt": null, "learnFactor": \(judged(2, 1, 3)),
       "price": null}],
     "networks": [
      {"id": "facebook", "name": \(text("Facebook", "Facebook")), "aliases": ["fb"],
       "account": \(text("votre page Facebook", "your Facebook page")),
       "social": true, "list": false, "messaging": false, "group": false,
       "opened": "2004-02-04", "closed": null, "successor": null,
       "purpose": \(text("Garder le lien avec le voisinage.", "Keeps in touch nearby.")),
       "crowd": \(text("Des adultes de tous âges.", "Adults of all ages.")),
       "voice": {"consumer": "page", "business": "person"},
       "reach": \(sourced(6, 3, 12)), "standing": \(judged(0, 0, 0)),
       "upkeep": [{"followersUpTo": null, "minutes": \(judged(10, 6, 30))}],
       "conversation": \(judged(2, 1, 5)), "setUp": \(judged(120, 60, 300)),
       "ladder": [
        {"id": "minimal", "pieces": {"photo": 4}},
        {"id": "light-video", "pieces": {"photo": 4, "short-video": 2}}],
       "ladderNote": {"evidence": ["old-survey"], "reason": "guess"}}]}
    """

  private static let reach = """
    {"population": {"FR": {"shares": {"15-24": 100}, "reason": "guess"}},
     "segments": [
      {"id": "15-24", "public": "consumers", "label": \(text("15 à 24 ans", "15 to 24")),
       "ready": \(judged(60, 45, 75))},
      {"id": "buyer", "public": "buyers", "label": \(text("acheteurs", "buyers")),
       "ready": \(judged(40, 25, 55))}],
     "usage": {"FR": {"facebook": {
      "15-24": \(sourced(45, 22, 79)), "buyer": \(judged(30, 15, 45))}}},
     "dealing": {"facebook": {
      "b2c-local": \(judged(30, 15, 45)), "b2c-national": \(judged(20, 10, 35)),
      "b2b": \(judged(4, 2, 10)), "candidates": \(judged(5, 2, 9)),
      "prescribers": \(judged(3, 1, 6))}},
     "dealingBySector": [
      {"network": "facebook", "market": "b2c-local", "sectors": ["bakery"],
       "number": \(judged(45, 25, 65))}],
     "borrowing": {"reason": "guess"},
     "prospectFactor": \(judged(60, 45, 75)), "listMaximum": {}, "listAfterAYear": {}}
    """

  private static let fits = """
    {"benefits": ["image"],
     "quarters": {"b2c-local": {"facebook": [3]}, "b2c-national": {"facebook": [2]},
      "b2b": {"facebook": [1]}},
     "range": 1, "grounds": {"b2c-local": {"reason": "fit-b2c-local"}},
     "reasons": {"b2c-local": {"facebook": \(text("Le quartier y est.", "Locals are."))}},
     "steps": [
      {"sectors": ["bakery"], "networks": ["facebook"], "benefits": ["image"],
       "markets": ["b2c-local"], "step": 1, "floor": 0, "cap": 4,
       "reason": \(text("Le pain se montre bien.", "Bread shows well."))}],
     "only": [], "recruitingByProfile": {}}
    """

  private static let benefits = """
    {"benefits": [
      {"id": "image", "label": \(text("Image", "Image")),
       "sentence": \(text("On nous connaît.", "We are known.")),
       "sentenceBusiness": \(text("Les bureaux nous connaissent.", "Offices know us.")),
       "meaning": \(text("Que l’on sache ce que vous faites.", "That people know what you do.")),
       "horizonMonths": \(judged(6, 3, 12)),
       "publics": [{"public": "customers", "share": 40}, {"public": "neighbours", "share": 60}],
       "indicators": [
        {"id": "seen-you", "label": \(text("Clients qui vous ont vus", "Customers who saw you")),
         "unit": \(text("par semaine", "a week")), "vanity": false,
         "formula": \(text("On les compte.", "Count them.")),
         "figureFrom": \(text("Un trait à la caisse.", "A tick by the till.")),
         "usualBaseline": \(text("Souvent 0 à 2.", "Often 0 to 2."))},
        {"id": "followers", "label": \(text("Abonnés", "Followers")),
         "unit": \(text("abonnés", "followers")), "vanity": true,
         "formula": \(text("Le nombre affiché.", "The number shown.")),
         "figureFrom": \(text("La page.", "The page.")),
         "usualBaseline": \(text("Il apprend peu.", "It tells little."))}],
       "indicatorsBusiness": [],
       "for": [{"text": \(text("Elle vient d’être vu.", "It comes from being seen.")),
        "source": "survey"}],
       "against": [{"text": \(text("Elle se perd vite.", "It is lost fast.")),
        "source": "old-survey"}],
       "needs": ["useful-content"], "cheaper": \(text("La vitrine.", "The window."))}]}
    """

  private static let sectors = """
    {"sectors": [
      {"id": "bakery", "label": \(text("Boulangerie", "Bakery")),
       "aliases": {"fr": ["boulanger"], "en": ["baker"]}, "usualMarket": "b2c",
       "ages": {"15-24": 100}, "functions": {"buyer": 100}, "customersByHead": 240,
       "accounts": 12, "quietMoments": [{"weekday": 2, "time": "14:00"}],
       "lookMoments": [{"weekday": 5, "time": "17:30"}], "formats": ["photo", "short-video"],
       "busyMonths": [12, 1], "relays": [\(text("Une ardoise à la caisse", "A slate at the till"))],
       "risks": [\(text("Décembre déborde", "December overflows"))], "trade": "bread",
       "example": {"business": \(text("une boulangerie de quartier", "a neighbourhood bakery")),
        "subject": \(text("La fournée de 16 h 30", "The half past four bake"))}}]}
    """

  private static let subjects = """
    {"subjects": [{"sector": "bakery", "pillars": [
      {"id": "craft", "label": \(text("Au fournil", "At the oven")), "share": 100,
       "ideas": [\(text("Le levain", "The sourdough")), \(text("Le four", "The oven"))]}]}]}
    """

  private static let trades = """
    {"trades": [
      {"id": "bread", "label": \(text("Pain", "Bread")), "sectors": ["bakery"],
       "from": "1993-09-13", "until": null, "country": "FR", "vintages": ["2026"],
       "effect": "regulated", "forbids": \(text("Mal nommer un pain.", "Misnaming bread.")),
       "allows": \(text("Montrer son pain.", "Showing one’s bread.")),
       "says": \(text("Dire ce qu’il contient.", "Say what is in it.")),
       "source": {"title": \(text("Décret 93-1074", "Decree 93-1074")), "publisher": "Légifrance",
        "address": "https://www.legifrance.gouv.fr/", "checked": "2026-11-21"},
       "networksOut": [], "benefitsZero": []}]}
    """

  private static let closed = """
    {"closed": [
      {"id": "vine", "name": \(text("Vine", "Vine")), "aliases": [], "closed": "2017-01-17",
       "text": \(text("Vine s’est arrêté en 2017.", "Vine stopped in 2017.")),
       "instead": ["facebook"]}]}
    """

  private static let evidence = """
    {"evidence": [
      {"id": "survey", "claim": \(text("45 % des jeunes y sont.", "45% of the young use it.")),
       "value": 45, "unit": "%", "population": "1,000 people", "country": "FR", "year": 2024,
       "publisher": "Médiamétrie", "title": "L’année internet", "address": "https://example.org/a",
       "confidence": "high", "lifeYears": 3},
      {"id": "old-survey", "claim": \(text("Il y a longtemps.", "Long ago.")), "value": null,
       "unit": "", "population": "", "country": "WORLD", "year": 2010, "publisher": "LSA",
       "title": "À quoi servent-ils ?", "address": "", "confidence": "low", "lifeYears": 5}]}
    """

  private static let judgements = """
    {"judgements": [{"id": "guess", "text": \(text("À vue de nez.", "By rule of thumb."))}]}
    """

  private static let questionnaire = """
    {"schema": "jalon.questionnaire/1",
     "sections": [{"id": "firm", "title": \(text("Votre maison", "Your business"))}],
     "questions": [
      {"id": "business.market", "label": \(text("à qui vous vendez", "whom you sell to")),
       "section": "firm", "kind": "choice", "required": true,
       "guided": true, "default": "b2c", "enters": ["verdict", "plan"],
       "choices": [
        {"id": "b2c", "label": \(text("Des particuliers", "Consumers"))},
        {"id": "b2b", "label": \(text("Des entreprises", "Businesses")),
         "note": \(text("collectivités comprises", "public bodies included"))}],
       "prompt": \(text("À qui vendez-vous surtout ?", "To whom do you mostly sell?")),
       "help": \(text("Le plus gros du chiffre.", "Most of the turnover.")),
       "why": \(text("Les réseaux diffèrent.", "Networks differ.")),
       "example": \(text("Un traiteur dit les deux.", "A caterer says both.")),
       "who": \(text("Vous.", "You.")), "changes": \(text("Presque tout.", "Nearly everything.")),
       "skip": \(text("Nous prenons les particuliers.", "We take consumers.")),
       "evidence": ["survey"],
       "harm": {"text": \(text("Un atelier a tout misé là.", "A workshop bet on it.")),
        "source": "old-survey"},
       "variants": [{"when": [{"id": "business.sector", "is": ["industry"]}],
        "prompt": \(text("Qui passe commande ?", "Who places orders?"))}]}]}
    """
}
