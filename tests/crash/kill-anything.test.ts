import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CrashHouse, PARTS, startCrashHouse } from './crash-house.ts'
import { startLoad } from './load.ts'

const DOMAIN = 'shop.example'
const CONNECTIONS = 32
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 20)

let house: CrashHouse
beforeAll(async () => {
  house = await startCrashHouse(DOMAIN)
  await house.ready()
  await sleep(1500)
})
afterAll(async () => {
  await house[Symbol.asyncDispose]()
})

const TOTAL = `SELECT sum(pageviews) AS n FROM cells WHERE cut = 'total'`

async function counted(atLeast: number): Promise<number> {
  let last = -1
  for (const end = Date.now() + 40_000; Date.now() < end; await sleep(300)) {
    const now = await house.sql<{ n: number | string }>(TOTAL).then(
      ([row]) => Number(row?.n ?? 0),
      () => -1,
    )
    // The count must have come to rest.
    if (now >= atLeast && now === last) return now
    last = now
  }
  return last
}

describe('kill -9 under load', () => {
  let acknowledged = 0
  let uncertain = 0

  it.each(
    Array.from(
      { length: ROUNDS },
      (_, round) => [round + 1, PARTS[round % PARTS.length] ?? 'house'] as const,
    ),
  )('round %i: of the %s loses and doubles nothing that was acknowledged', async (_round, part) => {
    const load = startLoad(house.url, DOMAIN, CONNECTIONS)
    await sleep(300 + Math.random() * 900)
    house.kill(part)
    await sleep(400 + Math.random() * 800)
    await house.ready()
    const { acknowledged: more, unanswered } = await load.stop()
    acknowledged += more
    // Only a killed collector leaves requests without an answer; the others are told 503 or wait.
    if (part !== 'collector') expect(unanswered).toBe(0)
    const found = await counted(acknowledged + uncertain)
    const extra = found - acknowledged - uncertain
    expect(extra).toBeGreaterThanOrEqual(0)
    expect(extra).toBeLessThanOrEqual(unanswered)
    uncertain += extra
    expect(more).toBeGreaterThan(0)
  })

  it('shows no attribute row below its gate afterwards', async () => {
    const rows = await house.sql(
      `SELECT cut, first, second, sum(visitors) AS n FROM cells
       WHERE cut NOT IN ('total', 'hour', 'dropped', 'offset', 'import') GROUP BY site, cut, first, second, start
       HAVING n < if(position(cut, ':') > 0, 10, 5)`,
    )
    expect(rows).toEqual([])
  })
})
