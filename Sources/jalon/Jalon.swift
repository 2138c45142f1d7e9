import ArgumentParser
import Glibc
import JalonShell

/// The program. Without arguments it is the guided shell, entered before anything of the command
/// line is set up: an owner does not wait for options that were not given.
@main
enum Jalon {
  static func main() {
    StandardStreams.secure()
    guard CommandLine.arguments.count > 1 else {
      exit(Launch().shell())
    }
    JalonCommand.main()
  }
}

/// `jalon` with options or a command.
struct JalonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jalon",
    abstract: "Should your firm be on social networks, on which, and how often?",
    discussion: """
      Without a command: the guided shell in a terminal, `jalon run -` otherwise.
      French first, English equal: --lang fr|en.

      EXIT STATUS
        0 done, whatever the verdict · 3 the interview is incomplete · 64 wrong usage ·
        65 bad data · 66 no such input · 70 a fault of ours · 73 cannot create ·
        74 read or write failed · 75 the playbook is open elsewhere · 77 not permitted ·
        128+n on a signal
      """,
    version: Launch.version,
    subcommands: [
      RunCommand.self, ReplayCommand.self, CheckCommand.self, CatalogueCommand.self,
      SchemaCommand.self, BatchCommand.self, BacktestCommand.self,
    ])

  @OptionGroup var options: CommonOptions

  func run() throws {
    throw ExitCode(Launch(options.wishes).shell())
  }
}
