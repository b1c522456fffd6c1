/** From a new site to its first page view. */
export const INSTALL = {
  'Check the page': 'Seite prüfen',
  'Opening {domain} and looking for the line …': '{domain} wird geöffnet und die Zeile gesucht …',
  'It could not be checked: {message}': 'Das ließ sich nicht prüfen: {message}',
  'Your site': 'Ihre Website',
  'The line to paste': 'Die Zeile zum Einfügen',
  'The first page view': 'Der erste Seitenaufruf',
  Steps: 'Schritte',
  '(done)': '(erledigt)',
  'What the site is made with': 'Womit die Website gemacht ist',
  'what to paste': 'was einzufügen ist',
  'Set up {domain}': '{domain} einrichten',
  'It works: somebody was here': 'Es funktioniert: Jemand war hier',
  'Waiting for the first page view': 'Warten auf den ersten Seitenaufruf',
  'Put one line into the head of every page of {domain}. It sets no cookie and stores nothing in the browser. As soon as somebody opens a page, this page says so.':
    'Fügen Sie eine Zeile in den Kopf jeder Seite von {domain} ein. Sie setzt kein Cookie und speichert nichts im Browser. Sobald jemand eine Seite öffnet, sagt es diese Seite.',
  'Settings of the site': 'Einstellungen der Website',
  '{views, plural, one {<b>#</b> page view} other {<b>#</b> page views}} today':
    '{views, plural, one {<b>#</b> Seitenaufruf} other {<b>#</b> Seitenaufrufe}} heute',
  'Totals are exact from the first visitor on. Pages, sources and networks show up when enough visitors share them: five for one property, ten for two together.':
    'Summen sind vom ersten Besucher an genau. Seiten, Quellen und Netze erscheinen, wenn genügend Besucher sie teilen: fünf für eine Eigenschaft, zehn für zwei zusammen.',
  'Open the report': 'Bericht öffnen',
  'Leave out my own visits': 'Eigene Besuche auslassen',
  'Invite somebody': 'Jemanden einladen',
  'A hit came, so the line works, but it was not counted: {why}.':
    'Ein Aufruf kam an, die Zeile funktioniert also, aber er wurde nicht gezählt: {why}.',
  '<b>This site is directed at children</b>: of a day nothing is shown before its fiftieth page view.':
    '<b>Diese Website richtet sich an Kinder</b>: Von einem Tag wird vor dem fünfzigsten Seitenaufruf nichts gezeigt.',
  '<b>This browser asks not to be counted</b> (Global Privacy Control or Do Not Track), and it will not be. Open the site in another browser, or on a phone.':
    '<b>Dieser Browser bittet darum, nicht gezählt zu werden</b> (Global Privacy Control oder Do Not Track), und er wird es auch nicht. Öffnen Sie die Website in einem anderen Browser oder auf einem Telefon.',
  'Nothing arrives?': 'Es kommt nichts an?',
  'On a site for children the first figures show after fifty page views.':
    'Auf einer Website für Kinder erscheinen die ersten Zahlen nach fünfzig Seitenaufrufen.',
  'Open a page of {domain} yourself, and reload it once: caches keep old pages.':
    'Öffnen Sie selbst eine Seite von {domain}, und laden Sie sie einmal neu: Zwischenspeicher behalten alte Seiten.',
  'Ad blockers may stop the script. Try a window without extensions.':
    'Werbeblocker können das Skript aufhalten. Versuchen Sie es in einem Fenster ohne Erweiterungen.',
  'Who opted out, or whose browser asks not to be tracked, is not counted. You may be one of them.':
    'Wer widersprochen hat oder wessen Browser darum bittet, nicht verfolgt zu werden, wird nicht gezählt. Vielleicht gehören Sie dazu.',
  'The line has to be in the page as it is sent: look for <code>data-domain</code> in its source.':
    'Die Zeile muss in der Seite stehen, wie sie gesendet wird: Suchen Sie im Quelltext nach <code>data-domain</code>.',
  'Old logs can be counted too: <code>npm run --silent gatecount -- import log access.log --site {domain}</code>':
    'Auch alte Protokolle lassen sich zählen: <code>npm run --silent gatecount -- import log access.log --site {domain}</code>',

  'Plain HTML': 'Reines HTML',
  'Open the template that all pages share, or each page if there is none.':
    'Öffnen Sie die Vorlage, die alle Seiten teilen, oder jede Seite, wenn es keine gibt.',
  "Paste this line just before '</head>'.": "Fügen Sie diese Zeile direkt vor '</head>' ein.",
  'Upload the changed files and open any page of the site.':
    'Laden Sie die geänderten Dateien hoch, und öffnen Sie eine Seite der Website.',
  WordPress: 'WordPress',
  'In the admin area, open Plugins → Add New, search for “WPCode”, install and activate it.':
    'Öffnen Sie im Adminbereich Plugins → Installieren, suchen Sie nach „WPCode“, installieren und aktivieren Sie es.',
  'Open Code Snippets → Header & Footer.': 'Öffnen Sie Code Snippets → Header & Footer.',
  'Paste this line into the box “Header” and press Save Changes.':
    'Fügen Sie diese Zeile in das Feld „Header“ ein, und klicken Sie auf Save Changes.',
  'If a cache plugin is active, empty its cache. Then open any page of the site.':
    'Wenn ein Cache-Plugin aktiv ist, leeren Sie seinen Cache. Öffnen Sie dann eine Seite der Website.',
  'Any other plugin that adds code to the head does as well.':
    'Jedes andere Plugin, das Code in den Kopf einfügt, geht ebenso.',
  Shopify: 'Shopify',
  'In the admin area, open Online Store → Themes.': 'Öffnen Sie im Adminbereich Onlineshop → Themes.',
  'Beside the current theme, press ⋯ and choose Edit code.':
    'Klicken Sie neben dem aktuellen Theme auf ⋯, und wählen Sie Code bearbeiten.',
  "Open layout/theme.liquid and paste this line just before '</head>'.":
    "Öffnen Sie layout/theme.liquid, und fügen Sie diese Zeile direkt vor '</head>' ein.",
  'Press Save and open any page of the shop.':
    'Klicken Sie auf Speichern, und öffnen Sie eine Seite des Shops.',
  'The pages of Shopify’s own checkout are not made from this file, and are not counted.':
    'Die Seiten von Shopifys eigener Kasse werden nicht aus dieser Datei gemacht und nicht gezählt.',
  'React, Next': 'React, Next',
  "Next.js: add this to app/layout.tsx, inside '<body>'.":
    "Next.js: Fügen Sie das in app/layout.tsx ein, innerhalb von '<body>'.",
  "React without Next (Vite and others): paste this line into index.html, before '</head>'.":
    "React ohne Next (Vite und andere): Fügen Sie diese Zeile in index.html ein, vor '</head>'.",
  'Deploy, and open the site. Pages that change without loading are counted by themselves.':
    'Veröffentlichen Sie die Änderung, und öffnen Sie die Website. Seiten, die ohne Laden wechseln, werden von selbst gezählt.',
  'Google Tag Manager': 'Google Tag Manager',
  'Open Tags → New → Tag Configuration and choose Custom HTML.':
    'Öffnen Sie Tags → Neu → Tag-Konfiguration, und wählen Sie Benutzerdefiniertes HTML.',
  'Paste this, which does the same as the plain line.':
    'Fügen Sie das ein; es tut dasselbe wie die einfache Zeile.',
  'Under Triggering, choose Initialization – All Pages, and press Save.':
    'Wählen Sie unter Trigger Initialisierung – Alle Seiten, und klicken Sie auf Speichern.',
  'Press Submit, then Publish, and open any page of the site.':
    'Klicken Sie auf Senden, dann auf Veröffentlichen, und öffnen Sie eine Seite der Website.',
  'Many ad blockers stop Tag Manager. If you can edit the pages, the plain line counts more of your visitors.':
    'Viele Werbeblocker halten den Tag Manager auf. Wenn Sie die Seiten bearbeiten können, zählt die einfache Zeile mehr Ihrer Besucher.',

  'The snippet is on the page and reports to this installation':
    'Die Zeile ist auf der Seite und meldet an diese Installation',
  'The page has the snippet of another site; set its data-domain to the domain of this one':
    'Die Seite hat die Zeile einer anderen Website; setzen Sie data-domain auf die Domain von dieser',
  'The snippet on the page reports to another place; paste the one that is shown here':
    'Die Zeile auf der Seite meldet an einen anderen Ort; fügen Sie die ein, die hier steht',
  'The page does not hold the snippet; paste it into the head. If a tag manager puts it in later, open the page in a browser: its first hit counts as proof':
    'Die Zeile steht nicht auf der Seite; fügen Sie sie in den Kopf ein. Wenn ein Tag-Manager sie später einsetzt, öffnen Sie die Seite in einem Browser: Der erste Aufruf gilt als Nachweis',
  'The snippet is there, but the Content-Security-Policy of the page forbids it; add the collector to script-src and connect-src':
    'Die Zeile ist da, aber die Content-Security-Policy der Seite verbietet sie; nehmen Sie den Collector in script-src und connect-src auf',
  'The page sends its visitors to another host; add that as a further domain, or as a site of its own':
    'Die Seite schickt ihre Besucher zu einem anderen Host; fügen Sie ihn als weitere Domain hinzu oder als eigene Website',
  'The server turns programs away, so nothing can be said; open the page in a browser: its first hit counts as proof':
    'Der Server weist Programme ab, darum lässt sich nichts sagen; öffnen Sie die Seite in einem Browser: Der erste Aufruf gilt als Nachweis',
  'The server answers, but not with a page; is there one at this path?':
    'Der Server antwortet, aber nicht mit einer Seite; gibt es unter diesem Pfad eine?',
  'The server cannot be reached, or does not answer in time':
    'Der Server ist nicht erreichbar oder antwortet nicht rechtzeitig',
  'The certificate of the server is not valid for this name':
    'Das Zertifikat des Servers gilt nicht für diesen Namen',
  'The domain has no address; is it spelled right?':
    'Die Domain hat keine Adresse; ist sie richtig geschrieben?',
  'The domain leads into a private network; whoever runs Gatecount can allow that with ALLOW_PRIVATE_HOSTS':
    'Die Domain führt in ein privates Netz; wer Gatecount betreibt, kann das mit ALLOW_PRIVATE_HOSTS erlauben',
} as const
