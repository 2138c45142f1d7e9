import CLibEdit

extension Unicode.Scalar {
  /// The same in C, whose wide characters are UTF-32 on Linux.
  var wide: wchar_t { wchar_t(truncatingIfNeeded: value) }

  /// Columns that libedit reckons for this character: `^X` for a control character.
  var cells: Int {
    if value < 0x7F && value >= 0x20 { return 1 }
    if value < 0x20 || value == 0x7F { return 2 }
    return max(0, Int(cle_cells(wide)))
  }
}

extension wchar_t {
  var scalar: Unicode.Scalar? { Unicode.Scalar(UInt32(bitPattern: self)) }
}

/// Where a text stands on a screen of some width: rows and columns from 0.
struct ScreenPlace: Hashable {
  var row = 0
  var column = 0

  /// Where the cursor stands after `text`, written from here.
  func after(_ text: some Sequence<Unicode.Scalar>, width: Int) -> ScreenPlace {
    var place = self
    for scalar in text {
      if scalar == "\t" {
        place.column = (place.column / 8 + 1) * 8
      } else {
        let cells = scalar.cells
        if place.column + cells > width { place = ScreenPlace(row: place.row + 1, column: 0) }
        place.column += cells
      }
      if place.column >= width { place = ScreenPlace(row: place.row + 1, column: 0) }
    }
    return place
  }
}
