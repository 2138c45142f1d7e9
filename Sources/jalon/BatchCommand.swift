import ArgumentParser
import Glibc
import JalonCatalogue
import JalonModel
import JalonShell
import JalonStore

/// `jalon batch [FILE]`.
struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "batch",
      abstract: Spoken.text(
        "Un dossier par ligne en entrée (NDJSON), un résultat par ligne, dans le même ordre.",
        "One playbook a line in (NDJSON), one result a line out, in the same order."),
      usage: Spoken.text("jalon batch [FICHIER] [OPTIONS]", "jalon batch [FILE] [OPTIONS]"),
      discussion: Spoken.text(
        """
        Une ligne qui n'est pas un dossier, même vide, donne {"error": {line, message, path}} à \
        sa place et la suite continue ; code de sortie 65 à la fin. 8 Mio au plus par ligne. \
        frontier, sensitivity et confidence sont nuls sans --full. Les octets ne dépendent pas de \
        --cores.
        """,
        """
        A line that holds no playbook, an empty one too, gives {"error": {line, message, path}} \
        in its place and the run goes on; exit status 65 at the end. Lines may have 8 MiB. \
        frontier, sensitivity and confidence are null without --full. The bytes do not depend on \
        --cores.
        """))
  }

  @Argument(
    help: Spoken.help(
      "Les dossiers ; - ou rien pour l'entrée standard.",
      "The playbooks; - or none for standard input."))
  var file: String = "-"

  @Flag(
    help: Spoken.help(
      "Calcule aussi la frontière, ce qui changerait l'avis, et la confiance.",
      "Computes the frontier, what would change the advice, and confidence besides."))
  var full = false

  @Option(
    help: Spoken.help(
      "Combien de cœurs employer. Sinon, tous.", "How many cores to use. Default: all."))
  var cores: Int?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if let cores, !(1...1_024).contains(cores) {
      throw ValidationError(
        Spoken.text(
          "--cores attend un nombre de 1 à 1024", "--cores takes a number from 1 to 1024"))
    }
  }

  func run() throws {
    // A reader that has gone is a failed write, told as one.
    signal(SIGPIPE, SIG_IGN)
    let launch = Launch(options.read())
    var descriptor: Int32 = 0
    if file != "-" {
      descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw ExitCode(complain(StoreError(code: errno, on: .read, of: file), launch))
      }
    }
    defer { if descriptor > 0 { close(descriptor) } }
    let batch = Batch(
      Batch.Order(
        vintage: launch.wishes.vintage, overlay: launch.wishes.overlay, language: options.lang,
        errorLanguage: launch.language,
        asOf: launch.clock.asOf, depth: full ? .full : .plan, cores: cores,
        isWatched: isWatched))
    let start = ContinuousClock.now
    var progress =
      isWatched
      ? BatchProgress(total: BatchProgress.lines(of: descriptor), language: launch.language) : nil
    do {
      let outcome = try batch.run(reading: descriptor, named: file) { bytes in
        let isWritten = StandardStreams.write(String(decoding: bytes, as: UTF8.self))
        if let line = progress?.wrote(bytes, after: .now - start) {
          StandardStreams.complain(line + "\n")
        }
        return isWritten
      }
      if let error = outcome.unreadable { _ = complain(error, launch) }
      if outcome.isUnwritten { _ = launch.outputFailed() }
      if outcome.badLines > 0 { complain(of: outcome, launch.language) }
      throw ExitCode(outcome.exitStatus)
    } catch let fault as CatalogueFault {
      throw ExitCode(launch.fault(fault))
    }
  }

  /// Whether somebody waits at a terminal and sees nothing: `--full` takes its time.
  private var isWatched: Bool { full && isatty(2) == 1 && isatty(1) == 0 }

  private func complain(_ error: StoreError, _ launch: Launch) -> ExitStatus {
    StandardStreams.complain("jalon: \(error.sentence[launch.language].inert)\n")
    return error.exitStatus
  }

  private func complain(of outcome: Batch.Outcome, _ language: Language) {
    let lines = Figures(language).count(
      outcome.lines, one: Text(fr: "ligne", en: "line")[language],
      many: Text(fr: "lignes", en: "lines")[language])
    let text = Text(
      fr: "\(outcome.badLines) sur \(lines) : pas de dossier lisible",
      en: "\(outcome.badLines) of \(lines): no playbook that can be read")
    StandardStreams.complain("jalon: \(text[language])\n")
  }
}
