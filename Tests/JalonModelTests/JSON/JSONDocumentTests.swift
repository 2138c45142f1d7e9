import JalonModel
import Testing

/// Cases written from RFC 8259 and RFC 7493; they need no corpus.
struct JSONDocumentTests {
  @Test(arguments: [
    "null", " true ", "\t\r\nfalse", "0", "-0", "-0.0e-0", "1E+2", "\"\"", "[]", "[ ]", "{}", "{ }",
    "[[],{}]", "{\"\":{\"\":[]}}", "[0,1.5,\"a\",null,true,false,{\"b\":[]}]",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD834\\uDD1E\"", "\"\u{7F}\u{FFFF}\u{10FFFF}\"",
    "{\"é\":1,\"e\u{301}\":2}",
  ])
  func `what the grammar allows is accepted`(text: String) throws {
    _ = try JSONDocument(Array(text.utf8))
  }

  @Test(arguments: [
    Refusal("", .unexpectedEnd, 1, 1, ""),
    Refusal(" \n", .unexpectedEnd, 2, 1, ""),
    Refusal("[1,", .unexpectedEnd, 1, 4, "[1]"),
    Refusal("{\"a\":", .unexpectedEnd, 1, 6, "a"),
    Refusal("{\"a\"", .unexpectedEnd, 1, 5, "a"),
    Refusal("{", .unexpectedEnd, 1, 2, ""),
    Refusal("\"abc", .unexpectedEnd, 1, 5, ""),
    Refusal("\"\\", .unexpectedEnd, 1, 3, ""),
    Refusal("tru", .unexpectedEnd, 1, 4, ""),
    Refusal("-", .unexpectedEnd, 1, 2, ""),
    Refusal("[1,]", .trailingComma, 1, 4, "[1]"),
    Refusal("{\"a\":1,}", .trailingComma, 1, 8, ""),
    Refusal("[,1]", .expectedValue, 1, 2, "[0]"),
    Refusal("{\"a\":}", .expectedValue, 1, 6, "a"),
    Refusal("[TRUE]", .expectedValue, 1, 2, "[0]"),
    Refusal("[trux]", .expectedValue, 1, 2, "[0]"),
    Refusal("[NaN]", .expectedValue, 1, 2, "[0]"),
    Refusal("'a'", .expectedValue, 1, 1, ""),
    Refusal("[\u{A0}1]", .expectedValue, 1, 2, "[0]"),
    Refusal("[1}", .expectedCommaOrBracket, 1, 3, "[1]"),
    Refusal("[1 2]", .expectedCommaOrBracket, 1, 4, "[1]"),
    Refusal("{\"a\":1]", .expectedCommaOrBrace, 1, 7, ""),
    Refusal("{\"a\":1 \"b\":2}", .expectedCommaOrBrace, 1, 8, ""),
    Refusal("{a:1}", .expectedName, 1, 2, ""),
    Refusal("{\"a\":1,2}", .expectedName, 1, 8, ""),
    Refusal("{\"a\" 1}", .expectedColon, 1, 6, "a"),
    Refusal("1 2", .textAfterValue, 1, 3, ""),
    Refusal("{}}", .textAfterValue, 1, 3, ""),
    Refusal("[]// end", .textAfterValue, 1, 3, ""),
    Refusal("[01]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[-01]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[+1]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[.5]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[1.]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[1e]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[1e+]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[-]", .malformedNumber, 1, 2, "[0]"),
    Refusal("[0x1]", .expectedCommaOrBracket, 1, 3, "[1]"),
    Refusal("[1e309]", .numberOutOfRange, 1, 2, "[0]"),
    Refusal("[-1e400]", .numberOutOfRange, 1, 2, "[0]"),
    Refusal("\"a\tb\"", .unescapedControl, 1, 3, ""),
    Refusal("[\"é\n\"]", .unescapedControl, 1, 4, "[0]"),
    Refusal("[\"abcdefghij\u{1F}\"]", .unescapedControl, 1, 13, "[0]"),
    Refusal("[\"\\x41\"]", .unknownEscape, 1, 3, "[0]"),
    Refusal("[\"\\u12G4\"]", .unknownEscape, 1, 3, "[0]"),
    Refusal("[\"\\u12\"]", .unknownEscape, 1, 3, "[0]"),
    Refusal("[\"\\uD800\"]", .loneSurrogate, 1, 3, "[0]"),
    Refusal("[\"\\uDC00\\uD800\"]", .loneSurrogate, 1, 3, "[0]"),
    Refusal("[\"\\uD800\\uD800\"]", .loneSurrogate, 1, 3, "[0]"),
    Refusal("[\"\\uD834 \\uDD1E\"]", .loneSurrogate, 1, 3, "[0]"),
    Refusal("\u{FEFF}[]", .byteOrderMark, 1, 1, ""),
    Refusal("[\u{FEFF}]", .expectedValue, 1, 2, "[0]"),
    Refusal("{\"a\":1,\"a\":2}", .duplicateName, 1, 8, "a"),
    Refusal("{\"a\":1,\"b\":0,\"\\u0061\":2}", .duplicateName, 1, 14, "a"),
    Refusal("[{\"\\ud834\\udd1e\":1,\n \"𝄞\":1}]", .duplicateName, 2, 2, "[0][\"𝄞\"]"),
    Refusal(
      "{\"answers\": {\n  \"maturity.counts\": {\"facebook\": [0, 1,\n    x]}}}",
      .expectedValue, 3, 5, "answers[\"maturity.counts\"].facebook[2]"),
    Refusal("{\"a\":[{}],\"b\":{\"c\":1,\"d\":[[],[1,?]]}}", .expectedValue, 1, 33, "b.d[1][1]"),
  ])
  func `what the grammar forbids is refused with its place and path`(refusal: Refusal) throws {
    let error = try #require(throws: JSONError.self) {
      try JSONDocument(Array(refusal.text.utf8))
    }
    #expect(error.kind == refusal.kind)
    #expect(error.location.line == refusal.line)
    #expect(error.location.column == refusal.column)
    #expect(error.path.description == refusal.path)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF],
      [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x92], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xFE], [0xFF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused wherever they stand`(sequence: [UInt8]) throws {
    for filler in 0..<9 {
      let before = Array("\"é\(String(repeating: "x", count: filler))".utf8)
      let error = try #require(throws: JSONError.self) {
        try JSONDocument(before + sequence + [UInt8(ascii: "\"")])
      }
      #expect(error.kind == .invalidUTF8)
      #expect(error.location.offset == before.count)
      #expect(error.location.column == filler + 3)
    }
    let outside = try #require(throws: JSONError.self) { try JSONDocument([0x5B] + sequence) }
    #expect(outside.kind == .invalidUTF8)
  }

  @Test func `a bare control is refused at every place of a string, an escaped one read`() throws {
    for control in 0..<0x20 as Range<UInt8> {
      for place in 0..<20 {
        var text = Array("\"\(String(repeating: "x", count: 20))\"".utf8)
        text[place + 1] = control
        let error = try #require(throws: JSONError.self) { try JSONDocument(text) }
        #expect(error.kind == .unescapedControl)
        #expect(error.location.offset == place + 1)

        let digits = control < 0x10 ? "0\(String(control, radix: 16))" : String(control, radix: 16)
        text.replaceSubrange(place + 1...place + 1, with: Array("\\u00\(digits)".utf8))
        let string = try #require(try JSONDocument(text).root.string)
        #expect(Array(string.utf8)[place] == control)
      }
    }
  }

  @Test func `every scalar is accepted raw and escaped and read as itself`() throws {
    var raw: [UInt8] = [UInt8(ascii: "\"")]
    var escaped = raw
    var scalars = String.UnicodeScalarView()
    for value in 0x20...0x10FFFF as ClosedRange<UInt32> where value % 7 == 0 || value < 0x3000 {
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      scalars.append(scalar)
      raw += Array(String(scalar).utf8)
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16, uppercase: value % 2 == 0)
        escaped += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      }
    }
    raw.append(UInt8(ascii: "\""))
    escaped.append(UInt8(ascii: "\""))
    let expected = Array(String(scalars).utf8)
    #expect(Array(try JSONDocument(raw).root.string?.utf8 ?? "".utf8) == expected)
    let large = JSONLimits(maxBytes: .max, maxStringBytes: expected.count)
    #expect(
      Array(try JSONDocument(escaped, limits: large).root.string?.utf8 ?? "".utf8) == expected)
  }

  @Test func `no beginning of a text is a text`() throws {
    let text = Array("{\"a\":[1.5e3,\"é\\u00e9\\n𝄞\",{\"b\":null}],\"c\":[true,false,-0]}".utf8)
    _ = try JSONDocument(text)
    for length in text.indices {
      #expect(throws: JSONError.self) { try JSONDocument(text[..<length]) }
    }
  }

  @Test func `any byte changed gives a value or an error and never more`() throws {
    let text = Array("{\"ab\":[1.5e3,\"é\\u00e9\\n\"],\"c\":[true,null,-0]}".utf8)
    var accepted = 0
    for place in text.indices {
      for byte in 0...UInt8.max {
        var changed = text
        changed[place] = byte
        do {
          let value = try JSONDocument(changed).value
          #expect(try JSONDocument(value.bytes(.compact)).value == value)
          accepted += 1
        } catch let error {
          #expect(0...text.count ~= error.location.offset)
        }
      }
    }
    #expect(text.count..<(text.count * 128) ~= accepted)
  }

  @Test func `a slice is read where it lies and counts from its own beginning`() throws {
    let lines = Array("{\"a\":1}\n{\"a\":2}\n{\"a\":?}".utf8)
    let parts = lines.split(separator: UInt8(ascii: "\n"))
    #expect(try JSONDocument(parts[1]).root["a"]?.int == 2)
    let error = try #require(throws: JSONError.self) { try JSONDocument(parts[2]) }
    #expect(error.location.line == 1)
    #expect(error.location.column == 6)
    #expect(error.location.offset == 5)
  }

  @Test func `bytes of another owner are read from a copy`() throws {
    let text = Array("[\"é\"]".utf8)
    let document = try text.withUnsafeBytes { try JSONDocument(copying: $0, limits: .embedded) }
    #expect(document.value == ["é"])
  }
}

/// A text, why it is refused, where, and the path that is told.
struct Refusal: Sendable, CustomTestStringConvertible {
  let text: String
  let kind: JSONError.Kind
  let line: Int
  let column: Int
  let path: String

  init(_ text: String, _ kind: JSONError.Kind, _ line: Int, _ column: Int, _ path: String) {
    (self.text, self.kind, self.line, self.column, self.path) = (text, kind, line, column, path)
  }

  var testDescription: String { text }
}
