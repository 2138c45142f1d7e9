import JalonModel
import JalonReport

/// Many replayed playbooks at a glance, a row each: those whose advice changed come first.
package struct ReplaySummary {
  private let replays: [Replay]
  private let language: Language

  /// - Parameters:
  ///   - replays: in the order in which they were named.
  ///   - language: of the run; the playbooks' own may differ.
  package init(_ replays: [Replay], language: Language) {
    let changed = replays.filter(\.isChanged)
    self.replays = changed + replays.filter { !$0.isChanged }
    self.language = language
  }

  private func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  package var document: Document {
    var blocks: [Document.Block] = [.paragraph([.text(count)]), table]
    if let first = replays.first {
      let command = "`jalon replay \(Self.quoted(first.path))`"
      blocks.append(
        .paragraph(
          .prose(
            say(
              "Pour lire un plan en entier : \(command).", "To read one plan in full: \(command)."))
        ))
    }
    return Document(language: language, title: "", blocks: blocks)
  }

  /// `40 dossiers : 3 changés depuis l'enregistrement, 36 inchangés, 1 sans avis enregistré.`
  private var count: String {
    let (french, english) = (Figures(.fr), Figures(.en))
    let changed = replays.count(where: \.isChanged)
    let new = replays.count { $0.drift == nil }
    let same = replays.count - changed - new
    var parts: [Text] = []
    func part(_ number: Int, _ one: Text, _ many: Text) {
      guard number > 0 else { return }
      parts.append(
        Text(
          fr: french.count(number, one: one.fr, many: many.fr),
          en: english.count(number, one: one.en, many: many.en)))
    }
    part(
      changed, Text(fr: "changé depuis l'enregistrement", en: "changed since it was saved"),
      Text(fr: "changés depuis l'enregistrement", en: "changed since they were saved"))
    part(same, Text(fr: "inchangé", en: "unchanged"), Text(fr: "inchangés", en: "unchanged"))
    part(
      new, Text(fr: "sans avis enregistré", en: "without saved advice"),
      Text(fr: "sans avis enregistré", en: "without saved advice"))
    let whole = Text(
      fr: french.count(replays.count, one: "dossier", many: "dossiers"),
      en: english.count(replays.count, one: "playbook", many: "playbooks"))
    return say(
      "\(whole.fr) : \(parts.map(\.fr).joined(separator: ", ")).",
      "\(whole.en): \(parts.map(\.en).joined(separator: ", ")).")
  }

  private var table: Document.Block {
    let names = replays.map { Self.name($0.path) }
    return .table(
      Document.Table(
        [
          Document.Column([.text(say("Dossier", "Playbook"))]),
          Document.Column([.text(say("Verdict", "Verdict"))]),
          // Most say « inchangé »: a narrow column keeps their rows on one line.
          Document.Column([.text(say("Changement", "Change"))], priority: 2),
          Document.Column([.text(say("Temps", "Time"))], .trailing),
          Document.Column([.text(say("Réseaux", "Networks"))]),
        ],
        rows: zip(replays, names).map { replay, name in
          // Two of one name in different folders are told apart by their paths.
          let isAlone = names.count { $0 == name } == 1
          return [[.strong(isAlone ? name : replay.path)]] + cells(replay)
        }))
  }

  private func cells(_ replay: Replay) -> [[Document.Span]] {
    let advice = replay.advice
    let networks = advice.plan.networks.map {
      replay.catalogue.network($0.id)?.name[language] ?? $0.id
    }
    let verdict = advice.verdict.words[language]
    return [
      [
        .text(
          advice.provisional ? say("\(verdict), provisoire", "\(verdict), provisional") : verdict)
      ],
      [since(replay)],
      [.text(Figures(language).minutes(advice.plan.minutesPerWeek))],
      [.text(networks.isEmpty ? say("aucun", "none") : networks.joined(separator: ", "))],
    ]
  }

  private func since(_ replay: Replay) -> Document.Span {
    guard !replay.lacksFigures else {
      return .caution(say("sans ses chiffres", "without its figures"))
    }
    guard let drift = replay.drift else {
      return .muted(say("sans avis", "none saved"))
    }
    guard !drift.isNone else { return .muted(say("inchangé", "unchanged")) }
    let changes = drift.changes(language, catalogue: replay.catalogue)
    return .caution(changes.joined(separator: say(" ; ", "; ")))
  }

  /// The name of a playbook's file, without its folder and its ending.
  private static func name(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".json") ? String(file.dropLast(5)) : file
  }

  /// A path as a shell takes it for one word.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
    return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
  }
}
