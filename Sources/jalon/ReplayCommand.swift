import ArgumentParser
import JalonCatalogue
import JalonModel
import JalonShell

/// `jalon replay PLAYBOOK…`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Computes the advice again and says what changed since it was saved.",
    discussion: """
      A playbook is a file, or the name of one in the playbooks' folder. --set tries other answers
      without saving them. JSON: {file, result, drift}, an array when several files are given.
      """)

  @Argument(help: "Playbooks: files or names.")
  var playbooks: [String]

  @Option(name: .customLong("set"), help: "ID=VALUE: tries another answer; repeatable.")
  var changes: [String] = []

  @Option(help: "What is printed: text or json.")
  var format: ScriptRun.Format = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let launch = Launch(options.wishes)
    var status: Int32 = 0
    var results: [JSONValue] = []
    var pages = ""
    for path in playbooks {
      do {
        let replayed = try Replay(
          path: path, changes: changes, order: launch.replayOrder,
          depth: format == .json ? .full : .plan)
        results.append(replayed.json)
        pages += launch.renderer(launch.environment).render(replayed.document)
        status = ScriptRun.graver(status, replayed.advice.provisional ? 3 : 0)
      } catch let fault as SessionFault {
        let sentence = fault.text[launch.language].inert
        StandardStreams.complain("jalon: \(path.inert): \(sentence)\n")
        status = ScriptRun.graver(status, fault.exitStatus)
      } catch let fault as CatalogueFault {
        throw ExitCode(launch.fault(fault))
      }
    }
    var output = pages
    if format == .json, !results.isEmpty {
      let json = playbooks.count == 1 ? results[0] : .array(results)
      output = String(decoding: json.bytes(.pretty), as: UTF8.self)
    }
    if !output.isEmpty, !StandardStreams.write(output) { status = launch.outputFailed() }
    throw ExitCode(status)
  }
}
