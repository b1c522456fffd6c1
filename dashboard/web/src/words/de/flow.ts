/** How people move through a site and around its pages. */
export const FLOW = {
  'How people move around {site}': 'Wie sich Besucher auf {site} bewegen',
  'How it is shown': 'Darstellung',
  Picture: 'Bild',
  List: 'Liste',
  'A band is everybody who went from its left end to its right end, whatever they did before or after: nobody is followed over more than one step.':
    'Ein Band sind alle, die von seinem linken zu seinem rechten Ende gingen, was immer sie davor oder danach taten: Niemand wird über mehr als einen Schritt verfolgt.',
  'Why is a part not shown?': 'Warum wird ein Teil nicht gezeigt?',
  'A way is shown once ten different visitors of a day took it, a page or a section once five saw it. What fewer did, and the same page opened again, is the hatched part, so that what goes in comes out.':
    'Ein Weg wird gezeigt, sobald ihn zehn verschiedene Besucher eines Tages nahmen, eine Seite oder ein Bereich, sobald fünf ihn sahen. Was weniger taten, und dieselbe Seite, noch einmal geöffnet, ist der schraffierte Teil, damit herauskommt, was hineingeht.',
  'A flow is a pair of pages already, and a pair is the limit: this page shows everybody.':
    'Ein Weg ist schon ein Paar aus zwei Seiten, und ein Paar ist die Grenze: Hier sehen Sie alle.',
  'This site is directed at children: nobody is told apart, so nobody is seen to go from one page to another.':
    'Diese Website richtet sich an Kinder: Niemand wird unterschieden, also sieht man niemanden von einer Seite zur anderen gehen.',

  // The picture
  'Pages at the top': 'Seiten ganz oben',
  'Others in {section}': 'Andere in {section}',
  'Other sections': 'Andere Bereiche',
  'Other pages': 'Andere Seiten',
  'Entered the site': 'Betraten die Website',
  'Left the site': 'Verließen die Website',
  'Too few to show': 'Zu wenige',
  '{n, plural, one {# page view} other {# page views}}':
    '{n, plural, one {# Seitenaufruf} other {# Seitenaufrufe}}',
  '{name}: {views}': '{name}: {views}',
  '{name}: {views}. Shows its pages.': '{name}: {views}. Zeigt die Seiten darin.',
  '{name}: {views}. Shows what came before and after.': '{name}: {views}. Zeigt, was davor und danach kam.',
  '{views}: what too few visitors share, or the same page again':
    '{views}: was zu wenige Besucher teilen, oder noch einmal dieselbe Seite',
  '{from} → {to}: {views}': '{from} → {to}: {views}',
  'Where people were': 'Wo Besucher waren',
  'Where they went next': 'Wohin sie gingen',
  'Choose a section to see its pages, and a page to see what came before and after it.':
    'Wählen Sie einen Bereich, um seine Seiten zu sehen, und eine Seite, um zu sehen, was davor und danach kam.',
  'Fold {section}': '{section} einklappen',
  'Choose a page': 'Seite wählen',

  // Around a page
  'This page': 'Diese Seite',
  'Came from': 'Kamen von',
  'Went on to': 'Gingen weiter zu',
  'Before that': 'Davor',
  'After that': 'Danach',
  'Steps of the picture': 'Schritte des Bildes',
  'All sections': 'Alle Bereiche',
  'One more step before': 'Ein Schritt davor mehr',
  'One step less before': 'Ein Schritt davor weniger',
  'One more step after': 'Ein Schritt danach mehr',
  'One step less after': 'Ein Schritt danach weniger',
  'The further columns hold all page views of their pages, also of people who were never on the page in the middle.':
    'Die weiteren Spalten enthalten alle Seitenaufrufe ihrer Seiten, auch von Besuchern, die nie auf der Seite in der Mitte waren.',
  'Choose a page to see what came before and after it.':
    'Wählen Sie eine Seite, um zu sehen, was davor und danach kam.',
  'Too few visitors opened this page in these days to say anything of it. Choose more days.':
    'In diesen Tagen öffneten zu wenige Besucher diese Seite, um etwas über sie zu sagen. Wählen Sie mehr Tage.',

  // Lists
  'Section or page': 'Bereich oder Seite',
  Entered: 'Einstiege',
  'Went on': 'Gingen weiter',
  Left: 'Ausstiege',
  'Exit rate': 'Ausstiegsrate',
  'Mostly on to': 'Meist weiter zu',
  '{n} → {page}': '{n} → {page}',
  'All ways from page to page': 'Alle Wege von Seite zu Seite',
  'All ways from entry to exit': 'Alle Wege vom Einstieg zum Ausstieg',
  'All ways from page to exit link': 'Alle Wege von Seite zu ausgehendem Link',
  'Before {page}': 'Vor {page}',
  'After {page}': 'Nach {page}',
  'All pages before, and CSV': 'Alle Seiten davor, und CSV',
  'All pages after, and CSV': 'Alle Seiten danach, und CSV',
  'What too few visitors share, or the same page again':
    'Was zu wenige Besucher teilen, oder noch einmal dieselbe Seite',

  // Figures of a page
  'Figures of {page}': 'Kennzahlen von {page}',
  'How often it was opened': 'Wie oft sie geöffnet wurde',
  Entries: 'Einstiege',
  'Visits that began here': 'Besuche, die hier begannen',
  'Of the visits that began here, those that saw nothing else':
    'Von den Besuchen, die hier begannen, jene, die sonst nichts sahen',
  Exits: 'Ausstiege',
  'Visits that ended here': 'Besuche, die hier endeten',
  'Of its page views, those that were the last of a visit':
    'Von ihren Seitenaufrufen jene, die die letzten eines Besuchs waren',
  'Time on page': 'Verweildauer',
  'Attention that a visit gave it on average': 'Aufmerksamkeit, die ein Besuch ihr im Schnitt schenkte',
  'Read down to': 'Gelesen bis',
  'Not known: nobody scrolled, or too few did.': 'Nicht bekannt: Niemand scrollte, oder zu wenige.',
} as const
