import JalonInterview
import JalonModel

/// Sentences of the shell itself.
enum Phrases {
  /// The first screen, in four lines.
  static let welcome = [
    Text(
      fr: "Jalon : faut-il aller sur les réseaux sociaux, lesquels, à quel rythme ?",
      en: "Jalon: should you be on social networks, on which, and how often?"),
    Text(
      fr: "Une trentaine de questions, un quart d'heure ; la réponse peut être non.",
      en: "Some thirty questions, a quarter of an hour; the answer may be no."),
    Text(
      fr: "Rien ne quitte cet ordinateur ; chaque réponse y est gardée aussitôt.",
      en: "Nothing leaves this computer; every answer is kept on it at once."),
    Text(
      fr: "« ? » explique, `:passer` saute, `:aide` dit le reste, `:quitter` arrête.",
      en: "“?” explains, `:skip` passes, `:help` tells the rest, `:quit` stops."),
  ]

  static let afterPlan = Text(
    fr: """
      `:enregistrer NOM` garde ce dossier, `:plan` montre l'avis entier, `:revoir` relit vos \
      réponses, `:expliquer RÉSEAU` dit pourquoi.
      """,
    en: """
      `:save NAME` keeps this playbook, `:plan` shows the whole advice, `:review` shows your \
      answers, `:explain NETWORK` says why.
      """)

  /// Every verdict as it may be typed, and what it means.
  static var verdicts: Text {
    let offered = Session.verdicts.map(\.offered)
    return Text(
      fr: offered.map(\.fr).joined(separator: ", "), en: offered.map(\.en).joined(separator: ", "))
  }

  static let emptyLine = Text(
    fr: "Tapez une réponse, « ? » pour de l'aide, ou `:passer` pour la valeur par défaut.",
    en: "Type an answer, “?” for help, or `:skip` for the default.")

  static let nothingToComplete = Text(
    fr: "Rien ne commence ainsi ici.", en: "Nothing here begins so.")

  /// Below a list that is longer than the screen.
  static func leftOut(_ count: Int) -> Text {
    Text(
      fr: "… et \(count) de plus : tapez une lettre.",
      en: "… and \(count) more: type a letter.")
  }

  static let emptyLineRevisiting = Text(
    fr: "Tapez une autre réponse, ou `:garder` pour laisser celle-ci.",
    en: "Type another answer, or `:keep` to leave this one.")

  /// Tells of the few playbooks that wait.
  /// - Parameter names: as their files spell them.
  /// - Returns: which they are, and how one is taken up.
  static func saved(_ names: [String]) -> Text {
    let first = names.first ?? ""
    return names.count == 1
      ? Text(
        fr: "Un dossier est enregistré ; `:ouvrir \(first)` le reprend.",
        en: "One playbook is saved; `:open \(first)` takes it up.")
      : Text(
        fr: """
          Dossiers enregistrés : \(names.joined(separator: ", ")). `:ouvrir \(first)` reprend le \
          premier.
          """,
        en: """
          Saved playbooks: \(names.joined(separator: ", ")). `:open \(first)` takes up the first.
          """)
  }

  static let manySaved = Text(
    fr: "Des dossiers sont enregistrés : `:liste` les montre, `:ouvrir NOM` en reprend un.",
    en: "Playbooks are saved: `:list` shows them, `:open NAME` takes one up.")

  static let openOne = Text(
    fr: "`:ouvrir` et un nom ouvre un dossier.", en: "`:open` and a name opens a playbook.")

  static let searchStopped = Text(
    fr: "Recherche arrêtée ; rien n'est perdu.", en: "The search was stopped; nothing is lost.")

  static let interrupted = Text(
    fr: "Ctrl-C encore une fois pour quitter ; vos réponses sont gardées.",
    en: "Ctrl-C once more to leave; your answers are kept.")

  static let keptForLater = Text(
    fr: "Vos réponses sont gardées ; Jalon proposera de les reprendre au prochain démarrage.",
    en: "Your answers are kept; Jalon will offer to go on at the next start.")

  static let goodbye = Text(fr: "À bientôt.", en: "See you soon.")

  static func scriptHeading(_ options: String) -> Text {
    Text(
      fr: "Réponses de Jalon ; rejouez-les avec : jalon run \(options)FICHIER",
      en: "Jalon answers; replay them with: jalon run \(options)FILE")
  }

  static let answersOnly = Text(
    fr: "L'histoire de ce dossier vient d'ailleurs ; voici ses réponses.",
    en: "The history of this playbook comes from elsewhere; these are its answers.")

  static let sourceLoop = Text(
    fr: "ce fichier se lit lui-même, ou plus de seize fichiers s'emboîtent",
    en: "this file reads itself, or more than sixteen files are nested")

  static func resume(_ session: Session.Interrupted) -> Text {
    let (hour, minute) = session.last.clockTime
    let day = Text.figures { $0.date(session.last.day) }
    let time = Text.figures { $0.time(hour, minute) }
    let kept = kept(by: session)
    return Text(
      fr: """
        Une session interrompue le \(day.fr) à \(time.fr)\
        \(session.name.isEmpty ? "" : " (« \(session.name) »)") garde \(kept.fr). La reprendre ? \
        (oui, non ou oublier)
        """,
      en: """
        A session interrupted on \(day.en) at \(time.en)\
        \(session.name.isEmpty ? "" : " (“\(session.name)”)") keeps \(kept.en). Go on with it? \
        (yes, no or forget)
        """)
  }

