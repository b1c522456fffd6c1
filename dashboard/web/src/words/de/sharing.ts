/** Reports that a site shares. */
export const SHARING = {
  'Shared reports': 'Geteilte Berichte',
  'Shared reports of {domain}': 'Geteilte Berichte von {domain}',
  'A new report': 'Ein neuer Bericht',
  'For partners, clients and the public: made of what was released with noise and of nothing else, so it cannot betray a visitor.':
    'Für Partner, Kunden und die Öffentlichkeit: nur aus dem gemacht, was mit Rauschen veröffentlicht wurde, und darum kann er keinen Besucher verraten.',
  'Compose a report': 'Bericht zusammenstellen',
  'Nothing is released of this site': 'Von dieser Website wird nichts veröffentlicht',
  'Reports show what is released, and releases are switched off. <link>Choose a preset</link>, and the first release comes when its week or month is over.':
    'Berichte zeigen, was veröffentlicht ist, und Veröffentlichungen sind ausgeschaltet. <link>Wählen Sie eine Voreinstellung</link>, dann kommt die erste, wenn ihre Woche oder ihr Monat vorbei ist.',
  'No report yet': 'Noch kein Bericht',
  'Choose what it shows: visitors, sources, pages, countries, over weeks or months.':
    'Wählen Sie, was er zeigt: Besucher, Quellen, Seiten, Länder, über Wochen oder Monate.',
  'Look at it as your partner will. It costs nothing beyond the release that exists.':
    'Sehen Sie ihn so, wie Ihr Partner ihn sieht. Er kostet nichts über die Veröffentlichung hinaus, die es schon gibt.',
  'Share it: by a link, in a page of theirs, by mail, with their account, or with their program.':
    'Teilen Sie ihn: mit einem Link, in einer fremden Seite, per E-Mail, mit einem Konto oder mit einem Programm.',
  Reports: 'Berichte',
  Title: 'Titel',
  Shared: 'Geteilt',
  'with nobody': 'mit niemandem',
  '{n, plural, one {in one way} other {in # ways}}': '{n, plural, one {auf eine Weise} other {auf # Weisen}}',
  Openings: 'Aufrufe des Berichts',
  'Remove the report': 'Bericht entfernen',
  'Its links, embeds, mails and tokens end at once and cannot be brought back. Files that somebody has taken away stay theirs.':
    'Seine Links, Einbettungen, E-Mails und Tokens enden sofort und lassen sich nicht zurückholen. Wer Dateien mitgenommen hat, behält sie.',
  'Visitors of {domain}': 'Besucher von {domain}',
  'What it shows': 'Was er zeigt',
  'The report is kept. Nobody has it yet.': 'Der Bericht ist gespeichert. Noch hat ihn niemand.',
  'Keep the report': 'Bericht speichern',
  'Share it': 'Teilen',
  'Keep the report first; then you choose with whom it is shared.':
    'Speichern Sie den Bericht zuerst; dann wählen Sie, mit wem er geteilt wird.',
  Words: 'Text',
  'What your partner should know.': 'Was Ihr Partner wissen soll.',
  'Figures and lists': 'Zahlen und Listen',
  '{name}, release by release': '{name} nach Veröffentlichungen',
  'Length of lists': 'Länge der Listen',
  '{n} values at most': 'höchstens {n} Werte',
  'No release holds sales, so no report can. What your affiliates earn they see in their own portal.':
    'Keine Veröffentlichung enthält Verkäufe, also kann es auch kein Bericht. Was Ihre Affiliates verdienen, sehen sie in ihrem eigenen Portal.',
  'Other sites beside it': 'Andere Websites daneben',
  'A colour of your own': 'Eine eigene Farbe',
  'Colour of bars and lines': 'Farbe von Balken und Linien',
  'On a dark page it is made lighter where it could not be seen.':
    'Auf einer dunklen Seite wird sie aufgehellt, wo man sie nicht sähe.',
  Period: 'Zeitraum',
  'The last release': 'Die letzte Veröffentlichung',
  'The last weeks': 'Die letzten Wochen',
  'The last months': 'Die letzten Monate',
  'Fixed days': 'Feste Tage',
  'It is counted back from the newest release, and moves on with each.':
    'Von der neuesten Veröffentlichung zurückgezählt; er rückt mit jeder weiter.',
  'How many': 'Wie viele',
  Logo: 'Logo',
  'This file is too large: at most 100 kB.': 'Diese Datei ist zu groß: höchstens 100 kB.',
  'Take it off': 'Entfernen',
  'A small PNG, JPEG or WebP. It is kept here and loaded from nowhere else; a PDF shows PNG and JPEG.':
    'Ein kleines PNG, JPEG oder WebP. Es wird hier gespeichert und nirgendwoher nachgeladen; ein PDF zeigt PNG und JPEG.',
  'As your partner sees it': 'So sieht ihn Ihr Partner',
  'The preview comes when there is a title and something to show.':
    'Die Vorschau kommt, sobald es einen Titel und etwas zu zeigen gibt.',
  'Privacy receipt': 'Datenschutzbeleg',
  'Sharing costs nothing more than the release that exists.':
    'Teilen kostet nichts über die Veröffentlichung hinaus, die es schon gibt.',
  'Everybody gets the same numbers, however often and however many ask.':
    'Alle bekommen dieselben Zahlen, so oft und so viele auch fragen.',
  'No release lies in this period yet.': 'In diesem Zeitraum liegt noch keine Veröffentlichung.',
  'ε {epsilon}, ρ {rho}; who guesses whether one visitor was there on a day is right in {right} of 100 cases at most':
    'ε {epsilon}, ρ {rho}; wer rät, ob ein Besucher an einem Tag da war, hat in höchstens {right} von 100 Fällen recht',
  'and {n, number} earlier ones': 'und {n, number} frühere',
  'Together ρ {rho}: what they add up to for somebody who came in all of them.':
    'Zusammen ρ {rho}: So viel ergibt sich für jemanden, der in allen da war.',
  'These numbers were drawn for partners: for those you work with and who keep it to themselves. For a page that everybody sees, choose “Public” under “Releases” first.':
    'Diese Zahlen wurden für Partner gezogen: für Menschen, mit denen Sie arbeiten und die sie für sich behalten. Für eine Seite, die alle sehen, wählen Sie zuerst „Öffentlich“ unter „Veröffentlichungen“.',
  'Each way can be ended by itself. Openings are a sum of days that are over: who, where and when is not kept.':
    'Jede Weise lässt sich für sich beenden. Aufrufe sind eine Summe vergangener Tage: Wer, wo und wann wird nicht gespeichert.',
  Link: 'Link',
  'Make a link': 'Link erzeugen',
  'Whoever has it sees the report; with a password only who knows that too.':
    'Wer ihn hat, sieht den Bericht; mit einem Passwort nur, wer auch das kennt.',
  'In a page': 'In einer Seite',
  'Embed it in a page': 'In eine Seite einbetten',
  'The report stands in a page of somebody else. Only the hosts that you name may frame it.':
    'Der Bericht steht in einer fremden Seite. Nur die Hosts, die Sie nennen, dürfen ihn einrahmen.',
  'By mail': 'Per E-Mail',
  'Send it by mail': 'Per E-Mail schicken',
  'It comes each time figures were released, with PDF, CSV and JSON. The address has to be confirmed first.':
    'Er kommt immer, wenn Zahlen veröffentlicht wurden, mit PDF, CSV und JSON. Die Adresse muss zuerst bestätigt werden.',
  Partner: 'Partner',
  'Give it to a partner': 'Einem Partner geben',
  'They find it under “Shared with you” when they sign in.':
    'Er steht unter „Mit Ihnen geteilt“, wenn die Person sich anmeldet.',
  Token: 'Token',
  'Make a token for a program': 'Token für ein Programm erzeugen',
  'A program reads this report and nothing else.': 'Ein Programm liest diesen Bericht und sonst nichts.',
  'since {day}': 'seit {day}',
  'waits for the address to be confirmed': 'wartet auf die Bestätigung der Adresse',
  'with a password': 'mit Passwort',
  'until {day}': 'bis {day}',
  '{n, plural, one {# opening} other {# openings}} until yesterday':
    '{n, plural, one {# Aufruf} other {# Aufrufe}} bis gestern',
  'never used': 'nie verwendet',
  'last used on {day}': 'zuletzt am {day} verwendet',
  End: 'Beenden',
  'End {name}': '{name} beenden',
  'End “{name}”?': '„{name}“ beenden?',
  'End it': 'Beenden',
  '“{name}” opens nothing any more.': '„{name}“ öffnet nichts mehr.',
  'It opens nothing from now on, and cannot be brought back. Files that somebody has taken away stay theirs.':
    'Ab jetzt öffnet es nichts mehr und lässt sich nicht zurückholen. Wer Dateien mitgenommen hat, behält sie.',
  'the line for the page': 'die Zeile für die Seite',
  'the link': 'den Link',
  Done: 'Fertig',
  'A mail asks them to confirm their address.': 'Eine E-Mail bittet, die Adresse zu bestätigen.',
  'They find it when they sign in.': 'Die Person findet ihn, wenn sie sich anmeldet.',
  'This site has no partner yet': 'Diese Website hat noch keinen Partner',
  'Invite somebody as a partner under “People” in the settings; then they can be chosen here.':
    'Laden Sie jemanden unter „Personen“ in den Einstellungen als Partner ein; dann steht er hier zur Wahl.',
  Choose: 'Wählen',
  'This installation sends no mail': 'Diese Installation sendet keine E-Mails',
  'Whoever runs it can connect a mail server.': 'Wer sie betreibt, kann einen Mailserver anschließen.',
  'Hosts that may frame it': 'Hosts, die ihn einrahmen dürfen',
  'One a line, such as https://partner.example': 'Einer je Zeile, etwa https://partner.example',
  'Name for yourself': 'Name für Sie selbst',
  'Password (optional)': 'Passwort (freiwillig)',
  '8 characters at least. Tell it by another way than the link.':
    'Mindestens 8 Zeichen. Nennen Sie es auf einem anderen Weg als den Link.',
  'Last day (optional)': 'Letzter Tag (freiwillig)',
  'Nothing is shared with you yet': 'Mit Ihnen ist noch nichts geteilt',
  'Reports appear here as soon as the owner of a site gives you one. Ask for it by the name of your account.':
    'Berichte erscheinen hier, sobald Ihnen der Inhaber einer Website einen gibt. Fragen Sie danach mit dem Namen Ihres Kontos.',
  'Until {day}.': 'Bis {day}.',
  Report: 'Bericht',
  'Read shared reports': 'Geteilte Berichte lesen',
  'all that are composed of this site': 'alle, die von dieser Website zusammengestellt sind',
  'read reports that are shared with them': 'Berichte lesen, die mit ihnen geteilt sind',
  'compose reports of what was released, and share them':
    'Berichte aus dem zusammenstellen, was veröffentlicht wurde, und sie teilen',
  'composed a report to share': 'hat einen Bericht zum Teilen zusammengestellt',
  'changed a report that is shared': 'hat einen geteilten Bericht geändert',
  'removed a report that was shared': 'hat einen geteilten Bericht entfernt',
  'shared a report': 'hat einen Bericht geteilt',
  'ended the sharing of a report': 'hat das Teilen eines Berichts beendet',
  'Valid: “{title}” of {sites}, {days}, computed from {n, plural, one {# release} other {# releases}}.':
    'Gültig: „{title}“ von {sites}, {days}, berechnet aus {n, plural, one {# Veröffentlichung} other {# Veröffentlichungen}}.',
  'It was not changed since it was signed, every receipt in it is signed with the same key, and each figure and its ± is what the released counts and their noise give.':
    'Er wurde seit der Unterschrift nicht verändert, jeder Beleg darin ist mit demselben Schlüssel signiert, und jede Zahl mit ihrem ± ist, was die veröffentlichten Zählungen und ihr Rauschen ergeben.',
  'This is no shared report of Gatecount.': 'Das ist kein geteilter Bericht von Gatecount.',
  'The report was changed after it was signed.': 'Der Bericht wurde nach der Unterschrift verändert.',
  'A privacy receipt in it was not signed with this key, or does not add up.':
    'Ein Datenschutzbeleg darin wurde nicht mit diesem Schlüssel signiert oder geht nicht auf.',
  'A day is in two of its releases.': 'Ein Tag ist in zwei seiner Veröffentlichungen.',
  'A figure is not the sum of the released counts, or its ± is not that of their noise.':
    'Eine Zahl ist nicht die Summe der veröffentlichten Zählungen, oder ihr ± ist nicht das ihres Rauschens.',
} as const
