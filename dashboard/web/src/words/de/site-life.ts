/** Deleting a site, taking its data away, and bringing it in. */
export const SITE_LIFE = {
  '{domain} and everything of it is deleted.': '{domain} ist mit allem gelöscht.',
  'Delete the site': 'Website löschen',
  'Its figures, releases, settings, tokens and roles are deleted everywhere, and cannot be brought back. What comes from its pages afterwards is not counted.':
    'Ihre Zahlen, Veröffentlichungen, Einstellungen, Tokens und Rollen werden überall gelöscht und lassen sich nicht zurückholen. Was danach von ihren Seiten kommt, wird nicht gezählt.',
  'Delete {domain}': '{domain} löschen',
  'Delete {domain}?': '{domain} löschen?',
  'Delete everything': 'Alles löschen',
  'Keep it': 'Behalten',
  'Everything of <b>{domain}</b> goes, and nobody can bring it back. Take it with you first:':
    'Alles von <b>{domain}</b> verschwindet, und niemand kann es zurückholen. Nehmen Sie es vorher mit:',
  'Download all data': 'Alle Daten herunterladen',
  'Download as CSV': 'Als CSV herunterladen',
  'Opens in any spreadsheet.': 'Öffnet sich in jeder Tabellenkalkulation.',
  'Download as Parquet': 'Als Parquet herunterladen',
  'Smaller; for DuckDB, pandas and the like.': 'Kleiner; für DuckDB, pandas und Ähnliches.',
  'Take the data away': 'Daten mitnehmen',
  'All figures, releases and settings as one zip file. Another Gatecount can bring it in again, with every figure equal.':
    'Alle Zahlen, Veröffentlichungen und Einstellungen als eine ZIP-Datei. Ein anderes Gatecount kann sie wieder einlesen, mit jeder Zahl gleich.',
  '{domain} is here, with all its figures.': '{domain} ist da, mit allen Zahlen.',
  'Bring a site from another Gatecount': 'Website aus einem anderen Gatecount holen',
  'The zip file of its export': 'Die ZIP-Datei ihres Exports',
  'Under another name': 'Unter anderem Namen',
  'A domain, such as shop.example. Leave it empty to keep that of the file.':
    'Eine Domain, zum Beispiel shop.example. Lassen Sie das Feld leer, um die der Datei zu behalten.',
  'Bring it in': 'Einlesen',
  'It did not work. {problem}': 'Es hat nicht geklappt. {problem}',
  'The log of the worker says where.': 'Das Protokoll des Workers sagt, wo.',
  'Days, weeks and months that are still open come with what was shown of them when the export was made. What waited for its crowd, who was there today, and what was gathered for the next release are kept in memory only and in no export. Networks that are excluded are stored as hashes with a key of the installation and have to be entered again.':
    'Tage, Wochen und Monate, die noch offen sind, kommen mit dem, was von ihnen gezeigt war, als der Export gemacht wurde. Was auf genügend Besucher wartete, wer heute da war und was für die nächste Veröffentlichung gesammelt war, liegt nur im Arbeitsspeicher und in keinem Export. Ausgelassene Netze sind als Hashes mit einem Schlüssel der Installation gespeichert und müssen neu eingegeben werden.',
  'Waiting for a worker': 'Warten auf einen Worker',
  'Forgetting the days that are open': 'Offene Tage werden vergessen',
  'Clearing the queue': 'Die Warteschlange wird geleert',
  'Deleting the figures': 'Die Zahlen werden gelöscht',
  'Waiting until the old files of the figures are gone': 'Warten, bis die alten Dateien der Zahlen weg sind',
  'Rewriting the tables that named the site': 'Tabellen, die die Website nannten, werden neu geschrieben',
  'Everything of the site is deleted': 'Alles von der Website ist gelöscht',
  'Reading the figures': 'Die Zahlen werden gelesen',
  'Checking them': 'Sie werden geprüft',
  'Writing them to the new site': 'Sie werden zur neuen Website geschrieben',
  'Opening the site': 'Die Website wird geöffnet',
  'The site is there': 'Die Website ist da',
  'The figures in the file cannot be read; it is damaged, or no export of Gatecount.':
    'Die Zahlen in der Datei lassen sich nicht lesen; sie ist beschädigt oder kein Export von Gatecount.',
  'The file holds figures that this version does not know.':
    'Die Datei enthält Zahlen, die diese Version nicht kennt.',
  'The file holds figures of crowds that are too small to be shown.':
    'Die Datei enthält Zahlen von Gruppen, die zu klein sind, um gezeigt zu werden.',
  'A release in the file is not what was signed.':
    'Eine Veröffentlichung in der Datei ist nicht die, die unterschrieben wurde.',
  'Meanwhile a site with this domain has been added.':
    'Inzwischen wurde eine Website mit dieser Domain hinzugefügt.',
  'It broke off again and again; the log of the worker says where.':
    'Es brach immer wieder ab; das Protokoll des Workers sagt, wo.',
} as const
