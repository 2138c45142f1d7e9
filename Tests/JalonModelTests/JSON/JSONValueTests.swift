import JalonModel
import Testing

struct JSONValueTests {
  private func text(_ value: JSONValue, _ style: JSONStyle = .compact) -> String {
    String(decoding: value.bytes(style), as: UTF8.self)
  }

  @Test func `the pretty style sorts by scalar, indents by two and ends its line`() {
    let value: JSONValue = [
      "b": [1, [], ["x": .null]], "a": [:], "é": true, "\u{10000}": "𐀀", "\u{FFFD}": 0.5,
      "B": false,
    ]
    #expect(
      text(value, .pretty) == """
        {
          "B": false,
          "a": {},
          "b": [
            1,
            [],
            {
              "x": null
            }
          ],
          "é": true,
          "\u{FFFD}": 0.5,
          "𐀀": "𐀀"
        }

        """)
    #expect(
      text(value)
        == "{\"B\":false,\"a\":{},\"b\":[1,[],{\"x\":null}],\"é\":true,\"\u{FFFD}\":0.5,\"𐀀\":\"𐀀\"}"
    )
  }

  @Test func `an escape is found wherever it stands in a long text`() {
    for scalar in ["\u{1}", "\"", "\\", "\u{7F}", "\u{9F}", "\u{61C}", "\u{2028}"] as [String] {
      let escaped = text(.string(scalar)).dropFirst().dropLast()
      for before in 0...17 {
        // Beside bytes that only look like one: a no-break space, an apostrophe, an Arabic letter.
        for filling in ["a", "\u{A0}", "’", "ب", "~"] {
          let sides = String(repeating: filling, count: before)
          #expect(text(.string(sides + scalar + sides)) == "\"\(sides)\(escaped)\(sides)\"")
        }
      }
    }
  }

  @Test func `exactly the scalars a terminal obeys are escaped`() throws {
    let escaped: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F,
      0x2028...0x202E, 0x2066...0x2069,
    ]
    for value in 0...0x10FFFF as ClosedRange<UInt32> where value < 0x3000 || value % 97 == 0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = JSONValue.string(String(scalar)).bytes(.compact)
      let isEscaped = bytes[1] == UInt8(ascii: "\\")
      #expect(isEscaped == escaped.contains { $0.contains(value) }, "\(value)")
      #expect(try JSONDocument(bytes).root.string?.unicodeScalars.elementsEqual([scalar]) == true)
    }
    #expect(
      text("a\"\\\u{8}\t\n\u{C}\r\u{1}\u{7F}\u{9F}\u{2028}\u{61C}/é")
        == #""a\"\\\b\t\n\f\r\u0001\u007f\u009f\u2028\u061c/é""#)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `reading what was written gives the value, writing it again the bytes`(
    seed: UInt64
  ) throws {
    var random = Seeded(state: seed)
    let value = JSONValue.random(depth: 5, using: &random)
    for style in [JSONStyle.pretty, .compact] {
      let bytes = value.bytes(style)
      let again = try JSONDocument(bytes).value
      #expect(again == value)
      #expect(again.hashValue == value.hashValue)
      #expect(again.bytes(style) == bytes)
    }
  }

  @Test func `numbers we do not know keep their spelling`() throws {
    let numbers = "[-0,1.0,1E+2,100000000000000000000,0.10,123e-10000000]"
    #expect(text(try JSONDocument(Array(numbers.utf8)).value) == numbers)
  }

  @Test func `strings are equal by scalars and not by appearance`() {
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(JSONValue.object(["\u{E9}": 1]) != .object(["e\u{301}": 1]))
    #expect(JSONValue.number(1) != .number(0) && JSONValue.null != false)
  }

  @Test func `an object keeps one member a name, in order, however it is filled`() {
    var object: JSONObject = ["b": 1, "c": 2, "b": 3, "\u{E9}": 4, "e\u{301}": 5]
    #expect(object.members.map(\.value) == [3, 2, 5, 4])
    object["a"] = 0
    object["c"] = "new"
    object["b"] = nil
    object["z"] = nil
    #expect(object.members.map(\.name) == ["a", "c", "e\u{301}", "\u{E9}"])
    #expect(object["c"] == "new" && object["b"] == nil && object["\u{E9}"] == 4)
    #expect(object == ["c": "new", "\u{E9}": 4, "a": 0, "e\u{301}": 5])
  }

  @Test func `each kind of value answers for itself and for no other`() {
    let values: [JSONValue] = [.null, true, 12, 1.5, "a", [1], ["a": 1]]
    #expect(values.map(\.isNull) == [true, false, false, false, false, false, false])
    #expect(values.map(\.bool) == [nil, true, nil, nil, nil, nil, nil])
    #expect(values.map(\.int) == [nil, nil, 12, nil, nil, nil, nil])
    #expect(values.map(\.double) == [nil, nil, 12, 1.5, nil, nil, nil])
    #expect(values.map(\.string) == [nil, nil, nil, nil, "a", nil, nil])
    #expect(values.map(\.array) == [nil, nil, nil, nil, nil, [1], nil])
    #expect(values.map { $0["a"] } == [nil, nil, nil, nil, nil, nil, 1])
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (0.5, "0.5"), (0.12345, "0.1235"), (0.12344, "0.1234"),
      (0.1, "0.1"), (0.10004, "0.1"), (0.00004, "0"), (-0.00004, "0"), (-0.00005, "-0.0001"),
      (0.0625, "0.0625"), (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"), (0.99996, "1"),
      (-1.25, "-1.25"),
      (12_345.6789, "12345.6789"), (1e300, "900000000000"), (-.infinity, "-900000000000"),
      (.nan, "0"),
    ] as [(Double, String)])
  func `a fraction has four decimals at most and no ornament`(double: Double, text: String) {
    #expect(JSONNumber(fraction: double).text == text)
    #expect(JSONNumber(text: text)?.text == text)
  }

  @Test func `doubles are spelt shortly and read back the same`() throws {
    #expect(JSONNumber(1.0)?.text == "1" && JSONNumber(0.1)?.text == "0.1")
    #expect(JSONNumber(-0.0)?.text == "-0" && JSONNumber(1e20)?.text == "1e+20")
    #expect(JSONNumber(Double.nan) == nil && JSONNumber(Double.infinity) == nil)
    var random = Seeded(state: 2)
    for _ in 0..<2_000 {
      let double = Double(bitPattern: random.next())
      guard let number = JSONNumber(double) else { continue }
      #expect(JSONNumber(text: number.text)?.double.bitPattern == double.bitPattern)
    }
  }

  @Test(arguments: ["", " 1", "1 ", "01", "+1", "1.", "NaN", "1e999", "\"1\"", "[1]", "1,2"])
  func `a number is nothing but a number`(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test func `whole numbers keep all their digits`() {
    #expect(JSONNumber(Int.min).text == "-9223372036854775808")
    #expect(JSONNumber(-9_007_199_254_740_991).int == -9_007_199_254_740_991)
    #expect(JSONNumber(Int.max).int == nil)
  }
}

