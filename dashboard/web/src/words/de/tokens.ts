/** Tokens of a site. */
export const TOKENS = {
  'Make a token': 'Token erzeugen',
  'Nightly report': 'Nächtlicher Bericht',
  'Holds for': 'Gilt für',
  'It may': 'Es darf',
  'Choose what it may do.': 'Wählen Sie, was es darf.',
  '<b>Copy it now.</b> It is shown this once: only its digest is kept.':
    '<b>Kopieren Sie es jetzt.</b> Es wird nur dieses eine Mal gezeigt: Gespeichert wird nur sein Hashwert.',
  'the token': 'das Token',
  'Token {id}': 'Token {id}',
  'when it is removed': 'wenn es entfernt wird',
  expired: 'abgelaufen',
  'For programs that ask or tell something about {domain}. A token reaches this site alone.':
    'Für Programme, die etwas über {domain} fragen oder mitteilen. Ein Token reicht nur an diese Website.',
  'No token yet': 'Noch kein Token',
  'A program sends a token as <code>Authorization: Bearer gc_…</code>.':
    'Ein Programm sendet ein Token als <code>Authorization: Bearer gc_…</code>.',
  May: 'Darf',
  Ends: 'Endet',
  'Remove “{name}”?': '„{name}“ entfernen?',
  'Remove the token': 'Token entfernen',
  '“{name}” is removed.': '„{name}“ ist entfernt.',
  'Programs that use it are refused from now on. It cannot be brought back; a new token has another secret.':
    'Programme, die es verwenden, werden ab jetzt abgewiesen. Es lässt sich nicht zurückholen; ein neues Token hat ein anderes Geheimnis.',
  'Read figures': 'Zahlen lesen',
  'queries and releases': 'Abfragen und Veröffentlichungen',
  'Change settings': 'Einstellungen ändern',
  'of this site': 'dieser Website',
  'Import logs': 'Protokolle importieren',
  'lines of old logs': 'Zeilen alter Protokolle',
  'Look up sales': 'Verkäufe nachschlagen',
  'what became of each': 'was aus jedem wurde',
  '30 days': '30 Tage',
  '90 days': '90 Tage',
  'One year': 'Ein Jahr',
  'Until it is removed': 'Bis es entfernt wird',
} as const
