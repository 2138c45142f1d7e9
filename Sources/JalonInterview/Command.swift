import JalonModel

/// What can be asked besides answering. All commands work typed and in scripts.
package enum Command: String, Hashable, Sendable, CaseIterable {
  case back, keep, skip, undo, redo, review, edit, why, plan, explain, exclude, require, fix, target
  case whatIf = "whatif"
  case save, open, template, list, replay, compare, sources, history, source, script, transcript,
    lang, help, quit

  /// The French name.
  package var french: String {
    switch self {
    case .back: "retour"
    case .keep: "garder"
    case .skip: "passer"
    case .undo: "annuler"
    case .redo: "refaire"
    case .review: "revoir"
    case .edit: "corriger"
    case .why: "pourquoi"
    case .plan: "plan"
    case .explain: "expliquer"
    case .whatIf: "et-si"
    case .exclude: "exclure"
    case .require: "imposer"
    case .fix: "fixer"
    case .target: "viser"
    case .save: "enregistrer"
    case .open: "ouvrir"
    case .template: "modele"
    case .list: "liste"
    case .replay: "rejouer"
    case .compare: "comparer"
    case .sources: "sources"
    case .history: "historique"
    case .source: "lire"
    case .script: "script"
    case .transcript: "transcript"
    case .lang: "langue"
    case .help: "aide"
    case .quit: "quitter"
    }
  }

  /// The name in a language.
  package func name(_ language: Language) -> String {
    language == .fr ? french : rawValue
  }

  /// The command of that name in either language, accents and case ignored; a trailing `!` is the
  /// caller's.
  package init?(word: String) {
    let folded = Folding.fold(word)
    guard
      let command = Self.allCases.first(where: { $0.rawValue == folded || $0.french == folded })
    else { return nil }
    self = command
  }

  /// The command whose name is nearest to what was typed.
  package static func nearest(to word: String) -> Command? {
    Folding.nearest(to: word, among: allCases) { [$0.rawValue, $0.french] }
  }

  /// Whether what follows the name is an answer, or would be one: such a line does not outlive the
  /// session in the history.
  package var carriesAnswers: Bool {
    switch self {
    case .whatIf, .fix, .exclude, .require: true
    default: false
    }
  }

  /// What follows the name, as help shows it; empty when nothing does.
  package var argument: Text {
    switch self {
    case .edit: Text(fr: "N° ou ID", en: "NUMBER or ID")
    case .why, .history: Text(fr: "[N° ou ID]", en: "[NUMBER or ID]")
    case .skip: Text(verbatim: "[ID]")
    case .explain: Text(fr: "RÉSEAU", en: "NETWORK")
    case .exclude, .require: Text(fr: "RÉSEAU…", en: "NETWORK…")
    case .fix: Text(fr: "RÉSEAU=N/semaine", en: "NETWORK=N/week")
    case .target: Text(fr: "[NOMBRE SUR 100]", en: "[NUMBER IN 100]")
    case .whatIf: Text(fr: "ID=VALEUR | RÉSEAU | AVIS", en: "ID=VALUE | NETWORK | VERDICT")
    case .save, .open, .compare: Text(fr: "NOM", en: "NAME")
    case .template: Text(fr: "[NOM]", en: "[NAME]")
    case .source, .script, .transcript: Text(fr: "FICHIER", en: "FILE")
    case .lang: Text(verbatim: "fr|en")
    case .help: Text(fr: "[COMMANDE | --chercher MOT]", en: "[COMMAND | --search WORD]")
    default: Text(verbatim: "")
    }
  }

  /// What may be typed, with its argument; every example runs (a test says so).
  package var example: Text {
    let argument =
      switch self {
      case .edit, .why, .history: Text(verbatim: "19")
      case .skip: Text(verbatim: "maturity.counts")
      case .explain, .require: Text(verbatim: "instagram")
      case .exclude: Text(verbatim: "tiktok, x")
      case .fix: Text(fr: "facebook=1/semaine", en: "facebook=1/week")
      case .target: Text(verbatim: "30")
      case .whatIf: Text(verbatim: "resources.minutes=120")
      case .save, .open, .compare: Text(verbatim: "Maison Morel")
      case .template: Text(fr: "boulangerie", en: "bakery")
      case .source: Text(fr: "reponses.txt", en: "answers.txt")
      case .script: Text(fr: "mes-reponses.txt", en: "my-answers.txt")
      case .transcript: Text(fr: "conversation.md", en: "conversation.md")
      case .lang: Text(fr: "en", en: "fr")
      case .help: Text(fr: "exclure", en: "exclude")
      default: Text(verbatim: "")
      }
    func typed(_ name: String, _ argument: String) -> String {
      ":" + name + (argument.isEmpty ? "" : " " + argument)
    }
    return Text(fr: typed(french, argument.fr), en: typed(rawValue, argument.en))
  }

  /// What it does, in one line.
  package var purpose: Text {
    switch self {
    case .back: Text(fr: "revient à la question précédente", en: "goes back one question")
    case .keep:
      Text(
        fr: "laisse telle quelle la réponse où l'on est revenu",
        en: "leaves the answer gone back to as it is")
    case .skip:
      Text(fr: "prend la valeur par défaut indiquée", en: "takes the stated default")
    case .undo: Text(fr: "annule le dernier changement", en: "undoes the last change")
    case .redo: Text(fr: "refait ce qui a été annulé", en: "redoes what was undone")
    case .review: Text(fr: "montre toutes les réponses", en: "shows every answer")
    case .edit: Text(fr: "corrige une réponse", en: "corrects one answer")
    case .why: Text(fr: "dit pourquoi on demande", en: "says why we ask")
    case .plan: Text(fr: "montre le plan du moment", en: "shows the plan so far")
    case .explain:
      Text(fr: "dit pourquoi un réseau est là ou non", en: "says why a network is in or out")
    case .whatIf:
      Text(
        fr: """
          essaie une autre réponse sans la garder ; ou dit ce qui ferait entrer ou sortir un réseau
          """,
        en: """
          tries another answer without keeping it; or says what would bring a network in or out
          """)
    case .exclude: Text(fr: "laisse des réseaux de côté", en: "leaves networks out")
    case .require: Text(fr: "met des réseaux dans le plan", en: "puts networks in the plan")
    case .fix: Text(fr: "fixe le rythme d'un réseau", en: "settles the rhythm of a network")
    case .target:
      Text(
        fr: "cherche le moins de temps pour toucher tant de personnes ; seul, montre la courbe",
        en: "finds the least time to reach so many people; alone, shows the curve")
    case .save: Text(fr: "enregistre le dossier", en: "saves the playbook")
    case .open: Text(fr: "ouvre un dossier enregistré", en: "opens a saved playbook")
    case .template:
      Text(
        fr: "part d'un modèle ; sans nom, les montre",
        en: "starts from a template; alone, lists them")
    case .list: Text(fr: "liste les dossiers", en: "lists the playbooks")
    case .replay:
      Text(
        fr: "recalcule et dit ce qui a changé depuis l'enregistrement",
        en: "computes again and says what changed since the save")
    case .compare:
      Text(
        fr: "montre ce qui diffère d'un autre dossier",
        en: "shows what differs from another playbook")
    case .sources:
      Text(fr: "montre les sources des chiffres", en: "shows where the figures come from")
    case .history: Text(fr: "montre ce qui a changé", en: "shows what changed")
    case .source: Text(fr: "lit un fichier de réponses", en: "reads a file of answers")
    case .script:
      Text(fr: "écrit les réponses comme un script", en: "writes the answers as a script")
    case .transcript: Text(fr: "écrit la conversation", en: "writes the conversation")
    case .lang: Text(fr: "change de langue", en: "changes the language")
    case .help: Text(fr: "montre cette aide", en: "shows this help")
    case .quit: Text(fr: "quitte ; rien n'est perdu", en: "leaves; nothing is lost")
    }
  }
}
