/** What is the same on every page: appearance, language, what could not be loaded. */
export const LAYOUT = {
  Appearance: 'Darstellung',
  Auto: 'Auto',
  Light: 'Hell',
  Dark: 'Dunkel',
  Language: 'Sprache',
  'Skip to the content': 'Zum Inhalt springen',
  'Week of {day}': 'Woche ab {day}',
} as const
