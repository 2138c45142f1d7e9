import PtyRig
import Testing

/// What comes in and goes out at the edges: bytes, closed streams, full disks, options.
@Suite struct StreamTests {
  // MARK: Bytes in

  @Test func `line ends of Windows and a byte order mark change nothing`() throws {
    let desk = try Desk()
    let plain = try desk.pipe(Firms.bakery)
    let text = "\u{FEFF}" + (Firms.bakery + "\n").replacing("\n", with: "\r\n")
    #expect(try desk.run(["run"] + Desk.options, input: Array(text.utf8)) == plain)
  }

  @Test func `a last line without its end counts`() throws {
    let desk = try Desk()
    let bytes = Array(Firms.bakery.utf8)
    #expect(bytes.last != UInt8(ascii: "\n"))
    #expect(try desk.run(["run"] + Desk.options, input: bytes) == desk.pipe(Firms.bakery))
  }

  /// Bytes that no line may hold, each within a line.
  private static let wildBytes: [[UInt8]] = [
    [0], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE2, 0x82],
    [UInt8](repeating: 0x61, count: 65_536),
  ]

  @Test(arguments: wildBytes)
  func `bytes that are no text are refused with their line`(bytes: [UInt8]) throws {
    let desk = try Desk()
    let script = Array("# un\n:save x\n\"a".utf8) + bytes + Array("\"\n".utf8)
    try desk.run(["run"] + Desk.options, input: script).expectRefusal(65, "-:3: ")
    #expect(desk.files() == [])
  }

  @Test func `a line of 64 KiB is the longest that is read`() throws {
    let remark = [UInt8](repeating: UInt8(ascii: "#"), count: 65_536)
    let run = try Desk().run(["run"] + Desk.options, input: remark + Array("\n".utf8))
    run.expect(stdout: run.output, status: 3)
  }

  @Test func `a line that is too long is refused in plain words`() throws {
    let remark = [UInt8](repeating: UInt8(ascii: "#"), count: 65_537)
    let run = try Desk().run(["run"] + Desk.options, input: remark + Array("\n".utf8))
    #expect(run.complaints.plainSpaces.contains("65 000 caractères au plus"))
  }

  @Test func `a text of ten thousand characters is kept, one more is refused`() throws {
    let desk = try Desk()
    let longest = String(repeating: "é", count: 10_000)
    _ = try desk.pipe("business.name=\(longest)", ":save x")
    #expect(try desk.answer("business.name", in: "x") == "\"\(longest)\"")
    try desk.pipe("business.name=\(longest)e").expectRefusal(65, "-:1: ")
  }

  // MARK: Waiting

  @Test func `a long batch counts on a terminal, in plain lines, and nowhere else`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let line = try #require(desk.playbook("morel")).replacing("\n", with: "") + "\n"
    try desk.put(String(repeating: line, count: 10), "in.ndjson")
    let arguments = ["batch", "--full", "--cores", "2"] + Desk.options + [desk.path + "/in.ndjson"]
    try desk.put("", "out.ndjson")
    let pty = try Pty(
      Program.path, arguments, environment: desk.environment,
      outputPath: desk.path + "/out.ndjson")
    #expect(pty.wait() == .exited(0))
    #expect(pty.transcript.plainSpaces == "8 sur 10\r\n")
    let run = try desk.run(arguments)
    run.expect(stdout: try #require(desk.text("out.ndjson")))
  }

  // MARK: What is missing

  @Test func `an empty script is an interview that has not begun`() throws {
    let desk = try Desk()
    let run = try desk.pipe(options: ["--format", "json"])
    run.expect(stdout: run.output, status: 3)
    let result = try Result(run)
    #expect(result.provisional == true)
    #expect(
      Set(result.missing)
        == Set(
          ["business.sector", "business.market", "benefits.ranked", "resources.minutes"]
            + Firms.ruleNames.map { "rules.\($0)" }))
    expectGolden(try desk.pipe().output, "empty.fr.txt")
  }

  @Test func `every required answer that is not there is missing, and is named on the page`() throws
  {
    let desk = try Desk()
    let lines = (Firms.bakery + "\n").split(separator: "\n").filter { $0.contains("=") }
    for (place, line) in lines.enumerated() {
      let id = String(line.prefix { $0 != "=" })
      guard id != "business.name" else { continue }
      var others = lines
      others.remove(at: place)
      let script = others.joined(separator: "\n")
      let run = try desk.pipe(script, options: ["--format", "json"])
      #expect(run.status == 3, "\(id)")
      #expect(try Result(run).missing == [id])
      let name = try #require(Firms.names[id])
      let page = try desk.pipe(script).output.plainSpaces.replacing("\n│ ", with: " ")
      #expect(page.contains("Il manque : \(name)."))
    }
  }

  @Test func `a required answer that was skipped is missing no more`() throws {
    let run = try Desk().pipe(
      Firms.bakery, ":skip resources.minutes", options: ["--format", "json"])
    run.expect(stdout: run.output)
    let result = try Result(run)
    #expect(result.missing == [])
    let warnings = result.members["warnings"] as? [String] ?? []
    #expect(warnings.contains { $0.contains("resources.minutes") }, "\(warnings)")
  }

  // MARK: Streams

  @Test func `a closed standard input is an empty script`() throws {
    let desk = try Desk()
    #expect(try desk.run(["run"] + Desk.options, input: nil) == desk.pipe())
  }

  @Test(arguments: ["text", "json"])
  func `a result that cannot be written is a failure`(format: String) throws {
    let desk = try Desk()
    let options = ["run", "--format", format] + Desk.options
    for output in [Program.Output.closed, .file("/dev/full")] {
      let run = try desk.run(options, input: Array(Firms.bakery.utf8), output: output)
      run.expectRefusal(74, "jalon: ")
    }
  }

  @Test func `a script that is not there is no such input`() throws {
    try Desk().run(["run", "nulle-part.script"] + Desk.options)
      .expectRefusal(66, "nulle-part.script")
  }

  @Test func `a folder is not a script`() throws {
    let run = try Desk().run(["run", "/tmp"] + Desk.options)
    #expect(run.stdout.isEmpty)
    #expect([66, 74].contains(run.status))
    #expect(!run.complaints.contains("(21)"), "\(run.complaints)")
  }

  @Test(arguments: [
    ["run", "--nimporte"], ["nimporte"], ["run", "--format", "xml"], ["run", "--lang", "de"],
    ["run", "--as-of", "hier"], ["run", "a", "b"],
  ])
  func `wrong usage is told apart from bad data`(arguments: [String]) throws {
    let run = try Desk().run(arguments)
    #expect(run.status == 64)
    #expect(run.stdout.isEmpty)
    #expect(!run.stderr.isEmpty)
  }

  @Test func `without a terminal the program runs its standard input`() throws {
    let desk = try Desk()
    let script = Array((Firms.bakery + "\n").utf8)
    #expect(try desk.run(Desk.options, input: script) == desk.pipe(Firms.bakery))
    #expect(try desk.run(["run", "-"] + Desk.options, input: script) == desk.pipe(Firms.bakery))
    let bare = try desk.run([], input: Array("business.sector=bakry\n".utf8))
    bare.expectRefusal(65, "-:1: ", "bakery")
  }

  @Test(arguments: [
    ("fr_FR.UTF-8", "Oui"), ("en_GB.UTF-8", "Yes"), ("C.UTF-8", "Oui"), ("de_DE.UTF-8", "Oui"),
  ])
  func `the locale chooses the language, and what is not English is French`(
    locale: String, yes: String
  ) throws {
    let run = try Desk().run(
      ["run", "--as-of", "2026-11-21"], input: Array(Firms.bakery.utf8), with: ["LC_ALL": locale])
    #expect(run.output.contains(yes))
    run.expect(stdout: run.output)
  }

  @Test func `what is piped has neither escapes nor colours unless asked for`() throws {
    let desk = try Desk()
    #expect(try !desk.pipe(Firms.bakery).stdout.contains(0x1B))
    #expect(try desk.pipe(Firms.bakery, options: ["--color", "always"]).stdout.contains(0x1B))
  }

  @Test func `no raw control byte comes out, whatever goes in`() throws {
    let desk = try Desk()
    let hostile = #"business.name="\u{1b}]0;x\u{7}\u{202e}\u{9b}31m\u{7f}fin""#
    for format in ["text", "json"] {
      let run = try desk.pipe(Firms.bakery, hostile, options: ["--format", format])
      run.expect(stdout: run.output)
      expectCalm(run.output)
    }
    let refused = try desk.pipe("business.sector=\u{1B}[31m\u{9B}\u{202E}x\u{7F}")
    refused.expectRefusal(65, "-:1: ")
    expectCalm(refused.complaints)
  }
}

/// Expects no control but the newline, and no control of direction that is not closed.
func expectCalm(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let wild = text.unicodeScalars.filter { scalar in
    scalar.properties.generalCategory == .control && scalar != "\n"
      || ("\u{202A}"..."\u{202E}").contains(scalar)
  }
  guard let first = wild.first else { return }
  Issue.record(
    "\(wild.count) raw controls, first U+\(String(first.value, radix: 16))",
    sourceLocation: sourceLocation)
}
