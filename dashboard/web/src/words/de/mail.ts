/** Reports and alerts by mail: who gets which, and how to end them. */
export const MAIL = {
  Mail: 'E-Mail',
  'Reports and alerts by mail': 'Berichte und Warnungen per E-Mail',
  'Everybody who may read this site chooses their own. Nothing in the mails tells who opens them.':
    'Wer diese Website lesen darf, wählt für sich selbst. Nichts in den E-Mails verrät, wer sie öffnet.',
  'This installation sends no mail yet': 'Diese Installation versendet noch keine E-Mails',
  'Whoever runs it gives it a mail server, in its environment, and starts it again:':
    'Wer sie betreibt, gibt ihr in der Umgebung einen Mailserver und startet sie neu:',
  'Settings of the mail server': 'Einstellungen des Mailservers',
  'Your address is not confirmed yet': 'Ihre Adresse ist noch nicht bestätigt',
  'Nothing is sent to {address} before you have shown that you read it. Sign out, and <link>sign in once with a link by mail</link>.':
    'An {address} wird nichts gesendet, bevor Sie gezeigt haben, dass Sie die E-Mails dort lesen. Melden Sie sich ab und <link>einmal mit einem Link per E-Mail an</link>.',
  Reports: 'Berichte',
  'Every week': 'Jede Woche',
  'At eight in the morning of the day that weeks of the site begin on.':
    'Um acht Uhr morgens an dem Tag, an dem die Wochen der Website beginnen.',
  'Every month': 'Jeden Monat',
  'At eight in the morning of the first.': 'Um acht Uhr morgens am Ersten.',
  Alerts: 'Warnungen',
  'Usual is the middle of the same hours of the last four weeks. Of a site with few visitors, or of less than two weeks, nothing is said.':
    'Üblich ist die Mitte derselben Stunden der letzten vier Wochen. Zu einer Website mit wenigen Besuchern oder von weniger als zwei Wochen wird nichts gemeldet.',
  'There are none of a site that is directed at children: its hours are known only in large crowds.':
    'Für eine Website, die sich an Kinder richtet, gibt es keine: Ihre Stunden sind nur in großen Gruppen bekannt.',
  'Many more visitors than usual': 'Weit mehr Besucher als üblich',
  'When an hour, or all of today, has far more of them. At most once a day.':
    'Wenn eine Stunde oder der ganze heutige Tag weit mehr davon hat. Höchstens einmal am Tag.',
  'From how much on': 'Ab wie viel',
  'Far fewer visitors than usual': 'Weit weniger Besucher als üblich',
  'When yesterday, or the last six hours, have far fewer of them. At most once a day.':
    'Wenn der gestrige Tag oder die letzten sechs Stunden weit weniger davon haben. Höchstens einmal am Tag.',
  'Down to how much': 'Bis hinab zu wie viel',
  '{percent}% of what is usual': '{percent} % des Üblichen',
  'Nothing is counted any more': 'Es wird nichts mehr gezählt',
  'When no hit came for hours in which there are hits otherwise. Once, until something is counted again.':
    'Wenn stundenlang kein Zugriff kam, obwohl es sonst welche gibt. Einmal, bis wieder etwas gezählt wird.',
  'After how long': 'Nach welcher Zeit',
  '{hours, plural, one {# hour} other {# hours}}': '{hours, plural, one {# Stunde} other {# Stunden}}',
  'Language of the mails': 'Sprache der E-Mails',
  'Sent to {address}.': 'Gesendet wird an {address}.',
  'Last week': 'Letzte Woche',
  'Last month': 'Letzter Monat',
  'The report is on its way to {address}.': 'Der Bericht ist unterwegs an {address}.',
  'What a report looks like': 'Wie ein Bericht aussieht',
  'The last one, with the figures of your site. Mail programs that show no HTML show it as text.':
    'Der letzte, mit den Zahlen Ihrer Website. E-Mail-Programme, die kein HTML anzeigen, zeigen ihn als Text.',
  'Send it to me now': 'Jetzt an mich senden',
  'Which report': 'Welcher Bericht',
  'Preview of the report': 'Vorschau des Berichts',
  Unsubscribe: 'Abbestellen',
  'Unsubscribe?': 'Abbestellen?',
  Unsubscribed: 'Abbestellt',
  'This mail is ended already.': 'Diese E-Mail ist bereits abbestellt.',
  'To the dashboard': 'Zum Dashboard',
  'This ends the weekly report of {site}, for you alone.':
    'Damit endet der wöchentliche Bericht zu {site}, nur für Sie.',
  'This ends the monthly report of {site}, for you alone.':
    'Damit endet der monatliche Bericht zu {site}, nur für Sie.',
  'This ends the alerts of many more visitors of {site}, for you alone.':
    'Damit enden die Warnungen vor weit mehr Besuchern von {site}, nur für Sie.',
  'This ends the alerts of far fewer visitors of {site}, for you alone.':
    'Damit enden die Warnungen vor weit weniger Besuchern von {site}, nur für Sie.',
  'This ends the alerts of {site} when nothing is counted, for you alone.':
    'Damit enden die Warnungen, wenn von {site} nichts gezählt wird, nur für Sie.',
  'You get no weekly report of {site} any more.': 'Sie erhalten keinen wöchentlichen Bericht zu {site} mehr.',
  'You get no monthly report of {site} any more.': 'Sie erhalten keinen monatlichen Bericht zu {site} mehr.',
  'You are no longer told when {site} has many more visitors than usual.':
    'Sie werden nicht mehr benachrichtigt, wenn {site} weit mehr Besucher als üblich hat.',
  'You are no longer told when {site} has far fewer visitors than usual.':
    'Sie werden nicht mehr benachrichtigt, wenn {site} weit weniger Besucher als üblich hat.',
  'You are no longer told when nothing is counted of {site}.':
    'Sie werden nicht mehr benachrichtigt, wenn von {site} nichts gezählt wird.',
} as const
