import ArgumentParser
import JalonCatalogue
import JalonModel
import JalonShell

/// `jalon replay PLAYBOOK…`.
struct ReplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay",
      abstract: Spoken.text(
        "Recalcule l'avis et dit ce qui a changé depuis l'enregistrement.",
        "Computes the advice again and says what changed since it was saved."),
      usage: Spoken.text("jalon replay DOSSIER… [OPTIONS]", "jalon replay PLAYBOOK… [OPTIONS]"),
      discussion: Spoken.text(
        """
        Un dossier est un fichier, son nom parmi les dossiers enregistrés, ou un répertoire qui \
        en contient. Un dossier nommé seul montre son plan ; plusieurs donnent une ligne chacun, \
        ceux qui ont changé d'abord. --set essaie d'autres réponses sans les garder. JSON : \
        {file, result, drift}, un tableau pour plusieurs fichiers.
        """,
        """
        A playbook is a file, the name of a saved one, or a folder of them. One named alone shows \
        its plan; several give a line each, those that changed first. --set tries other answers \
        without saving them. JSON: {file, result, drift}, an array for several files.
        """))
  }

  @Argument(
    help: Spoken.help(
      "Dossiers : fichiers, noms ou répertoires.", "Playbooks: files, names or folders."))
  var playbooks: [String]

  @Option(
    name: .customLong("set"),
    help: Spoken.help(
      "ID=VALEUR : essaie une autre réponse ; se répète.",
      "ID=VALUE: tries another answer; repeatable."))
  var changes: [String] = []

  @Option(help: Spoken.help("Sortie : text ou json.", "What is printed: text or json."))
  var format: ScriptRun.Format = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let launch = Launch(options.read())
    var status = ExitStatus.done
    var replays: [Replay] = []
    let places = PlaybookPlaces(launch.folder)
    var files: [PlaybookPlaces.Place] = []
    for word in playbooks {
      do {
        let found = try places.files(meantBy: word)
        files += found.places
        for fault in found.faults { status = .graver(status, complain(fault, launch)) }
      } catch {
        status = .graver(status, complain(error, launch))
      }
    }
    for file in files {
      do {
        let replayed = try Replay(
          file, changes: changes, order: launch.replayOrder,
          depth: format == .json ? .full : .plan)
        replays.append(replayed)
        status = .graver(status, replayed.advice.provisional ? .incomplete : .done)
      } catch let fault as SessionFault {
        status = .graver(status, complain(fault, launch))
      } catch let fault as CatalogueFault {
        throw ExitCode(launch.fault(fault))
      }
    }
    if !replays.isEmpty {
      let isAlone = playbooks.count == 1 && files.count == 1
      let output = output(of: replays, isAlone: isAlone, launch)
      if !StandardStreams.write(output) { status = launch.outputFailed() }
    }
    throw ExitCode(status)
  }

  /// The plan of a playbook that was named alone; of several, a row each.
  private func output(of replays: [Replay], isAlone: Bool, _ launch: Launch) -> String {
    switch format {
    case .json:
      let bytes = JSONWriter.bytes(.pretty) { json in
        if isAlone {
          replays[0].write(to: &json)
        } else {
          json.array(replays) { $1.write(to: &$0) }
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    case .text:
      let document =
        isAlone
        ? replays[0].document
        : ReplaySummary(replays, language: launch.language).document
      return launch.renderer(launch.environment).render(document)
    }
  }

  /// Says why a playbook was passed over.
  /// - Returns: the exit status that it calls for.
  private func complain(_ fault: SessionFault, _ launch: Launch) -> ExitStatus {
    StandardStreams.complain("jalon: \(fault.text[launch.language].inert)\n")
    return fault.exitStatus
  }
}
