import { DAY_MS } from './day.ts'

/** What happened at the demo shop, with how many days ago. */
const NOTES: readonly (readonly [daysAgo: number, words: string])[] = [
  [71, 'The catalogue went out by post'],
  [44, 'New prices for compatible toner'],
  [17, 'Newsletter: two for one on Brother drums'],
  [6, 'Delivery is free from 40 pounds on'],
]

/** The notes of the demo shop on the days before `now` (milliseconds since the epoch). */
export const demoNotes = (now: number) =>
  NOTES.map(([daysAgo, words]) => ({
    day: new Date(now - daysAgo * DAY_MS).toISOString().slice(0, 10),
    words,
  }))

/** A view that all readers of the demo shop find. */
export const DEMO_VIEW = {
  name: 'Google against Bing',
  query: new URLSearchParams({ period: '28d', filter: 'source:Google', versus: 'source:Bing' }).toString(),
  shared: true,
}
