import JalonModel
import JalonShell
import JalonStore
import LineEditor
import Testing

/// The whole session of a bakery as it stands on the screen, recorded to be read by an owner.
@Suite struct ScreenTests {
  /// What is typed: the interview, then a few commands.
  private static func lines(_ language: Language) -> [String] {
    let answers = Firms.typedBakery.split(separator: "\n").map(String.init)
    guard language == .en else {
      return answers + [":revoir", ":corriger 19", "10", "non", ":viser", ":quitter"]
    }
    let english = [
      "Boulangerie Morel": "Morel Bakery", "boulang": "baker", "non": "no",
      "30/06/2027": "2027-06-30", "parfois": "sometimes", "photo": "pictures",
    ]
    return answers.map { english[$0] ?? $0 }
      + [":review", ":edit 19", "10", "no", ":target", ":quit"]
  }

  @Test(arguments: [
    (Language.fr, 80, false, false, "screens.fr.80.txt"),
    (.fr, 120, false, false, "screens.fr.120.txt"),
    (.fr, 80, true, false, "screens.fr.colours.txt"),
    (.fr, 80, false, true, "screens.fr.plain.txt"),
    (.en, 80, false, false, "screens.en.80.txt"),
    (.en, 120, false, false, "screens.en.120.txt"),
    (.en, 80, false, true, "screens.en.plain.txt"),
  ])
  func `the screens of a bakery read as agreed`(
    language: Language, width: Int, colour: Bool, plain: Bool, golden: String
  ) throws {
    let desk = try Desk()
    let day = try #require(CivilDate(iso: "2026-11-21"))
    let session = try Session(
      knowledge: Knowledge(nil),
      clock: Clock(asOf: day, now: { Moment(startOf: day) }, heading: { [] }),
      folder: PlaybookFolder(desk.playbooks), language: language, keepsLanguage: true,
      isScript: false)
    let screen = Screen(width: width, plain: plain)
    var surroundings = Shell.Surroundings(
      write: { screen.write($0) }, columns: { width }, colour: colour, plain: plain)
    surroundings.hasTab = !plain
    var shell = Shell(
      session, reader: ScriptedReader(screen: screen, lines: Self.lines(language)),
      completer: Completer(), surroundings: surroundings)
    #expect(try shell.run() == .done)
    expectGolden(screen.text, golden)
  }
}

/// Where the session writes, line after line.
private final class Screen {
  let width: Int
  let plain: Bool
  private(set) var text = ""

  init(width: Int, plain: Bool) {
    self.width = width
    self.plain = plain
  }

  func write(_ more: String) -> Bool {
    text += more
    return true
  }

  /// A prompt with what was typed after it, as the editor and the plain reader draw them.
  func prompt(_ prompt: Prompt, _ typed: String) {
    guard !plain else {
      text += (prompt.right.first.map { "[\($0)] " } ?? "") + prompt.plain + typed + "\n"
      return
    }
    let left = prompt.plain + typed
    let right = prompt.right.first ?? ""
    let gap = width - left.displayWidth - right.displayWidth
    text += left
    if !right.isEmpty, gap > 0 {
      text += String(repeating: " ", count: gap) + right
    }
    text += "\n"
  }
}

/// Types given lines, each at its prompt.
private struct ScriptedReader: LineReading {
  let screen: Screen
  var lines: [String]
  private var number = 0

  init(screen: Screen, lines: [String]) {
    self.screen = screen
    self.lines = lines
  }

  mutating func read(prompt: Prompt) -> LineEvent {
    guard !lines.isEmpty else { return .ended }
    let line = lines.removeFirst()
    number += 1
    screen.prompt(prompt, line)
    return .line(line, number: number)
  }
}
