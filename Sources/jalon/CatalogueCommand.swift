import ArgumentParser
import JalonCatalogue
import JalonModel
import JalonReport
import JalonShell
import JalonStore

/// `jalon catalogue TOPIC`.
struct CatalogueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "catalogue",
      abstract: Spoken.text(
        "Montre ce que Jalon sait, preuves à l'appui.",
        "Shows what Jalon knows, with its evidence."),
      usage: Spoken.text(
        "jalon catalogue SUJET [ID] [OPTIONS]", "jalon catalogue TOPIC [ID] [OPTIONS]"),
      discussion: Spoken.text(
        """
        networks, benefits, questions, sectors, templates, sources et judgements sont des listes ; \
        `show ID` est la page d'un réseau, d'un effet, d'une question, d'un métier, d'un fait ou \
        d'une estimation.
        """,
        """
        networks, benefits, questions, sectors, templates, sources and judgements are lists; \
        `show ID` is the page of one network, benefit, question, sector, fact or judgement.
        """))
  }

  @Argument(
    help: Spoken.help(
      "networks, benefits, questions, sectors, templates, sources, judgements ou show.",
      "networks, benefits, questions, sectors, templates, sources, judgements or show."))
  var topic: Topic

  @Argument(help: Spoken.help("Avec show : un identifiant.", "With show: an id."))
  var id: String?

  @Option(help: Spoken.help("Sortie : text ou json.", "What is printed: text or json."))
  var format: ScriptRun.Format = .text

  @Option(
    help: Spoken.help(
      "Avec judgements : un répertoire de cas publiés, sur lesquels mesurer aussi leur influence.",
      "With judgements: a folder of published cases to measure their influence on besides."))
  var cases: String?

  @OptionGroup var options: CommonOptions

  enum Topic: String, ExpressibleByArgument, CaseIterable {
    case networks, benefits, questions, sectors, templates, sources, judgements, show
  }

  func validate() throws {
    if topic == .show, id == nil {
      throw ValidationError(Spoken.text("show attend un ID", "show needs an ID"))
    }
    if topic != .judgements, cases != nil {
      throw ValidationError(
        Spoken.text("--cases va avec judgements", "--cases goes with judgements"))
    }
    if topic != .show, let id {
      throw ValidationError(
        Spoken.text("argument inattendu : '\(id)'", "unexpected argument '\(id)'"))
    }
  }

  func run() throws {
    let launch = Launch(options.read())
    do {
      let measured =
        topic == .judgements
        ? try InfluenceRun(knowledge: launch.knowledge, asOf: launch.clock.asOf)
          .measure(cases: cases) : nil
      let influence = measured?.influence
      var status = ExitStatus.done
      for fault in measured?.faults ?? [] {
        StandardStreams.complain("jalon: \(fault.text[launch.language].inert)\n")
        status = .graver(status, fault.exitStatus)
      }
      let pages = try launch.cataloguePages(judgementOrder: influence?.judgements ?? [])
      let output: String
      switch format {
      case .text:
        var document = try pages.document(for: asked)
        if let influence { document.blocks.append(influence.summary(launch.language)) }
        output = launch.renderer(launch.environment).render(document)
      case .json:
        output = String(decoding: try pages.json(for: asked).bytes(.pretty), as: UTF8.self)
      }
      guard StandardStreams.write(output) else { throw ExitCode(launch.outputFailed()) }
      throw ExitCode(status)
    } catch let unknown as UnknownCatalogueID {
      StandardStreams.complain("jalon: \(unknown.text[launch.language].inert)\n")
      throw ExitCode(ExitStatus.badData)
    } catch let error as StoreError {
      StandardStreams.complain("jalon: \(error.sentence[launch.language].inert)\n")
      throw ExitCode(error.exitStatus)
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
