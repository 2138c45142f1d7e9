import ArgumentParser
import JalonCatalogue
import JalonModel
import JalonReport
import JalonShell

/// `jalon catalogue TOPIC`.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Shows what Jalon knows, with its evidence.",
    discussion: """
      networks, benefits, questions, sectors, templates, sources and judgements are lists;
      `show ID` is the page of one network, benefit, question, sector, fact or judgement.
      """)

  @Argument(
    help: "networks, benefits, questions, sectors, templates, sources, judgements or show.")
  var topic: Topic

  @Argument(help: "With show: an id.")
  var id: String?

  @Option(help: "What is printed: text or json.")
  var format: ScriptRun.Format = .text

  @OptionGroup var options: CommonOptions

  enum Topic: String, ExpressibleByArgument, CaseIterable {
    case networks, benefits, questions, sectors, templates, sources, judgements, show
  }

  func validate() throws {
    if topic == .show, id == nil { throw ValidationError("show needs an ID") }
    if topic != .show, let id { throw ValidationError("unexpected argument '\(id)'") }
  }

  func run() throws {
    let launch = Launch(options.wishes)
    do {
      let pages = try launch.cataloguePages()
      let output: String
      switch format {
      case .text:
        output = launch.renderer(launch.environment).render(try pages.document(for: asked))
      case .json:
        output = String(decoding: try pages.json(for: asked).bytes(.pretty), as: UTF8.self)
      }
      guard StandardStreams.write(output) else { throw ExitCode(launch.outputFailed()) }
    } catch let unknown as UnknownCatalogueID {
      StandardStreams.complain("jalon: \(unknown.text[launch.language])\n")
      throw ExitCode(65)
    } catch let fault as CatalogueFault {
      throw ExitCode(launch.fault(fault))
    }
  }

  private var asked: CataloguePages.Topic {
    switch topic {
    case .networks: .networks
    case .benefits: .benefits
    case .questions: .questions
    case .sectors: .sectors
    case .templates: .templates
    case .sources: .sources
    case .judgements: .judgements
    case .show: .show(id ?? "")
    }
  }
}
