import JalonModel

extension ContradictionRule {
  /// Customers write online every week, and there is no page anywhere.
  static let customersWriteNowhere = ContradictionRule { client, _ in
    guard client.contact == .weekly || client.contact == .daily, client.presence == []
    else { return nil }
    return Contradiction("customers-write-nowhere", [.presence, .contact], .text)
  }
}

extension Text {
  fileprivate static let text = Text(
    fr: """
      Vos clients vous écrivent en ligne chaque semaine, et il n'existe aucune page à votre nom.
      """,
    en: "Your customers write to you online every week, and there is no page in your name.")
}
