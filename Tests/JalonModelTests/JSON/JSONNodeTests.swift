import JalonModel
import Testing

struct JSONNodeTests {
  private func root(_ text: String) throws -> JSONNode {
    try JSONDocument(Array(text.utf8)).root
  }

  @Test func `each kind answers for itself and for no other`() throws {
    let nodes = Array(try root("[null,true,false,1,\"a\",[0],{\"a\":0}]").elements)
    #expect(nodes.map(\.kind) == [.null, .bool, .bool, .number, .string, .array, .object])
    #expect(nodes.map(\.isNull) == [true, false, false, false, false, false, false])
    #expect(nodes.map(\.bool) == [nil, true, false, nil, nil, nil, nil])
    #expect(nodes.map(\.int) == [nil, nil, nil, 1, nil, nil, nil])
    #expect(nodes.map(\.double) == [nil, nil, nil, 1, nil, nil, nil])
    #expect(nodes.map(\.rawNumber) == [nil, nil, nil, "1", nil, nil, nil])
    #expect(nodes.map(\.string) == [nil, nil, nil, nil, "a", nil, nil])
    #expect(nodes.map(\.count) == [0, 0, 0, 0, 0, 1, 1])
    #expect(nodes.map { Array($0.elements).count } == [0, 0, 0, 0, 0, 1, 0])
    #expect(nodes.map { Array($0.members).count } == [0, 0, 0, 0, 0, 0, 1])
    #expect(nodes.map { $0["a"]?.int } == [nil, nil, nil, nil, nil, nil, 0])
  }

  @Test func `elements and members come in order, whatever they hold`() throws {
    let root = try root("{\"z\":[[1,[2]],{\"y\":{}},3],\"\\u0061\":{\"x\":[]},\"\":4}")
    #expect(root.members.map(\.name) == ["z", "a", ""])
    #expect(root["z"]?.elements.map(\.kind) == [.array, .object, .number])
    #expect(root["z"]?.elements.map(\.int) == [nil, nil, 3])
    #expect(root["a"]?["x"]?.count == 0)
    #expect(root[""]?.int == 4)
    #expect(root["y"] == nil)
  }

  @Test func `names that look alike are different names`() throws {
    let root = try root("{\"\u{E9}\":1,\"e\u{301}\":2,\"\\u00c9\":3}")
    #expect(root["\u{E9}"]?.int == 1)
    #expect(root["e\u{301}"]?.int == 2)
    #expect(root["\u{C9}"]?.int == 3)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("0.000", 0), ("0e999", 0), ("7", 7), ("-12", -12), ("1.0", 1),
    ("1e2", 100),
    ("1.50e1", 15), ("1200e-2", 12), ("100000000000000000000e-20", 1), ("1.5", nil), ("1e-1", nil),
    ("9007199254740991", 9_007_199_254_740_991), ("-9007199254740991", -9_007_199_254_740_991),
    ("9007199254740992", nil), ("1e16", nil), ("1e300", nil), ("18446744073709551616", nil),
    ("20000000000000000000000000000000001", nil), ("36893488147419103232", nil),
  ])
  func `a whole number is one however it is spelt, up to what all programs keep`(
    text: String, int: Int?
  ) throws {
    #expect(try root(text).int == int)
  }

  @Test func `doubles are the nearest there are`() throws {
    var random = Seeded(state: 1)
    var texts = [
      "0.1", "-0.1", "1e22", "1e23", "123456789012345678", "9007199254740993", "4.9e-324", "1e-400",
      "2.2250738585072011e-308", "1.7976931348623157e308", "0.3e-5", "8.5e21", "0e400",
      String(repeating: "9", count: 308), "1\(String(repeating: "0", count: 400))e-300",
    ]
    for _ in 0..<2_000 {
      let double = Double(bitPattern: random.next())
      if double.isFinite { texts.append(double.description) }
      texts.append("\(random.next() % 1_000_000)e\(Int(random.next() % 60) - 30)")
      texts.append("\(random.next() % 1_000).\(random.next() % 100_000)")
    }
    for text in texts {
      let double = try #require(try root(text).double)
      #expect(double.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
    #expect(try root("-0").double?.sign == .minus)
  }

  @Test func `the largest doubles are in range and the next decimal is not`() throws {
    #expect(try root("1.7976931348623158e308").double == Double.greatestFiniteMagnitude)
    #expect(throws: JSONError.self) { try root("1.7976931348623159e308") }
    #expect(throws: JSONError.self) { try root(String(repeating: "9", count: 309)) }
  }

  @Test func `a place is told by line, column in scalars, and path`() throws {
    let root = try root(
      """
      {
        "é𝄞": "x", "answers": {
          "maturity.counts": ["a", {"n\\u00e9": 1}],
          "_b2": null, "2b": [], "say \\"hi\\"\\u001b": 0
        }
      }
      """)
    #expect(root.path.description.isEmpty)
    #expect(root.location.line == 1)
    #expect(root["é𝄞"]?.location.column == 9)
    let answers = try #require(root["answers"])
    let counts = try #require(answers["maturity.counts"])
    let inner = try #require(Array(counts.elements)[1]["né"])
    #expect(inner.path.description == "answers[\"maturity.counts\"][1][\"né\"]")
    #expect(inner.path == JSONPath()["answers"]["maturity.counts"][1]["né"])
    #expect(inner.location.line == 3)
    #expect(inner.location.column == 42)
    #expect(
      answers.members.map { $0.value.path.description } == [
        "answers[\"maturity.counts\"]", "answers._b2", "answers[\"2b\"]",
        "answers[\"say \\\"hi\\\"\\u001b\"]",
      ])
  }
}

/// SplitMix64: the same numbers on every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
