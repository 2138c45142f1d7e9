import ExactAllocator
import JalonAssessment
import JalonCatalogue

/// What cadences cost one firm, in minutes and euros: upkeep, conversation and pieces.
struct Workload {
  /// How a format is made: by the team, or by somebody who is paid.
  enum Making: Hashable {
    case own, paid
  }

  /// One kind of piece of the allocation: a format made in one way, shared between networks
  /// where it can be.
  struct Piece: Hashable {
    let format: Int
    let making: Making
    /// The only network it is for, when it cannot be shared.
    let network: Int?
  }

  private let size: Client.Size
  private let skills: Set<String>
  private let formats: [Format]
  /// Whether the team can make each of the catalogue's formats without learning it first.
  let masters: [Bool]
  private let settings: Settings
  /// People beyond whom a crowd begins, and how much one of those speaks beside the others.
  private let (crowd, crowdVoice): (Double, Double)
  /// How much the firm's customers write, beside those of most.
  private let contactFactor: Double

  init(client: Client, catalogue: Catalogue) {
    size = client.size
    skills = client.skills
    formats = catalogue.formats
    masters = catalogue.formats.map { format in
      format.skill.map { client.skills.contains($0.rawValue) } ?? true
    }
    settings = catalogue.settings
    crowd = settings[.conversationCrowd]
    crowdVoice = settings[.conversationTail]
    contactFactor =
      switch client.contact {
      case .never: settings[.contactNever]
      case .sometimes: settings[.contactSometimes]
      case .weekly: settings[.contactWeekly]
      case .daily: settings[.contactDaily]
      }
  }

  /// Whether the team can make the format without learning it first.
  func masters(_ format: Format) -> Bool {
    format.skill.map { skills.contains($0.rawValue) } ?? true
  }

  /// Whole minutes that one piece takes the team.
  /// - Parameters:
  ///   - format: what is made.
  ///   - making: by whom.
  ///   - part: where the minutes stand in their range; nil as stated.
  /// - Returns: 0 or more.
  func minutes(_ format: Format, _ making: Making, at part: Double? = nil) -> Int {
    switch making {
    case .paid: settings.whole(.briefingMinutes)
    case .own:
      Int(
        (format.minutes.value(at: part) * (masters(format) ? 1 : format.learnFactor.value))
          .rounded())
    }
  }

  /// Whole minutes to publish the same piece on a second network; as long as making it when it
  /// cannot be shared.
  /// - Parameters:
  ///   - format: what is published again.
  ///   - making: by whom it was made.
  ///   - part: where the minutes stand in their range; nil as stated.
  /// - Returns: at most what making it takes.
  func adaptation(_ format: Format, _ making: Making, at part: Double? = nil) -> Int {
    let production = minutes(format, making, at: part)
    guard let adapt = format.adapt else { return production }
    return min(production, Int(adapt.value(at: part).rounded()))
  }

  /// Cents for one paid piece; nil when the team makes it.
  func cents(_ format: Format, _ making: Making) -> Int {
    making == .paid ? Int(((format.price?.value ?? 0) * 100).rounded()) : 0
  }

  func sharedFormat(
    _ piece: Piece, under variation: Variation
  ) -> AllocationProblem.SharedFormat {
    let format = formats[piece.format]
    let part = variation.minutes[piece.format]
    return AllocationProblem.SharedFormat(
      production: minutes(format, piece.making, at: part),
      adaptation: adaptation(format, piece.making, at: part),
      cents: cents(format, piece.making),
      // A short update of a profile asks for no skill and wears nobody out.
      countsForStamina: format.skill != nil)
  }

  /// Whole minutes a week that a page takes when nothing new is published.
  /// - Parameters:
  ///   - network: where the page is.
  ///   - followers: how many follow it.
  ///   - part: where the minutes stand in their range; nil as stated.
  /// - Returns: 0 or more.
  func upkeep(_ network: Network, followers: Double, at part: Double?) -> Int {
    let step =
      network.upkeep.first { step in
        step.followersUpTo.map { followers <= Double($0) } ?? true
      } ?? network.upkeep.last
    return Int((step?.minutes.value(at: part) ?? 0).rounded())
  }

  /// Whole minutes a week of replies, growing with the people touched in a month: a crowd speaks
  /// less, head by head, than the customers of a small firm do.
  /// - Parameters:
  ///   - network: where people write.
  ///   - touched: how many people are touched in a month.
  ///   - part: where the minutes stand in their range; nil as stated.
  /// - Returns: 0 or more.
  func conversation(_ network: Network, touched: Double, at part: Double?) -> Int {
    let known = min(touched, crowd)
    let voices = known + crowdVoice * (touched - known)
    return Int((network.conversation.value(at: part) * voices / 100 * contactFactor).rounded(.up))
  }

  /// λ for a firm of that size: what one more hour a week must bring, as a share of coverage.
  var timePricePerHour: Double {
    let price = settings[.timePricePerHour]
    switch size {
    case .micro, .small: return price
    case .medium: return price * settings[.timePriceFactorMedium]
    case .large: return price * settings[.timePriceFactorLarge]
    }
  }

  /// Pieces a week that a team of that size keeps up in the first quarter; nil without limit.
  var staminaPerWeek: Int? {
    switch size {
    case .micro: settings.whole(.staminaMicro)
    case .small: settings.whole(.staminaSmall)
    case .medium, .large: nil
    }
  }
}

/// The part of the week that planning, listening and measuring take.
struct Overhead {
  /// Part of the whole, 0…1.
  let share: Double
  let floorMinutes: Int

  init(_ settings: Settings) {
    share = settings[.overheadShare]
    floorMinutes = settings.whole(.overheadFloorMinutes)
  }

  /// Overhead for the networks' minutes: `share` of the total, hence share ÷ (1 − share) of them,
  /// rounded up, and never under the floor; none when there is nothing to do.
  func minutes(for networks: Int) -> Int {
    guard networks > 0 else { return 0 }
    let exact = Double(networks) * share / (1 - share)
    return max(floorMinutes, Int((exact - 1e-9).rounded(.up)))
  }

  /// The most minutes that the networks may take so that all fits in a budget.
  func mostNetworkMinutes(in budget: Int) -> Int {
    var most = max(0, min(budget, Int(Double(budget) * (1 - share)) + 1))
    while most > 0, most + minutes(for: most) > budget { most -= 1 }
    return most
  }
}
