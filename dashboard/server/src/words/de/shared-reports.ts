/** Reports that are shared: pages, files, mails and what is refused. */
export const SHARED_REPORTS = {
  'Entry pages': 'Einstiegsseiten',
  'Exit links': 'Ausgehende Links',
  'Ways from page to page': 'Wege von Seite zu Seite',
  Devices: 'Geräte',
  '{low} and {high}': '{low} und {high}',
  'Between {interval}': 'Zwischen {interval}',
  'Between {interval} in 95 of 100 draws of the noise':
    'Zwischen {interval} in 95 von 100 Ziehungen des Rauschens',
  'So small that noise alone may have made it': 'So klein, dass das Rauschen allein es ergeben haben kann',
  'Listed in {n} of {releases} releases': 'In {n} von {releases} Veröffentlichungen aufgeführt',
  'in {n} of {releases} releases': 'in {n} von {releases} Veröffentlichungen',
  'too noisy to tell': 'im Rauschen nicht zu erkennen',
  'No value stood out from the noise.': 'Kein Wert hob sich vom Rauschen ab.',
  '{n, plural, one {# more value} other {# more values}}':
    '{n, plural, one {# weiterer Wert} other {# weitere Werte}}',
  'Not listed': 'Nicht aufgeführt',
  'Count ±': 'Anzahl ±',
  Count: 'Anzahl',
  Noise: 'Rauschen',
  Days: 'Tage',
  withheld: 'zurückgehalten',
  '{figure} by release': '{figure} nach Veröffentlichungen',
  'Nothing has been released yet': 'Noch nichts veröffentlicht',
  'The report fills with the first release.': 'Der Bericht füllt sich mit der ersten Veröffentlichung.',
  '{n, plural, one {# release} other {# releases}}':
    '{n, plural, one {# Veröffentlichung} other {# Veröffentlichungen}}',
  'Every number is a count of visitors with noise in it, drawn once and the same for everybody: whoever was there cannot be told from it.':
    'Jede Zahl ist eine Zählung von Besuchern mit Rauschen darin, einmal gezogen und für alle gleich: Wer da war, lässt sich ihr nicht entnehmen.',
  '± says how large that noise is: in 95 of 100 draws it is no larger. A sum of several releases has the noise of all of them.':
    '± sagt, wie groß dieses Rauschen ist: In 95 von 100 Ziehungen ist es nicht größer. Eine Summe mehrerer Veröffentlichungen enthält das Rauschen aller.',
  'Grey numbers are so small that noise alone may have made them.':
    'Graue Zahlen sind so klein, dass das Rauschen allein sie ergeben haben kann.',
  'Numbers with an asterisk are so small that noise alone may have made them.':
    'Zahlen mit einem Stern sind so klein, dass das Rauschen allein sie ergeben haben kann.',
  'A visitor counts once for each day. Page views count up to ten a visitor and day.':
    'Ein Besucher zählt für jeden Tag einmal. Seitenaufrufe zählen bis zu zehn je Besucher und Tag.',
  'No. {sequence}: {days}, ε {epsilon} for a visitor and day':
    'Nr. {sequence}: {days}, ε {epsilon} für einen Besucher und Tag',
  'How to read this': 'Wie das zu lesen ist',
  'The releases it is made from': 'Die Veröffentlichungen, aus denen er besteht',
  'Signed with the key {key}.': 'Signiert mit dem Schlüssel {key}.',
  'Take it away:': 'Zum Mitnehmen:',
  'The JSON file is signed: it proves what was said here, also without this page.':
    'Die JSON-Datei ist signiert: Sie beweist, was hier stand, auch ohne diese Seite.',
  'Check it': 'Prüfen',
  'This page is for reading. The file of the same report (JSON) is what proves it: check it without asking anybody with':
    'Diese Seite ist zum Lesen. Die Datei desselben Berichts (JSON) beweist ihn: Prüfen Sie sie, ohne jemanden zu fragen, mit',
  'Nothing is shared here': 'Hier ist nichts geteilt',
  'There is no such report here; it may no longer be shared, or its link is not whole':
    'Hier gibt es keinen solchen Bericht; vielleicht wird er nicht mehr geteilt, oder der Link ist nicht vollständig',
  'Password needed': 'Passwort erforderlich',
  'Open the report with its password first': 'Öffnen Sie den Bericht zuerst mit seinem Passwort',
  'A report was shared with you': 'Mit Ihnen wurde ein Bericht geteilt',
  'Whoever sent you the link has a password for it.':
    'Wer Ihnen den Link geschickt hat, hat auch ein Passwort dafür.',
  Password: 'Passwort',
  'Open the report': 'Bericht öffnen',
  'This is not the password of this report.': 'Das ist nicht das Passwort dieses Berichts.',
  'must be another site whose reports you may share':
    'muss eine andere Website sein, deren Berichte Sie teilen dürfen',
  'The site has no such report': 'Die Website hat keinen solchen Bericht',
  'Too many': 'Zu viele',
  'A site has at most {most} reports; remove one first':
    'Eine Website hat höchstens {most} Berichte; entfernen Sie zuerst einen',
  'A logo is a PNG, JPEG or WebP of at most 100 kB and 1,024 by 1,024 pixels':
    'Ein Logo ist ein PNG, JPEG oder WebP mit höchstens 100 kB und 1.024 mal 1.024 Pixeln',
  'The report is not shared like this': 'Der Bericht ist nicht auf diese Weise geteilt',
  'The site has no such partner': 'Die Website hat keinen solchen Partner',
  'must have 8 characters at least': 'muss mindestens 8 Zeichen haben',
  'must be a day, such as 2026-06-30': 'muss ein Tag sein, etwa 2026-06-30',
  'must be an address without a path, such as https://partner.example':
    'muss eine Adresse ohne Pfad sein, etwa https://partner.example',
  'must name a host': 'muss einen Host nennen',
  'must not be over already': 'darf nicht schon vorbei sein',
  'must not end before it begins': 'darf nicht enden, bevor er beginnt',
  'cannot be drawn like this': 'lässt sich so nicht zeichnen',
  'must have a title': 'muss einen Titel haben',
  'must have a part': 'muss einen Teil haben',
  'must not have a part twice': 'darf keinen Teil zweimal haben',
  'must be a colour, such as #0b6157': 'muss eine Farbe sein, etwa #0b6157',
  'is too light to be seen on white; choose a darker one':
    'ist zu hell, um sie auf Weiß zu sehen; wählen Sie eine dunklere',
  'No mail': 'Keine E-Mail',
  'This installation sends no mail; whoever runs it can set SMTP_URL':
    'Diese Installation sendet keine E-Mails; wer sie betreibt, kann SMTP_URL setzen',
  'This address was asked several times within a short time; try again in a quarter of an hour':
    'Diese Adresse wurde in kurzer Zeit mehrmals gefragt; versuchen Sie es in einer Viertelstunde wieder',
  'A report is shared in at most {most} ways; end one first':
    'Ein Bericht wird auf höchstens {most} Weisen geteilt; beenden Sie zuerst eine',
  'Shared already': 'Schon geteilt',
  'They have this report already': 'Dieser Bericht ist schon mit ihnen geteilt',
  'A report of {domain} for you: confirm your address':
    'Ein Bericht von {domain} für Sie: Bestätigen Sie Ihre Adresse',
  '{domain} wants to send you the report “{title}” by mail, each time figures were released.':
    '{domain} möchte Ihnen den Bericht „{title}“ per E-Mail schicken, immer wenn Zahlen veröffentlicht wurden.',
  'It comes only after you say yes here:': 'Er kommt erst, wenn Sie hier zustimmen:',
  'If you do not want it, you need not do anything.': 'Wenn Sie ihn nicht möchten, müssen Sie nichts tun.',
  'Nothing more is sent to you by this link.': 'Über diesen Link wird Ihnen nichts mehr geschickt.',
  'You get “{title}” of {domain} by mail, each time figures were released.':
    'Sie bekommen „{title}“ von {domain} per E-Mail, immer wenn Zahlen veröffentlicht wurden.',
  'Yes, send it to me': 'Ja, schicken Sie ihn mir',
  'Reports by mail': 'Berichte per E-Mail',
  'The report is attached, to read (PDF), as a table (CSV) and signed (JSON).':
    'Der Bericht ist angehängt: zum Lesen (PDF), als Tabelle (CSV) und signiert (JSON).',
  '± says how large the noise of a number is: in 95 of 100 draws it is no larger.':
    '± sagt, wie groß das Rauschen einer Zahl ist: In 95 von 100 Ziehungen ist es nicht größer.',
} as const
