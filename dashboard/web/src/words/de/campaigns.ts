/** Campaigns: who came by them, what they cost, and the links that name them. */
export const CAMPAIGNS = {
  'Campaigns and their figures': 'Kampagnen und ihre Zahlen',
  'Goal reached': 'Ziel erreicht',
  Cost: 'Kosten',
  'Cost per visitor': 'Kosten je Besucher',
  'Cost per goal': 'Kosten je Ziel',
  'Return on spend': 'ROAS',
  'All goals': 'Alle Ziele',
  'Search the campaigns': 'Kampagnen durchsuchen',
  'No campaign contains these letters.': 'Keine Kampagne enthält diese Buchstaben.',
  'All listed campaigns': 'Alle genannten Kampagnen',
  'How these sums are made': 'Wie diese Summen entstehen',
  'Who came by two campaigns in a day is counted in both. Cost per visitor, cost per goal and return on spend are of the campaigns that have a cost and enough visitors: one that costs nothing would make the others look cheap.':
    'Wer an einem Tag über zwei Kampagnen kam, zählt bei beiden. Kosten je Besucher, Kosten je Ziel und ROAS sind die der Kampagnen, die Kosten und genug Besucher haben: Eine, die nichts kostet, ließe die anderen billig aussehen.',
  'How these figures are made': 'Wie diese Zahlen entstehen',
  'Days on which fewer than five visitors came by a campaign, or fewer than ten of them reached the goal or bought something, are in its last row or in none. So cost per visitor and per goal are rather too high for small campaigns, and return on spend, which is revenue divided by cost, rather too low.':
    'Tage, an denen weniger als fünf Besucher über eine Kampagne kamen oder weniger als zehn von ihnen das Ziel erreichten oder etwas kauften, stehen in der letzten Zeile oder in keiner. Deshalb sind Kosten je Besucher und je Ziel bei kleinen Kampagnen eher zu hoch, und ROAS, also Umsatz geteilt durch Kosten, eher zu niedrig.',
  'Return on spend shows once your pages send events with an amount, and ten visitors of a campaign buy on a day.':
    'ROAS erscheint, sobald Ihre Seiten Ereignisse mit einem Betrag senden und zehn Besucher einer Kampagne an einem Tag kaufen.',
  'Cost and revenue': 'Kosten und Umsatz',
  'This site is directed at children: campaigns are not counted on it.':
    'Diese Website richtet sich an Kinder: Kampagnen werden auf ihr nicht gezählt.',
  'A campaign and its goal are two attributes already, and a cost is of the whole campaign. Without the filter you see both.':
    'Eine Kampagne und ihr Ziel sind schon zwei Merkmale, und Kosten gelten für die ganze Kampagne. Ohne den Filter sehen Sie beides.',
  'No link of this campaign said so in these days, or too few visitors came by one.':
    'Kein Link dieser Kampagne nannte das in diesen Tagen, oder zu wenige Besucher kamen über einen.',

  // While there are none
  'No campaign in these days': 'Keine Kampagne in diesen Tagen',
  'A campaign is what you do so that people come: a newsletter, an advertisement, a poster. Its links say its name, and this page shows how many came by it, what they did, and what that cost you.':
    'Eine Kampagne ist, was Sie tun, damit jemand kommt: ein Newsletter, eine Anzeige, ein Plakat. Ihre Links nennen ihren Namen, und diese Seite zeigt, wie viele über sie kamen, was sie taten und was Sie das gekostet hat.',
  'Put such a link into your next one. Whoever follows it is counted with everybody else who did, and recognised nowhere.':
    'Setzen Sie einen solchen Link in Ihre nächste. Wer ihm folgt, wird mit allen anderen gezählt, die das taten, und nirgends wiedererkannt.',
  'an example of a link': 'ein Beispiel für einen Link',

  // Costs
  Costs: 'Kosten',
  'Costs of {campaign}': 'Kosten von {campaign}',
  'Each is spread evenly over its days, so that a period that covers some of them gets its part.':
    'Jeder Eintrag wird gleichmäßig auf seine Tage verteilt, sodass ein Zeitraum, der einige davon umfasst, seinen Teil bekommt.',
  'From a CSV file': 'Aus einer CSV-Datei',
  'Enter a cost': 'Kosten eintragen',
  'Change a cost': 'Kosten ändern',
  'The cost of {name} is gone.': 'Die Kosten von {name} sind entfernt.',
  'The cost of {campaign} is in the figures of {days}.':
    'Die Kosten von {campaign} zählen jetzt mit: {days}.',
  'No cost in these days. With one, the table shows cost per visitor, cost per goal and return on spend.':
    'Keine Kosten in diesen Tagen. Mit Kosten zeigt die Tabelle Kosten je Besucher, Kosten je Ziel und ROAS.',
  'No cost in these days. Whoever may change settings can enter one.':
    'Keine Kosten in diesen Tagen. Wer Einstellungen ändern darf, kann welche eintragen.',
  Amount: 'Betrag',
  'In these days': 'In diesen Tagen',
  Note: 'Notiz',
  'Change the cost of {name}': 'Kosten von {name} ändern',
  'Remove the cost of {name}': 'Kosten von {name} entfernen',
  '{n, plural, one {# of these is} other {# of these are}} in another currency than the site, and in no figure: nothing is converted.':
    '{n, plural, one {# davon ist} other {# davon sind}} in einer anderen Währung als die Website und in keiner Zahl: Nichts wird umgerechnet.',
  'As utm_campaign names it in the links.': 'So wie utm_campaign sie in den Links nennt.',
  'First day': 'Erster Tag',
  'Last day': 'Letzter Tag',
  'Amount in {currency}': 'Betrag in {currency}',
  'For all of these days together. A point or a comma before the cents.':
    'Für alle diese Tage zusammen. Vor den Cents ein Punkt oder ein Komma.',
  'If you like: an invoice, an agency.': 'Wenn Sie mögen: eine Rechnung, eine Agentur.',

  // From a file
  'Costs from a CSV file': 'Kosten aus einer CSV-Datei',
  'One cost a line, below a line of headings: campaign, first day, last day, amount, note. Last day and note may be missing; files of advertising platforms with campaign, date and cost are understood too.':
    'Ein Eintrag je Zeile, unter einer Zeile mit Überschriften: Kampagne, von, bis, Betrag, Notiz. Bis und Notiz dürfen fehlen; Dateien von Werbeplattformen mit Kampagne, Datum und Kosten werden auch verstanden.',
  'Download a sample': 'Beispiel herunterladen',
  'The file': 'Die Datei',
  '{n, plural, one {# line} other {# lines}} understood, {total} in all.':
    '{n, plural, one {# Zeile} other {# Zeilen}} verstanden, zusammen {total}.',
  '{n, plural, one {# is} other {# are}} here already, or twice in the file, and not taken again.':
    '{n, plural, one {# ist} other {# sind}} schon hier oder doppelt in der Datei und {n, plural, one {wird} other {werden}} nicht noch einmal übernommen.',
  '{n, plural, one {# column says} other {# columns say}} nothing of a cost and is left out.':
    '{n, plural, one {# Spalte sagt} other {# Spalten sagen}} nichts über Kosten und {n, plural, one {bleibt} other {bleiben}} außer Acht.',
  'Take them': 'Übernehmen',
  '{n, plural, one {Take # cost} other {Take # costs}}':
    '{n, plural, one {# Eintrag übernehmen} other {# Einträge übernehmen}}',
  '{n, plural, one {# cost is} other {# costs are}} in the figures.':
    '{n, plural, one {# Eintrag ist} other {# Einträge sind}} in den Zahlen.',
  'What was understood': 'Was verstanden wurde',
  'and {n} more': 'und {n} weitere',
  'Lines that are not right': 'Zeilen, die nicht stimmen',
  'Line {n}': 'Zeile {n}',

  // Links
  'Build a link': 'Link bauen',
  'What stands behind the question mark says by which campaign somebody came.':
    'Was hinter dem Fragezeichen steht, sagt, über welche Kampagne jemand kam.',
  'Source (utm_source)': 'Quelle (utm_source)',
  'Medium (utm_medium)': 'Medium (utm_medium)',
  'Campaign (utm_campaign)': 'Kampagne (utm_campaign)',
  'Content (utm_content)': 'Inhalt (utm_content)',
  'Term (utm_term)': 'Begriff (utm_term)',
  'Where the link stands: newsletter, google, instagram.':
    'Wo der Link steht: newsletter, google, instagram.',
  'Of what kind it is: email, cpc, social.': 'Von welcher Art das ist: email, cpc, social.',
  'What it is about: spring-sale.': 'Worum es geht: spring-sale.',
  'Which of several links: header, red-button.': 'Welcher von mehreren Links: header, red-button.',
  'The word that was paid for.': 'Das Wort, für das bezahlt wurde.',
  'This is no address of the web.': 'Das ist keine Adresse im Web.',
  'This page is not of this site, so visits to it are not counted here.':
    'Diese Seite gehört nicht zu dieser Website, deshalb werden Besuche auf ihr hier nicht gezählt.',
  '“Spring” and “spring” are two campaigns; small letters alone keep them one.':
    '„Spring“ und „spring“ sind zwei Kampagnen; Kleinbuchstaben halten sie zusammen.',
  'This looks like an e-mail address or the number of a person. A link of one person would be a name for them: leave it out.':
    'Das sieht aus wie eine E-Mail-Adresse oder die Nummer einer Person. Ein Link für eine einzelne Person wäre ein Name für sie: Lassen Sie das weg.',
  'The link is here as soon as page, source and campaign are.':
    'Der Link steht hier, sobald Seite, Quelle und Kampagne da sind.',
  'the link': 'den Link',
  'QR code of the link': 'QR-Code des Links',
  'Keep it in this browser': 'In diesem Browser merken',
  'The link is kept in this browser.': 'Der Link ist in diesem Browser gemerkt.',
  'Kept in this browser': 'In diesem Browser gemerkt',
} as const
