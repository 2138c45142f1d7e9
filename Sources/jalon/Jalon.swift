import ArgumentParser
import Glibc
import JalonInterview
import JalonModel
import JalonShell

/// The program. Without arguments it is the guided shell, entered before anything of the command
/// line is set up: an owner does not wait for options that were not given.
@main
enum Jalon {
  static func main() {
    StandardStreams.secure()
    guard CommandLine.arguments.count > 1 else {
      exit(Launch().shell().code)
    }
    do {
      var command = try JalonCommand.parseAsRoot()
      try command.run()
    } catch {
      Usage.leave(error)
    }
  }
}

/// `jalon` with options or a command.
struct JalonCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jalon",
      abstract: Spoken.text(
        "Votre entreprise doit-elle aller sur les réseaux sociaux, lesquels, à quel rythme ?",
        "Should your firm be on social networks, on which, and how often?"),
      usage: Spoken.text("jalon [OPTIONS] [COMMANDE]", "jalon [OPTIONS] [COMMAND]"),
      discussion: Spoken.text(
        """
        Sans commande : la conversation guidée dans un terminal, `jalon run -` ailleurs.
        Le français d'abord, l'anglais à égalité : --lang fr|en.

        CODE DE SORTIE
          0 fait, quel que soit l'avis · 3 il manque des réponses
          64 commande mal écrite · 65 données fautives · 66 fichier absent
          70 faute de notre part · 73 création impossible
          74 lecture ou écriture manquée · 75 dossier ouvert ailleurs
          77 interdit · 128+n sur un signal
        """,
        """
        Without a command: the guided shell in a terminal, `jalon run -` otherwise.
        French first, English equal: --lang fr|en.

        EXIT STATUS
          0 done, whatever the verdict · 3 the interview is incomplete
          64 wrong usage · 65 bad data · 66 no such input
          70 a fault of ours · 73 cannot create
          74 read or write failed · 75 the playbook is open elsewhere
          77 not permitted · 128+n on a signal
        """),
      version: Launch.version,
      subcommands: [
        RunCommand.self, ReplayCommand.self, CheckCommand.self, CatalogueCommand.self,
        SchemaCommand.self, BatchCommand.self, BacktestCommand.self, ConversationCommand.self,
      ],
      defaultSubcommand: ConversationCommand.self)
  }

  @OptionGroup var options: CommonOptions
}

/// `jalon` without a command: the guided shell in a terminal, and `jalon run -` with its options
/// elsewhere. A command of its own, so that those options are not the root's: they would be taken
/// from every command that has them too.
struct ConversationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conversation",
      usage: Spoken.text("jalon [OPTIONS] [COMMANDE]", "jalon [OPTIONS] [COMMAND]"),
      shouldDisplay: false)
  }

  /// What stands where a command is expected.
  @Argument(help: .hidden) var words: [String] = []

  @OptionGroup var script: ScriptOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard let word = words.first else { return }
    let commands = JalonCommand.configuration.subcommands
      .filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    let nearest = Folding.nearest(to: word, among: commands) { [$0] }
    throw ValidationError(
      Spoken.text(
        "« \(word) » n'est pas une commande ; "
          + (nearest.map { "vouliez-vous dire \($0) ?" } ?? "`jalon --help` les montre."),
        "“\(word)” is not a command; "
          + (nearest.map { "did you mean \($0)?" } ?? "`jalon --help` lists them.")
      ).inert)
  }

  func run() throws {
    throw ExitCode(
      Launch(options.read()).shell(format: script.format, keepsGoing: script.keepGoing))
  }
}
