import Glibc
import JalonModel
import Testing

/// JSONTestSuite, read in place from the folder `json` in `JALON_CORPORA`.
@Suite(
  .enabled(if: Corpus.folder != nil, "JALON_CORPORA is not set: the public corpora are not read"))
struct JSONCorpusTests {
  /// JSONTestSuite's own opinion is RFC 8259's alone, which lets names repeat.
  private let repeating = JSONLimits(uniqueNames: false)

  @Test func `every text that RFC 8259 demands be accepted is accepted`() throws {
    let files = try Corpus.files(beginning: "y_")
    #expect(files.count == 95)
    for file in files {
      #expect(refusal(of: file.bytes, limits: repeating) == nil, "\(file.name)")
    }
  }

  @Test func `unique names refuse two of those texts and no other`() throws {
    let refused = try Corpus.files(beginning: "y_")
      .filter { refusal(of: $0.bytes, limits: .playbook) != nil }
    #expect(
      refused.map(\.name) == [
        "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
      ])
    for file in refused { #expect(refusal(of: file.bytes, limits: .playbook) == .duplicateName) }
  }

  @Test func `every text that RFC 8259 demands be refused is refused`() throws {
    let files = try Corpus.files(beginning: "n_")
    #expect(files.count == 188)
    for file in files {
      #expect(refusal(of: file.bytes, limits: repeating) != nil, "\(file.name)")
    }
  }

  @Test func `every text left to the reader has a written verdict`() throws {
    let files = try Corpus.files(beginning: "i_")
    #expect(Set(files.map(\.name)) == Set(Self.verdicts.map { "i_\($0.name).json" }))
    for verdict in Self.verdicts {
      let file = try #require(files.first { $0.name == "i_\(verdict.name).json" })
      #expect(refusal(of: file.bytes, limits: .playbook) == verdict.refusal, "\(verdict.name)")
    }
  }

  @Test func `what is accepted survives being written and read again`() throws {
    for file in try Corpus.files(beginning: "y_") {
      let value = try JSONDocument(file.bytes, limits: repeating).value
      #expect(try JSONDocument(value.bytes(.pretty)).value == value, "\(file.name)")
      #expect(try JSONDocument(value.bytes(.compact)).value == value, "\(file.name)")
    }
  }

  /// For each file that RFC 8259 leaves open, why we refuse it; nil where we accept it.
  private static let verdicts: [(name: String, refusal: JSONError.Kind?)] = [
    // Tiny numbers round to 0 and long integers keep their text: neither is an error of range.
    ("number_double_huge_neg_exp", nil),
    ("number_real_underflow", nil),
    ("number_too_big_neg_int", nil),
    ("number_too_big_pos_int", nil),
    ("number_very_big_negative_int", nil),
    // I-JSON 2.2: no number beyond binary64, which would be read as an infinity.
    ("number_huge_exp", .numberOutOfRange),
    ("number_neg_int_huge_exp", .numberOutOfRange),
    ("number_pos_double_huge_exp", .numberOutOfRange),
    ("number_real_neg_overflow", .numberOutOfRange),
    ("number_real_pos_overflow", .numberOutOfRange),
    // I-JSON 2.1: no half of a surrogate pair.
    ("object_key_lone_2nd_surrogate", .loneSurrogate),
    ("string_1st_surrogate_but_2nd_missing", .loneSurrogate),
    ("string_1st_valid_surrogate_2nd_invalid", .loneSurrogate),
    ("string_incomplete_surrogate_and_escape_valid", .loneSurrogate),
    ("string_incomplete_surrogate_pair", .loneSurrogate),
    ("string_incomplete_surrogates_escape_valid", .loneSurrogate),
    ("string_invalid_lonely_surrogate", .loneSurrogate),
    ("string_invalid_surrogate", .loneSurrogate),
    ("string_inverted_surrogates_U+1D11E", .loneSurrogate),
    ("string_lone_second_surrogate", .loneSurrogate),
    // I-JSON 2.1: UTF-8 only.
    ("string_UTF-16LE_with_BOM", .invalidUTF8),
    ("string_UTF-8_invalid_sequence", .invalidUTF8),
    ("string_UTF8_surrogate_U+D800", .invalidUTF8),
    ("string_invalid_utf-8", .invalidUTF8),
    ("string_iso_latin_1", .invalidUTF8),
    ("string_lone_utf8_continuation_byte", .invalidUTF8),
    ("string_not_in_unicode_range", .invalidUTF8),
    ("string_overlong_sequence_2_bytes", .invalidUTF8),
    ("string_overlong_sequence_6_bytes", .invalidUTF8),
    ("string_overlong_sequence_6_bytes_null", .invalidUTF8),
    ("string_truncated-utf-8", .invalidUTF8),
    // UTF-16 without a mark is ASCII and NUL, none of it in its place.
    ("string_utf16BE_no_BOM", .expectedValue),
    ("string_utf16LE_no_BOM", .expectedValue),
    // Ours: 128 levels, and no byte order mark (RFC 8259, 8.1 forbids writing one).
    ("structure_500_nested_arrays", .tooDeep(limit: 128)),
    ("structure_UTF-8_BOM_empty_object", .byteOrderMark),
  ]

  private func refusal(of bytes: [UInt8], limits: JSONLimits) -> JSONError.Kind? {
    do {
      _ = try JSONDocument(bytes, limits: limits)
      return nil
    } catch {
      return error.kind
    }
  }
}

/// Files of the public corpus.
private enum Corpus {
  struct Unreadable: Error { let path: String }

  /// The folder of the JSON corpus; nil when `JALON_CORPORA` is not set.
  static var folder: String? {
    getenv("JALON_CORPORA").map { String(cString: $0) + "/json" }
  }

  /// The files whose names begin so, sorted by name; an absent folder is an error.
  static func files(beginning prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = folder ?? ""
    guard let listing = opendir(folder) else { throw Unreadable(path: folder) }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    return try names.sorted().map { ($0, try bytes(of: "\(folder)/\($0)")) }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    guard ferror(file) == 0 else { throw Unreadable(path: path) }
    return bytes
  }
}
