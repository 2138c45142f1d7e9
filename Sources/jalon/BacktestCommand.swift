import ArgumentParser
import JalonCatalogue
import JalonReport
import JalonShell

/// `jalon backtest DIR`.
struct BacktestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backtest",
      abstract: Spoken.text(
        "Soumet des cas publiés au programme et note ses avis.",
        "Puts published cases to the engine and scores it."),
      usage: Spoken.text(
        "jalon backtest RÉPERTOIRE [OPTIONS]", "jalon backtest FOLDER [OPTIONS]"),
      discussion: Spoken.text(
        """
        Un cas est un dossier avec `expected` : l'avis que son issue appelle, les réseaux qui ont \
        marché. Chacun est essayé sur le catalogue qu'il nomme, au jour de sa création, sauf \
        --catalogue ou --as-of. Un avis sans plan ne recommande aucun réseau ; un cas qui n'en \
        nomme pas ne note que l'avis. Intervalles : 10 000 tirages des cas. Repères : les deux \
        réseaux les plus utilisés ; Facebook et Twitter (Instagram depuis 2017) pour les \
        particuliers, LinkedIn pour les entreprises ; pour l'avis, toujours oui.
        """,
        """
        A case is a playbook with `expected`: the verdict that its outcome calls for, the \
        networks that worked. Each is tried on the vintage that it names, as of the day it was \
        created, unless --catalogue or --as-of says otherwise. A verdict without a plan \
        recommends no network; a case that names none scores the verdict only. Intervals: 10,000 \
        resamples of the cases. Baselines: the two social networks that most residents use; \
        Facebook and Twitter (since 2017 Instagram) for consumers, LinkedIn for firms; for \
        verdicts, always yes.
        """))
  }

  @Argument(help: Spoken.help("Un répertoire de cas.", "A folder of cases."))
  var folder: String

  @Option(help: Spoken.help("Sortie : text ou json.", "What is printed: text or json."))
  var format: ScriptRun.Format = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let launch = Launch(options.read())
    do {
      let outcome = try BacktestRun(
        knowledge: launch.knowledge, language: launch.language, asOf: options.asOf
      ).run(folder)
      for complaint in outcome.complaints { StandardStreams.complain(complaint + "\n") }
      guard let backtest = outcome.backtest else { throw ExitCode(outcome.exitStatus) }
      let page = BacktestPage(
        backtest, catalogues: outcome.catalogues, language: launch.language)
      let output =
        switch format {
        case .text: launch.renderer(launch.environment).render(page.document)
        case .json: String(decoding: page.json.bytes(.pretty), as: UTF8.self)
        }
      guard StandardStreams.write(output) else { throw ExitCode(launch.outputFailed()) }
      throw ExitCode(outcome.exitStatus)
    } catch let fault as CatalogueFault {
      throw ExitCode(launch.fault(fault))
    }
  }
}
