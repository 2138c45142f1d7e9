import ArgumentParser
import JalonCatalogue
import JalonModel
import JalonShell

/// Options that make sense for every command.
struct CommonOptions: ParsableArguments {
  @Option(
    help: Spoken.help(
      "La langue des textes : fr ou en. Sinon, celle du dossier, celle du système, ou fr.",
      "The language of all texts: fr or en. Default: the playbook's, the locale's, else fr."))
  var lang: Language?

  @Option(
    help: Spoken.help(
      """
      Le millésime du catalogue : 2026 ou 2013 ; ou un fichier de chiffres à vous, posé sur l'un \
      d'eux. Sinon, celui du dossier, ou 2026.
      """,
      """
      The vintage of the catalogue: 2026 or 2013; or a file of your own figures, laid over one. \
      Default: that of the playbook, else 2026.
      """))
  var catalogue: CatalogueChoice?

  @Option(
    name: .customLong("as-of"),
    help: Spoken.help(
      "Le jour de l'avis, AAAA-MM-JJ. Sinon, aujourd'hui (UTC).",
      "The day of the advice, YYYY-MM-DD. Default: today, UTC."))
  var asOf: CivilDate?

  @Option(
    help: Spoken.help(
      "Le répertoire des dossiers. Sinon, $XDG_DATA_HOME/jalon/playbooks.",
      "The folder of the playbooks. Default: $XDG_DATA_HOME/jalon/playbooks."))
  var playbooks: String?

  @Option(
    help: Spoken.help(
      "Couleurs : auto, always (toujours) ou never (jamais). NO_COLOR est respecté.",
      "Colours: auto, always or never. NO_COLOR is honoured."))
  var color: Colour = .auto

  @Flag(
    help: Spoken.help(
      "Du texte seul, sans couleurs ni dessins, pour les lecteurs d'écran. Aussi ACCESSIBLE=1.",
      "Text without redrawing, colours or drawings, for screen readers. Also ACCESSIBLE=1."))
  var plain = false

  enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// The options as the rest of the program takes them; a file of figures is read here, and one that
  /// cannot be read ends the program with a sentence and its exit status.
  func read() -> Launch.Wishes {
    var wishes = Launch.Wishes(
      language: lang, vintage: nil, asOf: asOf, playbooks: playbooks,
      colour: color == .auto ? nil : color == .always, plain: plain)
    switch catalogue {
    case .vintage(let vintage): wishes.vintage = vintage
    case .file(let path):
      do {
        let overlay = try OverlayFile(path).overlay
        wishes.overlay = overlay
        wishes.vintage = overlay.base
      } catch {
        let language = Launch(wishes).language
        StandardStreams.complain("jalon: \(error.text[language].inert)\n")
        Self.exit(withError: ExitCode(error.exitStatus))
      }
    case nil: break
    }
    return wishes
  }
}

extension Language: ExpressibleByArgument {}

/// What `--catalogue` names.
enum CatalogueChoice: ExpressibleByArgument {
  case vintage(CatalogueLibrary.Vintage)
  /// A consultant's own figures.
  case file(String)

  init?(argument: String) {
    self = CatalogueLibrary.Vintage(rawValue: argument).map { .vintage($0) } ?? .file(argument)
  }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
