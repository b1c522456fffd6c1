/** Releases with noise and their receipts. */
export const RELEASE = {
  'The public key is not an Ed25519 key of 32 bytes in base64url.':
    'Der öffentliche Schlüssel ist kein Ed25519-Schlüssel von 32 Byte in base64url.',
  'The signature is not of this receipt and this key.':
    'Die Unterschrift gehört nicht zu diesem Beleg und diesem Schlüssel.',
  'The rows are not those that the receipt was made for.':
    'Die Zeilen sind nicht die, für die der Beleg ausgestellt wurde.',
  'The ρ of the families, the total and ε do not belong together.':
    'Das ρ der Familien, die Summe und ε gehören nicht zusammen.',
  'The receipt does not name the hash of the one before it.':
    'Der Beleg nennt nicht den Hash des Belegs davor.',
  'The receipts are not numbered one by one from 1.': 'Die Belege sind nicht fortlaufend ab 1 nummeriert.',
  'A receipt belongs to another site.': 'Ein Beleg gehört zu einer anderen Website.',
  'A day is in two releases, and so was paid for twice.':
    'Ein Tag ist in zwei Veröffentlichungen und wurde darum doppelt bezahlt.',
  'Checked in this browser: the signature, every count, and ε belong together.':
    'In diesem Browser geprüft: Unterschrift, jede Zahl und ε gehören zusammen.',
  'Checked in this browser: the signature, every count, and ε belong together, and it follows the receipt before.':
    'In diesem Browser geprüft: Unterschrift, jede Zahl und ε gehören zusammen, und er folgt auf den Beleg davor.',
  'This browser cannot check the signature here; it takes a recent one, and https. The command below can.':
    'Dieser Browser kann die Unterschrift hier nicht prüfen; dazu braucht es einen neueren und https. Der Befehl unten kann es.',
  'Checking…': 'Wird geprüft …',
  'Do not pass this on. {fault}': 'Geben Sie das nicht weiter. {fault}',
  'Pages known beforehand': 'Vorab bekannte Seiten',
  'What are pages known beforehand?': 'Was sind vorab bekannte Seiten?',
  'Close<hidden> pages known beforehand</hidden>': 'Schließen<hidden>: vorab bekannte Seiten</hidden>',
  'Edit<hidden> pages known beforehand</hidden>': 'Bearbeiten<hidden>: vorab bekannte Seiten</hidden>',
  'A path or an address a line, or the text of your sitemap.':
    'Ein Pfad oder eine Adresse je Zeile, oder der Text Ihrer Sitemap.',
  'Exit links known beforehand': 'Vorab bekannte ausgehende Links',
  'What are exit links known beforehand?': 'Was sind vorab bekannte ausgehende Links?',
  'Close<hidden> exit links known beforehand</hidden>':
    'Schließen<hidden>: vorab bekannte ausgehende Links</hidden>',
  'Edit<hidden> exit links known beforehand</hidden>':
    'Bearbeiten<hidden>: vorab bekannte ausgehende Links</hidden>',
  'An address a line; what follows a question mark is left out.':
    'Eine Adresse je Zeile; was auf ein Fragezeichen folgt, wird weggelassen.',
  'A declared value is released whatever its count, so its being listed tells of nobody. Any other needs so many visitors that none of them is given away.':
    'Ein vorab genannter Wert wird mit jeder Zahl veröffentlicht; dass er in der Liste steht, verrät also niemanden. Jeder andere braucht so viele Besucher, dass keiner von ihnen preisgegeben wird.',
  'and {n, number} more': 'und {n, number} weitere',
  '{cells, plural, one {one per visitor and day} other {# per visitor and day}}':
    '{cells, plural, one {eine je Besucher und Tag} other {# je Besucher und Tag}}',
  '{declared, number} known beforehand': '{declared, number} vorab bekannt',
  '{declared, number} known beforehand, listed from {listedFrom, number}':
    '{declared, number} vorab bekannt, gelistet ab {listedFrom, number}',
  'others from {threshold, number}': 'andere ab {threshold, number}',
  'listed from {threshold, number}': 'gelistet ab {threshold, number}',
  'Withheld: there were so many different values in these days that the limit of a visitor could not be kept.':
    'Zurückgehalten: An diesen Tagen gab es so viele verschiedene Werte, dass die Grenze je Besucher nicht einzuhalten war.',
  'No value stood out from the noise.': 'Kein Wert hob sich vom Rauschen ab.',
  Count: 'Anzahl',
  Noise: 'Rauschen',
  'Below {floor, number}: noise alone may have made it':
    'Unter {floor, number}: kann allein vom Rauschen kommen',
  'too noisy to tell': 'zu verrauscht',
  'Show fewer': 'Weniger zeigen',
  'Show all {n, number}': 'Alle {n, number} zeigen',
  '{day}, within three hours after midnight ({zone})':
    '{day}, innerhalb von drei Stunden nach Mitternacht ({zone})',
  'Nothing more is released until you choose a preset.':
    'Es wird nichts mehr veröffentlicht, bis Sie eine Voreinstellung wählen.',
  'Next: {days}, on {when}.': 'Als Nächstes: {days}, am {when}.',
  'Nothing has been released yet': 'Noch ist nichts veröffentlicht',
  'Choose a preset above, and releases begin with the days that close from then on.':
    'Wählen Sie oben eine Voreinstellung, und die Veröffentlichungen beginnen mit den Tagen, die ab dann abgeschlossen werden.',
  'The first release is that of {days}. It comes on {when}.':
    'Die erste Veröffentlichung umfasst {days}. Sie kommt am {when}.',
  'It will hold visitors and page views, and the counts of gateways, sources, pages, exit links, ways from page to page, countries and devices, each with noise, and a signed receipt.':
    'Sie enthält Besucher und Seitenaufrufe, die Zahlen von Netzbetreibern, Quellen, Seiten, ausgehenden Links, Wegen von Seite zu Seite, Ländern und Geräten, jeweils mit Rauschen, und einen unterschriebenen Beleg.',
  'Every week': 'Jede Woche',
  'Every month': 'Jeden Monat',
  'How often': 'Wie oft',
  'The noise is of the same size for a month as for a week, so the figures of a month are more exact for their size.':
    'Das Rauschen ist für einen Monat so groß wie für eine Woche; die Zahlen eines Monats sind darum im Verhältnis genauer.',
  '<b>± {spread, number}</b> visitors': '<b>± {spread, number}</b> Besucher',
  '<b>± {spread, number}</b> each page': '<b>± {spread, number}</b> je Seite',
  '<b>± {spread, number}</b> each gateway': '<b>± {spread, number}</b> je Netzbetreiber',
  'δ 1 in {n, number}': 'δ 1 zu {n, number}',
  'The odds that somebody was there change by a factor of {factor} at most. Who knows everybody else, and guesses, is right in at most {right} of 100 cases; a coin is right in 50.':
    'Die Chancen, dass jemand da war, ändern sich höchstens um den Faktor {factor}. Wer alle anderen kennt und rät, hat in höchstens {right} von 100 Fällen recht; eine Münze in 50.',
  'For whom': 'Für wen',
  '± is the noise that each count holds: in 95 of 100 draws it is no larger. Below zero becomes 0. Counts in grey are so small that noise alone may have made them.':
    '± ist das Rauschen, das jede Zahl enthält: In 95 von 100 Ziehungen ist es nicht größer. Unter null wird 0. Graue Zahlen sind so klein, dass sie allein vom Rauschen kommen können.',
  'No. {sequence, number}': 'Nr. {sequence, number}',
  'ε {epsilon} at δ 1 in {n, number}': 'ε {epsilon} bei δ 1 zu {n, number}',
  '{rows, plural, one {# count} other {# counts}}': '{rows, plural, one {# Zahl} other {# Zahlen}}',
  'follows No. {sequence, number}': 'folgt auf Nr. {sequence, number}',
  'Fingerprint <code>{beginning}…</code>': 'Fingerabdruck <code>{beginning}…</code>',
  'the whole fingerprint': 'der ganze Fingerabdruck',
  Receipts: 'Belege',
  'This is the first of the chain.': 'Das ist der erste der Kette.',
  'It holds the hash of the receipt before it, <before>No. {sequence, number}</before>.':
    'Er enthält den Hash des Belegs davor, <before>Nr. {sequence, number}</before>.',
  'Signed with the key <code>{publicKey}</code>: give it to partners once, by another way than the file.':
    'Unterschrieben mit dem Schlüssel <code>{publicKey}</code>: Geben Sie ihn Partnern einmal, auf einem anderen Weg als die Datei.',
  'Whoever has the file checks it, without a network:': 'Wer die Datei hat, prüft sie, ohne Netz:',
  'the command': 'der Befehl',
  'A release gives others the figures of a whole week or month, each with some noise that is drawn once and then stays. So from all of it together it can hardly be told whether any one visitor was there on any one day.':
    'Eine Veröffentlichung gibt anderen die Zahlen einer ganzen Woche oder eines Monats, jede mit etwas Rauschen, das einmal gezogen wird und dann bleibt. Aus allem zusammen lässt sich darum kaum erkennen, ob ein einzelner Besucher an einem einzelnen Tag da war.',
  'What is noise?': 'Was ist Rauschen?',
  'A random whole number, above or below zero, that is added to a count. Small counts drown in it, large ones hardly change. Everybody is given the same numbers, so asking twice tells nothing more.':
    'Eine zufällige ganze Zahl, über oder unter null, die zu einer Anzahl hinzukommt. Kleine gehen darin unter, große ändern sich kaum. Alle bekommen dieselben Zahlen, zweimal fragen verrät also nicht mehr.',
  'ε (epsilon) measures how much can be told all the same: the smaller, the less.':
    'ε (Epsilon) misst, wie viel sich trotzdem erkennen lässt: je kleiner, desto weniger.',
  'What does ε promise, and what not?': 'Was verspricht ε, und was nicht?',
  'With or without one visitor of one day, each outcome of a release is as likely but for a factor of e to the power of ε at most, and a chance of δ. Somebody who comes on several days is protected less with each of them.':
    'Mit oder ohne einen Besucher eines Tages ist jedes Ergebnis einer Veröffentlichung gleich wahrscheinlich, bis auf höchstens den Faktor e hoch ε und eine Restwahrscheinlichkeit δ. Wer an mehreren Tagen kommt, ist mit jedem davon weniger geschützt.',
  'Releases of {domain}': 'Veröffentlichungen von {domain}',
  'Releases with noise': 'Veröffentlichungen mit Rauschen',
  'see what is said of the lists.': 'siehe, was zu den Listen steht.',
  'How this site releases': 'Wie diese Website veröffentlicht',
  'How {site} releases': 'Wie {site} veröffentlicht',
  'What you choose holds for days that close from now on.':
    'Was Sie wählen, gilt für Tage, die ab jetzt abgeschlossen werden.',
  '{family}, at most {cap, number} per visitor and day':
    '{family}, höchstens {cap, number} je Besucher und Tag',
  withheld: 'zurückgehalten',
  Visitors: 'Besucher',
  'Page views': 'Seitenaufrufe',
  Gateways: 'Netzbetreiber',
  Sources: 'Quellen',
  Pages: 'Seiten',
  'Entry pages': 'Einstiegsseiten',
  'Exit links': 'Ausgehende Links',
  'Ways from page to page': 'Wege von Seite zu Seite',
  Countries: 'Länder',
  Devices: 'Geräte',
  'Week of {days}': 'Woche vom {days}',
  'the week of {days}': 'die Woche vom {days}',
  'For everybody, on a page of the web. The most noise.':
    'Für alle, auf einer Seite im Web. Das meiste Rauschen.',
  'For those you work with and who keep it to themselves.':
    'Für die, mit denen Sie arbeiten und die es für sich behalten.',
  None: 'Keine',
  'Nothing is released. What was released stays.':
    'Nichts wird veröffentlicht. Was veröffentlicht wurde, bleibt.',
} as const
