import JalonInterview
import JalonModel
import Testing

/// Help, in the session and on the command line.
@Suite struct HelpTests {
  /// A desk with a saved playbook and a file of answers, as the examples expect.
  private func desk() throws -> Desk {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save Maison Morel")
    for name in ["reponses.txt", "answers.txt"] { try desk.put("resources.months=6\n", name) }
    return desk
  }

  @Test(arguments: Command.allCases, [Language.fr, .en])
  func `the example of every command runs`(command: Command, language: Language) throws {
    let options = ["--lang", language.rawValue]
    let example = command.example[language]
    #expect(
      try Desk().pipe(":help \(command.rawValue)", options: options).output.contains(example))
    // Redoing wants something undone, and opening an untouched session.
    let before: [String] =
      switch command {
      case .open, .template: []
      case .redo: [Firms.bakery, ":undo"]
      case .keep: [Firms.bakery, ":edit 2"]
      case .save: [Firms.bakery]
      default: [Firms.bakery]
      }
    let desk = try command == .save ? Desk() : desk()
    let script = (before + [example]).joined(separator: "\n")
    let run = try desk.pipe(script, options: options)
    #expect([0, 3].contains(run.status), "\(example): \(run.complaints)")
    #expect(run.complaints.isEmpty)
  }

  @Test func `a word is looked for in commands and questions`() throws {
    let desk = try Desk()
    let found = try desk.pipe(":aide --search réseau").output.plainSpaces
    #expect(found.contains(":exclure RÉSEAU…"))
    #expect(found.contains("Réseaux laissés de côté") || found.contains("réseaux laissés de côté"))
    #expect(!found.contains(":annuler"))
    #expect(try desk.pipe(":help --search zzz").output.plainSpaces.contains("Rien sur « zzz »"))
    try desk.pipe(":help --search").expectRefusal(65, "-:1: ")
  }

  private static let commands: [[String]] = [
    [], ["run"], ["replay"], ["check"], ["catalogue"], ["schema"], ["batch"], ["backtest"],
  ]

  @Test(arguments: commands, ["fr", "en"])
  func `the help of the command line fits eighty columns`(
    command: [String], language: String
  ) throws {
    let run = try Desk().run(command + ["--help"], with: ["LC_ALL": "\(language)_XX.UTF-8"])
    run.expect(stdout: run.output)
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let french = ["aide", "avis", "COMMANDES", "Sinon"]
    #expect(french.contains { run.output.contains($0) } == (language == "fr"), "\(run.output)")
  }

  @Test(arguments: ["fr", "en"])
  func `the help of the program lists every exit status`(language: String) throws {
    let help = try Desk().run(["--help"], with: ["LC_ALL": "\(language)_XX.UTF-8"]).output
    let numbers = Set(help.split { !$0.isNumber }.map(String.init))
    let statuses: [JalonModel.ExitStatus] = [
      .done, .incomplete, .wrongUsage, .badData, .noInput, .ourFault, .cannotCreate,
      .failedTransfer, .openElsewhere, .notPermitted,
    ]
    for status in statuses { #expect(numbers.contains("\(status.code)")) }
  }

  @Test func `wrong usage is told in the language of the run`() throws {
    let desk = try Desk()
    try desk.run(["--zut"], with: ["LC_ALL": "fr_FR.UTF-8"]).expectRefusal(
      64, "option inconnue '--zut'")
    try desk.run(["replay"], with: ["LC_ALL": "fr_FR.UTF-8"]).expectRefusal(
      64, "il manque l’argument")
    try desk.run(["--zut", "--lang", "en"]).expectRefusal(64, "Unknown option '--zut'")
  }

  /// Wrong usages of every kind that the parser of the command line knows.
  private static let wrong: [[String]] = [
    ["--zut"], ["--plan"], ["-z"], ["-zk"], ["--color", "rose"], ["--color"],
    ["--format", "xml", "run"],
    ["run", "--format", "xml"], ["replay"], ["replay", "--set"], ["batch", "a", "b"],
    ["batch", "a", "b", "c"], ["catalogue", "zut"], ["catalogue"], ["schema", "zut"],
    ["--plain=oui"], ["batch", "--cores", "x"], ["run", "--as-of", "hier"], ["--lang", "de"],
    ["--generate-completion-script", "zut"], ["zut"],
  ]

  @Test(arguments: wrong)
  func `wrong usage in French holds no English word`(arguments: [String]) throws {
    let run = try Desk().run(arguments, with: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(run.status == 64, "\(run.complaints)")
    let words = run.complaints.replacing(/'[^']*'|<[^>]*>|\[[^\]]*\]/, with: "")
      .split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() }
    let english: Set<String> = [
      "or", "and", "one", "the", "missing", "unknown", "unexpected", "please", "provide", "value",
      "option:", "does", "not", "any", "take", "but", "specified", "error", "did", "you", "mean",
      "invalid", "see", "for", "more", "information", "use", "shell", "with", "usage:", "is",
    ]
    #expect(english.isDisjoint(with: words), "\(run.complaints)")
  }

  // MARK: Names and folders

  @Test func `check and replay take a file, a folder or the name of a saved playbook`() throws {
    let desk = try desk()
    for words in [["Maison Morel"], [desk.playbooks], [desk.playbooks + "/Maison Morel.json"]] {
      let check = try desk.run(["check"] + words + Desk.options)
      check.expect(stdout: check.output)
      #expect(check.output.plainSpaces.contains("1 fichier, 0 erreur"))
      let replay = try desk.run(["replay"] + words + Desk.options)
      replay.expect(stdout: replay.output)
      #expect(replay.output.contains("Boulangerie Morel"))
    }
  }

  @Test(arguments: ["check", "replay"])
  func `a name that is not there is told with the nearest`(command: String) throws {
    let desk = try desk()
    let run = try desk.run([command, "Maison Morl"] + Desk.options)
    #expect(run.status == 66)
    #expect(run.complaints.plainSpaces.contains("vouliez-vous dire « Maison Morel » ?"))
  }
}
