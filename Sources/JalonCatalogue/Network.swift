import JalonModel

/// One place where a firm can be present: a social network, a review site, a list, its own site. Its
/// id alone tells it from the others.
///
/// A class, because it is looked up far more often than it is read: a copy would count references
/// to all its texts and numbers.
package final class Network: Hashable, Sendable {
  /// Minutes a week that a page takes when nothing new is published, up to an audience.
  package struct Upkeep: Hashable, Sendable {
    /// Nil: any larger audience.
    package let followersUpTo: Int?
    package internal(set) var minutes: Number
  }

  /// The numbers that a vintage gives of a network, and that figures of one's own may replace.
  struct Figures: Sendable {
    var reach: Number
    var standing: Number
    var upkeep: [Upkeep]
    var conversation: Number
    var setUp: Number
  }

  /// One possible cadence.
  package struct Rung: Hashable, Sendable {
    package let id: String
    /// Pieces in four weeks by format, in the catalogue's order of formats.
    package let pieces: [Pieces]

    /// All pieces in four weeks.
    package var count: Int { pieces.reduce(0) { $0 + $1.perFourWeeks } }
  }

  package struct Pieces: Hashable, Sendable {
    package let format: String
    package let perFourWeeks: Int
  }

  package let id: String
  package let name: Text
  /// What a firm has there, in the words of the network: `your page`, `your channel`.
  package let account: Text
  package let aliases: [String]
  /// Whether people go there to meet others; search, review, letters and own sites are not social.
  package let social: Bool
  /// Whether it reaches no more people than the firm holds addresses of.
  package let list: Bool
  package let messaging: Bool
  package let group: Bool
  package let opened: CivilDate?
  package let closed: CivilDate?
  /// What became of it, when closed.
  package let successor: Text?
  package let purpose: Text
  package let crowd: Text
  package let voice: (consumer: Voice, business: Voice)
  let figures: Figures
  /// From the least cadence that does not look abandoned upwards.
  package let ladder: [Rung]
  /// What the ladder rests on.
  package let ladderEvidence: [String]
  package let ladderReason: String?

  /// r: percent of ready people met by one piece.
  package var reach: Number { figures.reach }
  /// h₀: percent still met without new pieces once the least cadence is kept.
  package var standing: Number { figures.standing }
  package var upkeep: [Upkeep] { figures.upkeep }
  /// Minutes a week of replies for 100 people touched in a month.
  package var conversation: Number { figures.conversation }
  /// Minutes to open it, once.
  package var setUp: Number { figures.setUp }

  package static func == (left: Network, right: Network) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// How a sentence names it: a social network by its name; what is no proper name, such as a
  /// letter or a site, as the firm's own.
  package var mention: Text { social ? name : account }

  /// Where one is met on it: `on Facebook`, `through your newsletter`.
  package var whereabouts: Text {
    social
      ? Text(fr: "sur \(name.fr)", en: "on \(name.en)")
      : Text(fr: "par \(account.fr)", en: "through \(account.en)")
  }

  /// The same network with other figures.
  init(_ network: Network, figures: Figures) {
    id = network.id
    name = network.name
    account = network.account
    aliases = network.aliases
    social = network.social
    list = network.list
    messaging = network.messaging
    group = network.group
    opened = network.opened
    closed = network.closed
    successor = network.successor
    purpose = network.purpose
    crowd = network.crowd
    voice = network.voice
    self.figures = figures
    ladder = network.ladder
    ladderEvidence = network.ladderEvidence
    ladderReason = network.ladderReason
  }

  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only([
      "id", "name", "account", "aliases", "social", "list", "messaging", "group", "opened",
      "closed", "successor", "purpose", "crowd", "voice", "reach", "standing", "upkeep",
      "conversation", "setUp", "ladder", "ladderNote",
    ])
    id = try entry.string("id")
    name = try entry.text("name")
    account = try entry.text("account")
    aliases = try entry.strings("aliases")
    social = try entry.flag("social")
    list = try entry.flag("list")
    messaging = try entry.flag("messaging")
    group = try entry.flag("group")
    opened = try entry.optionalDay("opened")
    closed = try entry.optionalDay("closed")
    successor = try entry.optionalText("successor")
    purpose = try entry.text("purpose")
    crowd = try entry.text("crowd")
    let voice = try entry.entry("voice")
    self.voice = (
      try voice.choice("consumer", Voice.self), try voice.choice("business", Voice.self)
    )
    figures = Figures(
      reach: try entry.number("reach"), standing: try entry.number("standing"),
      upkeep: try entry.list("upkeep") { entry throws(CatalogueFault) in
        try entry.only(["followersUpTo", "minutes"])
        return Upkeep(
          followersUpTo: try entry.optionalInteger("followersUpTo"),
          minutes: try entry.number("minutes"))
      },
      conversation: try entry.number("conversation"), setUp: try entry.number("setUp"))
    ladder = try entry.list("ladder", Rung.init(entry:))
    let note = try entry.entry("ladderNote")
    ladderEvidence = try note.optionalStrings("evidence")
    ladderReason = try note.optionalString("reason")
  }
}

/// A kind of piece and what one takes to make.
package struct Format: Hashable, Sendable {
  package enum Skill: String, Sendable, Hashable, CaseIterable {
    case writing, photo, video, design, advertising
  }

  package let id: String
  package let label: Text
  package let skill: Skill?
  /// Minutes to make one.
  package internal(set) var minutes: Number
  /// Minutes to publish the same piece on a second network; nil when it cannot be shared.
  package internal(set) var adapt: Number?
  /// How much longer it takes when nobody has the skill.
  package internal(set) var learnFactor: Number
  /// Euros to have one made; nil when nobody sells it.
  package internal(set) var price: Number?
}

extension Network.Rung {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["id", "pieces"])
    id = try entry.string("id")
    var pieces: [Network.Pieces] = []
    for member in try entry.entry("pieces").node.members {
      guard let count = member.value.int, count > 0 else {
        throw entry.fault(.wrongKind(member: member.name, expected: "1, 2, 3…"), at: member.value)
      }
      pieces.append(Network.Pieces(format: member.name, perFourWeeks: count))
    }
    self.pieces = pieces
  }
}

extension Format {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["id", "label", "skill", "minutes", "adapt", "learnFactor", "price"])
    id = try entry.string("id")
    label = try entry.text("label")
    skill = entry.has("skill") ? try entry.choice("skill", Skill.self) : nil
    minutes = try entry.number("minutes")
    adapt = try entry.optionalNumber("adapt")
    learnFactor = try entry.number("learnFactor")
    price = try entry.optionalNumber("price")
  }
}

extension Voice: CaseIterable {
  package static var allCases: [Voice] { [.person, .page] }
}
