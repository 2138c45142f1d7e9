import JalonCatalogue
import JalonModel
import JalonStore

/// A file of a consultant's own figures.
package struct OverlayFile {
  /// Why the figures cannot be used.
  package enum Fault: Error, Hashable, Sendable {
    case store(StoreError)
    case catalogue(CatalogueFault)

    /// Bad data for what the file says, else what became of reading it.
    package var exitStatus: ExitStatus {
      switch self {
      case .store(let error): error.exitStatus
      case .catalogue: .badData
      }
    }

    package var text: Text {
      switch self {
      case .store(let error):
        Text(
          fr: "\(error.sentence.fr) (--catalogue veut 2026, 2013 ou un fichier)",
          en: "\(error.sentence.en) (--catalogue wants 2026, 2013 or a file)")
      case .catalogue(let fault):
        Text(
          fr: "\(fault.file):\(fault.line):\(fault.column) : \(fault.text.fr)",
          en: "\(fault.file):\(fault.line):\(fault.column): \(fault.text.en)")
      }
    }
  }

  package let overlay: Overlay

  /// - Parameter path: JSON of the schema `jalon.overlay/1`.
  /// - Throws: `Fault`: the file cannot be read, or its first fault.
  package init(_ path: String) throws(Fault) {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try readFile(at: path, limit: playbookByteLimit, followingLinks: true).bytes
    } catch {
      throw .store(error)
    }
    do throws(CatalogueFault) {
      overlay = try CatalogueLibrary().overlay(bytes, file: path)
    } catch {
      throw .catalogue(error)
    }
  }
}
