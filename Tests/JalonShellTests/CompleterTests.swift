import JalonCatalogue
import JalonInterview
import JalonModel
import LineEditor
import Testing

@testable import JalonShell

/// What Tab offers follows the session.
@Suite struct CompleterTests {
  /// A session with a few answers, and what completes its lines.
  private func prepared(
    _ language: Language = .fr, files: FileLookup = .none, lines: [String] = ["Morel"]
  ) throws -> (typed: TypedSession, completer: Completer) {
    let typed = try TypedSession(language)
    for line in lines { try typed.shown(line) }
    let completer = Completer(files: files)
    completer.prepare(for: typed.session, options: try typed.session.screen()?.options ?? [])
    return (typed, completer)
  }

  /// The line as it stands once its only candidate is taken; else what is offered, in brackets.
  private func completed(_ line: String, by completer: Completer) -> String {
    guard let found = completer.completion(of: line, at: line.endIndex) else { return "nothing" }
    guard found.candidates.count == 1 else {
      return "[\(found.candidates.map(\.label).joined(separator: " | "))]"
    }
    return line[..<found.replaced.lowerBound] + found.candidates[0].insertion
  }

  private func offered(_ completer: Completer, _ typed: TypedSession) throws -> [String] {
    completer.prepare(for: typed.session, options: [])
    let line = ":explain "
    let completion = try #require(completer.completion(of: line, at: line.endIndex))
    return completion.candidates.map(\.label)
  }

  private func names(_ typed: TypedSession) throws -> [String] {
    try typed.session.knowledge.catalogue().networks.map { $0.name[typed.session.language] }
  }

  @Test func `networks are offered in the language of the session`() throws {
    let typed = try TypedSession()
    let completer = Completer()
    try typed.shown("Morel")
    let french = try offered(completer, typed)
    #expect(french == (try names(typed)))
    try typed.shown(":lang en")
    let english = try offered(completer, typed)
    #expect(english == (try names(typed)))
    #expect(english != french)
  }

  @Test func `networks are those of the playbook that was opened`() throws {
    let typed = try TypedSession()
    let completer = Completer()
    try typed.shown("Morel")
    let present = try offered(completer, typed)
    var old = typed.session.playbook
    old.catalogue = try Knowledge(.year2013).catalogue().reference
    typed.session.start(from: old, named: nil, stamp: nil)
    try typed.shown("resources.minutes=60")
    let former = try offered(completer, typed)
    #expect(former == (try names(typed)))
    #expect(former != present)
  }

