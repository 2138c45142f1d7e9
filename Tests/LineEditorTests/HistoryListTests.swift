import Testing

@testable import LineEditor

struct HistoryListTests {
  @Test func `a line stands once, at its latest place`() {
    var list = HistoryList(["a", "b", "a", "c"])
    #expect(list.lines == ["b", "a", "c"])
    list.remember("b")
    #expect(list.lines == ["a", "c", "b"])
  }

  @Test(arguments: ["", " secret", "\tsecret", "\u{A0}secret"])
  func `an empty line or one that starts with a blank is not kept`(line: String) {
    var list = HistoryList([line])
    #expect(list.lines.isEmpty)
    let isKept = list.remember(line)
    #expect(!isKept)
    #expect(list.lines.isEmpty)
  }

  @Test func `the oldest lines go first`() {
    var list = HistoryList(["a", "b", "c"], limit: 2)
    #expect(list.lines == ["b", "c"])
    list.remember("d")
    #expect(list.lines == ["c", "d"])
    var none = HistoryList(["a"], limit: 0)
    none.remember("b")
    #expect(none.lines.isEmpty)
  }

  @Test func `a list made at once equals the same lines remembered one by one`() {
    let lines = (0..<200).map { String($0 * 7 % 31) }
    var list = HistoryList(limit: 20)
    for line in lines { list.remember(line) }
    #expect(list == HistoryList(lines, limit: 20))
  }

  @Test func `a search finds parts of lines, case aside, both ways`() {
    let list = HistoryList(["Café crème", "thé", "décaféiné", "eau"])
    #expect(list.olderMatch(of: "caf") == 2)
    #expect(list.olderMatch(of: "caf", before: 2) == 0)
    #expect(list.olderMatch(of: "cafe\u{301}", before: 0) == nil)
    #expect(list.olderMatch(of: "CAFE\u{301}") == 2)
    #expect(list.newerMatch(of: "caf", after: 0) == 2)
    #expect(list.newerMatch(of: "caf", after: 2) == nil)
    #expect(list.olderMatch(of: "") == nil)
  }
}

struct HistoryWalkTests {
  private let list = HistoryList(["un", "deux", "dix"])

  @Test func `going up and down again gives back what was being typed`() {
    var walk = HistoryWalk()
    #expect(walk.older(than: "tr", in: list) == "dix")
    #expect(walk.older(than: "dix", in: list) == "deux")
    #expect(walk.newer(in: list) == "dix")
    #expect(walk.newer(in: list) == "tr")
    #expect(walk.newer(in: list) == nil)
  }

  @Test func `the oldest line is the last stop`() {
    var walk = HistoryWalk()
    for line in ["dix", "deux", "un"] { #expect(walk.older(than: "", in: list) == line) }
    #expect(walk.older(than: "un", in: list) == nil)
    #expect(walk.newer(in: list) == "deux")
  }

  @Test func `a beginning restricts the walk`() {
    var walk = HistoryWalk()
    #expect(walk.older(than: "de", beginningWith: "de", in: list) == "deux")
    #expect(walk.older(than: "de", beginningWith: "de", in: list) == nil)
    #expect(walk.newer(beginningWith: "de", in: list) == "de")
  }
}

struct HistorySearchTests {
  private let list = HistoryList(["boulangerie", "bar", "banque", "salon"])

  private func search(_ keys: [Key]) -> (HistorySearch, HistorySearch.Outcome) {
    var search = HistorySearch(from: "texte")
    var outcome = HistorySearch.Outcome.searching
    for key in keys { outcome = search.receive(key, in: list) }
    return (search, outcome)
  }

  @Test func `typing narrows the search and Ctrl-R goes further back`() {
    #expect(search([.scalar("b")]).0.line(in: list) == "banque")
    #expect(search([.scalar("b"), .scalar("a"), .scalar("r")]).0.line(in: list) == "bar")
    #expect(
      search([.scalar("b"), .scalar("\u{12}"), .scalar("\u{12}")]).0.line(in: list) == "boulangerie"
    )
    #expect(
      search([.scalar("b"), .scalar("\u{12}"), .scalar("\u{13}")]).0.line(in: list) == "banque")
  }

  @Test func `a text that nothing holds is said, and the last match stays`() {
    let (found, outcome) = search([.scalar("b"), .scalar("z")])
    #expect(found.isFailing && outcome == .searching)
    #expect(found.line(in: list) == "banque")
    #expect(search([.scalar("b"), .scalar("z"), .command(.deleteBefore)]).0.isFailing == false)
  }

  @Test func `Ctrl-G gives the former line back, other keys keep the match`() {
    #expect(search([.scalar("b"), .scalar("\u{7}")]).1 == .cancelled)
    #expect(search([.scalar("b"), .scalar("\r")]).1 == .accepted)
    #expect(search([.command(.left)]).1 == .accepted)
    #expect(search([.scalar("z")]).0.line(in: list) == "texte")
  }
}
