/** Funnels: ways through a site in steps. */
export const FUNNELS = {
  'No funnel yet': 'Noch kein Trichter',
  'A funnel is a way through your site in steps, such as product, basket, till, thanks. This page shows how many visits take each step, and where they are lost.':
    'Ein Trichter ist ein Weg durch Ihre Website in Schritten, etwa Produkt, Warenkorb, Kasse, Danke. Diese Seite zeigt, wie viele Besuche jeden Schritt tun und wo sie verloren gehen.',
  'You declare its two to eight steps; they are counted from then on, in their order, within one visit.':
    'Sie legen seine zwei bis acht Schritte fest; sie werden von da an gezählt, in ihrer Reihenfolge, innerhalb eines Besuchs.',
  'Declare a funnel': 'Trichter festlegen',
  'Declare the funnel': 'Trichter festlegen',
  'A new funnel': 'Ein neuer Trichter',
  'Copy and change': 'Kopieren und ändern',
  'Copy and change {funnel}': '{funnel} kopieren und ändern',
  '{funnel} (changed)': '{funnel} (geändert)',
  'Steps are counted in this order within one visit, with anything in between; from now on, never backwards.':
    'Schritte werden in dieser Reihenfolge innerhalb eines Besuchs gezählt, dazwischen darf alles liegen; ab jetzt, nie rückwirkend.',
  'Name of the funnel': 'Name des Trichters',
  'Step {n}': 'Schritt {n}',
  'Move step {n} up': 'Schritt {n} nach oben',
  'Move step {n} down': 'Schritt {n} nach unten',
  'Remove step {n}': 'Schritt {n} entfernen',
  'What is done': 'Was getan wird',
  'Add a step': 'Schritt hinzufügen',
  'Step {n} is now step {place}.': 'Schritt {n} ist jetzt Schritt {place}.',
  'Step {n} is removed.': 'Schritt {n} ist entfernt.',
  Rename: 'Umbenennen',
  'Rename {funnel}': '{funnel} umbenennen',
  'The funnel is called “{name}” now.': 'Der Trichter heißt jetzt „{name}“.',
  'Its steps stay as they are. For other steps, copy it and change the copy.':
    'Seine Schritte bleiben, wie sie sind. Für andere Schritte kopieren Sie ihn und ändern die Kopie.',
  'Remove {funnel}?': '{funnel} entfernen?',
  'Remove the funnel': 'Trichter entfernen',
  'It is no longer counted, and what was counted of it is not shown any more. The same steps declared anew begin at nothing.':
    'Er wird nicht mehr gezählt, und was von ihm gezählt wurde, wird nicht mehr gezeigt. Dieselben Schritte, neu festgelegt, beginnen bei null.',
  'Change the funnel {funnel}': 'Trichter {funnel} ändern',

  // The picture
  '{share} went all the way': '{share} gingen den ganzen Weg',
  'Counted since {day}.': 'Gezählt seit {day}.',
  'The days before are not counted.': 'Die Tage davor sind nicht gezählt.',
  'Not counted in these days': 'In diesen Tagen nicht gezählt',
  'This funnel was declared on {day}. Choose days from then on.':
    'Dieser Trichter wurde am {day} festgelegt. Wählen Sie Tage ab dann.',
  'No step was taken in these days': 'In diesen Tagen wurde kein Schritt getan',
  'Or by too few visits to show: a step is listed once five visitors took it on a day.':
    'Oder von zu wenigen: Ein Schritt steht da, sobald ihn fünf Besucher an einem Tag getan haben.',
  'Too few visits to show': 'Zu wenige Besuche',
  'none lost': 'keiner verloren',
  '{n} lost ({share})': '{n} verloren ({share})',
  'Steps of {funnel}': 'Schritte von {funnel}',
  Step: 'Schritt',
  'Share of the first step': 'Anteil am ersten Schritt',
  'Lost since the step before': 'Verloren seit dem Schritt davor',
  'Share lost': 'Verlorener Anteil',
  'Who went all the way': 'Wer den ganzen Weg ging',
  'Who went all the way through {funnel}': 'Wer den ganzen Weg durch {funnel} ging',
  'Not counted on this site': 'Auf dieser Website nicht gezählt',
  'This site is directed at children: nobody is followed from page to page, so there are no funnels.':
    'Diese Website richtet sich an Kinder: Niemandem wird von Seite zu Seite gefolgt, deshalb gibt es keine Trichter.',
} as const
