import ArgumentParser
import JalonCatalogue
import JalonShell

/// `jalon check [FILE|DIR…]`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: """
      Validates playbooks and files of your own figures; without a path, the catalogue that the \
      program carries.
      """,
    discussion: """
      Every fault is told with its file, line and column, JSON path, and what to write instead.
      Exit status 65 when there is one.
      """)

  @Argument(help: "Playbooks, files of your own figures, or folders of them.")
  var paths: [String] = []

  @OptionGroup var options: CommonOptions

  func run() throws {
    let launch = Launch(options.wishes)
    let checking = Checking(language: launch.language)
    do {
      let outcome = paths.isEmpty ? checking.checkCatalogue() : try checking.check(paths)
      for complaint in outcome.complaints { StandardStreams.complain(complaint + "\n") }
      let output = outcome.lines.map { $0 + "\n" }.joined()
      guard StandardStreams.write(output) else { throw ExitCode(launch.outputFailed()) }
      throw ExitCode(outcome.exitStatus)
    } catch let fault as CatalogueFault {
      throw ExitCode(launch.fault(fault))
    }
  }
}
