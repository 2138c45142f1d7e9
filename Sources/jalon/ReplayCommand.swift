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
        en contient. --set essaie d'autres réponses sans les garder. JSON : {file, result, \
        drift}, un tableau pour plusieurs fichiers.
        """,
        """
        A playbook is a file, the name of a saved one, or a folder of them. --set tries other \
        answers without saving them. JSON: {file, result, drift}, an array for several files.
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
    let launch = Launch(options.wishes)
    var status: Int32 = 0
    var results: [Replay] = []
    var pages = ""
    let places = PlaybookPlaces(launch.folder)
    var files: [PlaybookPlaces.Place] = []
    for word in playbooks {
      do {
        let found = try places.files(meantBy: word)
        files += found.places
        for fault in found.faults { status = ScriptRun.graver(status, complain(fault, launch)) }
      } catch {
        status = ScriptRun.graver(status, complain(error, launch))
      }
    }
    for file in files {
      do {
        let replayed = try Replay(
          file, changes: changes, order: launch.replayOrder,
          depth: format == .json ? .full : .plan)
        results.append(replayed)
        pages += launch.renderer(launch.environment).render(replayed.document)
        status = ScriptRun.graver(status, replayed.advice.provisional ? 3 : 0)
      } catch let fault as SessionFault {
        status = ScriptRun.graver(status, complain(fault, launch))
      } catch let fault as CatalogueFault {
        throw ExitCode(launch.fault(fault))
      }
    }
    var output = pages
    if format == .json, !results.isEmpty {
      let isAlone = playbooks.count == 1 && files.count == 1
      let bytes = JSONWriter.bytes(.pretty) { json in
        if isAlone {
          results[0].write(to: &json)
        } else {
          json.array(results) { $1.write(to: &$0) }
        }
      }
      output = String(decoding: bytes, as: UTF8.self)
    }
    if !output.isEmpty, !StandardStreams.write(output) { status = launch.outputFailed() }
    throw ExitCode(status)
  }

  /// Says why a playbook was passed over.
  /// - Returns: the exit status that it calls for.
  private func complain(_ fault: SessionFault, _ launch: Launch) -> Int32 {
    StandardStreams.complain("jalon: \(fault.text[launch.language].inert)\n")
    return fault.exitStatus
  }
}
