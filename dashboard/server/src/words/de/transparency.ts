/** The public page of a site, feeds and mails about it. */
export const TRANSPARENCY = {
  'What is counted on {site}': 'Was auf {site} gezählt wird',
  'Crowds are counted here, and nobody is followed. This page is made of the settings that are really in force.':
    'Hier wird gezählt, wie viele kommen, und niemand wird verfolgt. Diese Seite entsteht aus den Einstellungen, die wirklich gelten.',
  Language: 'Sprache',
  'Opt out': 'Nicht gezählt werden',
  'One press, and this browser is not counted any more. What is stored for it says “no” and nothing else, the same for everybody. Browsers that send Global Privacy Control or Do Not Track need not press anything.':
    'Ein Druck, und dieser Browser wird nicht mehr gezählt. Was dafür gespeichert wird, sagt „nein“ und sonst nichts, bei allen dasselbe. Browser, die Global Privacy Control oder Do Not Track senden, müssen nichts drücken.',
  'Opt out on {site}': 'Auf {site} nicht gezählt werden',
  'What is counted here, and how to opt out': 'Was hier gezählt wird und wie Sie widersprechen',
  'Changes to come': 'Kommende Änderungen',
  'No change waits. One that takes more would be posted here for seven full days first.':
    'Es steht keine Änderung an. Eine, die mehr nimmt, stünde zuerst sieben volle Tage hier.',
  'In force is version {version}. Each of these would be a version after it:':
    'Es gilt Version {version}. Jede dieser Änderungen wäre eine Version danach:',
  'Posted on {day}': 'Angekündigt am {day}',
  'Takes effect on {day}': 'Gilt ab {day}',
  'Withdrawn on {day}': 'Zurückgezogen am {day}',
  'In force since {day}': 'In Kraft seit {day}',
  'takes more': 'nimmt mehr',
  'takes less': 'nimmt weniger',
  'takes the same': 'nimmt gleich viel',
  'What is counted': 'Was gezählt wird',
  'Page views, visits, and what follows, each as a sum of many:':
    'Seitenaufrufe, Besuche und das Folgende, jeweils als Summe von vielen:',
  '{n, plural, one {# pair} other {# pairs}} of these are counted together':
    '{n, plural, one {# Paar} other {# Paare}} davon werden zusammen gezählt',
  'Properties that the site sends with events': 'Eigenschaften, die die Website mit Ereignissen sendet',
  Goals: 'Ziele',
  'Ways through the site': 'Wege durch die Website',
  Domains: 'Domains',
  'Hosts whose pages count; no others do': 'Hosts, deren Seiten zählen; andere nicht',
  'Counted from': 'Gezählt aus',
  'Counted as one page': 'Als eine Seite gezählt',
  'This site is directed at children: nobody is told apart, not even for a day.':
    'Diese Website richtet sich an Kinder: Niemand wird unterschieden, auch nicht für einen Tag.',
  'Visitors are told apart for one day, under a random key that is never stored and forgotten afterwards. Nobody is recognised on another day or on another site.':
    'Besucher werden einen Tag lang unterschieden, mit einem zufälligen Schlüssel, der nie gespeichert und danach vergessen wird. Niemand wird an einem anderen Tag oder auf einer anderen Website wiedererkannt.',
  'From whom nothing is taken': 'Von wem nichts genommen wird',
  'Whoever has opted out': 'Von allen, die widersprochen haben',
  'Whoever’s browser sends Global Privacy Control or Do Not Track':
    'Von allen, deren Browser Global Privacy Control oder Do Not Track sendet',
  '{n, plural, one {# network} other {# networks}} that the owner leaves out':
    '{n, plural, one {# Netz, das} other {# Netze, die}} der Betreiber auslässt',
  'Parts of the site that are for children': 'Teile der Website, die für Kinder sind',
  'Parts of the site that are left out': 'Teile der Website, die ausgelassen werden',
  'Left out besides': 'Außerdem ausgelassen',
  'The address of a visitor': 'Die IP-Adresse eines Besuchers',
  'It is let go before anything is stored, in memory, within milliseconds':
    'Sie wird verworfen, bevor etwas gespeichert wird, im Arbeitsspeicher, in Millisekunden',
  'The address and the browser’s name of a visitor': 'IP-Adresse und Browserkennung eines Besuchers',
  'In memory while an event is read, a second or two; on its way sealed, under keys that are destroyed after 48 hours at the latest':
    'Im Arbeitsspeicher, während ein Ereignis gelesen wird, ein bis zwei Sekunden; unterwegs versiegelt, mit Schlüsseln, die spätestens nach 48 Stunden vernichtet werden',
  'What tells visitors of one day apart': 'Was die Besucher eines Tages unterscheidet',
  'In memory, until the day is closed: half an hour after midnight as a rule, three hours at most':
    'Im Arbeitsspeicher, bis der Tag abgeschlossen ist: in der Regel eine halbe Stunde nach Mitternacht, höchstens drei Stunden',
  'Where it stays, and for how long': 'Wo es bleibt und wie lange',
  What: 'Was',
  'Where and for how long': 'Wo und wie lange',
  'Figures about attributes': 'Zahlen zu Merkmalen',
  'In the database of the site: {time}': 'In der Datenbank der Website: {time}',
  Totals: 'Summen',
  'Counts of releases': 'Zahlen von Veröffentlichungen',
  'A figure is stored only when {k} hits are in it, totals included.':
    'Eine Zahl wird erst gespeichert, wenn {k} Aufrufe in ihr sind, Summen eingeschlossen.',
  'A figure about one attribute is stored only when {one} different visitors of a day are in it, one about two attributes when {two} are.':
    'Eine Zahl zu einem Merkmal wird erst gespeichert, wenn {one} verschiedene Besucher eines Tages in ihr sind, eine zu zwei Merkmalen bei {two}.',
  'Who may see what': 'Wer was sehen darf',
  'The owner of the site and people they invite: figures of crowds, and totals. Never a visitor.':
    'Der Betreiber der Website und wen er einlädt: Zahlen von vielen und Summen. Nie einen Besucher.',
  'Everybody: what was released with noise': 'Alle: was mit Rauschen veröffentlicht wurde',
  'Partners of the owner: what was released with noise':
    'Partner des Betreibers: was mit Rauschen veröffentlicht wurde',
  'Nobody else: nothing is released': 'Niemand sonst: Es wird nichts veröffentlicht',
  'What was released': 'Was veröffentlicht wurde',
  'Nothing was released yet.': 'Noch wurde nichts veröffentlicht.',
  'ε bounds what a release says about one visitor on one day, whatever a reader knows besides: the less, the better.':
    'ε begrenzt, was eine Veröffentlichung über einen Besucher an einem Tag sagt, was auch immer jemand sonst weiß: je weniger, desto besser.',
  Days: 'Tage',
  Counts: 'Zahlen',
  'Releases as data': 'Veröffentlichungen als Daten',
  'Names of networks and countries': 'Namen von Netzen und Ländern',
  'From public data as of {day}, on this server: nobody is asked.':
    'Aus öffentlichen Daten vom {day}, auf diesem Server: Niemand wird gefragt.',
  'Last audit': 'Letzte Prüfung',
  'None was made yet.': 'Es gab noch keine.',
  'Every law holds.': 'Alle Gesetze werden eingehalten.',
  '{broken, plural, one {One law does not hold.} other {# laws do not hold.}}':
    '{broken, plural, one {Ein Gesetz wird nicht eingehalten.} other {# Gesetze werden nicht eingehalten.}}',
  'A planted leak was missed.': 'Ein ausgelegtes Leck wurde nicht gefunden.',
  'Not everything could be checked.': 'Nicht alles konnte geprüft werden.',
  'Invented visitors are sent, and every byte that is stored is searched for them.':
    'Erfundene Besucher werden geschickt, und jedes gespeicherte Byte wird nach ihnen durchsucht.',
  Versions: 'Versionen',
  'Each version names the hash of the one before, so none can be left out or exchanged unseen.':
    'Jede Version nennt die Prüfsumme der vorigen, sodass keine unbemerkt fehlen oder ausgetauscht werden kann.',
  'Version {version}': 'Version {version}',
  'from the beginning': 'von Anfang an',
  'since {day}': 'seit {day}',
  Hash: 'Prüfsumme',
  '(signed)': '(signiert)',
  'What became of changes': 'Was aus Änderungen wurde',
  'Be told of changes': 'Von Änderungen erfahren',
  'By e-mail, to this address': 'Per E-Mail an diese Adresse',
  'Send me a link to confirm': 'Link zum Bestätigen senden',
  'For the privacy statement of the site': 'Für die Datenschutzerklärung der Website',
  'Made of the same settings; no legal advice.': 'Aus denselben Einstellungen gemacht; keine Rechtsberatung.',
  'Text to paste': 'Text zum Einfügen',
  'Changes of the policy of {site}': 'Änderungen der Richtlinie von {site}',
  'What takes more of visitors is posted here for seven full days before it applies.':
    'Was mehr von Besuchern nimmt, steht hier sieben volle Tage, bevor es gilt.',
  'Withdrawn: a change of {day}': 'Zurückgezogen: eine Änderung zum {day}',
  'Statistics of visits': 'Besuchsstatistik',
  'We count visits of this site with Gatecount, on our own behalf, to see which pages and sources matter to many.':
    'Wir zählen die Besuche dieser Website mit Gatecount in eigener Sache, um zu sehen, welche Seiten und Quellen vielen wichtig sind.',
  'This site is directed at children. Nobody is told apart: your address is let go before anything is stored, and a figure is shown only when {k} hits are in it.':
    'Diese Website richtet sich an Kinder. Niemand wird unterschieden: Ihre IP-Adresse wird verworfen, bevor etwas gespeichert wird, und eine Zahl wird erst gezeigt, wenn {k} Aufrufe in ihr sind.',
  'Your address and the name of your browser are used in memory for a moment, to tell visitors of one day apart and to find country and network, and are then forgotten. Nothing is stored in your browser for it, and nobody is recognised on another day or another site.':
    'Ihre IP-Adresse und die Kennung Ihres Browsers werden für einen Augenblick im Arbeitsspeicher benutzt, um die Besucher eines Tages zu unterscheiden und Land und Netz zu bestimmen, und dann vergessen. In Ihrem Browser wird dafür nichts gespeichert, und niemand wird an einem anderen Tag oder auf einer anderen Website wiedererkannt.',
  'What is kept is sums. A sum about an attribute is stored only when at least {one} different visitors are in it; about two attributes together, {two}.':
    'Aufbewahrt werden Summen. Eine Summe zu einem Merkmal wird erst gespeichert, wenn mindestens {one} verschiedene Besucher in ihr sind; zu zwei Merkmalen zusammen {two}.',
  'Figures are given to nobody else.': 'Zahlen erhält sonst niemand.',
  'Figures are published with noise that bounds what anybody can learn of one visitor’s day (ε = {epsilon}).':
    'Zahlen werden mit einem Rauschen veröffentlicht, das begrenzt, was jemand über den Tag eines Besuchers erfahren kann (ε = {epsilon}).',
  'Partners get figures with noise that bounds what anybody can learn of one visitor’s day (ε = {epsilon}).':
    'Partner erhalten Zahlen mit einem Rauschen, das begrenzt, was jemand über den Tag eines Besuchers erfahren kann (ε = {epsilon}).',
  'If you come by the link of an affiliate, a cookie keeps the code of that link and the day, the same for everybody who clicks it on that day. It pays the affiliate, who never sees who bought.':
    'Wenn Sie über den Link eines Affiliates kommen, merkt sich ein Cookie den Code dieses Links und den Tag, bei allen dasselbe, die ihn an diesem Tag anklicken. Damit wird der Affiliate bezahlt, der nie sieht, wer gekauft hat.',
  'Counted are: {what}.': 'Gezählt werden: {what}.',
  'With events of the site these properties are counted: {names}.':
    'Mit Ereignissen der Website werden diese Eigenschaften gezählt: {names}.',
  'Figures about attributes are kept: {attributes}; totals: {totals}.':
    'Zahlen zu Merkmalen werden aufbewahrt: {attributes}; Summen: {totals}.',
  'You can opt out at any time at /optout on this site. Global Privacy Control and Do Not Track are honoured. A change that takes more is announced seven days before it applies.':
    'Sie können jederzeit unter /optout auf dieser Website widersprechen. Global Privacy Control und Do Not Track werden beachtet. Eine Änderung, die mehr nimmt, wird sieben Tage vorher angekündigt.',
  'Type an e-mail address': 'Geben Sie eine E-Mail-Adresse ein',
  'Somebody asked to be told when {site} changes what it counts. If that was you, this link confirms it:':
    'Jemand möchte erfahren, wenn {site} ändert, was gezählt wird. Wenn Sie das waren, bestätigt dieser Link es:',
  'If it was not you, you need not do anything: no other mail comes.':
    'Wenn Sie es nicht waren, müssen Sie nichts tun: Es kommt keine weitere E-Mail.',
  'Look into your mailbox': 'Sehen Sie in Ihr Postfach',
  'If this address is not in the list yet, a mail with a link to confirm is on its way.':
    'Falls diese Adresse noch nicht in der Liste steht, ist eine E-Mail mit einem Link zum Bestätigen unterwegs.',
  'Changes of the policy by e-mail': 'Änderungen der Richtlinie per E-Mail',
  'Press to get a mail whenever a change is posted.':
    'Drücken Sie, um eine E-Mail zu erhalten, wenn eine Änderung angekündigt wird.',
  'Yes, send them': 'Ja, bitte senden',
  'This subscription has ended': 'Dieses Abonnement ist beendet',
  Confirmed: 'Bestätigt',
  'You get a mail whenever a change is posted. Each has a link that ends them.':
    'Sie erhalten eine E-Mail, wenn eine Änderung angekündigt wird. Jede hat einen Link, der sie beendet.',
  'Press to get no more of them. Your address is deleted.':
    'Drücken Sie, um keine mehr zu erhalten. Ihre Adresse wird gelöscht.',
  'No more mails': 'Keine E-Mails mehr',
  Ended: 'Beendet',
  'No more mails come, and your address is deleted.':
    'Es kommen keine E-Mails mehr, und Ihre Adresse ist gelöscht.',
  '{site} is going to count more': '{site} wird mehr zählen',
} as const
