/** Goals: what they are, how they are declared, who reached them. */
export const GOALS = {
  // Kinds
  'A page that is opened': 'Eine Seite, die geöffnet wird',
  'An event that the site sends': 'Ein Ereignis, das die Website sendet',
  'An event with an amount of money': 'Ein Ereignis mit einem Geldbetrag',
  'A link that leads away': 'Ein Link, der hinausführt',
  'A file that is downloaded': 'Eine Datei, die heruntergeladen wird',
  'A page that is read down to a depth': 'Eine Seite, die bis zu einer Tiefe gelesen wird',
  'A page that is read down to {depth}': 'Eine Seite, die bis {depth} gelesen wird',
  'Path of the page': 'Pfad der Seite',
  'Name of the event': 'Name des Ereignisses',
  'Address of the link': 'Adresse des Links',
  'Address of the file': 'Adresse der Datei',
  'Such as /thanks* – the star stands for anything.':
    'Zum Beispiel /thanks* – der Stern steht für Beliebiges.',
  'As the site sends it. The star stands for anything.':
    'So wie die Website es sendet. Der Stern steht für Beliebiges.',
  'Such as https://partner.example/* – the star stands for anything.':
    'Zum Beispiel https://partner.example/* – der Stern steht für Beliebiges.',
  'Such as *.pdf – the star stands for anything.': 'Zum Beispiel *.pdf – der Stern steht für Beliebiges.',
  'Such as /blog/* – the star stands for anything.': 'Zum Beispiel /blog/* – der Stern steht für Beliebiges.',
  'Read down to': 'Gelesen bis',

  // Declaring
  'What is reached': 'Was erreicht wird',
  'Name of the goal': 'Name des Ziels',
  'What reports call it. Suggested from the above until you write one.':
    'So heißt es in Berichten. Ein Vorschlag, bis Sie einen Namen eingeben.',
  'Declare a goal': 'Ziel festlegen',
  'Declare the goal': 'Ziel festlegen',
  'Declare goals': 'Ziele festlegen',
  'Counted from now on; what happened before is not known.':
    'Wird ab jetzt gezählt; was vorher geschah, ist nicht bekannt.',
  '“{name}” is counted from now on.': '„{name}“ wird ab jetzt gezählt.',
  '“{name}” is no longer counted.': '„{name}“ wird nicht mehr gezählt.',
  'Seen of late; choose one to fill in the form:':
    'Zuletzt gesehen; wählen Sie etwas aus, um das Formular auszufüllen:',
  Change: 'Ändern',
  Remove: 'Entfernen',
  'Change the goal {name}': 'Ziel {name} ändern',
  'Remove the goal {name}: {sentence}': 'Ziel {name} entfernen: {sentence}',
  'What was counted so far stays as it is, under the name it had. The change holds from now on.':
    'Was bisher gezählt wurde, bleibt, wie es ist, unter seinem bisherigen Namen. Die Änderung gilt ab jetzt.',
  'What you hope that visitors do. A goal is counted from the moment it is declared, never backwards.':
    'Was Sie sich von Besuchern erhoffen. Ein Ziel wird von dem Augenblick an gezählt, in dem es festgelegt wird, nie rückwirkend.',
  'How often each is reached is on <link>the page of goals</link>.':
    'Wie oft jedes erreicht wird, steht auf <link>der Seite der Ziele</link>.',
  'This site is directed at children: goals are not counted on it.':
    'Diese Website richtet sich an Kinder: Ziele werden auf ihr nicht gezählt.',
  'No goal is declared yet': 'Noch ist kein Ziel festgelegt',
  'Begin with the page that people see when all went well, such as /thanks. Events that your site sends are goals already, under their own names.':
    'Beginnen Sie mit der Seite, die man sieht, wenn alles geklappt hat, etwa /thanks. Ereignisse, die Ihre Website sendet, sind schon Ziele, unter ihrem eigenen Namen.',
  'Not changed: {why}': 'Nicht geändert: {why}',
  'Events that your site sends': 'Ereignisse, die Ihre Website sendet',
  'One line in your page, where it happens. The name is yours; nobody’s name or number belongs in it.':
    'Eine Zeile in Ihrer Seite, dort, wo es geschieht. Den Namen wählen Sie; Namen oder Nummern von Personen gehören nicht hinein.',
  'the line of an event': 'die Zeile für ein Ereignis',
  'the line of a sale': 'die Zeile für einen Verkauf',

  // The page
  'Visitors who reached the goal, of all visitors':
    'Besucher, die das Ziel erreicht haben, von allen Besuchern',
  'What the goal brought in, in the currency of the site':
    'Was das Ziel eingebracht hat, in der Währung der Website',
  'An event, under its own name': 'Ein Ereignis, unter seinem eigenen Namen',
  'Not reached in these days, or by too few to show': 'In diesen Tagen nicht erreicht, oder von zu wenigen',
  'of {n} visitors': 'von {n} Besuchern',
  'Who reached {goal}': 'Wer {goal} erreicht hat',
  'Nobody did this in these days, or too few to show by whom.':
    'In diesen Tagen tat das niemand, oder zu wenige, um zu zeigen, wer.',
  'How this rate is made': 'Wie diese Rate entsteht',
  'No buyers, or too few to show': 'Keine Käufer, oder zu wenige',
  'Visitors of this row, of all visitors with its value.':
    'Besucher dieser Zeile, von allen Besuchern mit ihrem Wert.',
  'Days on which fewer than ten did it are in the last row, so the rate of a small group is rather too low.':
    'Tage, an denen es weniger als zehn taten, stehen in der letzten Zeile; daher ist die Rate einer kleinen Gruppe eher zu niedrig.',
  'A dash: how many visitors had this value in all is not known for these days.':
    'Ein Strich: Wie viele Besucher diesen Wert insgesamt hatten, ist für diese Tage nicht bekannt.',
  'No goal was reached by this crowd in these days, or by too few to show.':
    'Diese Besucher haben in diesen Tagen kein Ziel erreicht, oder zu wenige.',
  'A goal and the filter are two attributes already. Without the filter you see the goal over time, and who reached it.':
    'Ein Ziel und der Filter sind schon zwei Merkmale. Ohne den Filter sehen Sie das Ziel im Zeitverlauf, und wer es erreicht hat.',
  'Take the filter away': 'Filter entfernen',
  'No goal yet': 'Noch kein Ziel',
  'A goal is what you hope that visitors do: order, sign up, download, read to the end. This page says how many did, what share of all visitors they are, and where they came from.':
    'Ein Ziel ist, was Sie sich von Besuchern erhoffen: bestellen, sich anmelden, herunterladen, zu Ende lesen. Diese Seite sagt, wie viele es taten, welchen Anteil an allen Besuchern sie haben und woher sie kamen.',
  'Declare one in the settings: a page such as /thanks, a link, a file, a depth, or an event. It is counted from then on.':
    'Legen Sie in den Einstellungen eines fest: eine Seite wie /thanks, einen Link, eine Datei, eine Lesetiefe oder ein Ereignis. Es wird von da an gezählt.',
} as const
