/** Settings of a site. */
export const SETTINGS = {
  Path: 'Pfad',
  Host: 'Host',
  Source: 'Quelle',
  Country: 'Land',
  Gateway: 'Netzbetreiber',
  'Kind of network': 'Netzart',
  'Leave out events by their': 'Ereignisse auslassen nach',
  'Count as one': 'Als eins zählen',
  'Paths of a pattern': 'Pfade eines Musters',
  'Such as /order/* – the star stands for anything. Shown by this name.':
    'Zum Beispiel /order/* – der Stern steht für alles. Wird unter diesem Namen gezeigt.',
  'Add a rule': 'Regel hinzufügen',
  'The rule holds from now on.': 'Die Regel gilt ab jetzt.',
  Rule: 'Regel',
  Pattern: 'Muster',
  'One of these, with commas': 'Eines davon, mit Kommas',
  'Add the rule': 'Regel hinzufügen',
  'Nobody is told apart, not even for a day: no pseudonym is made. There are page views, and no visitors.':
    'Niemand wird unterschieden, nicht einmal für einen Tag: Es wird kein Pseudonym gebildet. Es gibt Seitenaufrufe und keine Besucher.',
  'A figure is shown from 50 hits on, totals and hours included.':
    'Eine Zahl wird ab 50 Aufrufen gezeigt, auch Summen und Stunden.',
  'No networks, countries, devices, languages or campaigns; no time on pages, no bounces.':
    'Keine Netze, Länder, Geräte, Sprachen oder Kampagnen; keine Verweildauer, keine Absprünge.',
  'Nothing is released to others, and nothing is shared with partners.':
    'Für andere wird nichts veröffentlicht, und mit Partnern wird nichts geteilt.',
  '{domain} is counted as other sites are.': '{domain} wird gezählt wie andere Websites.',
  '{domain} is counted as a site for children.': '{domain} wird als Website für Kinder gezählt.',
  'A whole site for children': 'Eine ganze Website für Kinder',
  'For a site that is made for children, or that many of them use. It is then counted like a turnstile: how often it turns, and nothing about who.':
    'Für eine Website, die für Kinder gemacht ist oder die viele von ihnen nutzen. Sie wird dann gezählt wie ein Drehkreuz: wie oft es sich dreht, und nichts darüber, wer.',
  'Count it like other sites': 'Wie andere Websites zählen',
  'Count it as a site for children': 'Als Website für Kinder zählen',
  'Is {domain} no longer for children?': 'Ist {domain} nicht mehr für Kinder?',
  'Count {domain} as a site for children?': '{domain} als Website für Kinder zählen?',
  'Count it for children': 'Für Kinder zählen',
  'Visitors will be told apart for a day again, under a pseudonym that is forgotten when the day closes. Please be sure that the site is <b>not directed at children</b>.':
    'Besucher werden wieder für einen Tag unterschieden, unter einem Pseudonym, das vergessen wird, wenn der Tag abgeschlossen ist. Bitte stellen Sie sicher, dass sich die Website <b>nicht an Kinder richtet</b>.',
  'It holds from the next hits on. Figures that were counted before stay as they are, and those of today will be of both kinds. You can turn it off again; what was not counted meanwhile is not there.':
    'Es gilt ab den nächsten Aufrufen. Zahlen von vorher bleiben, wie sie sind, und die von heute werden von beiderlei Art sein. Sie können es wieder ausschalten; was inzwischen nicht gezählt wurde, fehlt.',
  'Parts for children': 'Bereiche für Kinder',
  'Pages below these paths are not measured at all: what comes from them is counted as left out, and nothing else is kept.':
    'Seiten unter diesen Pfaden werden gar nicht gemessen: Was von ihnen kommt, wird als ausgelassen gezählt, und sonst wird nichts gespeichert.',
  'It holds for what comes from now on.': 'Es gilt für das, was ab jetzt kommt.',
  'Paths directed at children': 'Pfade, die sich an Kinder richten',
  'One a line.': 'Einer je Zeile.',
  'Pages and events': 'Seiten und Ereignisse',
  'It holds for what comes from now on; what was counted stays.':
    'Es gilt für das, was ab jetzt kommt; was gezählt wurde, bleibt.',
  'Paths that are left out': 'Ausgelassene Pfade',
  'One a line; everything below a path goes with it. Leave out paths that name a person, such as /orders/jane-smith.':
    'Einer je Zeile; alles unter einem Pfad gehört dazu. Lassen Sie Pfade aus, die eine Person nennen, etwa /orders/jane-smith.',
  'Hosts whose pages count': 'Hosts, deren Seiten zählen',
  'One a line; *.shop.example means every host below. Empty: any host that uses the snippet.':
    'Einer je Zeile; *.shop.example meint jeden Host darunter. Leer: jeder Host, der die Zeile verwendet.',
  'Properties of events': 'Eigenschaften von Ereignissen',
  'Names that your events may carry, one a line. Others are not counted.':
    'Namen, die Ihre Ereignisse tragen dürfen, einer je Zeile. Andere werden nicht gezählt.',
  size: 'groesse',
  'Leave out another network': 'Weiteres Netz auslassen',
  'Visits from “{label}” are no longer counted.': 'Besuche von „{label}“ werden nicht mehr gezählt.',
  'Address or network': 'Adresse oder Netz',
  Office: 'Büro',
  'Leave out': 'Auslassen',
  'one connection (IPv{family})': 'ein Anschluss (IPv{family})',
  'My address': 'Meine Adresse',
  'Visits from your address are no longer counted.': 'Besuche von Ihrer Adresse werden nicht mehr gezählt.',
  Size: 'Größe',
  'Count again: {label}': 'Wieder zählen: {label}',
  'Count again': 'Wieder zählen',
  'Networks that are left out': 'Ausgelassene Netze',
  'Visits from these are not counted: your own, or your office. A network is kept as a keyed hash, so nobody can read it back, you included; give it a name that you will know.':
    'Besuche von dort werden nicht gezählt: Ihre eigenen oder die Ihres Büros. Ein Netz wird als Hash mit Schlüssel gespeichert, niemand kann es zurücklesen, auch Sie nicht; geben Sie ihm einen Namen, an dem Sie es erkennen.',
  'Leave out my address': 'Meine Adresse auslassen',
  'Everybody counts': 'Alle zählen',
  'No network is left out, so your own visits are in the figures too.':
    'Kein Netz ist ausgelassen, also sind auch Ihre eigenen Besuche in den Zahlen.',
  'Count visits from “{label}” again?': 'Besuche von „{label}“ wieder zählen?',
  'Visits from “{label}” are counted again.': 'Besuche von „{label}“ werden wieder gezählt.',
  'To leave the network out again you will have to know its address: it cannot be read back from what is kept.':
    'Um das Netz erneut auszulassen, müssen Sie seine Adresse kennen: Aus dem Gespeicherten lässt sie sich nicht zurücklesen.',
  'The site': 'Die Website',
  'Days that were counted keep the hours they had.': 'Tage, die gezählt wurden, behalten ihre Stunden.',
  Domain: 'Domain',
  'It names the site in its snippet and in its data, and stays. For another domain, add it below or add a site.':
    'Sie benennt die Website in ihrer Zeile und in ihren Daten und bleibt. Eine andere Domain fügen Sie unten hinzu, oder Sie fügen eine Website hinzu.',
  'Further domains': 'Weitere Domains',
  'One a line. What their pages send is counted for this site.':
    'Eine je Zeile. Was ihre Seiten senden, wird für diese Website gezählt.',
  'Anyone can read the releases now.': 'Jeder kann die Veröffentlichungen jetzt lesen.',
  'The releases are no longer public.': 'Die Veröffentlichungen sind nicht mehr öffentlich.',
  Public: 'Öffentlich',
  'Anyone may read the releases': 'Jeder darf die Veröffentlichungen lesen',
  'Only what is <link>released with noise</link>: never this report, and never anything about a few visitors. The API then gives it without a token.':
    'Nur was <link>mit Rauschen veröffentlicht</link> ist: nie dieser Bericht und nie etwas über wenige Besucher. Die API gibt es dann ohne Token.',
  'Not changed: {message}': 'Nicht geändert: {message}',
  'How long figures are kept': 'Wie lange Zahlen gespeichert bleiben',
  'In whole months, beside the one that goes on. What is older is deleted every night, and is gone for good.':
    'In ganzen Monaten, neben dem laufenden. Was älter ist, wird jede Nacht gelöscht und ist endgültig weg.',
  'Of visitors themselves nothing is kept beyond the day.':
    'Von den Besuchern selbst wird über den Tag hinaus nichts gespeichert.',
  'The rule is gone.': 'Die Regel ist weg.',
  Rules: 'Regeln',
  'For what paths and networks do not say. Order does not matter for leaving out; of rules that count paths as one, the first that fits is used.':
    'Für das, was Pfade und Netze nicht sagen. Beim Auslassen ist die Reihenfolge gleich; von Regeln, die Pfade als eins zählen, gilt die erste, die passt.',
  'No rule yet': 'Noch keine Regel',
  'A rule can leave out a staging host, or count /order/1, /order/2 … as one page, so that it finds its crowd.':
    'Eine Regel kann einen Testhost auslassen oder /order/1, /order/2 … als eine Seite zählen, damit genügend Besucher zusammenkommen.',
  'Remove the rule: {rule}': 'Regel entfernen: {rule}',
  'Your role for this site lets you read this, and not change it.':
    'Mit Ihrer Rolle für diese Website können Sie das lesen und nicht ändern.',
  'There is no such page of settings, or your role for {domain} does not open it. <link>Back to the site</link>':
    'Diese Seite der Einstellungen gibt es nicht, oder Ihre Rolle für {domain} öffnet sie nicht. <link>Zurück zur Website</link>',
  Releases: 'Veröffentlichungen',
  Settings: 'Einstellungen',
  'Settings of {domain}': 'Einstellungen von {domain}',
  'It sets no cookie and stores nothing in the browser, so it needs no consent banner of its own.':
    'Sie setzt kein Cookie und speichert nichts im Browser, braucht also kein eigenes Einwilligungsbanner.',
  'Is it there?': 'Ist sie da?',
  'It was seen on {domain}, or a hit has come. Look again after changes.':
    'Sie wurde auf {domain} gesehen, oder ein Aufruf ist angekommen. Prüfen Sie nach Änderungen noch einmal.',
  'Gatecount opens https://{domain}/ and looks for the line.':
    'Gatecount öffnet https://{domain}/ und sucht die Zeile.',
  'Lists: pages, sources, networks and the like': 'Listen: Seiten, Quellen, Netze und Ähnliches',
  'Everything that is about a part of the visitors.': 'Alles, was einen Teil der Besucher betrifft.',
  'Totals: by day and hour': 'Summen: nach Tag und Stunde',
  'They carry no attribute. Lists need them, so they stay at least as long.':
    'Sie tragen kein Merkmal. Listen brauchen sie, darum bleiben sie mindestens so lange.',
  'Each receipt refers to the one before; who has a copy can still check it.':
    'Jeder Beleg verweist auf den davor; wer eine Kopie hat, kann sie weiterhin prüfen.',
  '{n, plural, one {# year} other {# years}}': '{n, plural, one {# Jahr} other {# Jahre}}',
  '{n, plural, one {# month} other {# months}}': '{n, plural, one {# Monat} other {# Monate}}',
  'Keep for good': 'Dauerhaft speichern',
  'Leave out events whose path is {values}': 'Ereignisse auslassen, deren Pfad {values} ist',
  'Such as /internal/* – the star stands for anything.':
    'Zum Beispiel /internal/* – der Stern steht für alles.',
  'Leave out events of pages on the host {values}': 'Ereignisse von Seiten auf dem Host {values} auslassen',
  'Such as staging.shop.example or *.shop.example.': 'Zum Beispiel staging.shop.example oder *.shop.example.',
  'Leave out events that came from the source {values}':
    'Ereignisse auslassen, die von der Quelle {values} kamen',
  'As the report calls it, such as Google.': 'Wie der Bericht sie nennt, zum Beispiel Google.',
  'Leave out events from the country {values}': 'Ereignisse aus dem Land {values} auslassen',
  'Two letters (ISO 3166), such as DE.': 'Zwei Buchstaben (ISO 3166), zum Beispiel DE.',
  'Leave out events that came through the network {values}':
    'Ereignisse auslassen, die über den Netzbetreiber {values} kamen',
  'As the report calls it, such as Deutsche Telekom.':
    'Wie der Bericht ihn nennt, zum Beispiel Deutsche Telekom.',
  'Leave out events that came through a network of the kind {values}':
    'Ereignisse auslassen, die über ein Netz der Art {values} kamen',
  'One of {kinds}.': 'Eine von {kinds}.',
  'Count all paths like {values} as one': 'Alle Pfade wie {values} als einen zählen',
  General: 'Allgemein',
  Snippet: 'Zeile',
  'What counts': 'Was zählt',
  Children: 'Kinder',
  Data: 'Daten',
} as const
