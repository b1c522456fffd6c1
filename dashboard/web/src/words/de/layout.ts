/** What is the same on every page: appearance, language, what could not be loaded. */
export const LAYOUT = {
  Appearance: 'Darstellung',
  Auto: 'Auto',
  Light: 'Hell',
  Dark: 'Dunkel',
  Language: 'Sprache',
  'Skip to the content': 'Zum Inhalt springen',
  'The server does not answer. Check that Gatecount is running.':
    'Der Server antwortet nicht. Prüfen Sie, ob Gatecount läuft.',
  'The server answered {status}.': 'Der Server hat mit {status} geantwortet.',
  '“{entry}” {fault}': '„{entry}“ {fault}',
  '{h}h {m}m': '{h}\u202fh {m}\u202fmin',
  '{m}m {s}s': '{m}\u202fmin {s}\u202fs',
  '{s}s': '{s}\u202fs',
  'Week of {day}': 'Woche ab {day}',
} as const
