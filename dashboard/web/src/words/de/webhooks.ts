/** Webhooks, and notices and tokens of affiliates. */
export const WEBHOOKS = {
  'added a webhook': 'hat einen Webhook hinzugefügt',
  'changed a webhook': 'hat einen Webhook geändert',
  'made a new secret of a webhook': 'hat ein neues Geheimnis eines Webhooks erzeugt',
  'removed a webhook': 'hat einen Webhook entfernt',
  'had something sent to a webhook again': 'hat etwas noch einmal an einen Webhook senden lassen',
  'have programs and mails told what they themselves earned as an affiliate':
    'Programme und E-Mails wissen lassen, was sie selbst als Affiliate verdient haben',
  'Read own earnings': 'Eigene Einnahmen lesen',
  'of an affiliate': 'eines Affiliates',
  'A sale or a tier earned a commission': 'Ein Verkauf oder eine Stufe brachte eine Provision',
  'A commission was approved': 'Eine Provision wurde freigegeben',
  'A commission can be paid': 'Eine Provision ist auszahlbar',
  'A commission was paid': 'Eine Provision wurde ausgezahlt',
  'A commission was taken back after a refund': 'Eine Provision wurde nach einer Erstattung zurückgenommen',
  'A commission was rejected': 'Eine Provision wurde abgelehnt',
  'A part was kept back for what has to come back': 'Ein Teil wurde für Rückforderungen einbehalten',
  'New rules were announced': 'Neue Regeln wurden angekündigt',
  'An affiliate applied': 'Ein Affiliate hat sich beworben',
  'An affiliate was approved': 'Ein Affiliate wurde angenommen',
  'An affiliate was suspended': 'Ein Affiliate wurde gesperrt',
  'An affiliate was declined': 'Ein Affiliate wurde abgelehnt',
  'An affiliate left': 'Ein Affiliate ist ausgeschieden',
  Webhooks: 'Webhooks',
  'Switched off': 'Ausgeschaltet',
  'Switched off: nothing arrived for three days': 'Ausgeschaltet: Drei Tage lang kam nichts an',
  'Switched off: the receiver wants no more (410)': 'Ausgeschaltet: Der Empfänger möchte nichts mehr (410)',
  Waits: 'Wartet',
  Arrived: 'Angekommen',
  'Given up': 'Aufgegeben',
  'this address is not asked': 'diese Adresse wird nicht aufgerufen',
  'the address is in a private network': 'die Adresse liegt in einem privaten Netz',
  'the name has no address': 'der Name hat keine Adresse',
  'its certificate is not valid': 'das Zertifikat ist nicht gültig',
  'no answer within 15 seconds': 'keine Antwort innerhalb von 15 Sekunden',
  'the connection broke off': 'die Verbindung brach ab',
  'it is not for this webhook any more': 'ist nicht mehr für diesen Webhook bestimmt',
  'Status {status}': 'Status {status}',
  'not tried yet': 'noch nicht versucht',
  '{n, plural, =0 {not tried yet} one {# try} other {# tries}}':
    '{n, plural, =0 {noch nicht versucht} one {# Versuch} other {# Versuche}}',
  'again at {moment}': 'erneut am {moment}',
  'A page of your own server. It gets a signed POST for each event, and answers within 15 seconds.':
    'Eine Seite Ihres eigenen Servers. Sie bekommt für jedes Ereignis ein signiertes POST und antwortet innerhalb von 15 Sekunden.',
  'If you like: what it is for.': 'Wenn Sie möchten: wofür er da ist.',
  'All programmes of this site': 'Alle Programme dieser Website',
  Address: 'Adresse',
  Events: 'Ereignisse',
  'Choose at least one.': 'Wählen Sie mindestens eines.',
  'Deliveries to {name}': 'Zustellungen an {name}',
  'Nothing has been sent yet. Send a test to see whether it arrives.':
    'Noch wurde nichts gesendet. Senden Sie einen Test, um zu sehen, ob er ankommt.',
  Event: 'Ereignis',
  At: 'Am',
  Outcome: 'Ergebnis',
  'Send again: {id}': 'Erneut senden: {id}',
  'It is sent again.': 'Es wird erneut gesendet.',
  'Send again': 'Erneut senden',
  'Fails since {moment}': 'Schlägt fehl seit {moment}',
  'The secret before signs too until {moment}.': 'Das vorige Geheimnis signiert noch bis {moment} mit.',
  'The test is on its way.': 'Der Test ist unterwegs.',
  'Send a test': 'Test senden',
  Deliveries: 'Zustellungen',
  'New secret': 'Neues Geheimnis',
  'Switch off': 'Ausschalten',
  'Switch on': 'Einschalten',
  'Make a new secret?': 'Neues Geheimnis erzeugen?',
  'Make a new secret': 'Neues Geheimnis erzeugen',
  'For a day each request carries a signature by both, so that your server can change over without losing any.':
    'Einen Tag lang trägt jede Anfrage eine Signatur von beiden, damit Ihr Server umstellen kann, ohne eine zu verlieren.',
  'Remove the webhook': 'Webhook entfernen',
  'Nothing is sent there any more, and the list of what was sent goes.':
    'Dorthin wird nichts mehr gesendet, und die Liste der Zustellungen verschwindet.',
  'the secret': 'das Geheimnis',
  'No webhook yet': 'Noch kein Webhook',
  'A webhook saves your program asking again and again: it is told of each event, signed as Standard Webhooks, and again until it answers.':
    'Ein Webhook erspart Ihrem Programm das ständige Nachfragen: Es erfährt von jedem Ereignis, signiert nach Standard Webhooks, und so oft, bis es antwortet.',
  'Add a webhook': 'Webhook hinzufügen',
  'Change “{name}”': '„{name}“ ändern',
  'Notices and webhooks': 'Mitteilungen und Webhooks',
  'Managers and owners of this site set up notices and webhooks.':
    'Mitteilungen und Webhooks richten Manager und Eigentümer dieser Website ein.',
  'This ends the mails about decisions of shops, for you alone.':
    'Damit enden die E-Mails über Entscheidungen von Shops, nur für Sie.',
  'This ends the mails about new rules, for you alone.':
    'Damit enden die E-Mails über neue Regeln, nur für Sie.',
  'This ends the mails about your commissions, for you alone.':
    'Damit enden die E-Mails über Ihre Provisionen, nur für Sie.',
  'This ends the mails about statements, for you alone.':
    'Damit enden die E-Mails über Abrechnungen, nur für Sie.',
  'This ends the mails about applications to programmes of {site}, for you alone.':
    'Damit enden die E-Mails über Bewerbungen für Programme von {site}, nur für Sie.',
  'This ends the mails about sales of {site} that wait for a decision, for you alone.':
    'Damit enden die E-Mails über Verkäufe von {site}, die auf eine Entscheidung warten, nur für Sie.',
  'This ends the mails about webhooks that were switched off, for you alone.':
    'Damit enden die E-Mails über ausgeschaltete Webhooks, nur für Sie.',
  'You get no mails about decisions of shops any more.':
    'Sie bekommen keine E-Mails über Entscheidungen von Shops mehr.',
  'You get no mails about new rules any more.': 'Sie bekommen keine E-Mails über neue Regeln mehr.',
  'You get no mails about your commissions any more.':
    'Sie bekommen keine E-Mails über Ihre Provisionen mehr.',
  'You get no mails about statements any more.': 'Sie bekommen keine E-Mails über Abrechnungen mehr.',
  'You get no mails about applications to programmes of {site} any more.':
    'Sie bekommen keine E-Mails über Bewerbungen für Programme von {site} mehr.',
  'You get no mails about sales of {site} that wait for a decision any more.':
    'Sie bekommen keine E-Mails über Verkäufe von {site} mehr, die auf eine Entscheidung warten.',
  'You get no mails about webhooks that were switched off any more.':
    'Sie bekommen keine E-Mails über ausgeschaltete Webhooks mehr.',
  'Mails about programmes': 'E-Mails über Programme',
  'Everybody chooses their own. Nothing in the mails tells who opens them, and each has a link that ends it.':
    'Jeder wählt die eigenen. Nichts in den E-Mails verrät, wer sie öffnet, und jede hat einen Link, der sie beendet.',
  'Decisions of shops': 'Entscheidungen von Shops',
  'When a shop takes you in, declines or suspends you, with its reason.':
    'Wenn ein Shop Sie aufnimmt, ablehnt oder sperrt, mit seinem Grund.',
  'New rules': 'Neue Regeln',
  'What changes and from when on, as soon as it is announced.':
    'Was sich ändert und ab wann, sobald es angekündigt ist.',
  'Your commissions': 'Ihre Provisionen',
  'What was earned, approved, paid and taken back, summed: never one mail a sale.':
    'Was verdient, freigegeben, ausgezahlt und zurückgenommen wurde, summiert: nie eine E-Mail je Verkauf.',
  'Statements of the month': 'Abrechnungen des Monats',
  'When the month is over and signed.': 'Wenn der Monat vorbei und signiert ist.',
  'New applications': 'Neue Bewerbungen',
  'Who wants to take part in a programme.': 'Wer an einem Programm teilnehmen möchte.',
  'Sales to decide on': 'Verkäufe zu entscheiden',
  'In the morning, three days before they are approved by themselves.':
    'Am Morgen, drei Tage bevor sie von selbst freigegeben werden.',
  'Webhooks that fail': 'Webhooks, die fehlschlagen',
  'When one was switched off because nothing arrived for three days.':
    'Wenn einer ausgeschaltet wurde, weil drei Tage lang nichts ankam.',
  'How often': 'Wie oft',
  'Every day': 'Täglich',
  'Every Monday': 'Jeden Montag',
  'Your server is told what happens in programmes of this site: commissions, members and rules. Nothing in it is about a buyer.':
    'Ihr Server erfährt, was in Programmen dieser Website geschieht: Provisionen, Mitglieder und Regeln. Nichts davon handelt von Käufern.',
  'Notices and API': 'Mitteilungen und API',
  'A token lets a program of yours read what you earn, in all your programmes, and do nothing else.':
    'Mit einem Token liest ein Programm von Ihnen, was Sie in allen Ihren Programmen verdienen, und kann sonst nichts.',
  'My bookkeeping': 'Meine Buchhaltung',
  'an example': 'ein Beispiel',
  'Your server is told what happens to your commissions. Lines of the ledger come when their day has been signed: the moment of a sale would say when somebody bought.':
    'Ihr Server erfährt, was mit Ihren Provisionen geschieht. Zeilen des Hauptbuchs kommen, wenn ihr Tag signiert ist: Der Augenblick eines Verkaufs würde verraten, wann jemand gekauft hat.',
} as const
