import JalonInterview
import JalonModel
import JalonStore

/// Where the playbooks are that a command line names: files, folders, or names of saved ones.
package struct PlaybookPlaces {
  private let folder: PlaybookFolder

  /// - Parameter folder: where names are looked up.
  package init(_ folder: PlaybookFolder) {
    self.folder = folder
  }

  /// A playbook, and what to call it: as it was named, or by its path within a folder.
  package struct Place: Hashable, Sendable {
    package let path: String
    package let shown: String
  }

  /// What a word stands for, and what of it could not be looked into.
  package struct Found {
    package var places: [Place] = []
    package var faults: [SessionFault] = []
  }

  /// The files that a word stands for: itself, every JSON file of a folder, or, where nothing is at
  /// that path, the saved playbook of that name.
  /// - Parameter word: a path or a name.
  /// - Returns: files, sorted within a folder; a folder below that cannot be read does not hide them.
  /// - Throws: `SessionFault` for what is neither there nor saved, with the nearest name.
  package func files(meantBy word: String) throws(SessionFault) -> Found {
    do throws(StoreError) {
      let found = try jsonFiles(at: word)
      return Found(
        places: found.paths.map { Place(path: $0, shown: $0) },
        faults: found.faults.map(SessionFault.store))
    } catch {
      guard case .absent = error.kind, let named = try named(word) else { throw .store(error) }
      return Found(places: [Place(path: named, shown: word)])
    }
  }

  /// The path of a saved playbook; nil for what cannot be a name.
  private func named(_ word: String) throws(SessionFault) -> String? {
    guard !word.contains("/"), !word.hasSuffix(".json"), let name = try? PlaybookName(word) else {
      return nil
    }
    let names: [String]
    do throws(StoreError) {
      if let found = try folder.spelling(of: name) { return folder.path(of: found) }
      names = try folder.names().map(\.spelling)
    } catch {
      throw .store(error)
    }
    throw .nowhere(
      word, folder: folder.path, nearest: Folding.nearest(to: word, among: names) { [$0] })
  }
}
