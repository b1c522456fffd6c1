/** What is collected, left out, kept and given on, and how it becomes otherwise. */
export const POLICY = {
  'Counted from now on: {member}': 'Wird von nun an gezählt: {member}',
  'No longer counted: {member}': 'Wird nicht mehr gezählt: {member}',
  'Counted together from now on: {member}': 'Wird von nun an zusammen gezählt: {member}',
  'No longer counted together: {member}': 'Wird nicht mehr zusammen gezählt: {member}',
  'Counted with events from now on: “{member}”': 'Wird von nun an mit Ereignissen gezählt: „{member}“',
  'No longer counted with events: “{member}”': 'Wird nicht mehr mit Ereignissen gezählt: „{member}“',
  'A goal is counted: {member}': 'Ein Ziel wird gezählt: {member}',
  'A goal is no longer counted: {member}': 'Ein Ziel wird nicht mehr gezählt: {member}',
  'It is counted how many visits take this way: {member}':
    'Gezählt wird, wie viele Besuche diesen Weg nehmen: {member}',
  'It is no longer counted how many visits take this way: {member}':
    'Nicht mehr gezählt wird, wie viele Besuche diesen Weg nehmen: {member}',
  'Counted from: {member}': 'Gezählt wird aus: {member}',
  'No longer counted from: {member}': 'Nicht mehr gezählt wird aus: {member}',
  'Visits of {member} are counted too': 'Besuche von {member} werden auch gezählt',
  'Visits of {member} are no longer counted': 'Besuche von {member} werden nicht mehr gezählt',
  'Pages on {member} are counted too': 'Seiten auf {member} werden auch gezählt',
  'Pages on {member} are no longer counted': 'Seiten auf {member} werden nicht mehr gezählt',
  'Pages are counted on: {after}; before on: {before}':
    'Seiten werden gezählt auf: {after}; vorher auf: {before}',
  'Directed at children, where nobody is told apart: {after}; before: {before}':
    'An Kinder gerichtet, sodass niemand unterschieden wird: {after}; vorher: {before}',
  'Not measured, because it is for children: {member}':
    'Wird nicht gemessen, weil es für Kinder ist: {member}',
  'Measured, although it was marked as for children: {member}':
    'Wird gemessen, obwohl es als für Kinder gekennzeichnet war: {member}',
  'Left out: {member}': 'Ausgelassen: {member}',
  'No longer left out: {member}': 'Nicht mehr ausgelassen: {member}',
  'Counted as one page: {member}': 'Als eine Seite gezählt: {member}',
  'Counted page by page, and no longer as one: {member}':
    'Seite für Seite gezählt und nicht mehr als eine: {member}',
  'Visitors from another network are left out (number {member})':
    'Besucher aus einem weiteren Netz werden ausgelassen (Nummer {member})',
  'Visitors from a network that was left out are counted (number {member})':
    'Besucher aus einem Netz, das ausgelassen war, werden gezählt (Nummer {member})',
  'A figure about one attribute needs {after}; before {before}':
    'Eine Zahl zu einem Merkmal braucht {after}; vorher {before}',
  'A figure about two attributes needs {after}; before {before}':
    'Eine Zahl zu zwei Merkmalen braucht {after}; vorher {before}',
  'Where nobody is told apart a figure needs {after} hits; before {before}':
    'Wo niemand unterschieden wird, braucht eine Zahl {after} Aufrufe; vorher {before}',
  'Figures about attributes are kept: {after}; before: {before}':
    'Zahlen zu Merkmalen werden aufbewahrt: {after}; vorher: {before}',
  'Totals are kept: {after}; before: {before}': 'Summen werden aufbewahrt: {after}; vorher: {before}',
  'Counts of releases are kept: {after}; before: {before}':
    'Zahlen von Veröffentlichungen werden aufbewahrt: {after}; vorher: {before}',
  'The privacy budget of a release is ε = {after}; before ε = {before}':
    'Das Privatsphäre-Budget einer Veröffentlichung ist ε = {after}; vorher ε = {before}',
  'A release is made each: {after}; before: {before}': 'Veröffentlicht wird je: {after}; vorher: {before}',
  'Released with noise: {member}': 'Mit Rauschen veröffentlicht: {member}',
  'No longer released: {member}': 'Nicht mehr veröffentlicht: {member}',
  'Releases are open to everybody: {after}; before: {before}':
    'Veröffentlichungen stehen allen offen: {after}; vorher: {before}',
  'Shared from now on: {member}': 'Wird von nun an geteilt: {member}',
  'No longer shared: {member}': 'Wird nicht mehr geteilt: {member}',
  '{after} pages are in every release by name; before {before}':
    '{after} Seiten stehen mit Namen in jeder Veröffentlichung; vorher {before}',
  '{after} exit links are in every release by name; before {before}':
    '{after} ausgehende Links stehen mit Namen in jeder Veröffentlichung; vorher {before}',
  'Days are those of {after}; before of {before}': 'Tage sind die von {after}; vorher von {before}',
  'Amounts are counted in {after}; before in {before}':
    'Beträge werden in {after} gezählt; vorher in {before}',
  'Weeks of charts begin on day {after}; before on day {before}':
    'Wochen der Diagramme beginnen am Tag {after}; vorher am Tag {before}',
  'where visits come from': 'woher Besuche kommen',
  'the page that led here': 'die Seite, die hierher führte',
  'the kind of way visits come by': 'die Art des Weges, auf dem Besuche kommen',
  'the source in the campaign link': 'die Quelle im Kampagnenlink',
  'the medium in the campaign link': 'das Medium im Kampagnenlink',
  'the name in the campaign link': 'der Name im Kampagnenlink',
  'the variant in the campaign link': 'die Variante im Kampagnenlink',
  'the term in the campaign link': 'der Begriff im Kampagnenlink',
  'which advertising network marked the link, without its mark':
    'welches Werbenetz den Link kennzeichnete, ohne sein Kennzeichen',
  'the country': 'das Land',
  'the network: provider, company or university': 'das Netz: Anbieter, Firma oder Hochschule',
  'the kind of network': 'die Art des Netzes',
  'the kind of device': 'die Art des Geräts',
  'the name of the browser': 'der Name des Browsers',
  'the name of the operating system': 'der Name des Betriebssystems',
  'the language of the browser': 'die Sprache des Browsers',
  'the first page of a visit': 'die erste Seite eines Besuchs',
  'the last page of a visit': 'die letzte Seite eines Besuchs',
  pages: 'Seiten',
  'sections of the site': 'Bereiche der Website',
  'the page that follows': 'die Seite, die folgt',
  'links that lead away, as they stand on the page': 'Links, die wegführen, wie sie auf der Seite stehen',
  'files that are downloaded': 'Dateien, die heruntergeladen werden',
  'pages that are missing': 'Seiten, die fehlen',
  'the kind of event': 'die Art des Ereignisses',
  goals: 'Ziele',
  'properties of events': 'Eigenschaften von Ereignissen',
  'how far down a page is read, in quarters': 'wie weit eine Seite gelesen wird, in Vierteln',
  'the section that follows': 'der Bereich, der folgt',
  'steps of declared ways': 'Schritte festgelegter Wege',
  'the code of an affiliate’s link': 'der Code im Link eines Affiliates',
  yes: 'ja',
  no: 'nein',
  week: 'Woche',
  month: 'Monat',
  none: 'keine',
  any: 'alle',
  visitors: 'Besucher',
  'page views': 'Seitenaufrufe',
  'pages that carry the script': 'Seiten, die das Skript enthalten',
  'logs of the web server that the owner brings in': 'Protokolle des Webservers, die der Betreiber einspielt',
  'Affiliates see the sales that are credited to them, and never who bought':
    'Affiliates sehen die Verkäufe, die ihnen zugerechnet werden, und nie, wer gekauft hat',
  'for good': 'auf Dauer',
  '{n, plural, one {# month} other {# months}}': '{n, plural, one {# Monat} other {# Monate}}',
  'The policy has no version of this number': 'Die Richtlinie hat keine Version mit dieser Nummer',
  'No change of this number waits': 'Es wartet keine Änderung mit dieser Nummer',
  'These figures are not counted yet: the policy of the site has them after seven days':
    'Diese Zahlen werden noch nicht gezählt: In der Richtlinie der Website stehen sie erst nach sieben Tagen',
} as const
