/** Pages for owners of the installation. */
export const ACCESS = {
  'This page is for owners of the installation. <link>Back to your sites</link>':
    'Diese Seite ist für Inhaber der Installation. <link>Zurück zu Ihren Websites</link>',
  'Not for you to open': 'Nicht für Sie bestimmt',
  Installation: 'Installation',
  Sites: 'Websites',
  People: 'Personen',
  Activity: 'Aktivität',
  Audit: 'Prüfung',
  Tokens: 'Tokens',
  Actions: 'Aktionen',
  Remove: 'Entfernen',
  Since: 'Seit',
} as const
