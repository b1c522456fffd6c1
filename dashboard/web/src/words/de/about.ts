/** What stands at the foot of every page. */
export const ABOUT = {
  'Crowds are counted and nobody is followed. Visitors of several days are the daily visitors added up.':
    'Gezählt werden Mengen, niemandem wird gefolgt. Besucher mehrerer Tage sind die täglichen Besucher, zusammengezählt.',
  'Networks and countries as of {date}, from <sources></sources>. Gatecount {version}':
    'Netze und Länder vom Stand {date}, aus <sources></sources>. Gatecount {version}',
} as const
