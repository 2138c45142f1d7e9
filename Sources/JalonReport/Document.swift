import JalonModel

/// What a report says, before it looks like anything: headings, paragraphs, tables, charts.
///
/// A closed tree that every renderer draws whole: nothing is left out in one form and said in
/// another. Each piece of text in it is a `Span`, and a span is inert from the moment it is made, so
/// a client's own words and ours need no telling apart further on.
package struct Document: Sendable, Hashable {
  /// The language of the texts; renderers take their own few words from it.
  package var language: Language
  /// Names the document where a format wants a name (the title of an HTML page). It is not drawn:
  /// a document that shows its title begins with a heading.
  package var title: Span
  /// What is drawn, from top to bottom.
  package var blocks: [Block]

  /// A document in one language.
  package init(language: Language, title: Span, blocks: [Block] = []) {
    self.language = language
    self.title = title
    self.blocks = blocks
  }
}

extension Document {
  /// One thing under another on the page.
  package indirect enum Block: Sendable, Hashable {
    /// A title; levels run from 1 to 4, others are drawn as the nearest.
    case heading(level: Int, [Span])
    /// Running text.
    case paragraph([Span])
    /// Items with bullets, or numbered from 1.
    case list(ordered: Bool, items: [[Block]])
    /// Rows and columns.
    case table(Table)
    /// Parts of a whole, one bar each.
    case bars([Bar])
    /// A fraction that grows with something.
    case curve(Curve)
    /// Terms, each with what is said of it.
    case definitions([Definition])
    /// Something set apart because of what it means for the reader.
    case note(Meaning, title: [Span], [Block])
  }

  /// What a note or a coloured word means; colour is never the only sign of it.
  package enum Meaning: String, Sendable, Hashable, CaseIterable {
    case good
    case caution
    case stop

    /// The word that says the meaning where no colour is seen.
    var word: Text {
      switch self {
      case .good: Text(fr: "Favorable", en: "In favour")
      case .caution: Text(fr: "Attention", en: "Caution")
      case .stop: Text(fr: "Défavorable", en: "Against")
      }
    }
  }

  /// A bar that fills a fraction of its length.
  package struct Bar: Sendable, Hashable {
    /// What is measured.
    package var label: [Span]
    /// 0…1; anything else is drawn as the nearest.
    package var fraction: Double
    /// The figure that the bar stands for; the fraction as a percent when empty.
    package var figure: [Span]
    /// What there is to say besides the percent; may be empty.
    package var text: [Span]

    /// A bar; `text` need not repeat the figure.
    package init(
      _ label: [Span], fraction: Double, figure: [Span] = [], text: [Span] = []
    ) {
      self.label = label
      self.fraction = fraction.held
      self.figure = figure
      self.text = text
    }
  }

  /// A term and what is said of it.
  package struct Definition: Sendable, Hashable {
    /// What is described.
    package var term: [Span]
    /// The description.
    package var text: [Span]

    /// A term with its description.
    package init(_ term: [Span], _ text: [Span]) {
      self.term = term
      self.text = text
    }
  }
}

extension Document.Block {
  /// Bulleted items of one paragraph each.
  package static func bullets(_ items: [[Document.Span]]) -> Self {
    .list(ordered: false, items: items.map { [.paragraph($0)] })
  }

  /// Numbered items of one paragraph each.
  package static func steps(_ items: [[Document.Span]]) -> Self {
    .list(ordered: true, items: items.map { [.paragraph($0)] })
  }
}

extension Double {
  /// The nearest fraction in 0…1; 0 for what is not a number.
  var held: Double { isNaN ? 0 : Swift.min(Swift.max(self, 0), 1) }
}
