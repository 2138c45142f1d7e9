import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport
import JalonStore

/// What is done with saved playbooks.
extension Session {
  /// A saved playbook, as it was read.
  private struct Saved {
    /// As its file spells it.
    let name: PlaybookName
    let playbook: Playbook
    let bytes: [UInt8]
    /// Nil for one that an earlier line of this script saves.
    let stamp: FileStamp?
  }

  private func read(named typed: String) throws(SessionFault) -> Saved {
    let wanted: PlaybookName
    do throws(PlaybookName.Fault) {
      wanted = try PlaybookName(typed)
    } catch {
      throw .name(error)
    }
    if let planned = planned(wanted) {
      return Saved(
        name: planned.name, playbook: try decode(planned.bytes, named: typed),
        bytes: planned.bytes, stamp: nil)
    }
    let found: (name: PlaybookName, file: StoredFile)?
    var names: [String] = []
    do throws(StoreError) {
      if let name = try folder.spelling(of: wanted) {
        found = (name, try folder.read(name))
      } else {
        found = nil
        names = try folder.names().map(\.spelling)
      }
    } catch {
      throw .store(error)
    }
    guard let found else {
      for case .playbook(let name, _, _) in writings { names.append(name.spelling) }
      throw .noPlaybook(typed, nearest: Folding.nearest(to: typed, among: names) { [$0] })
    }
    return Saved(
      name: found.name, playbook: try decode(found.file.bytes, named: typed),
      bytes: found.file.bytes, stamp: found.file.stamp)
  }

  private func decode(_ bytes: [UInt8], named name: String) throws(SessionFault) -> Playbook {
    let questionnaire = interview.questionnaire
    do throws(PlaybookFault) {
      return try Playbook(reading: bytes) { questionnaire[$0]?.kind }
    } catch {
      throw .playbook(name, error.text)
    }
  }

  /// What differs between this advice and that of a saved playbook, each on its own vintage.
  func compare(_ rest: String) throws(CatalogueFault) -> Reply {
    guard !rest.isEmpty else { return .refused(.argument(.compare)) }
    let saved: Saved
    do throws(SessionFault) {
      saved = try read(named: rest)
    } catch {
      return .refused(error)
    }
    let other = knowledge.following(saved.playbook)
    let advised = try other.adviser().advise(
      saved.playbook.answers, language: language, asOf: clock.asOf, depth: .plan)
    var blocks = DifferencePage(
      from: advised, to: try advice(.plan), catalogue: try knowledge.catalogue(),
      other: try other.catalogue(), named: (saved.name.spelling, say("Ici", "Here")),
      language: language
    ).blocks
    if other.catalogueID != knowledge.catalogueID {
      let (name, figures) = (saved.name.spelling, other.catalogueID)
      let vintage = say(
        "Le dossier « \(name) » est conseillé avec les chiffres de \(figures).",
        "The playbook “\(name)” is advised on the figures of \(figures).")
      blocks.insert(.paragraph([.text(vintage)]), at: 0)
    }
    return Reply(blocks: blocks)
  }

  mutating func open(_ rest: String) throws(CatalogueFault) -> Reply {
    guard !rest.isEmpty else {
      var reply = list()
      reply.blocks.append(.paragraph(.prose(Phrases.openOne[language])))
      return reply
    }
    let saved: Saved
    do throws(SessionFault) {
      saved = try read(named: rest)
    } catch {
      return .refused(error)
    }
    // This session holds it: opening it again would find it held.
    if name == saved.name {
      return Reply(blocks: [.paragraph([.text(isOpenHere(saved.name))])])
    }
    // Typed, they stay in the journal.
    guard !isScript || isSaved else { return .refused(.unsaved(.open)) }
    var steps: [Interview.Step] = []
    var held: Journal?
    if !isScript {
      do throws(StoreError) {
        switch try JournalFolder(of: folder).open(.playbook(saved.name), heading: clock.heading())
        {
        case .fresh(let journal): held = journal
        case .continuing(let journal, let record):
          held = journal
          steps = self.steps(record, over: saved.bytes)
        case .held(let heading):
          throw StoreError(.held(heading: heading), on: .lock, of: folder.path(of: saved.name))
        }
      } catch {
        return .refused(.store(error))
      }
    }
    close()
    journal = held
    start(from: saved.playbook, named: saved.name, stamp: saved.stamp)
    try replay(steps)
    return Reply(
      blocks: [.paragraph([.text(opened(saved.name))])] + otherFigures(of: saved.playbook)
        + (try takenUp(over: saved.playbook.answers)))
  }

  /// That a playbook was kept with other figures than those at hand: saving it takes these.
  private func otherFigures(of saved: Playbook) -> [Document.Block] {
    guard let lacking = knowledge.lacking(figuresOf: saved) else { return [] }
    let saving = say(
      " `:enregistrer` garderait l'avis fait ici.", " `:save` would keep the advice made here.")
    return [.note(.caution, title: [], [.paragraph(.prose(lacking[language] + saving))])]
  }

  /// What an interrupted session left unsaved in the playbook just opened, which stands again whatever
  /// was said to its offer: the answers would be lost otherwise.
  /// - Parameter saved: the answers as the playbook's file holds them.
  /// - Returns: what stands again and how to be rid of it; nothing when all was saved.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  private func takenUp(
    over saved: [QuestionID: Answer]
  ) throws(CatalogueFault) -> [Document.Block] {
    let changed = interview.reviewed().filter { interview.answers[$0]?.value != saved[$0]?.value }
    guard !changed.isEmpty else { return [] }
    let names = try names(changed)
    let text = say(
      """
      Une session interrompue avait laissé des réponses non enregistrées, reprises ici : \(names). \
      `:enregistrer` les garde, `:annuler` les retire une à une.
      """,
      """
      An interrupted session had left unsaved answers, taken up here: \(names). `:save` keeps them, \
      `:undo` takes them back one by one.
      """)
    return [.note(.caution, title: [], [.paragraph(.prose(text))])]
  }

  /// What a person who comes back is told first: the playbooks that wait to be opened; nil when there
  /// are none, or one is open.
  var savedBefore: Text? {
    let few = 3
    guard name == nil, interview.answers.isEmpty,
      let names = try? folder.names(atMost: few + 1), !names.isEmpty
    else { return nil }
    guard names.count <= few else { return Phrases.manySaved }
    return Phrases.saved(names.map(\.spelling))
  }

  private func isOpenHere(_ name: PlaybookName) -> String {
    say(
      "« \(name.spelling) » est déjà le dossier de cette session ; vos réponses restent.",
      "“\(name.spelling)” is already the playbook of this session; your answers stay.")
  }

  private func opened(_ name: PlaybookName) -> String {
    let missing = interview.guided().count { interview.answers[$0] == nil }
    let (french, english) = (Figures(.fr), Figures(.en))
    let left = Text(
      fr: missing == 0
        ? "tout est répondu"
        : "il reste " + french.count(missing, one: "question", many: "questions"),
      en: missing == 0
        ? "everything is answered"
        : english.count(missing, one: "question is left", many: "questions are left"))
    return say(
      "Ouvert : \(name.spelling) ; \(left.fr).", "Open: \(name.spelling); \(left.en).")
  }
}
