import { addDays } from '@gatecount/shared/domain/time/local-time'

interface Billed {
  readonly campaign: string
  /** Days between two bills, each over so many days. */
  readonly every: number
  readonly amount: string
  readonly note: string
}

/** What the shop pays for its campaigns. The newsletter costs little and sells; the desk tour is dear and does not. */
const BILLS: readonly Billed[] = [
  { campaign: 'brand-toner', every: 30, amount: '2700.00', note: 'Google Ads and Microsoft Advertising' },
  { campaign: 'compatible', every: 30, amount: '2100.00', note: 'Google Ads' },
  { campaign: 'autumn-refill', every: 30, amount: '95.00', note: 'Newsletter, sending' },
  { campaign: 'desk-tour', every: 45, amount: '1450.00', note: 'Instagram, two photographers' },
  { campaign: 'best-toner', every: 90, amount: '1900.00', note: 'Test devices for the reviewers' },
]

/** A bus stop that nobody reached the shop by: a cost without visitors. */
const POSTER = { campaign: 'bus-stop-poster', amount: '250.00', note: 'QR code on a poster', days: 14 }

/** What the demo shop has entered for its days. @param since the first of them */
export function demoCosts(since: string, days: number) {
  const bills = BILLS.flatMap(({ campaign, every, amount, note }) =>
    Array.from({ length: Math.ceil(days / every) }, (_, at) => {
      const firstDay = addDays(since, at * every)
      return { campaign, firstDay, lastDay: addDays(firstDay, every - 1), amount, note }
    }),
  )
  const { days: shown, ...poster } = POSTER
  const firstDay = addDays(since, days - shown - 4)
  return [...bills, { ...poster, firstDay, lastDay: addDays(firstDay, shown - 1) }]
}
