import Testing

@testable import LineEditor

struct PromptTests {
  private func marked(_ text: String) -> String {
    String(String.UnicodeScalarView(Prompt.marked(text)))
  }

  @Test func `each run of colours stands between two markers`() {
    #expect(
      marked("\u{1B}[1m\u{1B}[32ma\u{1B}[0m>")
        == "\u{1}\u{1B}[1m\u{1B}[32m\u{1}a\u{1}\u{1B}[0m\u{1}>")
  }

  @Test(arguments: ["\u{1B}[1mnom > \u{1B}[0m", "\u{1B}[1mnom\u{1B}[0m", "\u{1B}[1m \u{1B}[0m"])
  func `the last character of a prompt is visible and follows every colour`(text: String) {
    let result = Prompt.marked(text)
    #expect(result.last == " ")
    #expect(result.dropLast().last == Prompt.marker)
    #expect(String(String.UnicodeScalarView(result)).contains("\u{1B}[0m"))
    #expect(result.count { $0 == Prompt.marker }.isMultiple(of: 2))
  }

  @Test func `a prompt has one row`() {
    #expect(marked("un\ndeux\tx\u{7}") == "un deux x")
  }

  @Test func `a drawn prompt knows what takes room`() {
    var drawn = DrawnPrompt()
    drawn.show(Prompt.marked("\u{1B}[1mé\u{1B}[0m> "))
    #expect(drawn.visible == ["é", ">", " "])
  }
}
