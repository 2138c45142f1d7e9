import Testing

@testable import LineEditor

struct TerminalEnvironmentTests {
  private let usual = TerminalEnvironment(
    inputIsTerminal: true, outputIsTerminal: true, terminalName: "xterm-256color",
    terminalCanEdit: true, codeset: "UTF-8", hasPlainUTF8: false, wantsPlain: false,
    refusesColour: false)

  private func changed(_ change: (inout TerminalEnvironment) -> Void) -> TerminalEnvironment {
    var environment = usual
    change(&environment)
    return environment
  }

  @Test func `a terminal on both sides gets the editor`() {
    #expect(usual.reader == .editor)
    #expect(usual.mayColour)
  }

  @Test func `without a terminal to read, everything is a script`() {
    #expect(changed { $0.inputIsTerminal = false }.reader == .script)
    #expect(changed { ($0.inputIsTerminal, $0.wantsPlain) = (false, true) }.reader == .script)
  }

  @Test func `with output elsewhere, prompts go to standard error`() {
    let found = changed { ($0.outputIsTerminal, $0.wantsPlain) = (false, true) }
    #expect(found.reader == .plain(prompts: 2, .outputElsewhere))
    #expect(!found.mayColour)
  }

  @Test func `a terminal that cannot edit gets the plain reader, with the reason`() {
    #expect(changed { $0.terminalName = nil }.reader == .plain(prompts: 1, .terminalUnnamed))
    #expect(changed { $0.terminalName = "" }.reader == .plain(prompts: 1, .terminalUnnamed))
    #expect(changed { $0.terminalName = "dumb" }.reader == .plain(prompts: 1, .terminalDumb))
    #expect(changed { $0.terminalCanEdit = false }.reader == .plain(prompts: 1, .terminalUnknown))
    #expect(changed { $0.wantsPlain = true }.reader == .plain(prompts: 1, .asked))
  }

  @Test func `the C locale is taken for UTF-8 where C.UTF-8 exists, ISO 8859-1 never`() {
    let ascii = changed { ($0.codeset, $0.hasPlainUTF8) = ("ANSI_X3.4-1968", true) }
    #expect(ascii.reader == .editor)
    #expect(
      changed { $0.codeset = "ANSI_X3.4-1968" }.reader
        == .plain(prompts: 1, .codeset("ANSI_X3.4-1968")))
    let latin = changed { ($0.codeset, $0.hasPlainUTF8) = ("ISO-8859-1", true) }
    #expect(latin.reader == .plain(prompts: 1, .codeset("ISO-8859-1")))
  }

  @Test func `NO_COLOR, dumb and unknown terminals have no colours`() {
    #expect(!changed { $0.refusesColour = true }.mayColour)
    #expect(!changed { $0.terminalName = "dumb" }.mayColour)
    #expect(!changed { ($0.terminalName, $0.terminalCanEdit) = (nil, false) }.mayColour)
    #expect(!changed { $0.terminalCanEdit = false }.mayColour)
  }
}
