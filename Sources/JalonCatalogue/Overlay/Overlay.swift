import JalonModel

/// A consultant's own figures, to be laid over a vintage. What they do not give stays as it was.
package struct Overlay: Sendable {
  package static let schema = "jalon.overlay/1"

  /// Whose figures they are, for people.
  package struct Signature: Hashable, Sendable {
    package let id: String
    package let title: Text
    package let author: String
  }

  /// One number in place of the vintage's.
  struct Figure: Hashable, Sendable {
    let place: NumberPlace
    let number: Number
  }

  /// One fit in place of the vintage's, 0…4 quarters.
  struct Fit: Hashable, Sendable {
    let dealing: Reach.Dealing
    let network: String
    /// Place in the catalogue's fits.
    let benefit: Int
    let quarters: Int
    /// The judgement that says why.
    let reason: String
  }

  package let signature: Signature
  /// The vintage that the figures are for.
  package let base: CatalogueLibrary.Vintage
  let figures: [Figure]
  /// Figures for some sectors: they come before the vintage's own for sectors.
  let sectorDealings: [Reach.SectorDealing]
  let fits: [Fit]
  /// The consultant's own facts.
  package let evidence: [Evidence]
  /// The consultant's own estimates.
  package let judgements: [Judgement]
  /// Of the file's bytes.
  let fingerprint: String
}

extension Catalogue {
  /// The same catalogue with a consultant's figures in place of its own. Its id and fingerprint
  /// say so; corrections of fits by sector stay.
  package func overlaid(with overlay: Overlay) -> Catalogue {
    var catalogue = self
    for figure in overlay.figures { catalogue[figure.place] = figure.number }
    catalogue.reach.dealingBySector = overlay.sectorDealings + reach.dealingBySector
    for fit in overlay.fits {
      let dealing = fit.dealing.rawValue
      catalogue.fits.quarters[dealing]?[fit.network]?[fit.benefit] = fit.quarters
      catalogue.fits.ownGrounds[dealing, default: [:]][fit.network] = fit.reason
    }
    catalogue.id = "\(vintage)+\(overlay.signature.id)"
    catalogue.overlay = overlay.signature
    var print = Fingerprint()
    print.add(Array(fingerprint.utf8))
    print.add(Array(overlay.fingerprint.utf8))
    catalogue.fingerprint = print.description
    return catalogue
  }
}

extension CatalogueLibrary {
  /// Reads a consultant's figures against the vintage that they name.
  /// - Parameters:
  ///   - bytes: UTF-8 JSON of the schema `jalon.overlay/1`.
  ///   - file: the name that faults give.
  /// - Returns: the figures, every id and number checked.
  /// - Throws: the first `CatalogueFault`; `overlayFaults` gives them all.
  package func overlay(_ bytes: [UInt8], file: String) throws(CatalogueFault) -> Overlay {
    var reader = try OverlayReader(bytes, file: file, library: self)
    let overlay = reader.overlay()
    if let first = reader.faults.first { throw first }
    guard let overlay else { throw reader.root.fault(.missing("schema")) }
    return overlay
  }

  /// Everything that is wrong with a consultant's figures, in the order of the file.
  package func overlayFaults(in bytes: [UInt8], file: String) -> [CatalogueFault] {
    do throws(CatalogueFault) {
      var reader = try OverlayReader(bytes, file: file, library: self)
      _ = reader.overlay()
      return reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    } catch {
      return [error]
    }
  }

  /// Whether a file says that it holds a consultant's figures, of whatever version.
  package func isOverlay(_ bytes: [UInt8]) -> Bool {
    let root = try? CatalogueFile(bytes, file: "").root
    return root?.node["schema"]?.string?.hasPrefix("jalon.overlay/") ?? false
  }
}
