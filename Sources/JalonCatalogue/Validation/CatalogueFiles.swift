import JalonModel

/// The catalogue's files as they were written: read as JSON, not decoded, so that a check can look
/// at a file that the decoder refuses.
package struct CatalogueFiles: Sendable {
  /// One file of the catalogue.
  package struct File: Sendable {
    /// Its name below the catalogue's folder, such as `2026/reach.json`.
    package let name: String
    /// UTF-8 JSON.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Every file, in the order given.
  package let files: [File]
  /// Files that are not JSON, with what is wrong.
  let unreadable: [CatalogueFault]
  private let roots: [String: CatalogueEntry]

  /// Reads the files; those that are not JSON are kept as faults.
  package init(_ files: [File]) {
    var roots: [String: CatalogueEntry] = [:]
    var unreadable: [CatalogueFault] = []
    for file in files {
      do {
        roots[file.name] = try CatalogueFile(file.bytes, file: file.name).root
      } catch {
        unreadable.append(error)
      }
    }
    self.files = files
    self.roots = roots
    self.unreadable = unreadable
  }

  /// The same files with the bytes of one replaced, or with one more.
  package func replacing(_ name: String, with bytes: [UInt8]) -> CatalogueFiles {
    let new = CatalogueFiles([File(name: name, bytes: bytes)])
    let isKnown = files.contains { $0.name == name }
    return CatalogueFiles(
      files: files.map { $0.name == name ? File(name: name, bytes: bytes) : $0 }
        + (isKnown ? [] : new.files),
      unreadable: unreadable.filter { $0.file != name } + new.unreadable,
      roots: roots.filter { $0.key != name }.merging(new.roots) { $1 })
  }

  private init(
    files: [File], unreadable: [CatalogueFault], roots: [String: CatalogueEntry]
  ) {
    self.files = files
    self.unreadable = unreadable
    self.roots = roots
  }

  /// The vintages that have a folder, oldest first.
  package var vintages: [String] {
    let folders = files.compactMap { file in
      file.name.firstIndex(of: "/").map { String(file.name[..<$0]) }
    }
    return Set(folders).sorted()
  }

  /// The outermost value of a file; nil when there is no such file or it is not JSON.
  subscript(name: String) -> CatalogueEntry? { roots[name] }

  /// The outermost value of each file that is JSON, in order.
  var all: [CatalogueEntry] { files.compactMap { roots[$0.name] } }

  /// The bytes of a file; nil when there is none.
  func bytes(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  /// What a vintage is decoded from; nil when a file is missing.
  package func source(of vintage: String) -> Catalogue.Source? {
    guard let networks = bytes("\(vintage)/networks.json"),
      let reach = bytes("\(vintage)/reach.json"), let fits = bytes("\(vintage)/fits.json"),
      let settings = bytes("settings.json"), let benefits = bytes("benefits.json"),
      let sectors = bytes("sectors.json"), let trades = bytes("trades.json"),
      let closed = bytes("closed.json")
    else { return nil }
    return Catalogue.Source(
      networks: networks, reach: reach, fits: fits, settings: settings, benefits: benefits,
      sectors: sectors, trades: trades, closed: closed)
  }

  /// The objects of a list at the top of a file; none when it is missing.
  func list(_ name: String, _ member: String) -> [CatalogueEntry] {
    self[name]?[member]?.elements ?? []
  }
}
