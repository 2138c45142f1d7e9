import ArgumentParser
import Glibc
import JalonModel
import JalonShell
import JalonStore

/// `jalon run [SCRIPT]`.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: Spoken.text(
        "Lit un script de réponses et de commandes, écrit le résultat.",
        "Runs a script of answers and commands, prints the result."),
      usage: Spoken.text("jalon run [SCRIPT] [OPTIONS]", "jalon run [SCRIPT] [OPTIONS]"),
      discussion: Spoken.text(
        """
        Le script vient du fichier, ou de l'entrée standard (`-` ou rien). Chaque ligne est \
        d'abord essayée en mémoire : une ligne fautive est dite avec sa place, code de sortie 65, \
        et rien n'est écrit.
        """,
        """
        The script is read from the file, or from standard input (`-` or none). Every line is \
        tried in memory first: a wrong line is told with its place, exit status 65, and nothing \
        is written.
        """))
  }

  @Argument(
    help: Spoken.help(
      "Le script ; - ou rien pour l'entrée standard.",
      "The script; - or none for standard input."))
  var script: String = "-"

  @OptionGroup var printing: ScriptOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let launch = Launch(options.read())
    var order = Launch.ScriptOrder(
      descriptor: 0, name: script, format: printing.format, keepsGoing: printing.keepGoing)
    guard script != "-" else { throw ExitCode(launch.script(order)) }
    order.descriptor = open(script, O_RDONLY | O_CLOEXEC)
    guard order.descriptor >= 0 else {
      let error = StoreError(code: errno, on: .read, of: script)
      StandardStreams.complain("jalon: \(error.sentence[launch.language].inert)\n")
      throw ExitCode(error.exitStatus)
    }
    defer { close(order.descriptor) }
    var status = stat()
    if fstat(order.descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      let error = StoreError(.unfit(.folder), on: .read, of: script)
      StandardStreams.complain("jalon: \(error.sentence[launch.language].inert)\n")
      throw ExitCode(error.exitStatus)
    }
    throw ExitCode(launch.script(order))
  }
}

/// How a script is run and what is printed of it.
struct ScriptOptions: ParsableArguments {
  @Option(help: Spoken.help("Sortie : text ou json.", "What is printed: text or json."))
  var format: ScriptRun.Format = .text

  @Flag(
    name: .customLong("keep-going"),
    help: Spoken.help(
      "Dit toutes les lignes fautives avant de renoncer.",
      "Reports every wrong line before giving up."))
  var keepGoing = false
}

extension ScriptRun.Format: ExpressibleByArgument {}
