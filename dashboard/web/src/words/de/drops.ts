/** What arrived and was not counted, and why. The reasons are those of `DROP_REASONS`. */
export const DROPS = {
  'Not counted': 'Nicht gezählt',
  'nothing in these days': 'nichts in diesen Tagen',
  '{n} events in these days': '{n} Ereignisse in diesen Tagen',
  'Every event that arrived was counted.': 'Jedes Ereignis, das ankam, wurde gezählt.',
  'No site with this domain is registered here': 'Keine Website mit dieser Domain ist hier eingetragen',
  'The visitor opted out, or sent Global Privacy Control or Do Not Track':
    'Der Besucher hat widersprochen oder Global Privacy Control oder Do Not Track gesendet',
  'The page or site is directed at children, and this is not counted there':
    'Die Seite oder Website richtet sich an Kinder, und das wird dort nicht gezählt',
  'The owner excludes this path': 'Der Inhaber schließt diesen Pfad aus',
  'The owner excludes this network': 'Der Inhaber schließt dieses Netz aus',
  'A rule of the owner leaves out events like this one':
    'Eine Regel des Inhabers lässt solche Ereignisse aus',
  'The page is on a host that the owner does not allow':
    'Die Seite liegt auf einem Host, den der Inhaber nicht zulässt',
  'The browser fetched the page ahead of time; nobody looked at it':
    'Der Browser hat die Seite im Voraus geladen; niemand hat sie angesehen',
  'The user agent names a robot': 'Der User-Agent nennt einen Roboter',
  'Several signals together point to an automated browser':
    'Mehrere Zeichen zusammen deuten auf einen automatisierten Browser',
  'The hit came from a hosting network and looked automated':
    'Der Aufruf kam aus einem Hosting-Netz und sah automatisiert aus',
  'The referrer is a known source of referrer spam':
    'Die verweisende Seite ist eine bekannte Quelle von Referrer-Spam',
  'The forwarded address could not be read': 'Die weitergereichte Adresse war nicht lesbar',
  'An engagement event came without a visit it could belong to':
    'Ein Ereignis der Verweildauer kam ohne einen Besuch, zu dem es gehören könnte',
  'The day this event belongs to is already closed':
    'Der Tag, zu dem dieses Ereignis gehört, ist schon abgeschlossen',
  'The time of the event lies more than a day in the future':
    'Die Zeit des Ereignisses liegt mehr als einen Tag in der Zukunft',
  'The batch could not be opened or parsed': 'Das Paket ließ sich nicht öffnen oder lesen',
  'The site has reached the limit of different values for this day':
    'Die Website hat für diesen Tag die Höchstzahl verschiedener Werte erreicht',
  'The request in the log is not a page view': 'Die Anfrage im Protokoll ist kein Seitenaufruf',
  'The request in the log was not answered with a page':
    'Die Anfrage im Protokoll wurde nicht mit einer Seite beantwortet',
} as const
