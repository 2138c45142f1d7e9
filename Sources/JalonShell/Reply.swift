import JalonInterview
import JalonModel
import JalonReport
import JalonStore

/// What the session has to say after one line.
package struct Reply {
  /// What to show.
  package var blocks: [Document.Block] = []
  /// What it comes to, shown after it where the screen is too small to hold it.
  var recap: [Document.Block] = []
  /// What comes last, whatever the screen.
  var closing: [Document.Block] = []
  /// Why the line was not accepted; empty when it was. More than one only for a file that it reads,
  /// when every wrong line is asked for.
  package var faults: [SessionFault]
  /// Whether the person asked to leave.
  package var leaves = false

  package init(
    blocks: [Document.Block] = [], fault: SessionFault? = nil, leaves: Bool = false
  ) {
    self.blocks = blocks
    faults = fault.map { [$0] } ?? []
    self.leaves = leaves
  }

  /// The first of them; nil when the line was accepted.
  package var fault: SessionFault? { faults.first }

  static func refused(_ fault: SessionFault) -> Reply { Reply(fault: fault) }
}

/// Why the session did not do what a line asked.
package enum SessionFault: Error, Hashable, Sendable {
  case refusal(Refusal)
  case name(PlaybookName.Fault)
  case store(StoreError)
  case playbook(String, Text)
  case noPlaybook(String, nearest: String?)
  /// Neither a path nor the name of a saved playbook.
  case nowhere(String, folder: String, nearest: String?)
  case alreadyThere(String)
  case noTemplate(String, nearest: Option?)
  /// Answers that no save holds would be lost by this command.
  case unsaved(Command)
  case argument(Command)
  /// What was named is no network.
  case network(AnswerProblem)
  /// What was to be brought about is neither a network nor a verdict.
  case goal(String, AnswerProblem)
  /// What `--set` was given is no `ID=VALUE`.
  case badChange(String)
  /// A line of a file that was read for its lines.
  indirect case sourced(file: String, line: Int, SessionFault)
  /// What is no line at all.
  case unreadable(Text)
  /// A script was right, and writing failed after some of its files.
  indirect case unfinished(SessionFault, written: [String])

  /// The exit status of a script that ends on it.
  package var exitStatus: ExitStatus {
    switch self {
    case .refusal, .name, .argument, .network, .goal, .badChange, .playbook, .unreadable, .unsaved:
      .badData
    case .store(let error): error.exitStatus
    case .noPlaybook, .noTemplate, .nowhere: .noInput
    case .alreadyThere: .cannotCreate
    case .sourced(_, _, let fault), .unfinished(let fault, _): fault.exitStatus
    }
  }

  /// Whether the text begins with the name of a file, whose letters are not to be touched.
  var beginsWithPath: Bool {
    switch self {
    case .store(let error): error.beginsWithPath
    case .playbook, .sourced: true
    case .unfinished(let fault, _): fault.beginsWithPath
    default: false
    }
  }

  /// What is wrong and what to write instead, in one sentence without a capital or a full stop.
  package var text: Text {
    switch self {
    case .refusal(let refusal): refusal.text
    case .name(let fault): fault.sentence
    case .store(let error): error.sentence
    case .playbook(let path, let text):
      Text(fr: "\(path) : \(text.fr)", en: "\(path): \(text.en)")
    case .noPlaybook(let name, let nearest?):
      Text(
        fr: "aucun dossier ne s'appelle « \(name) » ; vouliez-vous dire « \(nearest) » ?",
        en: "no playbook is called “\(name)”; did you mean “\(nearest)”?")
    case .noPlaybook(let name, nil):
      Text(
        fr: "aucun dossier ne s'appelle « \(name) » ; :liste les montre",
        en: "no playbook is called “\(name)”; :list shows them")
    case .nowhere(let word, let folder, let nearest):
      Text(
        fr: "ni fichier, ni dossier enregistré « \(word) » dans \(folder)"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""),
        en: "neither a file nor a saved playbook “\(word)” in \(folder)"
          + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    case .noTemplate(let name, let nearest?):
      Text(
        fr: "aucun modèle ne s'appelle « \(name) » ; vouliez-vous dire \(nearest.offered.fr) ?",
        en: "no template is called “\(name)”; did you mean \(nearest.offered.en)?")
    case .noTemplate(let name, nil):
      Text(
        fr: "aucun modèle ne s'appelle « \(name) » ; :modele les montre",
        en: "no template is called “\(name)”; :template lists them")
    case .unsaved(let command):
      Text(
        fr: """
          des réponses ne sont pas enregistrées ; :enregistrer NOM d'abord, puis :\(command.french)
          """,
        en: "some answers are not saved; :save NAME first, then :\(command.rawValue)")
    case .alreadyThere(let name):
      Text(
        fr: """
          un autre dossier s'appelle déjà « \(name) » ; choisissez un autre nom, ou \
          :enregistrer! \(name) pour le remplacer
          """,
        en: """
          another playbook is already called “\(name)”; choose another name, or :save! \(name) \
          to replace it
          """)
    case .network(let problem): problem.text
    case .goal(let typed, .unknownChoice(_, let nearest, _)): Self.noGoal(typed, nearest)
    case .goal(_, let problem): problem.text
    case .badChange(let change):
      Text(
        fr: "« \(change) » : --set attend ID=VALEUR, par exemple resources.minutes=90",
        en: "“\(change)”: --set expects ID=VALUE, for example resources.minutes=90")
    case .argument(let command):
      Text(
        fr: "écrivez :\(command.french) \(command.argument.fr)",
        en: "write :\(command.rawValue) \(command.argument.en)")
    case .unreadable(let text): text
    case .sourced(let file, let line, let fault):
      Text(fr: "\(file):\(line): \(fault.text.fr)", en: "\(file):\(line): \(fault.text.en)")
    case .unfinished(let fault, let written):
      Text(
        fr: fault.text.fr + " ; déjà écrit : " + written.joined(separator: ", "),
        en: fault.text.en + "; already written: " + written.joined(separator: ", "))
    }
  }

  /// What may be asked for instead, every verdict among it.
  private static func noGoal(_ typed: String, _ nearest: Option?) -> Text {
    let verdicts = Phrases.verdicts
    return Text(
      fr: "« \(typed) » n'est ni ID=VALEUR, ni un réseau, ni un avis ; les avis : \(verdicts.fr)"
        + (nearest.map { " ; vouliez-vous dire \($0.offered.fr) ?" } ?? ""),
      en:
        "“\(typed)” is neither ID=VALUE, nor a network, nor a verdict; the verdicts: \(verdicts.en)"
        + (nearest.map { "; did you mean \($0.offered.en)?" } ?? ""))
  }
}
