import JalonCatalogue
import JalonModel

extension Circumstances {
  /// The shares of ready people, 0…1, that make maturity unmet below and met from.
  var maturityThresholds: (unmet: Double, met: Double) {
    judgesBusiness
      ? (settings[.maturityUnmetBusiness], settings[.maturityMetBusiness])
      : (settings[.maturityUnmetConsumer], settings[.maturityMetConsumer])
  }

  /// The settings behind the thresholds.
  var maturitySettings: [Setting] {
    judgesBusiness
      ? [.maturityUnmetBusiness, .maturityMetBusiness]
      : [.maturityUnmetConsumer, .maturityMetConsumer]
  }

  /// Named people of business customers seen active there; nil for consumers, or when too few were
  /// looked up for their number to count.
  var namedPeople: Int? {
    judgesBusiness && hasOwnCount ? readiness.positive : nil
  }

  /// Whether the share is at least the one from which customers are hardly there.
  var isSomebodyReady: Bool {
    readiness.share >= maturityThresholds.unmet
      || namedPeople.map { $0 >= settings.whole(.businessPeopleUnmet) } ?? false
  }

  /// Whether enough of them are ready, however that is known.
  var areEnoughReady: Bool {
    readiness.share >= maturityThresholds.met
      || namedPeople.map { $0 >= settings.whole(.businessPeopleMet) } ?? false
  }

  /// Whether the client counted enough customers on the network that the share speaks of: under
  /// that, a count only shifts the mean.
  var hasOwnCount: Bool { readiness.asked >= settings.whole(.countLeast) }

  /// Whether anything of the client's own backs the published figures.
  var hasOwnEvidence: Bool {
    switch client.contact {
    case .weekly, .daily: true
    case .never, .sometimes: hasOwnCount
    }
  }

  /// ā over the share at which the mark is full.
  var maturityScore: Double {
    let full = settings[.maturityFull]
    return full > 0 ? min(1, max(0, readiness.share / full)) : 0
  }

  /// The share of ready people, the client's own count beside the published figure.
  var maturityReason: Reason {
    reason(
      maturityText, answers: [.counts, .contact, judgesBusiness ? .functions : .ages],
      evidence: readiness.evidence, settings: maturitySettings)
  }

  private var maturityText: Text {
    guard let id = readiness.network else { return .noSocialNetwork }
    let network = catalogue.network(id)?.name ?? Text(verbatim: id)
    let share = Text.figures { $0.percent(readiness.share) }
    guard readiness.asked > 0 else {
      let published = Text.published(share, network)
      // Where nothing was counted it is what customers write that speaks for them.
      guard let writing = Text.writing(client.contact) else { return published }
      return Text(fr: published.fr + writing.fr, en: published.en + writing.en)
    }
    let published = Text.figures { $0.percent(readiness.published) }
    return Text(
      fr: """
        Sur \(network.fr), vous en comptez \(readiness.positive) sur \(readiness.asked) ; les \
        chiffres publiés donnaient \(published.fr), nous retenons \(share.fr).
        """,
      en: """
        On \(network.en) you count \(readiness.positive) out of \(readiness.asked); published \
        figures gave \(published.en), we take \(share.en).
        """)
  }
}

extension Text {
  fileprivate static func writing(_ contact: Client.Contact) -> Text? {
    switch contact {
    case .never, .sometimes: nil
    case .weekly:
      Text(
        fr: " Vos clients vous écrivent déjà chaque semaine.",
        en: " Your customers already write to you every week.")
    case .daily:
      Text(
        fr: " Vos clients vous écrivent déjà chaque jour.",
        en: " Your customers already write to you every day.")
    }
  }

  fileprivate static let noSocialNetwork = Text(
    fr: "Aucun réseau social ne reste en lice pour les toucher.",
    en: "No social network is left to reach them.")

  fileprivate static func published(_ share: Text, _ network: Text) -> Text {
    Text(
      fr: """
        Environ \(share.fr) des personnes visées suivraient ou contacteraient une maison comme la \
        vôtre sur \(network.fr).
        """,
      en: """
        About \(share.en) of the people you aim to reach would follow or contact a firm like yours on \
        \(network.en).
        """
    )
  }
}
