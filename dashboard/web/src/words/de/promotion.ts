/** Clicks of affiliates, what they promote with, and the public page of a programme. */
export const PROMOTION = {
  'Sales by clicks': 'Verkäufe durch Klicks',
  'Sales by clicks, divided by clicks of the same days.':
    'Verkäufe durch Klicks, geteilt durch die Klicks derselben Tage.',
  'Commission of sales by clicks that was not taken back, divided by clicks of the same days.':
    'Provision aus Verkäufen durch Klicks, die nicht zurückgenommen wurde, geteilt durch die Klicks derselben Tage.',
  'How often your links were followed in the last 28 days that are over, and what a click earned.':
    'Wie oft Ihren Links in den letzten 28 abgeschlossenen Tagen gefolgt wurde und was ein Klick eingebracht hat.',
  'More about clicks': 'Mehr über Klicks',
  'A click is a visit of the shop by one of your links. Days are shown when they are over, and sales by the day on which they were made.':
    'Ein Klick ist ein Besuch des Shops über einen Ihrer Links. Tage werden gezeigt, wenn sie vorüber sind, Verkäufe nach dem Tag, an dem sie geschehen sind.',
  'Last 365 days': 'Letzte 365 Tage',
  'The first day on which five people come by one of your links begins the chart.':
    'Mit dem ersten Tag, an dem fünf Personen über einen Ihrer Links kommen, beginnt das Diagramm.',
  '{n, plural, one {On # day} other {On # days}} fewer than five different visitors came by one code, or nobody did; no number is shown of such a day. They are counted when their week or month is over and enough came together.':
    'An {n, plural, one {# Tag} other {# Tagen}} kamen über einen Code weniger als fünf verschiedene Besucher oder niemand; für einen solchen Tag wird keine Zahl gezeigt. Sie werden gezählt, wenn ihre Woche oder ihr Monat vorüber ist und genügend zusammengekommen sind.',
  '{n, plural, one {# click} other {# clicks}} of these days are known in that way.':
    '{n, plural, one {# Klick} other {# Klicks}} dieser Tage sind auf diese Weise bekannt.',
  'Clicks by code': 'Klicks nach Code',
  'Sales by sub-code': 'Verkäufe nach Sub-Code',
  'Sales are told apart by sub-code; clicks are not, so that no link stands for one person.':
    'Verkäufe werden nach Sub-Code unterschieden, Klicks nicht, damit kein Link für eine einzelne Person steht.',
  'Landing pages': 'Einstiegsseiten',
  'Where clicks came from, and where they led': 'Woher Klicks kamen und wohin sie führten',
  'A row is shown when ten different visitors of a day did the same. Everybody else is in the last row, so that nobody can be picked out.':
    'Eine Zeile wird gezeigt, wenn zehn verschiedene Besucher eines Tages dasselbe getan haben. Alle übrigen stehen in der letzten Zeile, damit niemand herausgegriffen werden kann.',
  'List of clicks': 'Liste der Klicks',
  'No click is shown in these days yet.': 'In diesen Tagen wird noch kein Klick gezeigt.',
  '{n, plural, one {# further value is} other {# further values are}} not listed.':
    '{n, plural, one {# weiterer Wert ist} other {# weitere Werte sind}} nicht aufgeführt.',
  'Too few visitors to show': 'Zu wenige Besucher, um sie zu zeigen',
  'Clicks are visits by links of an affiliate, as far as enough came together on a day or in a week; rates are of the same days.':
    'Klicks sind Besuche über Links eines Affiliates, soweit an einem Tag oder in einer Woche genügend zusammengekommen sind; Raten gelten für dieselben Tage.',
  'The most first, by': 'Höchste zuerst, nach',
  'Affiliates, the most first': 'Affiliates, die höchsten zuerst',
  'register codes for their own links as an affiliate':
    'als Affiliate Codes für die eigenen Links registrieren',
  'registered a code for their own links': 'hat einen Code für die eigenen Links registriert',
  'added a banner or a text of a programme': 'hat ein Banner oder einen Text eines Programms hinzugefügt',
  'removed a banner or a text of a programme': 'hat ein Banner oder einen Text eines Programms entfernt',
  'changed the product feed of a programme': 'hat den Produktfeed eines Programms geändert',
} as const
