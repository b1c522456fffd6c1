/** Clicks of affiliates, what they promote with, and the public page of a programme. */
export const PROMOTION = {
  'Sales by clicks': 'Verkäufe durch Klicks',
  'Sales by clicks, divided by clicks of the same days.':
    'Verkäufe durch Klicks, geteilt durch die Klicks derselben Tage.',
  'Commission of sales by clicks that was not taken back, divided by clicks of the same days.':
    'Provision aus Verkäufen durch Klicks, die nicht zurückgenommen wurde, geteilt durch die Klicks derselben Tage.',
  'How often your links were followed in the last 28 days that are over, and what a click earned.':
    'Wie oft Ihren Links in den letzten 28 abgeschlossenen Tagen gefolgt wurde und was ein Klick eingebracht hat.',
  'More about clicks': 'Mehr über Klicks',
  'A click is a visit of the shop by one of your links. Days are shown when they are over, and sales by the day on which they were made.':
    'Ein Klick ist ein Besuch des Shops über einen Ihrer Links. Tage werden gezeigt, wenn sie vorüber sind, Verkäufe nach dem Tag, an dem sie geschehen sind.',
  'Last 365 days': 'Letzte 365 Tage',
  'The first day on which five people come by one of your links begins the chart.':
    'Mit dem ersten Tag, an dem fünf Personen über einen Ihrer Links kommen, beginnt das Diagramm.',
  '{n, plural, one {On # day} other {On # days}} fewer than five different visitors came by one code, or nobody did; no number is shown of such a day. They are counted when their week or month is over and enough came together.':
    'An {n, plural, one {# Tag} other {# Tagen}} kamen über einen Code weniger als fünf verschiedene Besucher oder niemand; für einen solchen Tag wird keine Zahl gezeigt. Sie werden gezählt, wenn ihre Woche oder ihr Monat vorüber ist und genügend zusammengekommen sind.',
  '{n, plural, one {# click} other {# clicks}} of these days are known in that way.':
    '{n, plural, one {# Klick} other {# Klicks}} dieser Tage sind auf diese Weise bekannt.',
  'Clicks by code': 'Klicks nach Code',
  'Sales by sub-code': 'Verkäufe nach Sub-Code',
  'Sales are told apart by sub-code; clicks are not, so that no link stands for one person.':
    'Verkäufe werden nach Sub-Code unterschieden, Klicks nicht, damit kein Link für eine einzelne Person steht.',
  'Landing pages': 'Einstiegsseiten',
  'Where clicks came from, and where they led': 'Woher Klicks kamen und wohin sie führten',
  'A row is shown when ten different visitors of a day did the same. Everybody else is in the last row, so that nobody can be picked out.':
    'Eine Zeile wird gezeigt, wenn zehn verschiedene Besucher eines Tages dasselbe getan haben. Alle übrigen stehen in der letzten Zeile, damit niemand herausgegriffen werden kann.',
  'List of clicks': 'Liste der Klicks',
  'No click is shown in these days yet.': 'In diesen Tagen wird noch kein Klick gezeigt.',
  '{n, plural, one {# further value is} other {# further values are}} not listed.':
    '{n, plural, one {# weiterer Wert ist} other {# weitere Werte sind}} nicht aufgeführt.',
  'Clicks are visits by links of an affiliate, as far as enough came together on a day or in a week; rates are of the same days.':
    'Klicks sind Besuche über Links eines Affiliates, soweit an einem Tag oder in einer Woche genügend zusammengekommen sind; Raten gelten für dieselben Tage.',
  'The most first, by': 'Höchste zuerst, nach',
  'Affiliates, the most first': 'Affiliates, die höchsten zuerst',
  'register codes for their own links as an affiliate':
    'als Affiliate Codes für die eigenen Links registrieren',
  'registered a code for their own links': 'hat einen Code für die eigenen Links registriert',
  'added a banner or a text of a programme': 'hat ein Banner oder einen Text eines Programms hinzugefügt',
  'removed a banner or a text of a programme': 'hat ein Banner oder einen Text eines Programms entfernt',
  'changed the product feed of a programme': 'hat den Produktfeed eines Programms geändert',
  '2 to 40 letters, digits, hyphens or underscores: the name of your site, for example.':
    '2 bis 40 Buchstaben, Ziffern, Bindestriche oder Unterstriche, zum Beispiel der Name Ihrer Website.',
  'A change is announced, and holds for later sales only.':
    'Eine Änderung wird angekündigt und gilt nur für spätere Verkäufe.',
  'A code stands in your links and says that they are yours. It is yours for good: nobody else on this site ever gets it.':
    'Ein Code steht in Ihren Links und sagt, dass sie von Ihnen sind. Er gehört Ihnen auf Dauer: Auf dieser Website bekommt ihn nie jemand anderes.',
  'A mail is on its way to {email}. Its link confirms your address and makes your account; then the shop sees your application.':
    'Eine E-Mail an {email} ist unterwegs. Ihr Link bestätigt Ihre Adresse und legt Ihr Konto an; danach sieht der Shop Ihre Bewerbung.',
  'A page of {site}; without one, its front page.': 'Eine Seite von {site}; ohne Angabe die Startseite.',
  'A table (CSV) with the columns title, address, price and image. Affiliates get it with links that credit them. A new file takes the place of the one before.':
    'Eine Tabelle (CSV) mit den Spalten Titel, Adresse, Preis und Bild. Affiliates erhalten sie mit Links, die ihnen gutschreiben. Eine neue Datei ersetzt die vorige.',
  'Add a banner': 'Banner hinzufügen',
  'Add a text': 'Text hinzufügen',
  'Add the banner': 'Das Banner hinzufügen',
  'Add the text': 'Den Text hinzufügen',
  'Affiliate programmes of {site}': 'Partnerprogramme von {site}',
  'Affiliates get each as HTML with their own link. Nothing counts who sees one, and everything that does not draw (camera, place, author) is removed from the file.':
    'Affiliates erhalten jedes als HTML mit ihrem eigenen Link. Nichts zählt, wer eines sieht, und alles, was nicht zum Bild gehört (Kamera, Ort, Urheber), wird aus der Datei entfernt.',
  'Affiliates no longer get it; links that they have go on working.':
    'Affiliates erhalten ihn nicht mehr; Links, die sie haben, funktionieren weiter.',
  'An affiliate programme of <site>{domain}</site>: recommend what it sells, and earn a share of what your links bring.':
    'Ein Partnerprogramm von <site>{domain}</site>: Empfehlen Sie, was dort verkauft wird, und verdienen Sie an dem, was Ihre Links bringen.',
  'Anybody can read its terms, its rules and how it treats its affiliates, and apply. Who applies appears under “Affiliates” once their address is confirmed.':
    'Jeder kann Bedingungen und Regeln lesen, und wie mit Affiliates umgegangen wird, und sich bewerben. Wer sich bewirbt, erscheint unter „Affiliates“, sobald die Adresse bestätigt ist.',
  Apply: 'Bewerben',
  Banners: 'Banner',
  'Banners and texts': 'Banner und Texte',
  'Banners and texts carry your link. <link>Register a code for it</link> first.':
    'Banner und Texte tragen Ihren Link. <link>Registrieren Sie dafür zuerst einen Code</link>.',
  'Copy the HTML into your page: a link of yours and a picture, with no script, and nothing counts who sees it.':
    'Kopieren Sie das HTML in Ihre Seite: ein Link von Ihnen und ein Bild, ohne Skript, und nichts zählt, wer es sieht.',
  'File with products': 'Datei mit Produkten',
  'From a sale until it is paid': 'Vom Verkauf bis zur Auszahlung',
  Heading: 'Überschrift',
  'How it treats its affiliates': 'Wie mit Affiliates umgegangen wird',
  'It may have been closed. A shop can still invite whom it wants to.':
    'Vielleicht wurde es geschlossen. Einladen kann ein Shop weiterhin, wen er möchte.',
  'Line {line}': 'Zeile {line}',
  'Line {line}, {column}': 'Zeile {line}, {column}',
  'Links need nothing else: <link>make one to any page of the shop</link>.':
    'Links brauchen nichts weiter: <link>Erstellen Sie einen zu einer beliebigen Seite des Shops</link>.',
  'New code': 'Neuer Code',
  'Nothing has come: look at what you wrote, and send it again':
    'Nichts angekommen: Angaben ansehen und erneut senden',
  'Of fewer than {n} sales a rate says more about chance than about a shop.':
    'Bei weniger als {n} Verkäufen sagt eine Rate mehr über den Zufall als über einen Shop.',
  'One a line, 20 at most: your places, such as blog or newsletter. Never one for each reader.':
    'Einer pro Zeile, höchstens 20: Ihre Orte, etwa Blog oder Newsletter. Niemals einer für jeden Leser.',
  'PNG, JPEG, GIF or WebP, up to 512 kB and 2,048 pixels a side.':
    'PNG, JPEG, GIF oder WebP, bis 512 kB und 2.048 Pixel je Seite.',
  'Page that it leads to': 'Seite, zu der es führt',
  'Pages of affiliates that show it will have a gap there; their links go on working.':
    'Auf Seiten von Affiliates, die es zeigen, entsteht eine Lücke; ihre Links funktionieren weiter.',
  'Prices in {currency}, addresses on {site}, at most {most} products.':
    'Preise in {currency}, Adressen auf {site}, höchstens {most} Produkte.',
  'Product feed': 'Produktfeed',
  Promotion: 'Werbemittel',
  'Public page': 'Öffentliche Seite',
  'Read to whoever does not see it, such as “20 % off toner until Sunday”.':
    'Wird allen vorgelesen, die es nicht sehen, etwa „20 % auf Toner bis Sonntag“.',
  'Register a code': 'Code registrieren',
  'Register the code': 'Den Code registrieren',
  'Remove the feed': 'Feed entfernen',
  'Remove the product feed?': 'Den Produktfeed entfernen?',
  'Sales that were approved': 'Freigegebene Verkäufe',
  'Sales that were refunded': 'Erstattete Verkäufe',
  'See the page': 'Seite ansehen',
  'Sub-codes': 'Sub-Codes',
  'Sub-codes of {code}': 'Sub-Codes von {code}',
  'Take part': 'Mitmachen',
  Text: 'Text',
  Texts: 'Texte',
  'The code {code} is yours.': 'Der Code {code} gehört Ihnen.',
  'The page is closed: nobody finds it, and nobody can apply. You can still invite.':
    'Die Seite ist geschlossen: Niemand findet sie, und niemand kann sich bewerben. Einladen können Sie weiterhin.',
  'The product feed is loaded.': 'Der Produktfeed ist geladen.',
  'The shop has given nothing to promote with yet': 'Der Shop hat noch keine Werbemittel bereitgestellt',
  'The shop looks at your application and decides.': 'Der Shop sieht sich Ihre Bewerbung an und entscheidet.',
  'There is no banner yet.': 'Es gibt noch kein Banner.',
  'There is no feed yet.': 'Es gibt noch keinen Feed.',
  'There is no such programme': 'Ein solches Programm gibt es nicht',
  'There is no text yet.': 'Es gibt noch keinen Text.',
  'There is none that is open.': 'Es gibt keines, das offen ist.',
  'This installation sends no mail, so it cannot confirm your address. Write to {site}: the shop can invite you.':
    'Diese Installation versendet keine E-Mails und kann Ihre Adresse daher nicht bestätigen. Schreiben Sie an {site}: Der Shop kann Sie einladen.',
  'Until a sale is decided on': 'Bis über einen Verkauf entschieden ist',
  'What a sale earns': 'Was ein Verkauf einbringt',
  'What the picture shows': 'Was das Bild zeigt',
  'What the shop says': 'Was der Shop sagt',
  'What you write about, and for whom': 'Worüber Sie schreiben und für wen',
  'Who has copied it has it still.': 'Wer ihn kopiert hat, hat ihn weiterhin.',
  'Whoever follows your link gets a cookie that is the same for everybody that day. It credits you, and follows nobody.':
    'Wer Ihrem Link folgt, erhält ein Cookie, das an diesem Tag für alle gleich ist. Es schreibt Ihnen gut und verfolgt niemanden.',
  'With your link at the end.': 'Mit Ihrem Link am Ende.',
  'Words that affiliates may use, with a link of theirs.':
    'Worte, die Affiliates verwenden dürfen, mit einem Link von ihnen.',
  'Worked out from the ledger of a year once a day, and not claimed. Days are medians: half of the sales took as long or less.':
    'Einmal täglich aus dem Kontobuch eines Jahres errechnet und nicht behauptet. Tage sind Mediane: Bei der Hälfte der Verkäufe dauerte es höchstens so lange.',
  'You apply here, and confirm your address by a link that we mail to you.':
    'Sie bewerben sich hier und bestätigen Ihre Adresse über einen Link, den wir Ihnen mailen.',
  'You register a code, make your first link, and see every click and sale.':
    'Sie registrieren einen Code, erstellen Ihren ersten Link und sehen Klicks und jeden Verkauf.',
  'You take part already? <link>Sign in</link>.': 'Sie nehmen schon teil? <link>Melden Sie sich an</link>.',
  'Your application': 'Ihre Bewerbung',
  'Your code in all of them': 'Ihr Code in allen',
  'Your codes': 'Ihre Codes',
  'Your site or channel': 'Ihre Website oder Ihr Kanal',
  'Yours, or that of your site: as the shop shall know you.':
    'Ihrer oder der Ihrer Website: so, wie der Shop Sie kennen soll.',
  'leads to {page}': 'führt zu {page}',
  'save the picture': 'Bild speichern',
  'the HTML of {name}': 'das HTML von {name}',
  'the address of the public page': 'die Adresse der öffentlichen Seite',
  'the text {name}': 'den Text {name}',
  'too few yet': 'noch zu wenige',
  '{n, plural, one {# day} other {# days}}': '{n, plural, one {# Tag} other {# Tage}}',
  '{n, plural, one {# product} other {# products}} of {day} as a table, each with a link that credits you.':
    '{n, plural, one {# Produkt} other {# Produkte}} vom {day} als Tabelle, jedes mit einem Link, der Ihnen gutschreibt.',
  '{n, plural, one {# product} other {# products}}, loaded on {day}.':
    '{n, plural, one {# Produkt} other {# Produkte}}, geladen am {day}.',
  '{name} is added.': '{name} ist hinzugefügt.',
  '{name} is removed.': '{name} ist entfernt.',
  '{width} × {height}': '{width} × {height}',
  'Make the account': 'Konto anlegen',
  'Your address is confirmed. With an account, <b>{site}</b> sees your application, and you see what becomes of it.':
    'Ihre Adresse ist bestätigt. Mit einem Konto sieht <b>{site}</b> Ihre Bewerbung, und Sie sehen, was daraus wird.',
} as const
