import Glibc
import JalonCatalogue
import JalonModel
import JalonReport
import JalonShell
import JalonStore
import LineEditor

/// The outside world as one run sees it: clock, environment, terminal, streams.
struct Launch {
  static let version = "1.0.0"

  /// What the options ask for; nil where the environment decides.
  struct Wishes {
    var language: Language?
    var vintage: CatalogueLibrary.Vintage?
    /// A consultant's own figures.
    var overlay: Overlay?
    var asOf: CivilDate?
    var playbooks: String?
    /// Nil for automatic.
    var colour: Bool?
    var plain = false
  }

  let wishes: Wishes

  init(_ wishes: Wishes = Wishes()) {
    self.wishes = wishes
  }

  // MARK: Surroundings

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// `--lang`, else the first of LC_ALL, LC_MESSAGES, LANG that says something: en when it begins
  /// so, else fr.
  var language: Language {
    if let language = wishes.language { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Self.variable)
      .first { !$0.isEmpty }
    return locale?.hasPrefix("en") ?? false ? .en : .fr
  }

  var clock: Clock {
    let today = Self.now().day
    let fixed = wishes.asOf.map { Moment(startOf: $0) }
    return Clock(
      asOf: wishes.asOf ?? today, now: { fixed ?? Self.now() },
      wall: { fixed == nil ? Self.wall($0) : $0 },
      heading: {
        JSONValue.object([
          "pid": .number(Int(getpid())), "host": .string(Self.host),
          "user": .string(Self.user),
          "since": .string(Self.now().description),
        ]).bytes(.compact)
      })
  }

