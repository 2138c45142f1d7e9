import JalonCatalogue
import JalonModel
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct TemplateTests {
  /// The names of the JSON files in the folder of templates.
  private func folder() throws -> [String] {
    var path = #filePath.split(separator: "/").dropLast(3).map(String.init)
    path += ["playbooks", "templates"]
    let directory = try #require(opendir("/" + path.joined(separator: "/")))
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }

  @Test func `every template of the folder is carried, and no other`() throws {
    #expect(try CatalogueLibrary().templates().map(\.name) == folder())
  }

  @Test func `a template is a playbook whose answers are all a template's guesses`() throws {
    let library = CatalogueLibrary()
    let questionnaire = try library.questionnaire()
    for template in library.templates() {
      let playbook = try Playbook(reading: template.bytes) { questionnaire[$0]?.kind }
      #expect(!playbook.title.isEmpty, "\(template.name)")
      #expect(!playbook.answers.isEmpty, "\(template.name)")
      #expect(playbook.answers.values.allSatisfy { $0.source == .template }, "\(template.name)")
      #expect(playbook.unknownAnswers.members.isEmpty, "\(template.name)")
      #expect(playbook.answers[.minutes] == nil, "\(template.name) leaves the time to the client")
    }
  }
}
