/** The policy of a site, for whoever runs it. */
export const POLICY = {
  Policy: 'Richtlinie',
  'Changes that wait': 'Wartende Änderungen',
  'What takes more of visitors is posted on the public page for seven full days before it applies. What takes less applies at once.':
    'Was mehr von Besuchern nimmt, steht sieben volle Tage auf der öffentlichen Seite, bevor es gilt. Was weniger nimmt, gilt sofort.',
  'Nothing waits. Before the first visitor is counted, everything applies at once.':
    'Es wartet nichts. Bevor der erste Besucher gezählt wird, gilt alles sofort.',
  'Public page': 'Öffentliche Seite',
  'Everybody reads there what is counted, what changes, and how to opt out. Put a link to it into the foot of every page; the shop’s server hands /optout on to the collector, as it does /go/.':
    'Dort lesen alle, was gezählt wird, was sich ändert und wie man widerspricht. Setzen Sie einen Link darauf in den Fuß jeder Seite; der Server des Shops reicht /optout wie /go/ an den Collector weiter.',
  'the link': 'den Link',
  'Privacy statement': 'Datenschutzerklärung',
  'Made of the settings in force, in plain words. It is no legal advice.':
    'Aus den geltenden Einstellungen gemacht, in einfachen Worten. Es ist keine Rechtsberatung.',
  'the statement as text': 'die Erklärung als Text',
  'the statement as HTML': 'die Erklärung als HTML',
  'Versions of the policy': 'Versionen der Richtlinie',
  'Each names the hash of the one before, and is signed.':
    'Jede nennt die Prüfsumme der vorigen und ist signiert.',
  'Applies from {day} on': 'Gilt ab {day}',
  'Posted on {day}': 'Angekündigt am {day}',
  Withdraw: 'Zurückziehen',
  'Withdraw this change?': 'Diese Änderung zurückziehen?',
  'Withdraw the change': 'Änderung zurückziehen',
  'It does not apply then. Asked for again, it waits for seven full days again.':
    'Sie gilt dann nicht. Wird sie wieder verlangt, wartet sie wieder sieben volle Tage.',
  'takes more': 'nimmt mehr',
  'takes less': 'nimmt weniger',
  'takes the same': 'nimmt gleich viel',
  'Version {version}, from the beginning': 'Version {version}, von Anfang an',
  'Version {version}, since {day}': 'Version {version}, seit {day}',
  signed: 'signiert',
  'not signed yet': 'noch nicht signiert',
} as const
