/** The audit of an installation: laws, steps, and what was looked at. */
export const AUDIT = {
  'Lists and their remainder add up to the total': 'Listen und ihr Rest ergeben zusammen die Summe',
  'No row describes fewer visitors than its gate':
    'Keine Zeile beschreibt weniger Besucher als ihre Schwelle',
  'Nobody is told apart on a child-directed site': 'Auf einer Website für Kinder wird niemand unterschieden',
  'Nothing of a visitor is at rest': 'Von einem Besucher ist nichts gespeichert',
  'One visitor changes a bounded number of released counts':
    'Ein Besucher ändert eine begrenzte Anzahl veröffentlichter Zahlen',
  'The ledger sums to zero and is only appended to': 'Das Hauptbuch ergibt null und wird nur ergänzt',
  'What a partner sees comes from released tables':
    'Was ein Partner sieht, kommt aus veröffentlichten Tabellen',
  'What was acknowledged is counted once': 'Was bestätigt wurde, wird genau einmal gezählt',
  'Old sealing keys are destroyed': 'Alte Schlüssel zum Versiegeln sind vernichtet',
  'Volatile Redis writes nothing down': 'Das flüchtige Redis schreibt nichts auf',
  'The queue forgets nothing and logs nothing': 'Die Warteschlange vergisst nichts und protokolliert nichts',
  'Memory does not get to a disk': 'Arbeitsspeicher gelangt auf keinen Datenträger',
  'Waiting for a worker': 'Warten auf einen Worker',
  'Making a throw-away site': 'Eine Wegwerf-Website wird angelegt',
  'Sending synthetic visits': 'Erfundene Besuche werden gesendet',
  'Waiting until they are counted': 'Warten, bis sie gezählt sind',
  'Removing the throw-away site': 'Die Wegwerf-Website wird entfernt',
  'Planting leaks in scratch copies': 'In Probekopien werden Lecks eingebaut',
  Done: 'Fertig',
  'Every law holds.': 'Jedes Gesetz gilt.',
  '{broken, plural, one {One law does not hold.} other {# laws do not hold.}}':
    '{broken, plural, one {Ein Gesetz gilt nicht.} other {# Gesetze gelten nicht.}}',
  'A planted leak was missed.': 'Ein eingebautes Leck wurde übersehen.',
  'Not everything could be checked.': 'Nicht alles ließ sich prüfen.',
  holds: 'gilt',
  broken: 'verletzt',
  'not checked': 'nicht geprüft',
  warning: 'Warnung',
  'The last audit broke off': 'Die letzte Prüfung brach ab',
  'The log of the worker says where. Run it again.':
    'Das Protokoll des Workers sagt, wo. Starten Sie sie noch einmal.',
  'The first audit is running': 'Die erste Prüfung läuft',
  'No audit yet': 'Noch keine Prüfung',
  'An audit sends visits of invented people to a throw-away site and looks for them in every byte that is kept. Its report will stand here.':
    'Eine Prüfung sendet Besuche erfundener Personen an eine Wegwerf-Website und sucht sie in jedem Byte, das gespeichert ist. Ihr Bericht wird hier stehen.',
  'Does this installation keep its promises? Look for yourself.':
    'Hält diese Installation, was sie verspricht? Sehen Sie selbst nach.',
  'Last audit': 'Letzte Prüfung',
  '{moment}, in {seconds, plural, one {# second} other {# seconds}}.':
    '{moment}, in {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
  '{found, number} of {planted, number} planted leaks were found.':
    '{found, number} von {planted, number} eingebauten Lecks wurden gefunden.',
  Law: 'Gesetz',
  Result: 'Ergebnis',
  'What was looked at': 'Was angesehen wurde',
  '{what}, in <code>{where}</code>': '{what}, in <code>{where}</code>',
  'and {more, number} more; the command line shows all':
    'und {more, number} weitere; die Kommandozeile zeigt alle',
  '{found, number} of {planted, number} planted leaks found':
    '{found, number} von {planted, number} eingebauten Lecks gefunden',
  'with planted leaks': 'mit eingebauten Lecks',
  Running: 'Läuft',
  'Run now': 'Jetzt starten',

  'facts about swap and core dumps': 'Angaben über Auslagerung und Speicherabzüge',
  'releases verified': 'geprüfte Veröffentlichungen',
  'released counts': 'veröffentlichte Zahlen',
  'sites with releases': 'Websites mit Veröffentlichungen',
  'release: signed with another key': 'Veröffentlichung: mit einem anderen Schlüssel unterschrieben',
  'release: bounds wider than promised': 'Veröffentlichung: Grenzen weiter als versprochen',
  'day rows of one property': 'Tageszeilen mit einer Eigenschaft',
  'day rows of two properties': 'Tageszeilen mit zwei Eigenschaften',
  'day rows without visitors': 'Tageszeilen ohne Besucher',
  'week rows of one property': 'Wochenzeilen mit einer Eigenschaft',
  'week rows of two properties': 'Wochenzeilen mit zwei Eigenschaften',
  'week rows without visitors': 'Wochenzeilen ohne Besucher',
  'month rows of one property': 'Monatszeilen mit einer Eigenschaft',
  'month rows of two properties': 'Monatszeilen mit zwei Eigenschaften',
  'month rows without visitors': 'Monatszeilen ohne Besucher',
  'smallest crowd in {rows}': 'kleinste Gruppe: {rows}',
  '{rows} below their gate': '{rows} unter ihrer Schwelle',
  '{n} keys older than 48 hours': '{n} Schlüssel, älter als 48 Stunden',
  '{n} page views counted twice': '{n} Seitenaufrufe doppelt gezählt',
  '{n} page views that were acknowledged and lost': '{n} Seitenaufrufe bestätigt und verloren',
  'receipts: {verdict}': 'Belege: {verdict}',
  'release: {verdict}': 'Veröffentlichung: {verdict}',
  'Budget of {site}: ε {epsilon} at most for one visitor-day; ρ {rho} in {n} releases for somebody who came in each period once.':
    'Budget von {site}: höchstens ε {epsilon} für einen Besuchertag; ρ {rho} in {n} Veröffentlichungen für jemanden, der in jedem Zeitraum einmal kam.',
  'What the table {name} holds is not known to this check.':
    'Was die Tabelle {name} enthält, ist dieser Untersuchung nicht bekannt.',
  'Whether the {name} writes core dumps is not known here.':
    'Ob {name} Speicherabzüge schreibt, ist hier nicht bekannt.',
  'The {name} may write core dumps (ulimit -c 0).': '{name} kann Speicherabzüge schreiben (ulimit -c 0).',
  'The check broke off ({error}).': 'Die Untersuchung brach ab ({error}).',
  '{n} files of the data directory may not be read by the worker.':
    '{n} Dateien des Datenverzeichnisses darf der Worker nicht lesen.',
  'The files of {store} are not in the data directory; its rows were read.':
    'Die Dateien von {store} sind nicht im Datenverzeichnis; gelesen wurden die Zeilen.',
  'rules of its settings': 'Regeln seiner Einstellungen',
  'synthetic visitors': 'erfundene Besucher',
  'forms looked for': 'gesuchte Formen',
  'bytes looked at in all': 'angesehene Byte insgesamt',
  'synthetic page views acknowledged': 'bestätigte erfundene Seitenaufrufe',
  'of them counted': 'davon gezählt',
  'sealing keys': 'Schlüssel zum Versiegeln',
  'hours since the oldest was made': 'Stunden, seit der älteste erzeugt wurde',
  'child-directed sites': 'Websites für Kinder',
  'keys of the volatile Redis': 'Schlüssel des flüchtigen Redis',
  'keys of the queue Redis': 'Schlüssel des Redis der Warteschlange',
  'entries of its slow log': 'Einträge seines Slow Logs',
  'a salt or a visitor of a child-directed site': 'ein Salt oder ein Besucher einer Website für Kinder',
  'a list that is more than its whole': 'eine Liste, die mehr ist als ihr Ganzes',
  'rows with money that are not of buyers alone': 'Zeilen mit Geld, die nicht allein von Käufern sind',
  'lists of a day or month': 'Listen eines Tages oder Monats',
  sites: 'Websites',
  'files of the data directory': 'Dateien des Datenverzeichnisses',
  'bytes in them': 'Byte darin',
  'tables of ClickHouse': 'Tabellen von ClickHouse',
  'log tables among them': 'Protokolltabellen darunter',
  'rows in them': 'Zeilen darin',
  'tables of PostgreSQL': 'Tabellen von PostgreSQL',
  'lines of ledgers': 'Zeilen von Hauptbüchern',
  'days that were signed': 'unterschriebene Tage',
  'a line that is missing': 'eine Zeile, die fehlt',
  'a line that is not what was hashed': 'eine Zeile, die nicht die ist, deren Hash gebildet wurde',
  'a line that does not follow the one before': 'eine Zeile, die nicht auf die vorige folgt',
  'postings that are not those of their line': 'Buchungen, die nicht die ihrer Zeile sind',
  'postings that do not sum to zero': 'Buchungen, die sich nicht zu null summieren',
  'a checkpoint that nobody signed': 'ein Tagesstand, den niemand unterschrieben hat',
  'a checkpoint that the lines do not lead to': 'ein Tagesstand, zu dem die Zeilen nicht führen',
  'a line that is gone': 'eine Zeile, die weg ist',
  'the last line gone': 'die letzte Zeile weg',
  'a line that was rewritten with its hash': 'eine Zeile, die samt ihrem Hash neu geschrieben wurde',
  'a byte changed in a line': 'ein geändertes Byte in einer Zeile',
  'a posting that says more than its line': 'eine Buchung, die mehr sagt als ihre Zeile',
  'money out of nothing': 'Geld aus dem Nichts',
  'a checkpoint that was signed again': 'ein Tagesstand, der neu unterschrieben wurde',
  'a ledger of nobody': 'ein Hauptbuch von niemandem',
  'There is no ledger yet.': 'Es gibt noch kein Hauptbuch.',
  'Nothing is shared with partners yet.': 'Mit Partnern wird noch nichts geteilt.',
  'Nothing is released yet.': 'Noch ist nichts veröffentlicht.',
  'This system does not tell whether memory is swapped to a disk.':
    'Dieses System verrät nicht, ob Arbeitsspeicher auf einen Datenträger ausgelagert wird.',
  'Swap is on: switch it off, or see that it is encrypted.':
    'Die Auslagerung ist an: Schalten Sie sie aus, oder sorgen Sie dafür, dass sie verschlüsselt ist.',
  'The collector does not believe the addresses that the worker gives (TRUSTED_PROXIES), so no addresses were looked for.':
    'Der Collector glaubt die Adressen nicht, die der Worker angibt (TRUSTED_PROXIES), darum wurden keine Adressen gesucht.',
  'The queue is behind: they wait and were not counted yet.':
    'Die Warteschlange ist im Rückstand: Sie warten und wurden noch nicht gezählt.',
  'Keys older than 48 hours are spared: batches of that time wait to be read.':
    'Schlüssel, die älter als 48 Stunden sind, bleiben: Pakete aus dieser Zeit warten darauf, gelesen zu werden.',
  'Private keys lie in the database as they are; set GATECOUNT_SECRET to have them wrapped.':
    'Private Schlüssel liegen offen in der Datenbank; setzen Sie GATECOUNT_SECRET, damit sie verpackt werden.',
  'The data directory is not known to the worker.': 'Der Worker kennt das Datenverzeichnis nicht.',
  'The files of the queue Redis are not in the data directory; its keys were read.':
    'Die Dateien des Redis der Warteschlange sind nicht im Datenverzeichnis; seine Schlüssel wurden gelesen.',
  'The queue Redis does not show its slow log.': 'Das Redis der Warteschlange zeigt sein Slow Log nicht.',
  'The volatile Redis does not show its slow log.': 'Das flüchtige Redis zeigt sein Slow Log nicht.',
  'The ClickHouse server keeps log tables; leave them out of its configuration.':
    'Der ClickHouse-Server führt Protokolltabellen; lassen Sie sie aus seiner Konfiguration weg.',
  'The collector cannot be reached from the worker (COLLECTOR_URL), or takes nothing at the moment.':
    'Der Worker erreicht den Collector nicht (COLLECTOR_URL), oder dieser nimmt gerade nichts an.',
  'The collector does not hear of new sites.': 'Der Collector erfährt nichts von neuen Websites.',
  'The collector refuses the synthetic visits.': 'Der Collector weist die erfundenen Besuche ab.',
  'The worker does not know where the collector is; set COLLECTOR_URL.':
    'Der Worker weiß nicht, wo der Collector ist; setzen Sie COLLECTOR_URL.',

  'The volatile Redis writes snapshots to disk: set save "".':
    'Das flüchtige Redis schreibt Snapshots auf den Datenträger: Setzen Sie save "".',
  'The volatile Redis writes an append-only file: set appendonly no.':
    'Das flüchtige Redis schreibt eine Append-only-Datei: Setzen Sie appendonly no.',
  'The volatile Redis has a replica, or is one: it must stand alone.':
    'Das flüchtige Redis hat ein Replikat oder ist eines: Es muss allein stehen.',
  'The volatile Redis keeps a slow log: set slowlog-log-slower-than -1.':
    'Das flüchtige Redis führt ein Slow Log: Setzen Sie slowlog-log-slower-than -1.',
  'The volatile Redis may evict salts: set maxmemory-policy noeviction.':
    'Das flüchtige Redis kann Salts verdrängen: Setzen Sie maxmemory-policy noeviction.',
  'Somebody reads every command of the volatile Redis (MONITOR).':
    'Jemand liest jeden Befehl des flüchtigen Redis mit (MONITOR).',
  'The queue Redis may evict what was acknowledged: set maxmemory-policy noeviction.':
    'Das Redis der Warteschlange kann Bestätigtes verdrängen: Setzen Sie maxmemory-policy noeviction.',
  'The queue Redis keeps no file of what was acknowledged: set appendonly yes.':
    'Das Redis der Warteschlange hält Bestätigtes in keiner Datei fest: Setzen Sie appendonly yes.',
  'The queue Redis leaves syncing to chance: set appendfsync always.':
    'Das Redis der Warteschlange überlässt das Schreiben dem Zufall: Setzen Sie appendfsync always.',
  'The queue Redis syncs once a second: a power cut can lose what was acknowledged. Set appendfsync always.':
    'Das Redis der Warteschlange schreibt einmal je Sekunde: Ein Stromausfall kann Bestätigtes kosten. Setzen Sie appendfsync always.',
  'The queue Redis keeps a slow log, with sealed batches in it: set slowlog-log-slower-than -1.':
    'Das Redis der Warteschlange führt ein Slow Log mit versiegelten Paketen darin: Setzen Sie slowlog-log-slower-than -1.',
  'Somebody reads every command of the queue Redis (MONITOR).':
    'Jemand liest jeden Befehl des Redis der Warteschlange mit (MONITOR).',
  'The queue Redis does not tell its settings: see to appendonly yes, appendfsync always and noeviction yourself.':
    'Das Redis der Warteschlange verrät seine Einstellungen nicht: Sorgen Sie selbst für appendonly yes, appendfsync always und noeviction.',
  'The volatile Redis does not tell its settings: see to it yourself that it saves nothing and keeps no slow log.':
    'Das flüchtige Redis verrät seine Einstellungen nicht: Sorgen Sie selbst dafür, dass es nichts sichert und kein Slow Log führt.',
} as const
