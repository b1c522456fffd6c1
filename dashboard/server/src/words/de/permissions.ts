/** What a role or token may do, as it reads behind a colon. */
export const PERMISSIONS = {
  'see that a site exists, its name, time zone and currency':
    'sehen, dass es eine Website gibt, ihren Namen, ihre Zeitzone und Währung',
  'read everything that passed the gate, and the totals':
    'alles lesen, was die Schwelle passiert hat, und die Summen',
  'get reports and alerts of a site by mail': 'Berichte und Warnungen einer Website per E-Mail bekommen',
  'read what was released with noise': 'lesen, was mit Rauschen veröffentlicht wurde',
  'read what they themselves earned as an affiliate': 'lesen, was sie selbst als Affiliate verdient haben',
  'dispute what became of their own sales as an affiliate':
    'Einspruch gegen das erheben, was aus den eigenen Verkäufen als Affiliate wurde',
  'have programs and mails told what they themselves earned as an affiliate':
    'Programme und E-Mails wissen lassen, was sie selbst als Affiliate verdient haben',
  'read the settings of a site': 'die Einstellungen einer Website lesen',
  'change the settings of a site': 'die Einstellungen einer Website ändern',
  'change views that all see': 'Ansichten ändern, die alle sehen',
  'import logs': 'Protokolle importieren',
  'read what became of the sales that a shop sent':
    'lesen, was aus den Verkäufen wurde, die ein Shop gesendet hat',
  'make and retire the keys that a shop signs its sales with':
    'Schlüssel erzeugen und zurückziehen, mit denen ein Shop seine Verkäufe signiert',
  'read the affiliate programmes of a site, their members and their sales':
    'die Affiliate-Programme einer Website, ihre Mitglieder und Verkäufe lesen',
  'run affiliate programmes of a site: rules, members, codes, and what becomes of sales':
    'Affiliate-Programme einer Website führen: Regeln, Mitglieder, Codes und was aus Verkäufen wird',
  'read reports that are shared with them': 'Berichte lesen, die mit ihnen geteilt sind',
  'compose reports of what was released, and share them':
    'Berichte aus dem zusammenstellen, was veröffentlicht wurde, und sie teilen',
  'make and remove tokens of a site': 'Tokens einer Website erzeugen und entfernen',
  'invite people to a site, change and remove them':
    'Personen zu einer Website einladen, ändern und entfernen',
  'read what people did on a site': 'lesen, was Personen auf einer Website getan haben',
  'take all data of a site away': 'alle Daten einer Website mitnehmen',
  'delete a site and everything of it': 'eine Website mit allem löschen',
  'add sites, run audits, see all people and all that they did':
    'Websites hinzufügen, Prüfungen starten, alle Personen sehen und alles, was sie getan haben',
  'say how they themselves are paid as an affiliate, and agree to invoices':
    'angeben, wie sie selbst als Affiliate bezahlt werden, und Gutschriften vereinbaren',
  'pay affiliates: freeze batches, take files with their accounts, say what was paid':
    'Affiliates bezahlen: Auszahlungen festschreiben, Dateien mit ihren Konten holen, sagen, was bezahlt ist',
} as const
