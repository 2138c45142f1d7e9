import JalonModel
import JalonStore

extension StoreError {
  /// Whether its sentence begins with the path.
  var beginsWithPath: Bool {
    switch kind {
    case .absent, .unfit, .oversized, .taken, .changed, .uncreatable: true
    case .unwritable, .failed, .held, .waiting, .forbidden: false
    }
  }

  /// What happened to which file, and what to do, in one sentence without a full stop. The path is as
  /// the system was asked for it: `inert` makes it safe to show.
  package var sentence: Text {
    let words = code.map(Text.systemReason)
    let reason = Text(fr: words.map { " (\($0.fr))" } ?? "", en: words.map { " (\($0.en))" } ?? "")
    let path = path
    switch kind {
    case .absent:
      return Text(fr: "\(path) n'existe pas", en: "\(path) does not exist")
    case .unfit:
      return Text(
        fr: "\(path) n'est pas un fichier ordinaire", en: "\(path) is not an ordinary file")
    case .oversized(let limit):
      return Text(
        fr: "\(path) est trop grand : \(limit / 1_048_576) Mio au plus",
        en: "\(path) is too large: \(limit / 1_048_576) MiB at most")
    case .unwritable:
      return Text(
        fr: "le texte pour \(path) contient un saut de ligne ou un octet nul ; enlevez-le",
        en: "the text for \(path) holds a line feed or a NUL; take it out")
    case .taken:
      return Text(
        fr: "\(path) existe déjà ; rien n'a été remplacé",
        en: "\(path) is already there; nothing was replaced")
    case .changed:
      return Text(
        fr: "\(path) a été modifié ailleurs depuis sa lecture ; rien n'a été remplacé",
        en: "\(path) was changed elsewhere since it was read; nothing was replaced")
    case .uncreatable:
      return Text(
        fr: "\(path) ne peut pas être créé\(reason.fr)",
        en: "\(path) cannot be created\(reason.en)")
    case .failed:
      return Text(
        fr: "la lecture ou l'écriture de \(path) a échoué\(reason.fr)",
        en: "reading or writing \(path) failed\(reason.en)")
    case .held(let heading):
      let who = Self.holder(heading)
      let what = playbook
      return Text(
        fr: "\(what.fr) est ouvert\(who.fr) ; fermez l'autre session, ou attendez",
        en: "\(what.en) is in use\(who.en); close the other session, or wait")
    case .waiting:
      return Text(
        fr: "une session interrompue attend pour \(path) ; reprenez-la d'abord avec :ouvrir",
        en: "an interrupted session waits for \(path); resume it first with :open")
    case .forbidden:
      return Text(
        fr: "vous n'avez pas le droit de toucher à \(path)",
        en: "you are not allowed to touch \(path)")
    }
  }

  /// What is held, by its name: of a playbook, its file and its journal bear it.
  private var playbook: Text {
    let file = path.split(separator: "/").last ?? ""
    for ending in [".jsonl", ".json"] where file.hasSuffix(ending) {
      let name = file.dropLast(ending.count)
      guard !name.isEmpty, !name.hasPrefix("unsaved-") else { break }
      return Text(fr: "le dossier « \(name) »", en: "the playbook “\(name)”")
    }
    return Text(fr: "ce dossier", en: "this playbook")
  }

  /// Who holds a journal, from its first line.
  private static func holder(_ heading: [UInt8]) -> Text {
    guard let value = try? JSONDocument(heading).value, let user = value["user"]?.string,
      let host = value["host"]?.string
    else { return Text(fr: " ailleurs", en: " elsewhere") }
    let since = value["since"]?.string.flatMap(Moment.init).map { moment in
      Text.figures { figures in
        let (hour, minute) = moment.clockTime
        return figures.date(moment.day, .long) + ", \(figures.time(hour, minute)) UTC"
      }
    }
    let (from, depuis) = (since.map { ", since \($0.en)" }, since.map { " depuis le \($0.fr)" })
    return Text(
      fr: " par \(user) sur \(host)\(depuis ?? "")", en: " by \(user) on \(host)\(from ?? "")")
  }
}

extension PlaybookName.Fault {
  /// The name, what a name may be, and the nearest one that would do.
  package var sentence: Text {
    let offer = suggestion.map { " ; par exemple « \($0) »" } ?? ""
    let offerEnglish = suggestion.map { "; for example “\($0)”" } ?? ""
    if text.contains("/") {
      return Text(
        fr: """
          « \(text) » est un chemin, et un dossier s'ouvre par son nom : --playbooks RÉPERTOIRE dit \
          où les chercher, jalon replay FICHIER en lit un ailleurs
          """,
        en: """
          “\(text)” is a path, and a playbook is opened by its name: --playbooks FOLDER says where to \
          look, jalon replay FILE reads one elsewhere
          """)
    }
    return Text(
      fr: """
        « \(text) » ne peut pas nommer un dossier : lettres, chiffres, espace, - _ . (pas au \
        début), 100 au plus\(offer)
        """,
      en: """
        “\(text)” cannot name a playbook: letters, digits, space, - _ . (not first), 100 at \
        most\(offerEnglish)
        """)
  }
}
