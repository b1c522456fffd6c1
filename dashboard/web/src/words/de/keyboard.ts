/** What keys and the search for commands do. */
export const KEYBOARD = {
  Keyboard: 'Tastatur',
  Search: 'Suchen',
  'Keys work anywhere but in a field. Ctrl or ⌘ with K opens the search from a field too.':
    'Tasten wirken überall außer in Feldern. Strg oder ⌘ mit K öffnet die Suche auch dort.',
  Days: 'Tage',
  View: 'Ansicht',
  Help: 'Hilfe',
  'The days before': 'Die Tage davor',
  'The days after': 'Die Tage danach',
  'Comparison on or off': 'Vergleich ein oder aus',
  'Draw by the next interval': 'Nach dem nächsten Intervall darstellen',
  'Take the filter away': 'Filter entfernen',
  'The sites in the order of their list': 'Die Websites in der Reihenfolge ihrer Liste',
  'Search for a page, a value or a command': 'Eine Seite, einen Wert oder einen Befehl suchen',
  'These keys': 'Diese Tasten',
  'on show': 'wird gezeigt',
  'Filter by': 'Filtern nach',
  'Where to, or what?': 'Wohin oder was?',
  'Looking …': 'Wird gesucht …',
  '{n, plural, =0 {Nothing found} one {# found} other {# found}}':
    '{n, plural, =0 {Nichts gefunden} one {# gefunden} other {# gefunden}}',
  'Nothing has these letters. Try the name of a page, a source or a network.':
    'Nichts enthält diese Buchstaben. Versuchen Sie den Namen einer Seite, einer Quelle oder eines Netzbetreibers.',
} as const
