/// The text at the right margin, in the first of its forms that has room.
struct RightPrompt: Hashable {
  /// One way to say it.
  struct Form: Hashable {
    /// What is written, colours included.
    let text: String
    /// Columns that it takes.
    let cells: Int

    init?(_ text: String) {
      guard !text.isEmpty else { return nil }
      let marked = Prompt.marked(text)
      self.text = String(String.UnicodeScalarView(marked.filter { $0 != Prompt.marker }))
      cells = marked.visible.reduce(0) { $0 + $1.cells }
    }
  }

  /// The longest first.
  let forms: [Form]
  /// The form on the screen.
  var shown: Form?

  init(_ texts: [String] = []) {
    forms = texts.compactMap(Form.init)
  }
}
