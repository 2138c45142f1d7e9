/// A JSON number taken apart: `mantissa` × 10^`exponent`, without the mantissa's trailing zeros.
struct JSONDecimal {
  private(set) var isNegative = false
  private(set) var mantissa: UInt64 = 0
  private(set) var exponent = 0
  /// False when the digits pass 64 bits; the number is then neither an `int` nor quick to convert.
  private(set) var isExact = true

  /// Takes apart a number whose spelling has been checked.
  ///
  /// - Parameter text: The number's ASCII bytes.
  init(_ text: some Sequence<UInt8>) {
    var zeros = 0
    var inFraction = false
    var inExponent = false
    var written = 0
    var writtenNegative = false
    for byte in text {
      switch byte {
      case 0x30...0x39 where inExponent:
        written = min(written * 10 + Int(byte - 0x30), 1_000_000_000)
      case 0x30:
        zeros += 1
        if inFraction { exponent -= 1 }
      case 0x31...0x39:
        append(UInt64(byte - 0x30), after: zeros)
        zeros = 0
        if inFraction { exponent -= 1 }
      case UInt8(ascii: "."):
        inFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        inExponent = true
      case UInt8(ascii: "-") where inExponent:
        writtenNegative = true
      case UInt8(ascii: "-"):
        isNegative = true
      default:
        break
      }
    }
    exponent += zeros + (writtenNegative ? -written : written)
  }

  private mutating func append(_ digit: UInt64, after zeros: Int) {
    guard isExact else { return }
    guard mantissa > 0 else {
      mantissa = digit
      return
    }
    for _ in 0...zeros {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      guard !overflow else {
        isExact = false
        return
      }
      mantissa = product
    }
    let (sum, overflow) = mantissa.addingReportingOverflow(digit)
    mantissa = sum
    isExact = !overflow
  }

  /// The value when it is whole and at most 2⁵³ − 1 either side of 0, however it was spelt.
  var int: Int? {
    guard isExact else { return nil }
    guard mantissa > 0 else { return 0 }
    guard 0...15 ~= exponent else { return nil }
    var magnitude = mantissa
    for _ in 0..<exponent {
      guard magnitude < 1 << 53 else { return nil }
      magnitude *= 10
    }
    guard magnitude < 1 << 53 else { return nil }
    return isNegative ? -Int(magnitude) : Int(magnitude)
  }

  /// The nearest binary64 when two exact operands give it in one rounding (Clinger's fast path).
  var quickDouble: Double? {
    guard isExact, mantissa <= 1 << 53, -22...22 ~= exponent || mantissa == 0 else { return nil }
    var power = 1.0
    if mantissa > 0 {
      for _ in 0..<abs(exponent) { power *= 10 }
    }
    let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    return isNegative ? -magnitude : magnitude
  }
}
