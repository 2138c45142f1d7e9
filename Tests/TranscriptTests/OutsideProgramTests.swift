import PtyRig
import Testing

/// The pager and the editor that the person named, and nothing else.
@Suite struct OutsideProgramTests {
  private func sitting(_ desk: Desk, _ extra: [String: String]) throws -> Sitting {
    try Sitting(
      Pty(
        Program.path, Desk.options, environment: desk.environment.merging(extra) { $1 },
        rows: 24), isPlain: false)
  }

  @Test func `a page longer than the screen goes through the pager`() throws {
    let desk = try Desk()
    let sitting = try sitting(desk, ["PAGER": "sed s/^/PAGE/"])
    #expect(try sitting.line(":aide").contains("PAGE"))
    #expect(!(try sitting.line(":liste").contains("PAGE")))
    _ = sitting.leave(":quit")
  }

  @Test func `a pager that cannot be started leaves the page on the screen`() throws {
    let desk = try Desk()
    let sitting = try sitting(desk, ["PAGER": "/nonexistent/pager"])
    #expect(try sitting.line(":aide").contains(":retour"))
    _ = sitting.leave(":quit")
  }

  @Test func `a pager that ends with a fault of its own has shown the page`() throws {
    let desk = try Desk()
    // diff marks each line, and ends with 1 because there is one.
    let sitting = try sitting(desk, ["PAGER": "diff - /dev/null"])
    let shown = try sitting.line(":aide").split(whereSeparator: \.isNewline)
    #expect(shown.contains { $0.contains("< ") && $0.contains(":retour") })
    #expect(!shown.contains { !$0.contains("< ") && $0.contains(":retour") })
    _ = sitting.leave(":quit")
  }

  @Test(arguments: ["/nonexistent/editor", "env nonexistent-editor"])
  func `an editor that cannot be started is named, and the answer is typed here`(
    editor: String
  ) throws {
    let desk = try Desk()
    let sitting = try sitting(desk, ["EDITOR": editor])
    try sitting.line(String(repeating: "une enseigne longue, ", count: 4) + "à Dole")
    let told = try sitting.line(":corriger business.name")
    #expect(told.contains("« \(editor.split(separator: " ")[0]) »"))
    #expect(told.contains("Réponse actuelle"))
    try sitting.line("Vasseur")
    try sitting.line(":save x")
    #expect(try desk.answer("business.name", in: "x") == "\"Vasseur\"")
    _ = sitting.leave(":quit")
  }

  @Test func `a long text is corrected in the editor, a short one on the line`() throws {
    let desk = try Desk()
    let sitting = try sitting(desk, ["EDITOR": "sed -i s/longue/brève/"])
    let long = String(repeating: "une enseigne longue, ", count: 4) + "à Dole"
    try sitting.line(long)
    try sitting.line(":corriger business.name")
    try sitting.line(":save x")
    #expect(try #require(try desk.answer("business.name", in: "x")).contains("brève"))
    try sitting.line("business.name=Morel")
    try sitting.line(":corriger business.name")
    try sitting.line("Vasseur")
    try sitting.line(":save")
    #expect(try desk.answer("business.name", in: "x") == "\"Vasseur\"")
    #expect(sitting.leave(":quit") == .exited(3))
  }
}
