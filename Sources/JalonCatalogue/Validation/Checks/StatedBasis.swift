import JalonModel

extension CatalogueCheck {
  /// A published or computed number cites a fact, a judged one its reason.
  static let statedBasis = CatalogueCheck("stated-basis") { files in
    files.all.flatMap(\.numbers).compactMap { number in
      switch number.basis {
      case .sourced, .derived:
        (number["evidence"]?.node.count ?? 0) == 0
          ? Remark(number, .lacking(.noEvidence, number)) : nil
      case .judged: number["reason"] == nil ? Remark(number, .lacking(.noReason, number)) : nil
      case nil: nil
      }
    }
  }
}

extension Text {
  fileprivate static func lacking(
    _ problem: CatalogueFault.Problem, _ number: CatalogueEntry
  ) -> Text {
    number.fault(problem).text
  }
}
