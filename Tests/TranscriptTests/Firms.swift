/// The firms of the transcripts.
enum Firms {
  /// A bakery with one hour a week.
  static let bakery = """
    # Boulangerie de quartier, une heure par semaine
    business.name="Boulangerie Morel"
    business.sector=bakery
    business.market=b2c
    benefits.ranked=proximity > traffic
    resources.minutes=60
    \(rules())
    """

  /// A subcontractor with two hours a week, who counted on LinkedIn.
  static let subcontractor = """
    business.name="Atelier Vasseur"
    business.sector=industry
    business.size=small
    business.market=b2b
    business.catchment=regional
    business.presence=none
    benefits.ranked=image, recruiting
    benefits.recruiting.profile=technicians
    benefits.image.target=8
    benefits.image.by=2027-09-30
    resources.minutes=120
    resources.months=12
    resources.people=2
    maturity.functions=2 3 3 0 1 1
    business.accounts=80
    maturity.counts=linkedin: 8/20
    maturity.contact=sometimes
    \(rules(["letting-go": "conditions"]))
    resources.skills=writing, photo
    resources.budget=0
    resources.addresses=0
    """

  /// What the required questions are called on a page.
  static let names = [
    "business.sector": "métier", "business.market": "à qui vous vendez",
    "benefits.ranked": "ce que vous espérez", "resources.minutes": "temps par semaine",
    "rules.useful-content": "publier ce qui sert",
    "rules.named-person": "une personne qui répond", "rules.regularity": "tenir le rythme",
    "rules.reply-time": "délai de réponse", "rules.dialogue": "répondre aux critiques",
    "rules.letting-go": "laisser dire", "rules.authenticity": "des avis sincères",
    "rules.legality": "accord des personnes en photo",
    "rules.measurement": "noter trois chiffres par mois",
  ]

  static let ruleNames = [
    "useful-content", "named-person", "regularity", "reply-time", "dialogue", "letting-go",
    "authenticity", "legality", "measurement",
  ]

  /// The nine rules accepted, but for those named.
  static func rules(_ others: [String: String] = [:]) -> String {
    ruleNames.map { "rules.\($0)=\(others[$0] ?? "accept")" }.joined(separator: "\n")
  }

  /// The bakery as an owner types it, screen after screen: French words, numbers, no ids.
  static let typedBakery = """
    Boulangerie Morel
    boulang
    1
    1
    local
    non
    facebook, instagram
    2, 3
    1
    12
    30/06/2027
    1h30
    6
    1
    1 2 3 3 1
    facebook: 11/20, instagram: 4/20
    parfois
    2
    accept
    3
    accept
    2
    1
    refuse
    accept
    1
    2
    photo
    0
    """
}
