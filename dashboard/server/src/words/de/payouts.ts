/** What affiliates are paid, and how. */
export const PAYOUTS = {
  'Confirm how you want to be paid': 'Bestätigen Sie, wie Sie bezahlt werden möchten',
  'This link confirms that you want to be paid in another way. It works once, for a day, where you are signed in; the change is in force three days later:':
    'Dieser Link bestätigt, dass Sie auf andere Weise bezahlt werden möchten. Er funktioniert einmal, einen Tag lang, dort, wo Sie angemeldet sind; die Änderung gilt drei Tage später:',
  'How you are paid will change': 'Wie Sie bezahlt werden, ändert sich',
  'From {moment} on you are paid in another way. Until then you are paid as before.':
    'Ab {moment} werden Sie auf andere Weise bezahlt. Bis dahin werden Sie bezahlt wie bisher.',
  'If that was not you, withdraw the change here, and choose a new password: {payment}':
    'Wenn Sie das nicht waren, ziehen Sie die Änderung hier zurück, und wählen Sie ein neues Passwort: {payment}',
  'How you are paid stays as it was': 'Wie Sie bezahlt werden, bleibt, wie es war',
  'The change of how you are paid was withdrawn. You are paid as before: {payment}':
    'Die Änderung, wie Sie bezahlt werden, wurde zurückgezogen. Sie werden bezahlt wie bisher: {payment}',
  'No such file': 'Keine solche Datei',
  'There is no such file': 'Es gibt keine solche Datei',
  'SEPA transfers are in euros, and this programme is not':
    'SEPA-Überweisungen sind in Euro, und dieses Programm ist es nicht',
  'Say first who pays, and from which account': 'Geben Sie zuerst an, wer zahlt und von welchem Konto',
  'No open payment of this batch goes that way': 'Keine offene Zahlung dieser Auszahlung geht diesen Weg',
  'Tax number {id}': 'Steuernummer {id}',
  'Commissions of {n, plural, one {# sale} other {# sales}}':
    'Provisionen aus {n, plural, one {# Verkauf} other {# Verkäufen}}',
  'Kept back for what was refunded after it was paid':
    'Einbehalten für das, was nach der Auszahlung erstattet wurde',
  Net: 'Netto',
  'Tax of {rate}': 'Steuer zu {rate}',
  Total: 'Summe',
  'payout {number}': 'Auszahlung {number}',
  'What is paid': 'Was gezahlt wird',
  'What for': 'Wofür',
  'Invoice {number}': 'Gutschrift {number}',
  'Self-billing: written by who receives the service':
    'Gutschrift: ausgestellt von dem, der die Leistung empfängt',
  '{day}, for payout {payout} of {programme}': '{day}, zur Auszahlung {payout} von {programme}',
  'Who did the work': 'Wer die Leistung erbracht hat',
  'Who pays': 'Wer zahlt',
  'There is no such invoice': 'Es gibt keine solche Gutschrift',
  'There is no such payout': 'Es gibt keine solche Auszahlung',
  'Not agreed': 'Nicht vereinbart',
  'The shop has not said yet who is on its invoices; ask it to':
    'Der Shop hat noch nicht angegeben, wer auf seinen Gutschriften steht; bitten Sie ihn darum',
  'is not an IBAN: look at it again, its check digits do not fit':
    'ist keine IBAN: Sehen Sie sie noch einmal an, die Prüfziffern passen nicht',
  'is not a BIC': 'ist kein BIC',
  'You are no affiliate here': 'Sie sind hier kein Affiliate',
  'Too many mails': 'Zu viele E-Mails',
  'So many mails went to your address that you have to wait':
    'An Ihre Adresse gingen so viele E-Mails, dass Sie warten müssen',
  'Not frozen': 'Nicht festgeschrieben',
  'Meanwhile something has changed; look at the batch again':
    'Inzwischen hat sich etwas geändert; sehen Sie sich die Auszahlung noch einmal an',
  'Nobody can be paid yet; the list says why': 'Noch kann niemand bezahlt werden; die Liste sagt, warum',
} as const
