import { type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import fc from 'fast-check'
import { hitOf, hitStreams, PEOPLE } from './hit-streams.ts'

/** A hit and when it comes to the queue. */
export interface Arrival {
  readonly hit: Hit
  readonly comes: number
}

/** The same every time for a seed. */
export function sampled<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 })
  if (value === undefined) throw new Error('Nothing was sampled')
  return value
}

const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

/** Beside every twentieth hit a robot, and a page that was fetched ahead of time. */
const withRobots = (hits: readonly Hit[]): Hit[] =>
  hits.flatMap((hit, n) => {
    if (n % 20 === 7) return [hit, { ...hit, userAgent: veil(GOOGLEBOT) }]
    return n % 20 === 17 ? [{ ...hit, signals: SIGNAL.prefetch }, hit] : [hit]
  })

/** Four come to the same page every day: too few for the day and, at two days a week, for the week. */
const regulars = (siteId: number, noon: number): Hit[] =>
  PEOPLE.slice(0, 4).map((person, n) => hitOf(noon + n * 1000, { siteId, person, path: '/four' }))

/** What comes to a site from the noon of a local day on, far into the night. */
function dayOfHits(site: Site, day: string, seed: number): Arrival[] {
  const noon = localClock(site.timeZone).endOf(day) - 12 * 3_600_000
  const stream = hitStreams(90, { minLength: 40, start: noon + 3 * 3_600_000, sites: [site] })
  let comes = 0
  return [...regulars(site.id, noon), ...withRobots(sampled(stream, seed))].map(hit => {
    comes = Math.max(comes, hit.at)
    return { hit, comes }
  })
}

/** Hits of some local days on some sites, in the order in which they come. */
export const trafficOf = (sites: readonly Site[], days: readonly string[], seed: number): Arrival[] =>
  sites
    .flatMap((site, s) => days.flatMap((day, d) => dayOfHits(site, day, seed + 1000 * s + d)))
    .sort((a, b) => a.comes - b.comes)
