import type { Hit } from '@gatecount/shared/domain/event/hit'
import { inventVisitor } from './networks.ts'
import { createRandom, weighted } from './random.ts'
import { inventVisit } from './visit.ts'

export const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Visits by hour of the day: a shop for offices, with an evening of private printing. */
const HOURS = [6, 4, 3, 2, 3, 5, 12, 26, 48, 62, 66, 64, 52, 60, 66, 64, 58, 50, 46, 48, 50, 44, 28, 14]
const pickHour = weighted(HOURS.map((weight, hour) => [hour, weight] as const))
/** Sunday first. */
const WEEKDAYS = [0.62, 1.08, 1.14, 1.12, 1.06, 0.94, 0.58]
const WORK_HOURS = { from: 8, to: 17 }

export interface DemoDay {
  readonly siteId: number
  readonly seed: string
  /** First instant of the day, UTC, in milliseconds. */
  readonly start: number
  /** Days since the shop's first one; the shop grows. */
  readonly age: number
  /** Nothing later than this is invented (the rest of today has not happened yet). */
  readonly until: number
}

const FIRST_VISITS = 700
const GROWTH_A_DAY = 1.005
const COMES_BACK = 0.09

/** All hits of one day of the demo shop, in order of time. The same day and seed give the same hits. */
export function inventDay({ siteId, seed, start, age, until }: DemoDay): Hit[] {
  const random = createRandom(`${seed} ${new Date(start).toISOString().slice(0, 10)}`)
  const weekday = new Date(start).getUTCDay()
  const mood = 0.92 + random.next() * 0.16
  const visits = Math.round(FIRST_VISITS * GROWTH_A_DAY ** age * (WEEKDAYS[weekday] ?? 1) * mood)
  const hits: Hit[] = []
  for (let i = 0; i < visits; i++) {
    const hour = pickHour(random)
    const at = start + hour * HOUR_MS + random.between(0, HOUR_MS - 1)
    const workday = weekday > 0 && weekday < 6 && hour >= WORK_HOURS.from && hour < WORK_HOURS.to
    const visitor = inventVisitor(random, workday)
    hits.push(...inventVisit(random, siteId, at, visitor))
    if (random.chance(COMES_BACK)) {
      hits.push(...inventVisit(random, siteId, at + random.between(1, 6) * HOUR_MS, visitor))
    }
  }
  const end = Math.min(until, start + DAY_MS)
  return hits.filter(hit => hit.at < end).sort((a, b) => a.at - b.at)
}
