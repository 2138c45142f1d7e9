import JalonCatalogue
import JalonModel

extension ContradictionRule {
  /// More people agreed to be written to than the firm has customers; firms have several people
  /// each, so that sellers to business are left out.
  static let moreAddressesThanCustomers = ContradictionRule { client, _ in
    guard client.market == .b2c, let addresses = client.addresses, addresses > client.customers
    else { return nil }
    return Contradiction(
      "more-addresses-than-customers", [.customers, .addresses],
      .text(addresses: addresses, customers: client.customers))
  }
}

extension Text {
  fileprivate static func text(addresses: Int, customers: Int) -> Text {
    let addresses = Text.figures { $0.integer(addresses) }
    let customers = Text.figures { $0.integer(customers) }
    return Text(
      fr: """
        Vous avez \(customers.fr) clients par an, et \(addresses.fr) personnes ont accepté vos \
        nouvelles.
        """,
      en: """
        You have \(customers.en) customers a year, and \(addresses.en) people agreed to hear from \
        you.
        """)
  }
}
