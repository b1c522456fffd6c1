import { existsSync } from 'node:fs'
import type { Worker } from '@gatecount/worker/worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countLog, realLog } from './count-log.ts'
import { type ImportHouse, openImportHouse } from './import-house.ts'

const NASA = realLog('nasa-1995-08-01.log.gz')
const SEMICOMPLETE = realLog('apache-combined-2015.log.gz')
/** Stores that share two cores with others take their time. */
const PATIENT = { timeout: 30_000, interval: 200 }
const REMAINDER = '(too few visitors to show)'

let house: ImportHouse
let worker: Worker | undefined

const count = (path: string, domain: string) => countLog(house, path, domain)

interface Row {
  readonly dimensions: readonly string[]
  readonly metrics: readonly number[]
}

async function pageviewsBy(domain: string, dimension?: string): Promise<Map<string, number>> {
  const { results } = await house.api.post<{ results: Row[] }>('/api/v2/query', {
    site_id: domain,
    metrics: ['pageviews'],
    date_range: 'all',
    dimensions: dimension === undefined ? [] : [dimension],
    pagination: { limit: 10_000, offset: 0 },
  })
  return new Map(results.map(row => [row.dimensions[0] ?? '', row.metrics[0] ?? 0]))
}

const sum = (rows: Map<string, number>): number => [...rows.values()].reduce((total, n) => total + n, 0)

describe.skipIf(!existsSync(NASA) || !existsSync(SEMICOMPLETE))(
  'importLogs() on real logs (skipped where they are missing)',
  () => {
    beforeAll(async () => {
      house = await openImportHouse()
      worker = await house.startWorker()
    })
    afterAll(async () => {
      await worker?.[Symbol.asyncDispose]()
      await house[Symbol.asyncDispose]()
    })

    it('importLogs() counts the NASA log of 1 August 1995 as other tools have counted it', async () => {
      const summary = await count(NASA, 'nasa.example')
      expect(summary).toMatchObject({
        timeZone: 'Etc/GMT+4',
        lines: 33_996,
        pageViews: 9589,
        missingPages: 243,
        unreadable: 0,
        firstDay: '1995-08-01',
        lastDay: '1995-08-01',
      })
      expect([...(await pageviewsBy('nasa.example')).values()]).toEqual([9589])
      // What waits while the day is open is listed when it closes, a moment after its last line is counted.
      const named = async () =>
        [...(await pageviewsBy('nasa.example', 'visit:gateway'))]
          .filter(([name]) => name.includes('.'))
          .slice(0, 4)
      await expect.poll(named, PATIENT).toEqual([
        ['nasa.gov', 914],
        ['aol.com', 288],
        ['netcom.com', 172],
        ['compuserve.com', 146],
      ])
      const gateways = await pageviewsBy('nasa.example', 'visit:gateway')
      const pages = await pageviewsBy('nasa.example', 'event:page')
      expect([...pages].slice(0, 2)).toEqual([
        ['/ksc.html', 1423],
        ['/', 692],
      ])
      for (const rows of [gateways, pages]) {
        expect(rows.has(REMAINDER)).toBe(true)
        expect(sum(rows)).toBe(9589)
      }
    })

    it('importLogs() counts the combined log of 2015, robots apart', async () => {
      const summary = await count(SEMICOMPLETE, 'semicomplete.com')
      expect(summary).toMatchObject({
        lines: 10_000,
        unreadable: 1,
        firstDay: '2015-05-17',
        lastDay: '2015-05-20',
      })
      const sources = await pageviewsBy('semicomplete.com', 'visit:source')
      expect([...sources.keys()].some(source => source.toLowerCase().startsWith('google'))).toBe(true)
      const counted = sum(sources)
      expect(counted).toBe(sum(await pageviewsBy('semicomplete.com')))
      const dropped = await house.cells.reader.rows<{ reason: string; dropped: number }>({
        text: `SELECT first AS reason, sum(events) AS dropped FROM cells
WHERE cut = 'dropped' AND start >= '2015-01-01' GROUP BY reason`,
        params: {},
      })
      const drops = new Map(dropped.map(row => [row.reason, Number(row.dropped)]))
      expect(drops.get('bot')).toBeGreaterThan(0)
      expect(drops.get('day_closed') ?? 0).toBe(0)
    })
  },
)
