import JalonInterview
import LineEditor

/// What completing a path asks of the file system.
package struct FileLookup {
  /// The names in a folder; those of folders end in `/`. None where it cannot be read.
  let names: (_ folder: String) -> [String]
  /// The person's own folder, which `~` stands for.
  let home: String?

  package init(home: String? = nil, names: @escaping (_ folder: String) -> [String]) {
    self.names = names
    self.home = home
  }

  /// No files at all.
  package static var none: FileLookup { FileLookup { _ in [] } }

  /// The paths that begin as typed. `~` is written out, since a command takes paths as they are;
  /// hidden names are offered once their point is typed.
  func candidates(for typed: Substring) -> [Completion.Candidate] {
    var path = String(typed)
    if let home, path == "~" || path.hasPrefix("~/") { path = home + path.dropFirst() }
    if typed == "~" { path += "/" }
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<cut])
    let beginning = path[cut...]
    let isHidden = beginning.hasPrefix(".")
    let key = Folding.fold(beginning)
    return names(folder.isEmpty ? "." : folder)
      .filter { $0.hasPrefix(".") == isHidden && Folding.fold($0).hasPrefix(key) }
      .sorted()
      .map { Completion.Candidate(insertion: folder + $0, label: $0) }
  }
}
