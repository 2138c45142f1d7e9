/// How many numbers of a catalogue are published, computed from published ones, or judged.
package struct NumberCount: Hashable, Sendable {
  package var sourced = 0
  package var derived = 0
  package var judged = 0

  package var total: Int { sourced + derived + judged }
}

extension CatalogueFiles {
  /// The numbers that a vintage rests on: its own and those of the files that serve all vintages.
  package func numberCount(_ vintage: String) -> NumberCount {
    var count = NumberCount()
    for root in all where root.file.hasPrefix("\(vintage)/") || !root.file.contains("/") {
      for number in root.numbers {
        switch number.basis {
        case .sourced: count.sourced += 1
        case .derived: count.derived += 1
        case .judged: count.judged += 1
        case nil: break
        }
      }
    }
    return count
  }
}