  @Test(arguments: [
    ("boul", "Boulangerie, pâtisserie"),
    ("BOUL", "Boulangerie, pâtisserie"),
    ("Tabac, v", "Tabac, vapotage"),
    ("bak", "bakery"),
    ("zzz", "nothing"),
    ("business.sector=bak", "business.sector=bakery"),
    ("business.sector=boul", "business.sector=Boulangerie, pâtisserie"),
    ("business.sec", "business.sector="),
    ("business.presence=insta", "business.presence=Instagram"),
    ("business.presence=facebook, fa", "nothing"),
    ("business.presence=facebook, ti", "business.presence=facebook, TikTok"),
    ("business.presence=Facebook,insta", "business.presence=Facebook,Instagram"),
    ("benefits.ranked=vis", "benefits.ranked=Visites"),
    ("benefits.ranked=Visites > ven", "benefits.ranked=Visites > Ventes"),
    ("benefits.ranked=Visites, traf", "nothing"),
    ("maturity.counts=face", "maturity.counts=Facebook: "),
    ("maturity.counts=Facebook: 3/20, face", "nothing"),
    ("business.sells-online=o", "business.sells-online=oui"),
    (":et-si resources.minutes=12", ":et-si resources.minutes=120"),
    (":whatif business.market=les", ":whatif business.market=Les deux"),
    (":et-si face", ":et-si Facebook"),
    (":et-si list", ":et-si listen-first"),
    (":et-si pas", ":et-si pas maintenant"),
    (":et-si resources.min", ":et-si resources.minutes="),
    (":explain fich", ":explain Fiche Google"),
    (":explain fiche goo", ":explain Fiche Google"),
    (":expliquer lettre d'i", ":expliquer Lettre d’information"),
    (":require instagram t", "[TikTok | X | Threads | Twitch | Tripadvisor]"),
    (":require instagram ti", ":require instagram, TikTok"),
    (":require instagram et ti", ":require instagram et TikTok"),
    (":fixer face", ":fixer Facebook="),
    (":fixer facebook=2/s", ":fixer facebook=2/semaine"),
    (":fixer facebook=2/w", ":fixer facebook=2/semaine"),
    (":fix Fiche Google=2/m", ":fix Fiche Google=2/mois"),
    (":fixer Fiche Google=", "[2/mois | 1/semaine | 2/semaine]"),
    (":fixer Fiche Google ", "[2/mois | 1/semaine | 2/semaine]"),
    (":fixer x=1/semaine, fiche google: 1", ":fixer x=1/semaine, fiche google: 1/semaine"),
    (":fixer facebook=1/semaine, fac", "nothing"),
    (":fixer facebook=9", "nothing"),
    ("plan.fixed=fiche google=2/m", "plan.fixed=fiche google=2/mois"),
    (":et-si plan.fixed=fiche google=2/m", ":et-si plan.fixed=fiche google=2/mois"),
    (":modele boulangerie", ":modele Boulangerie, pâtisserie"),
    (":aide :excl", ":aide :exclure"),
    (":aide excl", ":aide exclure"),
    (":help --", ":help --chercher "),
    (":help --s", ":help --search "),
    (":edit metier", ":edit métier"),
    (":pourquoi metier", ":pourquoi business.sector"),
    (":expli", ":expliquer"),
    (":whati", ":whatif"),
    ("aid", "Maison de retraite, aide à domicile, crèche"),
    (":zzz face", "nothing"),
  ])
  func `Tab in French`(line: String, expected: String) throws {
    let (typed, completer) = try prepared()
    withExtendedLifetime(typed) { #expect(completed(line, by: completer) == expected) }
  }

  @Test(arguments: [
    ("bak", "Bakery, pastry shop"),
    ("boul", "Bakery, pastry shop"),
    (":explain google", ":explain Google profile"),
    (":what", ":whatif"),
    (":edit trad", ":edit trade"),
    (":fix google profile=2/m", ":fix google profile=2/month"),
    (":help --", ":help --search "),
  ])
  func `Tab in English`(line: String, expected: String) throws {
    let (typed, completer) = try prepared(.en)
    withExtendedLifetime(typed) { #expect(completed(line, by: completer) == expected) }
  }

  @Test func `playbooks are offered to what saves over them`() throws {
    let (typed, _) = try prepared()
    try typed.shown(":save Maison Morel")
    let completer = Completer()
    completer.prepare(for: typed.session, options: [])
    #expect(completed(":enregistrer! m", by: completer) == ":enregistrer! Maison Morel")
    #expect(completed(":ouvrir maison m", by: completer) == ":ouvrir Maison Morel")
  }

  @Test func `commands are offered without their colon once nothing is asked`() throws {
    let (typed, completer) = try prepared(lines: TypedSession.bakery)
    try #require(!typed.session.isAsking)
    #expect(completed("aid", by: completer) == "aide")
    #expect(completed("expliquer fich", by: completer) == "expliquer Fiche Google")
    #expect(completed("business.sec", by: completer) == "business.sector=")
  }

  @Test(arguments: [
    ("boul", "angerie, pâtisserie"), ("bak", "ery"), (":expliq", "uer"),
    (":explain fiche g", "oogle"),
    ("business.sector=boul", "angerie, pâtisserie"), ("business.presence=x, insta", "gram"),
    ("b", nil), ("pain", nil), (":require instagram ti", nil), ("zzz", nil),
  ])
  func `the hint is the rest of the word as it is typed`(line: String, hint: String?) throws {
    let (typed, completer) = try prepared()
    withExtendedLifetime(typed) { #expect(completer.hint(for: line) == hint) }
  }

  /// Every label that Tab puts in a line is an answer.
  @Test(arguments: Language.allCases)
  func `what is completed is understood`(language: Language) throws {
    for id in [
      "business.sector", "business.size", "business.market", "business.catchment",
      "business.presence", "benefits.ranked", "maturity.contact", "rules.dialogue",
      "resources.skills", "plan.required", "business.country", "business.sells-online",
    ] {
      let (typed, completer) = try prepared(language)
      let line = id + "="
      let found = try #require(completer.completion(of: line, at: line.endIndex), "\(id)")
      for candidate in found.candidates {
        let reply = try typed.session.take(line + candidate.insertion)
        #expect(reply.fault == nil, "\(line)\(candidate.insertion)")
      }
    }
  }

  /// Every rhythm that a network keeps is offered once, and no other.
  @Test(arguments: Language.allCases)
  func `Tab offers the rhythms that are understood`(language: Language) throws {
    let (typed, completer) = try prepared(language)
    let catalogue = try typed.session.knowledge.catalogue()
    for network in catalogue.networks {
      let line = ":fix \(network.id)="
      let offered = completer.completion(of: line, at: line.endIndex)?.candidates ?? []
      let kept = try (1...100).filter { pieces in
        var trial = typed.session.interview
        let settled = try Line("\(line)\(pieces)/month")
        let effect = trial.receive(settled, at: Moment(seconds: 0), knowing: catalogue)
        guard case .accepted = effect else { return false }
        return true
      }
      let pieces = try offered.map { try FixedCadence.list("x: \($0.insertion)")[0] }
      #expect(pieces.map(\.piecesPerFourWeeks) == kept, "\(network.id)")
      #expect(offered.allSatisfy { $0.meaning != nil })
    }
  }

  @Test(arguments: [
    (":lire rep", ":lire reponses.txt"), (":source sous/", "[a.txt | b.txt]"),
    (":script ~/mes", ":script /home/morel/mes réponses.txt"), (":lire .c", ":lire .cache"),
    (":transcript so", ":transcript sous/"), (":lire /tmp/x", "nothing"),
    (":lire ~", "[mes réponses.txt | notes/]"),
  ])
  func `Tab completes paths`(line: String, expected: String) throws {
    let folders = [
      ".": ["reponses.txt", "sous/", ".cache"], "sous/": ["b.txt", "a.txt"],
      "/home/morel/": ["mes réponses.txt", "notes/"],
    ]
    let files = FileLookup(home: "/home/morel") { folders[$0] ?? [] }
    let (typed, completer) = try prepared(files: files)
    withExtendedLifetime(typed) { #expect(completed(line, by: completer) == expected) }
  }
}
