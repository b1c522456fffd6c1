/** What the parts that pages are made of say themselves. */
export const COMPONENTS = {
  Cancel: 'Abbrechen',
  'Type {typed} to confirm': 'Zur Bestätigung {typed} eingeben',
  'This could not be loaded': 'Das ließ sich nicht laden',
  'Try again': 'Erneut versuchen',
  Save: 'Speichern',
  Discard: 'Verwerfen',
  'Not saved: {reason}': 'Nicht gespeichert: {reason}',
  'Not saved: see above.': 'Nicht gespeichert: siehe oben.',
  'Saved.': 'Gespeichert.',
  'More about: {field}': 'Mehr dazu: {field}',
  Undo: 'Rückgängig',
  Copy: 'Kopieren',
  Copied: 'Kopiert',
  'Select it and copy by hand': 'Markieren und von Hand kopieren',
  '{when} (not over)': '{when} (läuft noch)',
  '{value} on {when}': '{when}: {value}',
  'Map of the world, countries coloured by their share of visitors; the list has the same figures':
    'Weltkarte, Länder gefärbt nach ihrem Anteil an den Besuchern; die Liste hat dieselben Zahlen',
  "'<' {to}%": "'<' {to} %",
  '{from}–{to}%': '{from}–{to} %',
  '{from}% +': '{from} % +',
} as const
