import ArgumentParser
import JalonCatalogue
import JalonReport
import JalonShell

/// `jalon backtest DIR`.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest", abstract: "Puts published cases to the engine and scores it.",
    discussion: """
      A case is a playbook with `expected`: the verdict that its outcome calls for, the networks
      that worked. Each is tried on the vintage that it names, as of the day it was created, unless
      --catalogue or --as-of says otherwise. A verdict without a plan recommends no network; a case
      that names none scores the verdict only. Intervals: 10,000 resamples of the cases.
      Baselines: the two social networks that most residents use; Facebook and Twitter (since 2017
      Instagram) for consumers, LinkedIn for firms; for verdicts, always yes.
      """)

  @Argument(help: "A folder of cases.")
  var folder: String

  @Option(help: "What is printed: text or json.")
  var format: ScriptRun.Format = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let launch = Launch(options.wishes)
    do {
      let outcome = try BacktestRun(
        knowledge: launch.knowledge, language: launch.language, asOf: options.asOf
      ).run(folder)
      for complaint in outcome.complaints { StandardStreams.complain(complaint + "\n") }
      guard let backtest = outcome.backtest else { throw ExitCode(outcome.exitStatus) }
      let page = BacktestPage(backtest, language: launch.language)
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
