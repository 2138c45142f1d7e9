import ArgumentParser
import JalonCatalogue

/// `jalon schema playbook|result|catalogue`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (2020-12) of a playbook, a result or a catalogue.")

  @Argument(help: "playbook, result or catalogue.")
  var document: CatalogueLibrary.Schema

  func run() throws {
    let bytes = CatalogueLibrary().schema(document)
    guard StandardStreams.write(String(decoding: bytes, as: UTF8.self)) else {
      throw ExitCode(Launch().outputFailed())
    }
  }
}

extension CatalogueLibrary.Schema: ExpressibleByArgument {}
