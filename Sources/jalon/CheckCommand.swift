import ArgumentParser
import JalonCatalogue
import JalonShell

/// `jalon check [FILE|DIR…]`.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Spoken.text(
        """
        Vérifie des dossiers et des fichiers de chiffres à vous ; sans chemin, le catalogue du \
        programme.
        """,
        """
        Validates playbooks and files of your own figures; without a path, the catalogue that the \
        program carries.
        """),
      usage: Spoken.text("jalon check [CHEMIN…] [OPTIONS]", "jalon check [PATH…] [OPTIONS]"),
      discussion: Spoken.text(
        """
        Chaque faute est dite avec son fichier, sa ligne et sa colonne, son chemin JSON, et ce \
        qu'il faut écrire. Code de sortie 65 s'il y en a une.
        """,
        """
        Every fault is told with its file, line and column, JSON path, and what to write instead. \
        Exit status 65 when there is one.
        """))
  }

  @Argument(
    help: Spoken.help(
      "Dossiers (fichiers ou noms), fichiers de chiffres à vous, ou répertoires.",
      "Playbooks (files or names), files of your own figures, or folders of them."))
  var paths: [String] = []

  @OptionGroup var options: CommonOptions

  func run() throws {
    let launch = Launch(options.read())
    let checking = Checking(language: launch.language)
    do {
      let outcome =
        paths.isEmpty
        ? try checking.checkCatalogue()
        : try checking.check(paths, in: PlaybookPlaces(launch.folder))
      for complaint in outcome.complaints { StandardStreams.complain(complaint + "\n") }
      let output = outcome.lines.map { $0 + "\n" }.joined()
      guard StandardStreams.write(output) else { throw ExitCode(launch.outputFailed()) }
      throw ExitCode(outcome.exitStatus)
    } catch let fault as CatalogueFault {
      throw ExitCode(launch.fault(fault))
    }
  }
}
