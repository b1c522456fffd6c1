/** Affiliate programmes, as a merchant runs them. */
export const PROGRAMMES = {
  'read the affiliate programmes of a site, their members and their sales':
    'die Partnerprogramme einer Website, ihre Mitglieder und Verkäufe lesen',
  'run affiliate programmes of a site: rules, members, codes, and what becomes of sales':
    'Partnerprogramme einer Website führen: Regeln, Mitglieder, Codes und was aus Verkäufen wird',
  'made an affiliate programme': 'hat ein Partnerprogramm angelegt',
  'changed an affiliate programme': 'hat ein Partnerprogramm geändert',
  'removed an affiliate programme': 'hat ein Partnerprogramm entfernt',
  'announced rules of an affiliate programme': 'hat Regeln eines Partnerprogramms angekündigt',
  'invited an affiliate': 'hat einen Partner eingeladen',
  'decided about an affiliate': 'hat über einen Partner entschieden',
  'gave a code to an affiliate': 'hat einem Partner einen Code gegeben',
  'changed what may stand behind a code': 'hat geändert, was hinter einem Code stehen darf',
  'took a code out of use': 'hat einen Code außer Gebrauch genommen',
  'decided about sales': 'hat über Verkäufe entschieden',
} as const
