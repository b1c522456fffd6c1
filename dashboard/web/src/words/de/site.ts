/** The sites of an installation, and adding one. */
export const SITE = {
  'Your sites': 'Ihre Websites',
  Sites: 'Websites',
  'Sites: choose another': 'Websites: eine andere wählen',
  'Add a site': 'Website hinzufügen',
  'Add this site': 'Diese Website hinzufügen',
  Settings: 'Einstellungen',
  'no hit yet': 'noch kein Aufruf',
  'Which site shall be counted?': 'Welche Website soll gezählt werden?',
  'No site yet': 'Noch keine Website',
  'Your account has no role on any site here. An owner of a site can invite you: ask them, and tell them the e-mail address that you signed in with.':
    'Ihr Konto hat hier auf keiner Website eine Rolle. Ein Inhaber einer Website kann Sie einladen: Bitten Sie darum, und nennen Sie die E-Mail-Adresse, mit der Sie sich angemeldet haben.',
  'Your role lets you know that this site is here, and shows no figures of it.':
    'Ihre Rolle lässt Sie wissen, dass es diese Website hier gibt, und zeigt keine Zahlen von ihr.',
  'This site is not registered': 'Diese Website ist nicht eingetragen',
  'There is no site with the domain {domain} here. <list>See which there are</list> or <add>add it</add>.':
    'Eine Website mit der Domain {domain} gibt es hier nicht. <list>Sehen Sie nach, welche es gibt</list>, oder <add>fügen Sie sie hinzu</add>.',
  Domain: 'Domain',
  'As in the address bar of its pages; http:// and www. are taken away.':
    'Wie in der Adresszeile ihrer Seiten; http:// und www. werden entfernt.',
  Currency: 'Währung',
  'Often used': 'Häufig verwendet',
  'All others': 'Alle anderen',
  'Time zone': 'Zeitzone',
  'Its days begin at midnight there. It is {time} now.':
    'Ihre Tage beginnen dort um Mitternacht. Jetzt ist es dort {time}.',
  Everywhere: 'Überall',
  Africa: 'Afrika',
  America: 'Amerika',
  Antarctica: 'Antarktis',
  Arctic: 'Arktis',
  Asia: 'Asien',
  Atlantic: 'Atlantik',
  Australia: 'Australien',
  Europe: 'Europa',
  Indian: 'Indischer Ozean',
  Pacific: 'Pazifik',
  'Amounts that were counted so far are in {counted} and are not converted: reports will show the same numbers as {currency}.':
    'Bisher gezählte Beträge sind in {counted} und werden nicht umgerechnet: Berichte zeigen dieselben Zahlen dann als {currency}.',
  'Posted on the public page. It takes more of visitors, so it applies from {day} on.':
    'Auf der öffentlichen Seite angekündigt. Es nimmt mehr von Besuchern und gilt daher ab {day}.',
} as const
