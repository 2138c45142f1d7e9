import CLibEdit

/// What our own keys do to the line. Each gives libedit's code for what to draw.
extension TerminalEditor {
  /// Does what a key asks for. A line with characters that are not one column wide is drawn anew:
  /// libedit shifts what is on the screen by one column for each of them.
  func perform(_ command: Command) -> UInt8 {
    let wasUneven = isUneven(from: 0)
    let drawing = change(by: command)
    guard drawing == UInt8(CC_REFRESH), wasUneven || isUneven(from: 0) else { return drawing }
    return UInt8(CC_REDISPLAY)
  }

  private func change(by command: Command) -> UInt8 {
    let place = cursor
    switch command {
    case .left:
      return moved(by: -LineBoundary.characterLength(in: lineScalars, before: place))
    case .right:
      if place == lineLength && !lastHint.isEmpty { return takeHint() }
      return moved(by: LineBoundary.characterLength(in: lineScalars, after: place))
    case .wordLeft:
      return moved(by: LineBoundary.wordStart(in: lineScalars, before: place) - place)
    case .wordRight:
      return moved(by: LineBoundary.wordEnd(in: lineScalars, after: place) - place)
    case .home: return moved(by: -place)
    case .end: return moved(by: lineLength - place)
    case .up: return show(walk.older(than: lineText, in: configuration.history))
    case .down: return show(walk.newer(in: configuration.history))
    case .prefixUp:
      return show(
        walk.older(than: lineText, beginningWith: prefix(place), in: configuration.history),
        at: place)
    case .prefixDown:
      return show(walk.newer(beginningWith: prefix(place), in: configuration.history), at: place)
    case .deleteBefore:
      return deleted(LineBoundary.characterLength(in: lineScalars, before: place))
    case .deleteAfter:
      return deleteAfter(place)
    case .deleteOrEnd:
      guard lineLength == 0 else { return deleteAfter(place) }
      leaveRow()
      outcome = .ended
      return UInt8(CC_EOF)
    case .complete: return complete()
    case .search:
      let search = HistorySearch(from: lineText)
      self.search = search
      return showSearch()
    case .showSearch: return showSearch()
    case .paste:
      insert(pasted)
      pasted = ""
      return UInt8(CC_REFRESH)
    case .compose:
      deleteBefore(1)
      insert(pasted)
      pasted = ""
      return UInt8(CC_REFRESH)
    case .refuse: return UInt8(CC_ERROR)
    }
  }

  private func moved(by count: Int) -> UInt8 {
    guard count != 0 else { return UInt8(CC_ERROR) }
    move(by: count)
    return UInt8(CC_CURSOR)
  }

  private func deleted(_ count: Int) -> UInt8 {
    guard count > 0 else { return UInt8(CC_ERROR) }
    deleteBefore(count)
    return UInt8(CC_REFRESH)
  }

  private func deleteAfter(_ place: Int) -> UInt8 {
    let length = LineBoundary.characterLength(in: lineScalars, after: place)
    move(by: length)
    return deleted(length)
  }

  private func prefix(_ place: Int) -> String { Self.answer(from: lineScalars.prefix(place)) }

  private func show(_ line: String?, at place: Int? = nil) -> UInt8 {
    guard let line else { return UInt8(CC_ERROR) }
    replaceLine(with: line)
    if let place { move(by: place - lineLength) }
    return UInt8(CC_REFRESH)
  }

  private func takeHint() -> UInt8 {
    insert(lastHint)
    lastHint = ""
    return UInt8(CC_REFRESH)
  }

  private func complete() -> UInt8 {
    let scalars = lineScalars
    let place = cursor
    let line = Self.answer(from: scalars)
    let before = Self.answer(from: scalars.prefix(place))
    let index = line.utf8.index(line.startIndex, offsetBy: before.utf8.count)
    guard let completion = configuration.complete(line, index),
      completion.replaced.upperBound == index, !completion.candidates.isEmpty
    else { return UInt8(CC_ERROR) }
    guard let insertion = completion.insertion(in: line) else {
      list(completion.candidates)
      return UInt8(CC_NORM)
    }
    deleteBefore(line.unicodeScalars[completion.replaced].count)
    insert(insertion)
    return UInt8(CC_REFRESH)
  }

  /// Draws the search's prompt and the line it found, or the usual prompt once it has ended.
  private func showSearch() -> UInt8 {
    guard let search else { return UInt8(CC_REFRESH) }
    prompt.show(Prompt.marked(configuration.searchPrompt(search.query, search.isFailing)))
    replaceLine(with: search.line(in: configuration.history))
    return UInt8(CC_REFRESH)
  }

  func endSearch() {
    search = nil
    prompt.show(usualPrompt)
  }
}
