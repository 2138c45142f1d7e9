import Testing

@testable import LineEditor

struct EditrcTests {
  @Test func `what chooses the keys is told from what binds them`() {
    let editrc = Editrc(
      """
      # mine
      bind -v
      jalon:bind -e
      other:bind -v
      bind ^F ed-prev-char
      edit on
      """, program: "jalon")
    #expect(editrc.modes == ["bind -v", "jalon:bind -e"])
    #expect(editrc.others == ["other:bind -v", "bind ^F ed-prev-char", "edit on"])
    #expect(editrc.sequences.isEmpty)
  }

  @Test(arguments: [
    #"bind "^[[15~" em-upper-case"#, #"bind '\e[15~' em-upper-case"#,
    #"bind -s "\033[15~" abc"#, #"jalon:bind ^[[15~ em-upper-case"#,
  ])
  func `a sequence of keys is known however it is written`(line: String) {
    let editrc = Editrc(line, program: "jalon")
    #expect(editrc.sequences == [Array("\u{1B}[15~".utf8)])
  }

  @Test(arguments: [
    #"other:bind "^[[15~" em-upper-case"#, #"bind -r "^[[15~""#, #"bind "^[[15~""#, "bind a b",
  ])
  func `what is not ours or not bound is no sequence`(line: String) {
    #expect(Editrc(line, program: "jalon").sequences.isEmpty)
  }
}
