/** What affiliates see of what is theirs, and the check of a statement. */
export const PORTAL = {
  'Your programme': 'Ihr Programm',
  '{programme} of {site}': '{programme} von {site}',
  Programme: 'Programm',
  Earnings: 'Verdienst',
  Sales: 'Verkäufe',
  Links: 'Links',
  Statements: 'Auszüge',
  'Terms and rules': 'Bedingungen und Regeln',
  'You are in no programme yet': 'Sie sind noch in keinem Programm',
  'Here you will see what you earn, sale by sale. A shop takes you into its programme under the e-mail address that you sign in with; ask it which address it has.':
    'Hier sehen Sie, was Sie verdienen, Verkauf für Verkauf. Ein Shop nimmt Sie unter der E-Mail-Adresse in sein Programm auf, mit der Sie sich anmelden; fragen Sie ihn, welche Adresse er hat.',
  'Your address is in <link>your account</link>; it has to be confirmed.':
    'Ihre Adresse steht in <link>Ihrem Konto</link>; sie muss bestätigt sein.',
  'Your application waits': 'Ihre Bewerbung wartet',
  'The shop decides who takes part. Sales are credited from the day on which it says yes.':
    'Der Shop entscheidet, wer teilnimmt. Verkäufe werden ab dem Tag gutgeschrieben, an dem er zusagt.',
  'You are suspended in this programme': 'Sie sind in diesem Programm gesperrt',
  'Sales of these days are not credited. What you earned before goes on as it was.':
    'Verkäufe dieser Tage werden nicht gutgeschrieben. Was Sie vorher verdient haben, bleibt davon unberührt.',
  'The shop did not take you in': 'Der Shop hat Sie nicht aufgenommen',
  'No sale is credited to you in this programme.':
    'In diesem Programm wird Ihnen kein Verkauf gutgeschrieben.',
  'You have left this programme': 'Sie haben dieses Programm verlassen',
  'No further sale is credited. What you earned goes on as it was.':
    'Weitere Verkäufe werden nicht gutgeschrieben. Was Sie verdient haben, bleibt davon unberührt.',
  'Its reason: {reason}': 'Der Grund: {reason}',
  Earned: 'Verdient',
  'Commissions by the day on which they were written into the ledger. What was taken back for a refund, or rejected, is beside it and never hidden in it.':
    'Provisionen nach dem Tag, an dem sie ins Kontobuch geschrieben wurden. Was wegen einer Erstattung zurückgenommen oder abgelehnt wurde, steht daneben und verschwindet nie darin.',
  '{amount} taken back': '{amount} zurückgenommen',
  'Days in the chart': 'Tage im Diagramm',
  'Nothing yet: the first sale by one of your links begins the chart.':
    'Noch nichts: Mit dem ersten Verkauf über einen Ihrer Links beginnt das Diagramm.',
  Clicks: 'Klicks',
  'Earnings per click': 'Verdienst pro Klick',
  'What is owed to you': 'Was Ihnen zusteht',
  'Paid from {amount} on; less is carried over to the next payout.':
    'Ausgezahlt wird ab {amount}; weniger wird auf die nächste Auszahlung übertragen.',
  'What is this? {name}': 'Was ist das? {name}',
  'Waits for approval': 'Wartet auf Freigabe',
  'The shop has not decided yet. What nobody decides on is approved by itself when its time is over.':
    'Der Shop hat noch nicht entschieden. Worüber niemand entscheidet, das wird nach Ablauf der Frist von selbst freigegeben.',
  'Approved, and held': 'Freigegeben und zurückgehalten',
  'It is yours, and is held as long as goods can be returned.':
    'Es gehört Ihnen und wird zurückgehalten, solange Waren zurückgegeben werden können.',
  'Can be paid': 'Auszahlbar',
  'It was held long enough, and waits for the next payout.':
    'Es wurde lange genug zurückgehalten und wartet auf die nächste Auszahlung.',
  'Sums of what stands in the ledger. Every amount that can be paid is in the next payout.':
    'Summen dessen, was im Kontobuch steht. Jeder auszahlbare Betrag ist in der nächsten Auszahlung enthalten.',
  Paid: 'Ausgezahlt',
  'Everything that was ever paid to you in this programme.':
    'Alles, was Ihnen in diesem Programm je ausgezahlt wurde.',
  'To come back': 'Zurückzuzahlen',
  'It was paid before its order was refunded, and is kept back from later payouts.':
    'Es wurde ausgezahlt, bevor die Bestellung erstattet wurde, und wird von späteren Auszahlungen einbehalten.',
  'Not credited': 'Nicht gutgeschrieben',
  Waits: 'Wartet',
  Approved: 'Freigegeben',
  'Taken back': 'Zurückgenommen',
  Rejected: 'Abgelehnt',
  'The order was refunded': 'Die Bestellung wurde erstattet',
  'The bank took the payment back': 'Die Bank hat die Zahlung zurückgeholt',
  'by a coupon': 'über einen Gutschein',
  'by {code}': 'über {code}',
  'by {code}, {sub}': 'über {code}, {sub}',
  '{amount} was refunded': '{amount} wurden erstattet',
  'The shop corrected what its page had told': 'Der Shop berichtigte, was seine Seite gemeldet hatte',
  'The shop has not confirmed it yet': 'Der Shop hat ihn noch nicht bestätigt',
  Sale: 'Verkauf',
  'no. {number}': 'Nr. {number}',
  Amount: 'Betrag',
  Commission: 'Provision',
  'of {earned}': 'von {earned}',
  State: 'Stand',
  Why: 'Warum',
  'No sale yet': 'Noch kein Verkauf',
  'Every sale that the shop reports for you will be here: what it earned and how that was worked out, or why it earned nothing. None is left out.':
    'Jeder Verkauf, den der Shop für Sie meldet, steht hier: was er eingebracht hat und wie das errechnet wurde, oder warum er nichts eingebracht hat. Keiner fehlt.',
  'Page {page} of {pages}': 'Seite {page} von {pages}',
  'Days and amounts, and nothing of who bought: no time, no country, no page. Rejected and uncredited sales are here too, with the reason.':
    'Tage und Beträge und nichts darüber, wer gekauft hat: keine Uhrzeit, kein Land, keine Seite. Auch abgelehnte und nicht gutgeschriebene Verkäufe stehen hier, mit dem Grund.',
  'As a table (CSV)': 'Als Tabelle (CSV)',
  'Sales, latest first': 'Verkäufe, neueste zuerst',
  '{amount} an order': '{amount} je Bestellung',
  '{amount} an item': '{amount} je Artikel',
  'of every sale': 'von jedem Verkauf',
  'for you alone': 'nur für Sie',
  'on {skus}': 'auf {skus}',
  'on products of {groups}': 'auf Produkte der Gruppe {groups}',
  'from new customers': 'von neuen Kunden',
  'from customers who bought before': 'von Kunden, die schon gekauft haben',
  'on the first {n, plural, one {payment} other {# payments}} of a subscription':
    'auf {n, plural, one {die erste Zahlung} other {die ersten # Zahlungen}} eines Abonnements',
  'from {day} on': 'ab {day}',
  'until {day}': 'bis {day}',
  '{rate} of {base}': '{rate} von {base}',
  '{amount} for the order': '{amount} für die Bestellung',
  '{amount} for each of {items}': 'je {amount} für {items}',
  'and a bonus of {bonus}': 'dazu ein Bonus von {bonus}',
  'rules version {version}': 'Regeln Version {version}',
  'can be paid from {day}': 'auszahlbar ab {day}',
  'Sub-code': 'Untercode',
  'Tells your own places apart, such as a blog and a newsletter.':
    'Unterscheidet Ihre eigenen Orte, etwa Blog und Newsletter.',
  'No sub-code': 'Kein Untercode',
  'Page of {site}': 'Seite von {site}',
  'Copy its address from the browser. Without one, the link leads to the front page.':
    'Kopieren Sie die Adresse aus dem Browser. Ohne sie führt der Link zur Startseite.',
  'This is no page of {site}.': 'Das ist keine Seite von {site}.',
  'your link': 'Ihren Link',
  'QR code of your link': 'QR-Code Ihres Links',
  'You have no code yet': 'Sie haben noch keinen Code',
  'A link names you by a code, which the shop gives you. Ask it for one.':
    'Ein Link nennt Sie mit einem Code, den Ihnen der Shop gibt. Bitten Sie ihn um einen.',
  'Who follows your link gets a cookie that is the same for everybody who follows it that day: it credits you, and tells nobody apart.':
    'Wer Ihrem Link folgt, bekommt ein Cookie, das an diesem Tag für alle gleich ist, die ihm folgen: Es schreibt Ihnen gut und unterscheidet niemanden.',
  Coupons: 'Gutscheine',
  'An order with your coupon is credited to you without any link.':
    'Eine Bestellung mit Ihrem Gutschein wird Ihnen auch ohne Link gutgeschrieben.',
  'your coupon': 'Ihren Gutschein',
  'this is so': 'stimmt',
  'this is not so': 'stimmt nicht',
  'not looked at': 'nicht angesehen',
  'This browser cannot check the signature here; it takes a recent one, and https. The command can.':
    'Dieser Browser kann die Signatur hier nicht prüfen; dazu braucht es einen neueren, und https. Der Befehl kann es.',
  'Valid: {n, plural, one {# line} other {# lines}} of {affiliate} in {programme} of {site}, {from} to {to}.':
    'Gültig: {n, plural, one {# Zeile} other {# Zeilen}} von {affiliate} in {programme} von {site}, {from} bis {to}.',
  'Signed with the key {key}': 'Signiert mit dem Schlüssel {key}',
  'Verify it here': 'Hier prüfen',
  'It could not be verified': 'Das konnte nicht geprüft werden',
  'The file that proves it (JSON)': 'Die Datei, die es beweist (JSON)',
  'To read and to print (PDF)': 'Zum Lesen und Drucken (PDF)',
  'A statement holds every line of yours in the ledger, signed, with what shows that the ledger was not changed since. It ends with the last day that is signed.':
    'Ein Auszug enthält jede Ihrer Zeilen im Kontobuch, signiert, und dazu, was zeigt, dass das Kontobuch seither nicht verändert wurde. Er endet mit dem letzten signierten Tag.',
  Month: 'Monat',
  'You need not take our word for it': 'Sie müssen uns das nicht glauben',
  'Keep the files. This command checks one on any computer, without this server; <link>this page</link> checks one in the browser and sends nothing.':
    'Bewahren Sie die Dateien auf. Dieser Befehl prüft eine auf jedem Rechner, ohne diesen Server; <link>diese Seite</link> prüft eine im Browser und sendet nichts.',
  'The file is read here and sent nowhere. You learn whether a line of it was changed, taken out or made up, and whether what was published before was changed since.':
    'Die Datei wird hier gelesen und nirgendwohin gesendet. Sie erfahren, ob eine Zeile verändert, entfernt oder erfunden wurde und ob früher Veröffentlichtes seither verändert wurde.',
  'Key it must be signed with': 'Schlüssel, mit dem er signiert sein muss',
  'Where you have it from somewhere else than the file. Without one, the key in the file is taken.':
    'Falls Sie ihn von anderswo als aus der Datei haben. Ohne ihn gilt der Schlüssel in der Datei.',
  'Drop the file of a statement or of a shared report here (JSON), or choose it':
    'Legen Sie die Datei eines Auszugs oder eines geteilten Berichts hier ab (JSON), oder wählen Sie sie',
  'A sale is credited up to {n, plural, one {# day} other {# days}} after the click.':
    'Ein Verkauf wird bis zu {n, plural, one {# Tag} other {# Tage}} nach dem Klick gutgeschrieben.',
  'A coupon counts before a click.': 'Ein Gutschein zählt vor einem Klick.',
  'A click counts before a coupon.': 'Ein Klick zählt vor einem Gutschein.',
  'Of several clicks the last one counts.': 'Von mehreren Klicks zählt der letzte.',
  'Of several clicks the first one counts.': 'Von mehreren Klicks zählt der erste.',
  'What nobody decides on is approved after {n, plural, one {# day} other {# days}}.':
    'Worüber niemand entscheidet, das wird nach {n, plural, one {# Tag} other {# Tagen}} freigegeben.',
  'It is held for {n, plural, one {# day} other {# days}} from the sale on, and can be paid then.':
    'Es wird ab dem Verkauf {n, plural, one {# Tag} other {# Tage}} zurückgehalten und ist dann auszahlbar.',
  'Commissions are worked out on what was paid, with tax and shipping.':
    'Provisionen werden auf das Gezahlte mit Steuern und Versand errechnet.',
  'Commissions are worked out on what was paid, with tax and without shipping.':
    'Provisionen werden auf das Gezahlte mit Steuern und ohne Versand errechnet.',
  'Commissions are worked out on what was paid, with shipping and without tax.':
    'Provisionen werden auf das Gezahlte mit Versand und ohne Steuern errechnet.',
  'Commissions are worked out on what was paid, without tax and shipping.':
    'Provisionen werden auf das Gezahlte ohne Steuern und Versand errechnet.',
  'Orders below {amount} earn nothing.': 'Bestellungen unter {amount} bringen nichts ein.',
  'at most {amount} an order': 'höchstens {amount} je Bestellung',
  '{pay} from {count} sales in a month on': '{pay} ab {count} Verkäufen im Monat',
  '{pay} from {amount} sold in a month on': '{pay} ab {amount} Umsatz im Monat',
  'Version {version}, for sales from {day} on': 'Version {version}, für Verkäufe ab {day}',
  'Announced on {day}': 'Angekündigt am {day}',
  '{amount} once, for your first sale': 'einmal {amount} für Ihren ersten Verkauf',
  '{amount} once, for sale number {sales}': 'einmal {amount} für Verkauf Nummer {sales}',
  'At most {amount} in a month': 'Höchstens {amount} im Monat',
  Terms: 'Bedingungen',
  'What a sale earns. A change is a new version for later sales; what was earned under an earlier one stays. The rule that says most about a sale is the one that counts.':
    'Was ein Verkauf einbringt. Eine Änderung ist eine neue Version für spätere Verkäufe; was unter einer früheren verdient wurde, bleibt. Es zählt die Regel, die am meisten über einen Verkauf sagt.',
  'The shop has announced no rule yet, so no sale earns anything.':
    'Der Shop hat noch keine Regel angekündigt, also bringt noch kein Verkauf etwas ein.',
} as const