extension JSONValue {
  /// A value of at most so many levels, with the names, strings and numbers that break programs.
  fileprivate static func random(depth: Int, using random: inout Seeded) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .number(Int.random(in: -1_000...1_000, using: &random))
    case 3: return .fraction(.random(in: -2...2, using: &random))
    case 4:
      return JSONNumber(Double(bitPattern: random.next())).map(JSONValue.number) ?? .number(0)
    case 5: return .string(text(using: &random))
    case 6, 7:
      let count = Int.random(in: 0...5, using: &random)
      return .array((0..<count).map { _ in .random(depth: depth - 1, using: &random) })
    default:
      let count = Int.random(in: 0...12, using: &random)
      return .object(
        JSONObject(
          (0..<count).map { _ in
            JSONMember(
              name: text(using: &random), value: .random(depth: depth - 1, using: &random))
          }))
    }
  }

  private static func text(using random: inout Seeded) -> String {
    let edges: [Unicode.Scalar] = [
      "\0", "\n", "\"", "\\", "/", "\u{7F}", "\u{9F}", "\u{61C}", "\u{202E}", "\u{301}", "e", "é",
      "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      if Bool.random(using: &random) {
        text.append(edges.randomElement(using: &random) ?? "a")
      } else {
        text.append(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random)))
      }
    }
    return String(text)
  }
}
