/** What became of a sale, as merchant and affiliate read it. */
export const SALE_OUTCOMES = {
  'Credited to the affiliate': 'Dem Affiliate gutgeschrieben',
  'This order was received before; nothing was credited twice':
    'Diese Bestellung kam schon einmal; nichts wurde doppelt gutgeschrieben',
  'The sale named neither a code nor a coupon': 'Der Verkauf nannte weder Code noch Gutschein',
  'The cookie of the click was not made here, or was changed':
    'Das Cookie des Klicks stammt nicht von hier oder wurde verändert',
  'The site has no such programme, or several, and nothing says which':
    'Die Website hat kein solches Programm, oder mehrere, und nichts sagt, welches',
  'No affiliate has this code or coupon': 'Kein Affiliate hat diesen Code oder Gutschein',
  'The click is older than the programme credits': 'Der Klick ist älter, als das Programm gutschreibt',
  'The click is later than the sale, so it cannot be true':
    'Der Klick ist später als der Verkauf und kann daher nicht stimmen',
  'The affiliate was not a member of the programme on that day':
    'Der Affiliate nahm an diesem Tag nicht am Programm teil',
  'The affiliate was suspended on that day': 'Der Affiliate war an diesem Tag gesperrt',
  'The shop says that affiliate and buyer are the same':
    'Der Shop sagt, dass Affiliate und Käufer dieselbe Person sind',
  'The order is below what the programme credits': 'Die Bestellung ist kleiner, als das Programm gutschreibt',
  'No rule of the programme pays for what was bought':
    'Keine Regel des Programms vergütet, was gekauft wurde',
  'The affiliate has earned the most that the programme pays in a month':
    'Der Affiliate hat verdient, was das Programm im Monat höchstens zahlt',
  'The programme is not in this currency': 'Das Programm wird nicht in dieser Währung geführt',
  'Browsers told more sales that day than are taken without the shop':
    'Browser meldeten an diesem Tag mehr Verkäufe, als ohne den Shop angenommen werden',
  'The sale could not be read': 'Der Verkauf war nicht lesbar',
} as const
