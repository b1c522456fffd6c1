/** Notes in the chart, saved views, comparing two values, all sites on one page, and the weeks of a site. */
export const VIEWS = {
  'First day of the week': 'Erster Tag der Woche',
  'For charts of the whole site and for “This week”. Filtered figures are counted in weeks from Monday on.':
    'Für Diagramme der ganzen Website und für „Diese Woche“. Gefilterte Zahlen werden in Wochen ab Montag gezählt.',
  'Weeks from Monday on, for filtered figures are counted so.':
    'Wochen ab Montag, denn gefilterte Zahlen werden so gezählt.',
  'Versus …': 'Gegenüber …',
  'Versus: compare {dimension} {value} with another value':
    'Gegenüber: {dimension} {value} mit einem anderen Wert vergleichen',
  '<of>versus</of> <is>{value}</is>': '<of>gegenüber</of> <is>{value}</is>',
  'versus {value}: take this comparison away': 'gegenüber {value}: diesen Vergleich entfernen',
  'Add a note': 'Notiz hinzufügen',
  'A note in the chart': 'Eine Notiz im Diagramm',
  'Add the note': 'Notiz hinzufügen',
  'The note is in the chart.': 'Die Notiz steht im Diagramm.',
  'What happened': 'Was geschah',
  'Everybody who reads the figures of this site sees it in the chart.':
    'Alle, die die Zahlen dieser Website lesen, sehen sie im Diagramm.',
  Day: 'Tag',
  'Change the note': 'Notiz ändern',
  '{count, plural, one {Note} other {Notes}} in the chart':
    '{count, plural, one {Notiz} other {Notizen}} im Diagramm',
  'Change<hidden> {words}</hidden>': 'Ändern<hidden>: {words}</hidden>',
  'Remove<hidden> {words}</hidden>': 'Entfernen<hidden>: {words}</hidden>',
  'The note is gone.': 'Die Notiz ist entfernt.',
  'Note of {day}: {words}': 'Notiz vom {day}: {words}',
  Notes: 'Notizen',
  Close: 'Schließen',
  'Saved views': 'Ansichten',
  'Save this view': 'Diese Ansicht speichern',
  'Save this view …': 'Diese Ansicht speichern …',
  'Rename the view': 'Ansicht umbenennen',
  'Rename the view {name}': 'Ansicht {name} umbenennen',
  'Remove the view {name}': 'Ansicht {name} entfernen',
  'The view {name} is gone.': 'Die Ansicht {name} ist entfernt.',
  'The view is among the saved views.': 'Die Ansicht steht unter den Ansichten.',
  'for all': 'für alle',
  'For everybody who reads this site': 'Für alle, die diese Website lesen',
  'It keeps days, filter, figure and tabs as they are on show; “Last 28 days” goes on with the calendar.':
    'Sie behält Tage, Filter, Zahl und Reiter, wie sie zu sehen sind; „Letzte 28 Tage“ geht mit dem Kalender weiter.',
  'A view is days, filter and figure under a name, so that you need not choose them each morning.':
    'Eine Ansicht sind Tage, Filter und Zahl unter einem Namen, damit Sie sie nicht jeden Morgen wählen müssen.',
  'All sites together': 'Alle Websites zusammen',
  'Visitors of all sites are added up: nobody is recognised on another site, so who visits two of them counts on both.':
    'Die Besucher aller Websites sind zusammengezählt: Niemand wird auf einer anderen Website wiedererkannt, wer also zwei besucht, zählt auf beiden.',
  'Search the sites': 'Websites durchsuchen',
  'No site has this in its name.': 'Keine Website hat das im Namen.',
  'Your role here reads the releases.': 'Ihre Rolle liest hier die Veröffentlichungen.',
  'Your role here shows no figures.': 'Ihre Rolle zeigt hier keine Zahlen.',
  'No hit yet: open it to see what to put on its pages.':
    'Noch kein Aufruf: Öffnen Sie sie, um zu sehen, was auf ihre Seiten gehört.',
  '{visitors} here now': '{visitors} gerade hier',
  '{count, plural, one {visitor} other {visitors}}': '{count, plural, one {Besucher} other {Besucher}}',
  '{count, plural, one {page view} other {page views}}':
    '{count, plural, one {Seitenaufruf} other {Seitenaufrufe}}',
  Search: 'Suchen',
  'Search the values': 'Werte durchsuchen',
  'No other value had enough visitors in these days. Choose more days.':
    'Kein anderer Wert hatte in diesen Tagen genug Besucher. Wählen Sie mehr Tage.',
  '{now, plural, one {# day} other {# days}} against {before, plural, one {# day} other {# days}}':
    '{now, plural, one {# Tag} other {# Tage}} gegen {before, plural, one {# Tag} other {# Tage}}',
} as const