  private static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(seconds: time.tv_sec)
  }

  /// The local time of a moment, where the zone of the environment is known.
  @Sendable private static func wall(_ moment: Moment) -> Moment {
    var (seconds, parts) = (time_t(moment.seconds), tm())
    guard localtime_r(&seconds, &parts) != nil else { return moment }
    return Moment(seconds: moment.seconds + parts.tm_gmtoff)
  }

  /// The name of the account that runs this; its number where nothing names it.
  ///
  /// The list of accounts is read as a file: `getpwuid` would ask a service through a socket, and
  /// none is ever made here.
  private static var user: String {
    let named = ["USER", "LOGNAME"].lazy.compactMap(variable).first { !$0.isEmpty }
    if let named { return named }
    let number = getuid()
    guard let accounts = fopen("/etc/passwd", "re") else { return String(number) }
    defer { fclose(accounts) }
    while let account = fgetpwent(accounts) {
      if account.pointee.pw_uid == number { return String(cString: account.pointee.pw_name) }
    }
    return String(number)
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, 255) == 0 else { return "?" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// `--playbooks`, else `$XDG_DATA_HOME/jalon/playbooks`, else `~/.local/share/jalon/playbooks`.
  var folder: PlaybookFolder {
    if let path = wishes.playbooks { return PlaybookFolder(path) }
    if let data = Self.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return PlaybookFolder(data + "/jalon/playbooks")
    }
    return PlaybookFolder((Self.variable("HOME") ?? ".") + "/.local/share/jalon/playbooks")
  }

  var knowledge: Knowledge { Knowledge(wishes.vintage, overlay: wishes.overlay) }

  /// The same for an interview that begins on this computer: its country is that of the locale.
  private var localKnowledge: Knowledge {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Self.variable)
      .first { !$0.isEmpty }
    return Knowledge(
      wishes.vintage, overlay: wishes.overlay,
      home: locale.flatMap(Country.territory) ?? Country.france)
  }

  var replayOrder: ReplayOrder {
    ReplayOrder(
      knowledge: knowledge, clock: clock, language: wishes.language)
  }

  func cataloguePages(
    judgementOrder: [String] = []
  ) throws(CatalogueFault) -> CataloguePages {
    try knowledge.pages(asOf: clock.asOf, judgementOrder: judgementOrder, language: language)
  }

  /// Draws documents for standard output.
  func renderer(_ environment: TerminalEnvironment) -> TerminalRenderer {
    let plain =
      environment.wantsPlain
      || environment.outputIsTerminal && environment.terminalName ?? "dumb" == "dumb"
    return TerminalRenderer(
      width: Self.columns, colour: wishes.colour ?? environment.mayColour, plain: plain)
  }

  private static var columns: Int {
    TerminalEnvironment.columns(of: 1) ?? variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  var environment: TerminalEnvironment {
    TerminalEnvironment.current(plain: wishes.plain, variable: Self.variable)
  }

  // MARK: Running

  /// The guided shell, or the script on standard input when that is no terminal.
  /// - Returns: the exit status.
  func shell(format: ScriptRun.Format = .text, keepsGoing: Bool = false) -> ExitStatus {
    let environment = environment
    let completer = Completer(
      files: FileLookup(home: Self.variable("HOME"), names: fileNames(in:)))
    var hasTab = false
    do {
      var reader: any LineReading
      switch environment.reader {
      case .script:
        return script(
          ScriptOrder(descriptor: 0, name: "-", format: format, keepsGoing: keepsGoing))
      case .plain(let prompts, _):
        reader = PlainReader(input: 0, prompts: prompts)
      case .editor:
        var configuration = EditorConfiguration()
        configuration.editrc = Self.variable("HOME").map { $0 + "/.editrc" }
        configuration.history = HistoryList(HistoryFile(of: folder).commands)
        configuration.complete = completer.completion
        configuration.leftOut = completer.leftOut
        configuration.hint = completer.hint
        guard let editor = TerminalEditor(configuration) else {
          reader = PlainReader(input: 0, prompts: 1)
          break
        }
        reader = editor
        hasTab = true
      }
      var session = try Session(
        knowledge: localKnowledge, clock: clock, folder: folder, language: language,
        keepsLanguage: wishes.language != nil, isScript: false)
      session.homeFolder = Self.variable("HOME")
      let drawn = renderer(environment)
      let toErrors = !environment.outputIsTerminal
      var surroundings = Shell.Surroundings(
        write: { toErrors ? StandardStreams.complain($0) : StandardStreams.write($0) },
        columns: { Self.columns }, colour: drawn.colour, plain: drawn.plain)
      surroundings.hasTab = hasTab
      if case .editor = environment.reader {
        surroundings.rows = { TerminalEnvironment.rows(of: 1) ?? .max }
        surroundings.page = OutsideProgram(Self.variable("PAGER")).map { pager in
          { pager.show($0, colour: drawn.colour) }
        }
        surroundings.edit = OutsideProgram(Self.variable("EDITOR"))?.change
      }
      var shell = Shell(
        session, reader: reader, completer: completer, surroundings: surroundings)
      return try shell.run()
    } catch {
      return fault(error)
    }
  }

  /// A script to run.
  struct ScriptOrder {
    var descriptor: Int32
    var name: String
    var format: ScriptRun.Format
    var keepsGoing: Bool
  }

  /// Runs a script; results on standard output, faults on standard error.
  /// - Returns: the exit status.
  func script(_ order: ScriptOrder) -> ExitStatus {
    do {
      var session = try Session(
        knowledge: localKnowledge, clock: clock, folder: folder, language: language,
        keepsLanguage: wishes.language != nil, isScript: true)
      session.homeFolder = Self.variable("HOME")
      var run = ScriptRun(
        session, name: order.name, format: order.format, keepsGoing: order.keepsGoing,
        renderer: renderer(environment))
      let outcome = try run.run(descriptor: order.descriptor)
      for complaint in outcome.complaints { StandardStreams.complain(complaint + "\n") }
      guard outcome.output.isEmpty || StandardStreams.write(outcome.output) else {
        return outputFailed()
      }
      return outcome.exitStatus
    } catch {
      return fault(error)
    }
  }

  /// Says that standard output could not be written.
  func outputFailed() -> ExitStatus {
    let text = Text(
      fr: "l'écriture du résultat a échoué", en: "writing the result failed")
    StandardStreams.complain("jalon: \(text[language])\n")
    return .failedTransfer
  }

  /// A catalogue that was shipped broken: our fault.
  func fault(_ fault: CatalogueFault) -> ExitStatus {
    StandardStreams.complain(
      "jalon: \(fault.file):\(fault.line):\(fault.column): \(fault.text[language])".inert + "\n")
    return .ourFault
  }
}
