import ArgumentParser
import JalonCatalogue
import JalonModel

/// Options that make sense for every command.
struct CommonOptions: ParsableArguments {
  @Option(help: "The language of all texts: fr or en. Default: that of the locale, else fr.")
  var lang: Language?

  @Option(help: "The vintage of the catalogue: 2026 or 2013. Default: that of the playbook, else 2026.")
  var catalogue: CatalogueLibrary.Vintage?

  @Option(
    name: .customLong("as-of"), help: "The day of the advice, YYYY-MM-DD. Default: today, UTC.")
  var asOf: CivilDate?

  @Option(help: "The folder of the playbooks. Default: $XDG_DATA_HOME/jalon/playbooks.")
  var playbooks: String?

  @Option(help: "Colours: auto, always or never. NO_COLOR is honoured.")
  var color: Colour = .auto

  @Flag(help: "Text without redrawing, colours or drawings, for screen readers. Also ACCESSIBLE=1.")
  var plain = false

  enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// The options as the rest of the program reads them.
  var wishes: Launch.Wishes {
    Launch.Wishes(
      language: lang, vintage: catalogue, asOf: asOf, playbooks: playbooks,
      colour: color == .auto ? nil : color == .always, plain: plain)
  }
}

extension Language: ExpressibleByArgument {}

extension CatalogueLibrary.Vintage: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
