import JalonModel
import Testing

struct JSONLimitsTests {
  @Test func `a text may have the longest length and not one byte more`() throws {
    let limits = JSONLimits(maxBytes: 10)
    _ = try JSONDocument(Array("[        ]".utf8), limits: limits)
    let error = try #require(throws: JSONError.self) {
      try JSONDocument(Array("[         ]".utf8), limits: limits)
    }
    #expect(error.kind == .tooLong(limit: 10))
  }

  @Test func `a playbook may have 8 MiB and a string 1 MiB`() throws {
    let blank = UInt8(ascii: " ")
    _ = try JSONDocument([0x30] + [UInt8](repeating: blank, count: (8 << 20) - 1))
    let text = try #require(throws: JSONError.self) {
      try JSONDocument([0x30] + [UInt8](repeating: blank, count: 8 << 20))
    }
    #expect(text.kind == .tooLong(limit: 8 << 20))

    let quote = [UInt8(ascii: "\"")]
    let string = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    _ = try JSONDocument(quote + string + quote)
    let error = try #require(throws: JSONError.self) {
      try JSONDocument(quote + string + [0x61] + quote)
    }
    #expect(error.kind == .stringTooLong(limit: 1 << 20))
    _ = try JSONDocument(quote + string + string + quote, limits: .embedded)
  }

  @Test(arguments: [
    ("\"éé\"", true), ("\"ééa\"", false), ("\"\\u00e9\\u00e9\"", true),
    ("\"\\u00e9\\n\\n\\n\"", false),
    ("\"\\ud834\\udd1e\"", true), ("\"\\ud834\\udd1e \"", false), ("{\"abcd\":0}", true),
    ("{\"abcde\":0}", false), ("\"\\n\\t\\\\\\/\"", true), ("\"\\u2028a\"", true),
  ])
  func `a string is measured once unescaped, names included`(text: String, fits: Bool) {
    let accepted =
      (try? JSONDocument(Array(text.utf8), limits: JSONLimits(maxStringBytes: 4))) != nil
    #expect(accepted == fits)
  }

  @Test func `what was written is never longer than what may be read`() throws {
    let string = String(repeating: "\u{7F}", count: 1 << 20)
    #expect(try JSONDocument(JSONValue.string(string).bytes(.compact)).root.string == string)
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
  func `128 levels are read, compared and written, the next is refused`(
    opening: String, closing: String
  ) throws {
    let levels: (Int) -> [UInt8] = { count in
      let opened = String(repeating: opening, count: count)
      return Array("\(opened)0\(String(repeating: closing, count: count))".utf8)
    }
    let value = try JSONDocument(levels(128)).value
    #expect(value.bytes(.compact) == levels(128))
    let error = try #require(throws: JSONError.self) { try JSONDocument(levels(129)) }
    #expect(error.kind == .tooDeep(limit: 128))
    #expect(error.location.offset == 128 * opening.utf8.count)
    #expect(error.path.components.count == 128)
  }

  @Test func `depth costs no stack`() throws {
    let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    let refused = try #require(throws: JSONError.self) { try JSONDocument(brackets) }
    #expect(refused.kind == .tooDeep(limit: 128))
    let closing = [UInt8](repeating: UInt8(ascii: "]"), count: 1_000_000)
    let document = try JSONDocument(brackets + closing, limits: JSONLimits(maxDepth: .max))
    #expect(document.root.count == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred thousand names are told apart, and one repeated among them is found`() throws {
    let names = (0..<100_000).map { "\"member number \($0)\":\($0)" }
    let all = names.joined(separator: ",")
    #expect(try JSONDocument(Array("{\(all)}".utf8)).root.count == 100_000)
    let error = try #require(throws: JSONError.self) {
      try JSONDocument(Array("{\(all),\"m\\u0065mber number 7\":0,\"member number 3\":0}".utf8))
    }
    #expect(error.kind == .duplicateName)
    #expect(error.location.offset == all.utf8.count + 2)
    #expect(error.path == JSONPath()["member number 7"])
  }

  @Test(arguments: 2...20)
  func `a repeated name is found in objects of every size and at every place`(size: Int) throws {
    for (first, second) in [(0, 1), (0, size - 1), (size / 2, size - 1)] where first < second {
      var names = (0..<size).map { "name\($0)" }
      names[second] = names[first]
      let members = names.map { "\"\($0)\":[{},{\"name\":0}]" }
      let text = Array("{\"a\":{\"b\":1},\"c\":{\(members.joined(separator: ","))}}".utf8)
      let error = try #require(throws: JSONError.self) { try JSONDocument(text) }
      #expect(error.kind == .duplicateName)
      #expect(error.path == JSONPath()["c"][names[first]])
      let lax = try JSONDocument(text, limits: JSONLimits(uniqueNames: false))
      #expect(lax.root["c"]?.count == size)
      #expect(lax.value["c"]?.object?.members.count == size - 1)
    }
  }

  @Test func `where names may repeat the last one is read`() throws {
    let document = try JSONDocument(
      Array("{\"a\":1,\"b\":2,\"\\u0061\":3}".utf8), limits: JSONLimits(uniqueNames: false))
    #expect(document.root["a"]?.int == 3)
    #expect(document.value == ["a": 3, "b": 2])
  }
}
