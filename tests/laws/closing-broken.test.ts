import type { Hit } from '@gatecount/shared/domain/event/hit'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { verifyChain } from '@gatecount/shared/proof/release-proof'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBreaker } from './breaking-stores.ts'
import { differences } from './counting-core.ts'
import { heardAtOnce } from './follow-all.ts'
import { hitOf, PEOPLE } from './hit-streams.ts'
import { closeAll, oracle } from './oracle.ts'
import { openPartition, type PartitionOnClock, type Stores, startStores } from './partition-on-clock.ts'
import { byPeriod, storedCells } from './stored-cells.ts'
import { sortedRows, storedReleases } from './stored-releases.ts'
import { addSite, noiseByPeriod, type Releasing, trueReleases } from './true-releases.ts'

let stores: Stores
beforeAll(async () => {
  stores = await startStores()
})
afterAll(async () => {
  await stores[Symbol.asyncDispose]()
})

/** A crowd, some who find theirs with the week, and somebody who never does. */
const noonOf = (siteId: number, day: string): Hit[] =>
  PEOPLE.slice(0, 9).flatMap((person, n) => {
    const at = Date.parse(`${day}T12:00:00Z`) + n * 1000
    const path = n < 4 ? '/few' : n < 5 ? '/alone' : '/many'
    return [hitOf(at, { siteId, person }), hitOf(at + 100, { siteId, person, path })]
  })

/** The session has died: another one goes on, as often as it takes. */
async function goOn(partition: PartitionOnClock): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await partition.restart()
      await partition.settle()
      return
    } catch (error) {
      // The connection still watches what the session that died has watched, once.
      if (attempt === 2) throw error
    }
  }
}

const RELEASING: Releasing = { timeZone: 'UTC', preset: 'partner', period: 'week' }

describe('PartitionSession', () => {
  it('finish() can be killed at every call it makes while days, weeks and months close, and gives the same rows and releases', async () => {
    const site = await addSite(stores.control, 'broken.example', RELEASING)
    const breaker = createBreaker()
    const noise = noiseByPeriod(stores.cells.writer)
    await using partition = await openPartition(stores, 0, [site], '2026-01-05T12:00:00Z', {
      ...noise,
      around: breaker.around,
    })
    const hits: Hit[] = []
    let monday = '2026-01-05'
    const broken = { day: 0, week: 0 }
    for (const moment of ['day', 'week'] as const) {
      for (let hasBroken = true, point = 1; hasBroken; point++, monday = addDays(monday, 7)) {
        const days = [addDays(monday, 1), addDays(monday, 2)] as const
        const dies = async (run: () => Promise<void>): Promise<void> => {
          breaker.arm(point)
          try {
            await run()
          } catch (error) {
            expect(String(error)).toContain('away')
          }
          hasBroken = breaker.disarm()
          if (hasBroken) broken[moment]++
          await goOn(partition)
        }
        for (const day of days) {
          const some = noonOf(site.id, day)
          hits.push(...some)
          partition.setClock(`${day}T12:01:00Z`)
          await partition.queue(some)
          const work = async (): Promise<void> => {
            await partition.count()
            await partition.flush()
          }
          await (moment === 'day' && day === days[1] ? dies(work) : work())
        }
        partition.setClock(`${addDays(monday, 7)}T03:10:00Z`)
        await (moment === 'week' ? dies(partition.settle) : partition.settle())
      }
    }
    partition.setClock(`${addDays(monday, 60)}T00:00:00Z`)
    await partition.settle()

    // The calls of a flush, and the answers of those that write.
    expect(broken.day).toBeGreaterThan(10)
    expect(broken.week).toBeGreaterThan(15)
    const truth = oracle([site], heardAtOnce(hits))
    const { shown } = closeAll(truth.cells)
    const { cells } = await storedCells(stores.cells.reader, [site])
    expect(differences(byPeriod(cells), byPeriod(shown))).toEqual([])
    expect(new Set(shown.map(({ period }) => period))).toEqual(new Set(['day', 'week', 'month']))
    const releases = await storedReleases(stores.cells.reader, site.id)
    const found = releases.map(({ receipt, rows }) => [receipt.start, sortedRows(rows)])
    expect(found).toEqual(trueReleases(site, RELEASING, truth.gifts))
    expect(verifyChain(releases.map(({ receipt }) => receipt))).toBe('valid')
    expect(await partition.redis.keys('gc0:*/*')).toEqual([])
  })
})
