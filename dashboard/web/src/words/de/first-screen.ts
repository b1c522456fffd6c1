/** What other pages are called on the first screen, and what leads to them. */
export const FIRST_SCREEN = {
  Print: 'Drucken',
  'Your account has no way in yet but the one-time link of the command line.':
    'In Ihr Konto führt bisher nur der Einmal-Link der Kommandozeile.',
  'Finish setting it up': 'Fertig einrichten',
  Campaigns: 'Kampagnen',
  Flows: 'Wege',
  'How people move around {page}': 'Wie sich Besucher um {page} bewegen',
  'See it as a picture': 'Als Bild ansehen',
  'Sales and commission': 'Verkäufe und Provision',
  Funnels: 'Trichter',
  'Conversion rate': 'Conversion-Rate',
  Revenue: 'Umsatz',
  'All sites': 'Alle Websites',
  'Your earnings': 'Ihr Verdienst',
  'Check a statement': 'Auszug prüfen',
  'This report is for you alone. <link>Releases with noise</link> are for others.':
    'Dieser Bericht ist für Sie allein. <link>Veröffentlichungen mit Rauschen</link> sind für andere.',
  'Sign out': 'Abmelden',
} as const
