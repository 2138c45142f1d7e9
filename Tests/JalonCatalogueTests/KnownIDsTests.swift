import JalonCatalogue
import Testing

@Suite struct KnownIDsTests {
  private let ids = KnownIDs(["facebook", "instagram", "x", "youtube"])

  @Test(arguments: [
    ("instagarm", "instagram"), ("FaceBook", "facebook"), ("yotube", "youtube"), ("", "x"),
  ])
  func `the id that was meant is offered`(_ typed: String, _ nearest: String) {
    #expect(ids.nearest(to: typed) == nearest)
  }

  @Test func `nothing is offered when nothing is near`() {
    #expect(ids.nearest(to: "viadeo-france") == nil)
    #expect(KnownIDs([]).nearest(to: "x") == nil)
  }

  @Test func `of two that are as near, the first of the catalogue is offered`() {
    #expect(KnownIDs(["abcd", "abce"]).nearest(to: "abcf") == "abcd")
  }
}
