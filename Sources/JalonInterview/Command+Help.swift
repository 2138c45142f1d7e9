import JalonModel

extension Command {
  /// What its line does not say, as help on it alone tells; nil where the line says all.
  package var details: Text? {
    switch self {
    case .save:
      Text(
        fr: """
          Sans nom, sous le nom du dossier ouvert. `:enregistrer! NOM` remplace un autre dossier \
          qui porte déjà ce nom.
          """,
        en: """
          Without a name, under that of the open playbook. `:save! NAME` replaces another playbook \
          that bears the name already.
          """)
    case .exclude, .require:
      Text(
        fr: "Plusieurs : séparez-les par des virgules ou des blancs. « aucun » les retire.",
        en: "Several: with commas or blanks between them. “none” takes them back.")
    case .fix:
      Text(
        fr: "Un réseau à la fois, ou plusieurs avec des virgules ; par semaine ou par mois.",
        en: "One network at a time, or several with commas; a week or a month.")
    case .edit, .why, .history:
      Text(
        fr: "Les numéros sont ceux de `:revoir` ; un nom tel que « temps » suffit aussi.",
        en: "The numbers are those of `:review`; a name such as “time” will do as well.")
    case .source:
      Text(
        fr: "Une réponse ou une commande par ligne ; `~/` mène à votre répertoire personnel.",
        en: "An answer or a command a line; `~/` leads to your home folder.")
    case .script, .transcript:
      Text(
        fr: """
          Le fichier est écrit là où vous avez lancé Jalon, sauf chemin complet ou `~/` ; un fichier \
          qui est déjà là n'est pas remplacé.
          """,
        en: """
          The file is written where you started Jalon, unless the path is whole or begins with `~/`; \
          a file that is there already is not replaced.
          """)
    default: nil
    }
  }

  /// Whether it keeps or takes up playbooks, so that help says where they are.
  package var concernsPlaybooks: Bool { [.save, .open, .list, .compare].contains(self) }

  /// Other words by which people look for it.
  package var synonyms: Text {
    switch self {
    case .undo:
      Text(fr: "supprimer effacer retirer défaire", en: "delete remove erase revert")
    case .exclude:
      Text(fr: "supprimer enlever retirer", en: "remove delete drop")
    case .list: Text(fr: "supprimer effacer dossiers", en: "delete remove playbooks")
    case .edit: Text(fr: "changer modifier recommencer", en: "change correct modify redo")
    case .back: Text(fr: "précédent recommencer", en: "previous restart")
    case .template: Text(fr: "recommencer repartir nouveau exemple", en: "restart new start over")
    case .save: Text(fr: "sauvegarder sauver garder", en: "store keep write")
    case .plan: Text(fr: "imprimer résultat conseil", en: "print result advice")
    case .transcript: Text(fr: "imprimer copier exporter", en: "print copy export")
    case .script: Text(fr: "exporter", en: "export")
    case .open: Text(fr: "charger reprendre continuer", en: "load resume continue")
    case .quit: Text(fr: "sortir arrêter fermer", en: "exit stop close leave")
    default: Text(verbatim: "")
    }
  }
}
