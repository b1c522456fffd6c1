/** Who is here now. */
export const LIVE = {
  'fewer than 5': 'weniger als 5',
  '{from} to {to}': '{from} bis {to}',
  '<b>{step}</b> here now': '<b>{step}</b> gerade hier',
  'What does “here now” count?': 'Was zählt „gerade hier“?',
  'Visitors who opened or read a page in the last five minutes, in steps of five that change every ten seconds at most: enough to see a crowd come, too coarse to watch a person. Filters do not apply.':
    'Besucher, die in den letzten fünf Minuten eine Seite geöffnet oder gelesen haben, in Fünferschritten, die sich höchstens alle zehn Sekunden ändern: genug, um eine Menge kommen zu sehen, zu grob, um einen Menschen zu beobachten. Filter gelten hier nicht.',
} as const