  /// How many answers only an interrupted session holds; none is new where some were taken back.
  private static func kept(by session: Session.Interrupted) -> Text {
    guard session.answers > 0 else { return Text(fr: "une correction", en: "a correction") }
    return Text(
      fr: Figures(.fr).count(session.answers, one: "réponse", many: "réponses"),
      en: Figures(.en).count(session.answers, one: "answer", many: "answers"))
  }

  /// Says that an interrupted session that is not taken up is not lost.
  static func leftAside(_ session: Session.Interrupted) -> Text {
    guard case .playbook(let name) = session.subject else {
      return Text(
        fr: "Laissée de côté : elle sera proposée de nouveau au prochain démarrage.",
        en: "Left aside: it will be offered again at the next start.")
    }
    return Text(
      fr: "Laissée de côté : `:ouvrir \(name.spelling)` la reprend.",
      en: "Left aside: `:open \(name.spelling)` takes it up.")
  }

  /// What may be answered to the offer of an interrupted session.
  static let resumingHelp = Text(
    fr: """
      Répondez oui pour la reprendre, non pour la laisser de côté, oublier pour effacer ses réponses.
      """,
    en: """
      Answer yes to go on with it, no to leave it aside, forget to throw its answers away.
      """)

  /// Whether a line asks, in either language, to throw an interrupted session away.
  static func saysForget(_ typed: String) -> Bool {
    let folded = Folding.fold(typed)
    return folded.count >= 3 && ["oublier", "forget"].contains { $0.hasPrefix(folded) }
  }

  /// Asks once more before answers are lost.
  static func reallyForget(_ session: Session.Interrupted) -> Text {
    let kept = kept(by: session)
    let playbook =
      if case .playbook(let name) = session.subject {
        Text(
          fr: " Le dossier « \(name.spelling) » reste tel qu'il est enregistré.",
          en: " The playbook “\(name.spelling)” stays as it was saved.")
      } else {
        Text(verbatim: "")
      }
    return Text(
      fr: """
        L'oublier efface pour de bon \(kept.fr).\(playbook.fr) L'oublier vraiment ? (oui ou non)
        """,
      en: """
        Forgetting it erases \(kept.en) for good.\(playbook.en) Really forget it? (yes or no)
        """)
  }

  static let forgotten = Text(fr: "C'est oublié.", en: "It is forgotten.")

  /// Said to who wants to leave in words of their own.
  static let leaving = Text(
    fr: "Pour quitter : `:quitter`. Vos réponses seront gardées.",
    en: "To leave: `:quit`. Your answers will be kept.")

  /// Said when the program that should change a long text is not there.
  static func noEditor(_ program: String) -> Text {
    Text(
      fr: """
        L'éditeur « \(program) » (variable EDITOR) n'a pas pu démarrer : tapez ici la nouvelle \
        réponse.
        """,
      en: """
        The editor “\(program)” (variable EDITOR) could not be started: type the new answer here.
        """)
  }

  /// Said after an answer that reads like a command.
  /// - Parameter command: the one that it may have meant.
  /// - Returns: that it was kept, and how to have the command instead.
  static func notACommand(_ command: Command) -> Text {
    Text(
      fr: """
        C'est noté comme votre réponse. Si vous vouliez la commande : `:\(command.french)` ; \
        `:annuler` retire cette réponse.
        """,
      en: """
        That is noted as your answer. If you meant the command: `:\(command.rawValue)`; `:undo` takes \
        this answer back.
        """)
  }

  static func minutesOrHours(_ number: Int) -> Text {
    let (minutes, hours) = lengths(number)
    return Text(
      fr: "\(minutes.fr) ou \(hours.fr) par semaine ? (minutes ou heures)",
      en: "\(minutes.en) or \(hours.en) a week? (minutes or hours)")
  }

  /// Said when the number comes again without its unit.
  static func numberAlone(_ number: Int) -> Text {
    let (minutes, hours) = lengths(number)
    return Text(
      fr: """
        Ce nombre seul peut vouloir dire l'un ou l'autre : tapez `h` pour \(hours.fr), `min` pour \
        \(minutes.fr).
        """,
      en: """
        This number alone may mean either: type `h` for \(hours.en), `min` for \(minutes.en).
        """)
  }

  /// So many minutes, and so many hours.
  private static func lengths(_ number: Int) -> (minutes: Text, hours: Text) {
    let (french, english) = (Figures(.fr), Figures(.en))
    return (
      Text(
        fr: french.count(number, one: "minute", many: "minutes"),
        en: english.count(number, one: "minute", many: "minutes")),
      Text(
        fr: french.count(number, one: "heure", many: "heures"),
        en: english.count(number, one: "hour", many: "hours"))
    )
  }

  static let saysMinutesOrHours = Text(
    fr: "Répondez minutes ou heures, ou donnez une durée : `45 min`, `2h`.",
    en: "Answer minutes or hours, or give a length of time: `45 min`, `2h`.")

  static let keepCorrection = Text(
    fr: "Garder cette nouvelle réponse ? (oui ou non)",
    en: "Keep this new answer? (yes or no)")

  static let keepOrNot = Text(
    fr: "Répondez oui pour la garder, non pour laisser la réponse d'avant.",
    en: "Answer yes to keep it, no to leave the former answer.")

  static let keptAnswer = Text(
    fr: "La réponse d'avant reste.", en: "The former answer stays.")

  static let noQuestion = Text(
    fr: "Plus de question en attente : `:plan` montre le plan, `:aide` le reste.",
    en: "No question is waiting: `:plan` shows the plan, `:help` the rest.")

  static let unsure = Text(
    fr: """
      Si vous ne savez pas : `:passer`. Pour comprendre la question : « ? ». Pour revenir : \
      `:retour`.
      """,
    en: "If you do not know: `:skip`. To understand the question: “?”. To go back: `:back`.")
}
