/** Reports and alerts by mail. */
export const MAIL = {
  Visitors: 'Besucher',
  Visits: 'Besuche',
  'Page views': 'Seitenaufrufe',
  'Views per visit': 'Aufrufe/Besuch',
  'Bounce rate': 'Absprungrate',
  'Visit duration': 'Besuchsdauer',
  Times: 'Anzahl',
  Sources: 'Quellen',
  Pages: 'Seiten',
  Gateways: 'Netzbetreiber',
  Countries: 'Länder',
  Goals: 'Ziele',
  'Direct / None': 'Direkt / ohne Quelle',
  None: 'Keine Angabe',
  'Unknown country': 'Unbekanntes Land',
  '{seconds} s': '{seconds} s',
  '{minutes}:{seconds} min': '{minutes}:{seconds} min',
  '{site}: week {days}': '{site}: Woche {days}',
  '{site}: {days}': '{site}: {days}',
  'Week {days}': 'Woche {days}',
  'Changes are against the week before.': 'Die Veränderungen beziehen sich auf die Woche davor.',
  'Changes are against the month before.': 'Die Veränderungen beziehen sich auf den Monat davor.',
  'Only figures that passed the gate are in this mail: totals, and what enough visitors have in common. It loads nothing and does not tell anybody that you opened it.':
    'Diese E-Mail enthält nur Zahlen, die groß genug sind, um gezeigt zu werden: Summen und was genügend Besucher gemeinsam haben. Sie lädt nichts nach und verrät niemandem, dass Sie sie geöffnet haben.',
  'no comparison': 'kein Vergleich',
  'as before': 'wie zuvor',
  '{figure} by day': '{figure} nach Tagen',
  'Nothing that could be shown': 'Nichts, was gezeigt werden kann',
  '{n, plural, one {# more} other {# more}} in the dashboard':
    '{n, plural, one {# weiterer Eintrag} other {# weitere Einträge}} im Dashboard',
  '{count} in groups too small to be named': '{count} in Gruppen, die zu klein sind, um genannt zu werden',
  'Nothing was counted in this time. If that surprises you, look whether your pages still carry the snippet.':
    'In dieser Zeit wurde nichts gezählt. Wenn Sie das überrascht, prüfen Sie bitte, ob Ihre Seiten das Snippet noch enthalten.',
  'Open the dashboard': 'Dashboard öffnen',
  'Choose what you get': 'E-Mails auswählen',
  Unsubscribe: 'Abbestellen',
  '{site}: many more visitors than usual': '{site}: weit mehr Besucher als üblich',
  'Many more visitors than usual': 'Weit mehr Besucher als üblich',
  '{n, plural, one {# visitor} other {# visitors}} came from {from} to {to}. Usual at this time of the week are {usual}.':
    'Von {from} bis {to} {n, plural, one {kam # Besucher} other {kamen # Besucher}}. Üblich sind zu dieser Zeit der Woche {usual}.',
  'The sources in the dashboard say where they come from, as soon as enough of them have one in common.':
    'Woher sie kommen, zeigen die Quellen im Dashboard, sobald genügend Besucher eine gemeinsam haben.',
  '{site}: far fewer visitors than usual': '{site}: weit weniger Besucher als üblich',
  'Far fewer visitors than usual': 'Weit weniger Besucher als üblich',
  'If nothing explains it, look whether your pages can be reached and still carry the snippet.':
    'Wenn es dafür keine Erklärung gibt, prüfen Sie bitte, ob Ihre Seiten erreichbar sind und das Snippet noch enthalten.',
  '{site}: nothing is counted any more': '{site}: Es wird nichts mehr gezählt',
  'Nothing is counted any more': 'Es wird nichts mehr gezählt',
  'For {hours, plural, one {# hour} other {# hours}}, since {from}, nothing was counted. Usual are {usual} hits in this time.':
    'Seit {hours, plural, one {# Stunde} other {# Stunden}}, seit {from}, wurde nichts gezählt. Üblich sind in dieser Zeit {usual} Zugriffe.',
  'Look whether your pages can be reached and still carry the snippet, and whether collector and worker are running.':
    'Prüfen Sie bitte, ob Ihre Seiten erreichbar sind und das Snippet noch enthalten und ob Collector und Worker laufen.',
  'Only totals are looked at for this, by the hour. The mail loads nothing and does not tell anybody that you opened it.':
    'Dafür werden nur Summen je Stunde betrachtet. Die E-Mail lädt nichts nach und verrät niemandem, dass Sie sie geöffnet haben.',
  'No address': 'Keine Adresse',
  'Mails go to people with an account, not to tokens':
    'E-Mails gehen an Personen mit einem Konto, nicht an Tokens',
  'Address not confirmed': 'Adresse nicht bestätigt',
  'Confirm your e-mail address first: sign in once with a link by mail':
    'Bestätigen Sie zuerst Ihre E-Mail-Adresse: Melden Sie sich einmal mit einem Link per E-Mail an',
  'alerts: There are none of a site where nobody is told apart':
    'alerts: Für eine Website, auf der niemand unterschieden wird, gibt es keine',
  'Too many mails': 'Zu viele E-Mails',
  'You had several sent within a short time; try again in a quarter of an hour':
    'Sie haben sich in kurzer Zeit mehrere schicken lassen; versuchen Sie es in einer Viertelstunde wieder',
  'Mail not sent': 'E-Mail nicht gesendet',
  'The mail server did not take it; the log says why':
    'Der Mailserver hat sie nicht angenommen; im Protokoll steht, warum',
  'This link is not whole; open it from the mail again':
    'Dieser Link ist nicht vollständig; öffnen Sie ihn noch einmal aus der E-Mail',
} as const
