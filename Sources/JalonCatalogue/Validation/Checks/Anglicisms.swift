import JalonModel

extension CatalogueCheck {
  /// French texts say it in French, and never in the trade's jargon.
  static let anglicisms = CatalogueCheck("anglicisms") { files in
    files.all.flatMap(\.sentences).flatMap { sentence -> [Remark] in
      guard let wording = sentence["fr"], let text = wording.node.string else { return [] }
      return Jargon.words(in: text).map { Remark(wording, .jargon($0.word, $0.instead)) }
    }
  }
}

/// Words of the trade that an owner should never meet, with the French for them.
package enum Jargon {
  /// The jargon in a French text, in order; whole words only, case apart.
  package static func words(in text: String) -> [(word: String, instead: String)] {
    let words = text.lowercased().split { !($0.isLetter || $0 == "-") }.map(String.init)
    return words.indices.compactMap { place in
      let pair = place + 1 < words.count ? "\(words[place]) \(words[place + 1])" : ""
      let word = french[pair] != nil ? pair : words[place]
      return french[word].map { (word, $0) }
    }
  }

  /// - Note: Judgement: the words of the trade that an owner would not say, and their usual company.
  private static let french: [String: String] = [
    "post": "publication", "posts": "publications", "poster": "publier",
    "community manager": "la personne qui anime", "engagement": "réponses, réactions",
    "kpi": "signe, mesure", "kpis": "signes, mesures", "feed": "fil", "follower": "abonné",
    "followers": "abonnés", "like": "mention « j’aime »", "likes": "mentions « j’aime »",
    "liker": "aimer", "reach": "portée", "feedback": "retour", "storytelling": "récit",
    "timing": "moment", "planning": "calendrier", "roi": "rapport", "lead": "contact",
    "leads": "contacts", "benchmark": "comparaison", "buzz": "bruit", "bad buzz": "crise",
    "newsletter": "lettre", "newsletters": "lettres", "e-mail": "courriel", "email": "courriel",
    "mail": "courriel", "mails": "courriels", "spam": "message indésirable",
    "hashtag": "mot-dièse", "hashtags": "mots-dièse", "scroller": "faire défiler",
    "checklist": "liste", "deadline": "échéance", "business": "affaires",
  ]
}

extension Text {
  fileprivate static func jargon(_ word: String, _ instead: String) -> Text {
    Text(
      fr: "« \(word) » : dites plutôt « \(instead) »",
      en: "“\(word)” is jargon in French: say “\(instead)”")
  }
}
