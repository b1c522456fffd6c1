/** What can be wrong with one field: each goes on a sentence that begins with the field. */
export const FAULTS = {
  'not understood': 'nicht verstanden',
  'needs {n} characters or more': 'braucht mindestens {n} Zeichen',
  'has more than {n} characters': 'hat mehr als {n} Zeichen',
  'is the e-mail address': 'ist die E-Mail-Adresse',
  'is one of those that are tried first': 'gehört zu denen, die zuerst ausprobiert werden',
  'is empty': 'ist leer',
  'is not an e-mail address': 'ist keine E-Mail-Adresse',
  'is the six digits that the app shows': 'sind die sechs Ziffern, die die App zeigt',
  'is not a host name, such as example.com': 'ist kein Hostname wie example.com',
  'is longer than 253 characters': 'ist länger als 253 Zeichen',
  'is an IP address; a site has a host name': 'ist eine IP-Adresse; eine Website hat einen Hostnamen',
  'has no dot; write it like example.com': 'hat keinen Punkt; schreiben Sie es wie example.com',
  'may hold letters, digits and hyphens between dots only':
    'darf zwischen Punkten nur Buchstaben, Ziffern und Bindestriche enthalten',
  'is reserved for audits': 'ist Prüfungen vorbehalten',
  'is not a time zone of the IANA database, such as Europe/Berlin':
    'ist keine Zeitzone der IANA-Datenbank wie Europe/Berlin',
  'is not a currency of ISO 4217, such as EUR': 'ist keine Währung nach ISO 4217 wie EUR',
  'must begin with / and hold no spaces': 'muss mit / beginnen und darf keine Leerzeichen enthalten',
  'must begin with / or * and hold no spaces':
    'muss mit / oder * beginnen und darf keine Leerzeichen enthalten',
  'must be 1 to 64 letters, digits, spaces, . _ -':
    'muss aus 1 bis 64 Buchstaben, Ziffern, Leerzeichen, . _ - bestehen',
  'must be a path, such as /toner/black': 'muss ein Pfad sein wie /toner/black',
  'must be a path, such as /toner': 'muss ein Pfad sein wie /toner',
  'must be an address of the web': 'muss eine Webadresse sein',
  'must be a word for the network, and not its address':
    'muss ein Wort für das Netz sein und nicht seine Adresse',
  'must be a digest in hexadecimal': 'muss ein Hashwert in hexadezimaler Schreibweise sein',
  'must be a calendar day, YYYY-MM-DD': 'muss ein Kalendertag sein, JJJJ-MM-TT',
  'must begin before it ends': 'muss beginnen, bevor er endet',
  'must be shorter than fifty years': 'muss kürzer als fünfzig Jahre sein',
  'two goals have the same name': 'zwei Ziele haben denselben Namen',
  'is not a day': 'ist kein Tag',
  'is a day to come': 'liegt in der Zukunft',
  'must say something': 'muss etwas sagen',
  'must be a name': 'muss ein Name sein',
  'must be what stands behind the question mark of an address':
    'muss sein, was in einer Adresse hinter dem Fragezeichen steht',
  'is the name of another view': 'ist der Name einer anderen Ansicht',
  'is the name of another funnel of the site': 'ist der Name eines anderen Trichters der Website',
  'totals must be kept for at least as long as attributes':
    'Summen müssen mindestens so lange gespeichert werden wie Listen',
} as const
