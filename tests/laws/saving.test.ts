import { connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import { gateFor } from '@gatecount/shared/domain/privacy/gates'
import { COUNTS, type Counts } from '@gatecount/shared/domain/report/cell-row'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VOLATILE_SETTINGS } from '../../scripts/src/store/redis-server.ts'
import { differences, givenBy, givenIn, heldIn, sumRows, trueCells } from './counting-core.ts'
import { batchSizes, hitOf, hitStreams, inBatches, PEOPLE } from './hit-streams.ts'
import { type OwnRedis, startOwnRedis } from './own-redis.ts'
import { SavedCore } from './saved-core.ts'

let server: OwnRedis
let redis: ReturnType<typeof connectRedis>
beforeAll(async () => {
  server = await startOwnRedis(VOLATILE_SETTINGS)
  redis = connectRedis(server.url, { ...WRITER_OPTIONS, enableOfflineQueue: true })
})
afterAll(async () => {
  redis.disconnect()
  await server[Symbol.asyncDispose]()
})

type Incident = 'nothing' | 'flush' | 'crash'
const incidents = fc.array(fc.constantFrom<Incident>('nothing', 'nothing', 'flush', 'flush', 'crash'), {
  minLength: 1,
  maxLength: 12,
})

async function run(hits: Hit[], sizes: number[], happens: readonly Incident[]): Promise<SavedCore> {
  const core = await SavedCore.open(redis)
  for (const [i, batch] of inBatches(hits, sizes).entries()) {
    await core.count(batch)
    const incident = happens[i % happens.length]
    if (incident === 'flush') await core.flush()
    if (incident === 'crash') await core.crash()
  }
  await core.end()
  return core
}

const options = { numRuns: 25, interruptAfterTimeLimit: 30_000 }

/** What was written and what waits, by cell. */
function countedBy(core: SavedCore): Map<string, Counts> {
  const sums = sumRows(core.rows)
  for (const day of core.state.days.all()) heldIn(day, sums)
  return sums
}

describe('commit() and loadState()', () => {
  it('loadState() reads back all that matters: with flushes and crashes anywhere, written and waiting add up to the oracle', async () => {
    await fc.assert(
      fc.asyncProperty(hitStreams(120), batchSizes, incidents, async (hits, sizes, happens) => {
        const core = await run(hits, sizes, happens)
        expect(differences(countedBy(core), trueCells(hits))).toEqual([])
      }),
      options,
    )
  })

  it('loadState() reads back what was given to the release, and nobody gives twice', async () => {
    await fc.assert(
      fc.asyncProperty(hitStreams(120), batchSizes, incidents, async (hits, sizes, happens) => {
        const core = await run(hits, sizes, happens)
        expect(givenIn(core.state)).toEqual(givenBy([hits]))
      }),
      options,
    )
  })

  it('gate() writes no row of an attribute about fewer than its crowd while the day is open, holds nothing of an open cell back when it closes, and takes nothing back, through flushes and crashes', async () => {
    await fc.assert(
      fc.asyncProperty(hitStreams(160), batchSizes, incidents, async (hits, sizes, happens) => {
        const core = await run(hits, sizes, happens)
        const sums = new Map<string, Counts>()
        for (const [n, row] of core.rows.entries()) {
          for (const count of COUNTS) expect(row[count]).toBeGreaterThanOrEqual(0)
          if (row.cut === 'total' || row.cut === 'hour') continue
          const key = [row.site, row.start, row.cut, row.first, row.second].join('|')
          const k = gateFor(row.cut.includes(':') ? 2 : 1, 1, 'day')
          if (n < core.writtenOpen || !sums.has(key)) expect(row.visitors).toBeGreaterThanOrEqual(k)
          sumRows([row], sums)
        }
        for (const day of core.state.days.all())
          for (const [key, { visitors }] of heldIn(day)) {
            expect(sums.has(key)).toBe(false)
            expect(visitors).toBeLessThan(gateFor(key.includes(':') ? 2 : 1, 1, 'day'))
          }
      }),
      options,
    )
  })

  it('followVisit() saves a visit that a dropped event found timed out, so that it is not ended twice', async () => {
    const start = Date.parse('2026-06-10T09:00:00Z')
    const engagement = { name: EVENT_NAMES.engagement, interactive: false, engagedMs: 1000 }
    const hits = [hitOf(start), hitOf(start + 40 * 60_000, engagement)]
    const core = await SavedCore.open(redis)
    for (const hit of hits) {
      await core.count([hit])
      await core.flush()
    }
    await core.crash()
    await core.end()
    expect(differences(countedBy(core), trueCells(hits))).toEqual([])
  })

  it('readVisitors() knows who was counted before a restart: they are no new visitors', async () => {
    const start = Date.parse('2026-06-10T09:00:00Z')
    const hits = PEOPLE.flatMap((person, n) =>
      [0, 3_600_000, 7_200_000].map(later => hitOf(start + n * 1000 + later, { person })),
    ).sort((a, b) => a.at - b.at)
    const core = await SavedCore.open(redis)
    for (const hit of hits) {
      await core.count([hit])
      await core.flush()
      if (hit.at > start + 3_000_000) await core.crash()
    }
    await core.end()
    expect(differences(countedBy(core), trueCells(hits))).toEqual([])
  })
})
