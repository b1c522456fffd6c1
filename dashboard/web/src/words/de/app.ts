/** The way to what is not about one site. */
export const APP = {
  Menu: 'Menü',
  Sites: 'Websites',
  'Shared with you': 'Mit Ihnen geteilt',
  People: 'Personen',
  Activity: 'Aktivität',
  Audit: 'Prüfung',
  'Your account': 'Ihr Konto',
} as const
