import ArgumentParser
import JalonCatalogue

/// `jalon schema playbook|result|catalogue`.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Spoken.text(
        "Écrit le schéma JSON (2020-12) d'un dossier, d'un résultat ou du catalogue.",
        "Prints the JSON Schema (2020-12) of a playbook, a result or a catalogue."),
      usage: "jalon schema playbook|result|catalogue")
  }

  @Argument(
    help: Spoken.help("playbook, result ou catalogue.", "playbook, result or catalogue."))
  var document: CatalogueLibrary.Schema

  func run() throws {
    let bytes = CatalogueLibrary().schema(document)
    guard StandardStreams.write(String(decoding: bytes, as: UTF8.self)) else {
      throw ExitCode(Launch().outputFailed())
    }
  }
}

extension CatalogueLibrary.Schema: ExpressibleByArgument {}
