/** Payouts of a programme, and how affiliates are paid. */
export const PAYOUTS = {
  'froze a payout': 'hat eine Auszahlung festgeschrieben',
  'took a file of a payout, with accounts': 'hat eine Datei einer Auszahlung mit Konten geholt',
  'said what became of a payout': 'hat angegeben, was aus einer Auszahlung wurde',
  'changed who pays affiliates': 'hat geändert, wer Affiliates bezahlt',
  'changed how they are paid': 'hat geändert, wie sie oder er bezahlt wird',
  'agreed that invoices are written for them': 'hat vereinbart, dass Gutschriften ausgestellt werden',
  'ended that invoices are written for them': 'hat beendet, dass Gutschriften ausgestellt werden',
  'say how they themselves are paid as an affiliate, and agree to invoices':
    'angeben, wie sie selbst als Affiliate bezahlt werden, und Gutschriften vereinbaren',
  'pay affiliates: freeze batches, take files with their accounts, say what was paid':
    'Affiliates bezahlen: Auszahlungen festschreiben, Dateien mit ihren Konten holen, sagen, was bezahlt ist',
  Payouts: 'Auszahlungen',
  Frozen: 'Festgeschrieben',
  'On its way': 'Unterwegs',
  'To be paid': 'Zu zahlen',
  Settled: 'Erledigt',
  Failed: 'Fehlgeschlagen',
  'Bank account (IBAN)': 'Bankkonto (IBAN)',
  PayPal: 'PayPal',
  'In another way': 'Auf andere Weise',
  'Less than the minimum payout': 'Weniger als die kleinste Auszahlung',
  'Stopped because of a sign, until that is decided':
    'Angehalten wegen eines Anzeichens, bis darüber entschieden ist',
  'As much has to come back as can be paid': 'Es muss so viel zurückkommen, wie ausgezahlt werden kann',
  'They have not said how they want to be paid': 'Es ist nicht angegeben, wie bezahlt werden soll',
  'Carried over to a later payout': 'Auf eine spätere Auszahlung übertragen',
  'the SHA-256 of the payout': 'die SHA-256 der Auszahlung',
  'Freeze payout {number}?': 'Auszahlung {number} festschreiben?',
  'Freeze it': 'Festschreiben',
  Freeze: 'Festschreiben',
  'Payout {number} is frozen.': 'Auszahlung {number} ist festgeschrieben.',
  '{sum} for {n, plural, one {# affiliate} other {# affiliates}}. From now on it stays as it is: what is refunded meanwhile comes back out of the next payout. The next one begins when every item of this one is paid or has failed.':
    '{sum} für {n, plural, one {# Affiliate} other {# Affiliates}}. Von jetzt an bleibt sie, wie sie ist: Was inzwischen erstattet wird, wird von der nächsten Auszahlung einbehalten. Die nächste beginnt, wenn jeder Posten dieser Auszahlung bezahlt oder fehlgeschlagen ist.',
  'Kept back': 'Einbehalten',
  'Paid to': 'Gezahlt an',
  'Next payout': 'Nächste Auszahlung',
  'Everybody is paid whose commissions can be paid, less what has to come back.':
    'Bezahlt werden alle, deren Provisionen ausgezahlt werden können, abzüglich dessen, was zurückkommen muss.',
  'Everybody is paid who reaches {amount}, less what has to come back.':
    'Bezahlt werden alle, die {amount} erreichen, abzüglich dessen, was zurückkommen muss.',
  'Nobody can be paid yet': 'Noch kann niemand bezahlt werden',
  'Commissions are payable when they are approved and were held long enough, and when the affiliate has said in the portal how they want to be paid.':
    'Provisionen sind auszahlbar, wenn sie freigegeben sind und lange genug zurückgehalten wurden und wenn der Affiliate im Portal angegeben hat, wie er bezahlt werden möchte.',
  'Payout {number}': 'Auszahlung {number}',
  'Mark {n, plural, one {# item} other {# items}} as paid?':
    '{n, plural, one {# Posten} other {# Posten}} als bezahlt markieren?',
  'Mark {n, plural, one {# item} other {# items}} as failed?':
    '{n, plural, one {# Posten} other {# Posten}} als fehlgeschlagen markieren?',
  'Mark as paid': 'Als bezahlt markieren',
  'Mark as failed': 'Als fehlgeschlagen markieren',
  'Mark all as paid': 'Alle als bezahlt markieren',
  'Mark as paid: {name}': 'Als bezahlt markieren: {name}',
  'Mark as failed: {name}': 'Als fehlgeschlagen markieren: {name}',
  'Marked as paid.': 'Als bezahlt markiert.',
  'Marked as failed.': 'Als fehlgeschlagen markiert.',
  '{sum} are written into the ledger as paid. It cannot be taken back.':
    '{sum} werden als bezahlt ins Kontobuch geschrieben. Das lässt sich nicht zurücknehmen.',
  '{sum} stay payable and come into the next payout. The affiliate reads the reason.':
    '{sum} bleiben auszahlbar und kommen in die nächste Auszahlung. Der Affiliate liest den Grund.',
  Reference: 'Referenz',
  'By which you find the payment again at your bank. The affiliate reads it.':
    'Unter der Sie die Zahlung bei Ihrer Bank wiederfinden. Der Affiliate liest sie.',
  'Invoice {number} (PDF)': 'Gutschrift {number} (PDF)',
  'Table (CSV)': 'Tabelle (CSV)',
  'Transfers for the bank (SEPA XML)': 'Überweisungen für die Bank (SEPA-XML)',
  'PayPal mass payment (CSV)': 'PayPal-Sammelzahlung (CSV)',
  'Say below from which account you pay: then there is a file for your bank.':
    'Geben Sie unten an, von welchem Konto Sie zahlen: Dann gibt es eine Datei für Ihre Bank.',
  'Frozen on {day}': 'Festgeschrieben am {day}',
  '{amount} kept back': '{amount} einbehalten',
  'SHA-256 of the frozen payout; it stands in the table, too.':
    'SHA-256 der festgeschriebenen Auszahlung; sie steht auch in der Tabelle.',
  'The file that it is of (JSON)': 'Die Datei, zu der sie gehört (JSON)',
  'Who pays': 'Wer zahlt',
  'Name or company': 'Name oder Firma',
  'Postal address': 'Postanschrift',
  'Tax number': 'Steuernummer',
  'IBAN that you pay from': 'IBAN, von der Sie zahlen',
  'Leave it empty to keep {account}.': 'Leer lassen, um {account} zu behalten.',
  'For SEPA transfers; stored encrypted.': 'Für SEPA-Überweisungen; verschlüsselt gespeichert.',
  'For transfers by your bank, and for invoices that you write for affiliates who agreed.':
    'Für Überweisungen durch Ihre Bank und für Gutschriften, die Sie mit Affiliates vereinbart haben.',
  'Not said yet. Without it there is no file for a bank, and no invoice is written.':
    'Noch nicht angegeben. Ohne das gibt es keine Datei für eine Bank, und es wird keine Gutschrift ausgestellt.',
  'Payouts before': 'Frühere Auszahlungen',
  'None yet. What was paid stays here, with who got what.':
    'Noch keine. Was bezahlt wurde, bleibt hier stehen, mit allen Empfängern.',
  'Details of payout {number}': 'Details der Auszahlung {number}',
  'A change is on its way: {account}': 'Eine Änderung ist unterwegs: {account}',
  'It waits for you to follow the link in the mail that was sent to you.':
    'Sie wartet darauf, dass Sie dem Link in der E-Mail folgen, die an Sie ging.',
  'From {moment} on you can be paid to it.': 'Ab {moment} können Sie darauf bezahlt werden.',
  'From {moment} on you are paid to it; until then as before.':
    'Ab {moment} werden Sie darauf bezahlt; bis dahin wie bisher.',
  'If that was not you, withdraw it and choose a new password.':
    'Wenn Sie das nicht waren, ziehen Sie sie zurück, und wählen Sie ein neues Passwort.',
  'Withdrawn: you are paid as before.': 'Zurückgezogen: Sie werden bezahlt wie bisher.',
  'Confirmed.': 'Bestätigt.',
  'Not confirmed': 'Nicht bestätigt',
  'How you are paid': 'Wie Sie bezahlt werden',
  'Stored encrypted, and shown in parts only. A change is confirmed by you and holds three days later, so that nobody redirects your money unseen. It is the same in all your programmes here.':
    'Verschlüsselt gespeichert und nur in Teilen gezeigt. Eine Änderung bestätigen Sie, und sie gilt drei Tage später, damit niemand Ihr Geld unbemerkt umleitet. Sie gilt in allen Ihren Programmen hier.',
  'Nobody knows yet how to pay you': 'Noch weiß niemand, wie Sie bezahlt werden möchten',
  'Say it here. As long as it is not known, what you earned is carried over from payout to payout.':
    'Geben Sie es hier an. Solange es nicht bekannt ist, wird Ihr Verdienst von Auszahlung zu Auszahlung übertragen.',
  'Follow the link in the mail that was sent to you.': 'Folgen Sie dem Link in der E-Mail, die an Sie ging.',
  'The change holds in three days.': 'Die Änderung gilt in drei Tagen.',
  'Change how you are paid': 'Ändern, wie Sie bezahlt werden',
  'Ask for the change': 'Änderung beantragen',
  Way: 'Weg',
  'Holder of the account': 'Inhaber des Kontos',
  IBAN: 'IBAN',
  BIC: 'BIC',
  'Only for banks outside the European Economic Area.':
    'Nur für Banken außerhalb des Europäischen Wirtschaftsraums.',
  'E-mail address at PayPal': 'E-Mail-Adresse bei PayPal',
  'What the shop has to know': 'Was der Shop wissen muss',
  'A link is mailed to you; the change holds three days after you followed it.':
    'Ein Link geht per E-Mail an Sie; die Änderung gilt drei Tage, nachdem Sie ihm gefolgt sind.',
  'No mails are sent from here: so you are asked to say again who you are, and the change holds three days later.':
    'Von hier werden keine E-Mails verschickt: Deshalb werden Sie noch einmal gefragt, wer Sie sind, und die Änderung gilt drei Tage später.',
  'Your payouts': 'Ihre Auszahlungen',
  'Lines of your statements name the payout that they were paid with.':
    'Die Zeilen Ihrer Auszüge nennen die Auszahlung, mit der sie bezahlt wurden.',
  'No payout yet': 'Noch keine Auszahlung',
  'The shop pays what was approved and held long enough, in payouts that are frozen before they are paid. Each will be here with its reference.':
    'Der Shop zahlt, was freigegeben und lange genug zurückgehalten wurde, in Auszahlungen, die vor der Zahlung festgeschrieben werden. Jede steht hier mit ihrer Referenz.',
  'Reference {reference}': 'Referenz {reference}',
  '{reason}. It stays yours, and comes with the next payout.':
    '{reason}. Es bleibt Ihres und kommt mit der nächsten Auszahlung.',
  Payout: 'Auszahlung',
  Invoice: 'Gutschrift',
  Invoices: 'Gutschriften',
  'Invoices in your name': 'Gutschriften in Ihrem Namen',
  Agree: 'Vereinbaren',
  'Agree to invoices': 'Gutschriften vereinbaren',
  'Agreed, from the next payment on.': 'Vereinbart, ab der nächsten Zahlung.',
  'The shop writes an invoice in your name whenever it pays you. What it pays includes the tax below.':
    'Der Shop stellt in Ihrem Namen eine Gutschrift aus, wann immer er Sie bezahlt. Was er zahlt, enthält die Steuer unten.',
  'Tax in percent': 'Steuer in Prozent',
  '0 where you charge none.': '0, wenn Sie keine berechnen.',
  'Write a percentage from 0 to 100.': 'Schreiben Sie einen Prozentsatz von 0 bis 100.',
  'Note on the invoice': 'Hinweis auf der Gutschrift',
  'Such as why there is no tax on it.': 'Etwa, warum keine Steuer darauf steht.',
  'Write your invoices yourself?': 'Rechnungen selbst schreiben?',
  'End it': 'Beenden',
  'No further invoice is written in your name. Those that are written stay.':
    'Es wird keine weitere Gutschrift in Ihrem Namen ausgestellt. Die ausgestellten bleiben.',
  'If you agree, the shop writes your invoices for you (self-billing), numbered and with the payment.':
    'Wenn Sie es vereinbaren, stellt der Shop Ihre Rechnungen für Sie aus (Gutschriftverfahren), nummeriert und mit der Zahlung.',
  'The shop has not said yet who is on its invoices; until then none can be written.':
    'Der Shop hat noch nicht angegeben, wer auf seinen Gutschriften steht; bis dahin kann keine ausgestellt werden.',
  Tax: 'Steuer',
} as const
