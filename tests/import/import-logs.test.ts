import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pageViewRule } from '@gatecount/shared/domain/event/page-view-rule'
import type { Worker } from '@gatecount/worker/worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importApi } from '../../scripts/src/import/import-api.ts'
import { importLogs } from '../../scripts/src/import/import-logs.ts'
import type { ImportProgress } from '../../scripts/src/import/import-progress.ts'
import type { ImportSummary } from '../../scripts/src/import/import-summary.ts'
import { openLogInputs } from '../../scripts/src/import/log-input.ts'
import { type ImportHouse, openImportHouse } from './import-house.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** A log of one day: a page view a second from 50 machines, with a picture after each and a missing page now and then. */
function line(n: number, zone: string): string {
  const at = Math.floor(n / 2)
  const clock = `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`
  const target = n % 2 === 1 ? '/logo.gif' : n % 100 === 0 ? '/gone' : `/page${n % 6}`
  const status = target === '/gone' ? 404 : 200
  return `host${at % 50}.provider.example - - [12/Mar/2024:${clock} ${zone}] "GET ${target} HTTP/1.1" ${status} ${n}\n`
}
const log = (lines: number, zone = '+0000'): string =>
  Array.from({ length: lines }, (_, n) => line(n, zone)).join('')

let house: ImportHouse
let worker: Worker | undefined
let files: string

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'gatecount-logs-'))
  house = await openImportHouse()
  worker = await house.startWorker()
})

afterAll(async () => {
  await worker?.[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
  await rm(files, { recursive: true, force: true })
})

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(files, name)
  await writeFile(path, content)
  return path
}

async function run(paths: readonly string[], domain: string, signal = new AbortController().signal) {
  const told: string[] = []
  const progress: ImportProgress = {
    siteAdded: (site, timeZone) => void told.push(`added ${site} ${timeZone}`),
    overlap: file => void told.push(`overlap ${file}`),
    read() {},
    waiting() {},
    done() {},
  }
  const summary: ImportSummary = await importLogs(
    {
      inputs: await openLogInputs(paths, process.stdin),
      site: { domain, timeZone: undefined },
      rule: { ...pageViewRule([], false), allHosts: false },
    },
    { api: importApi(house.api, signal), progress, now: () => performance.now(), signal },
  )
  return { summary, told }
}

async function pageViews(domain: string): Promise<number | undefined> {
  const answer = await house.api.post<{ results: { metrics: number[] }[] }>('/api/v2/query', {
    site_id: domain,
    metrics: ['pageviews'],
    date_range: 'all',
  })
  return answer.results[0]?.metrics[0]
}

describe('importLogs()', () => {
  it('importLogs() counts page views, says what became of every line, and adds the site with days of the log', async () => {
    const { summary, told } = await run(
      [await write('a.log', `${log(12_000, '-0400')}nonsense\n`)],
      'a.example',
    )
    expect(told).toEqual(['added a.example Etc/GMT+4'])
    expect(summary).toMatchObject({
      site: 'a.example',
      timeZone: 'Etc/GMT+4',
      siteAdded: true,
      lines: 12_001,
      pageViews: 5880,
      missingPages: 120,
      notPageViews: 6000,
      unreadable: 1,
      alreadyImported: 0,
      firstDay: '2024-03-12',
      lastDay: '2024-03-12',
      firstUnreadable: [
        { file: 'a.log', line: 12_001, expected: 'a time like [17/May/2015:10:05:03 +0000]' },
      ],
    })
    expect(await pageViews('a.example')).toBe(5880)
  })

  it('importLogs() counts the same file once, compressed or not', async () => {
    const path = await write('b.log', log(7000))
    expect((await run([path], 'b.example')).summary.pageViews).toBe(3430)
    const again = await run([await write('b.log.gz', gzipSync(log(7000)))], 'b.example')
    expect(again.summary).toMatchObject({ lines: 7000, pageViews: 0, alreadyImported: 7000 })
    expect(await pageViews('b.example')).toBe(3430)
  })

  it('importLogs() counts each line once when it is stopped in the middle and run again', async () => {
    const path = await write('c.log', log(40_000))
    const stop = new AbortController()
    const sent = importApi(house.api, stop.signal)
    let batches = 0
    const interrupted = importLogs(
      {
        inputs: await openLogInputs([path], process.stdin),
        site: { domain: 'c.example', timeZone: 'UTC' },
        rule: { ...pageViewRule([], false), allHosts: false },
      },
      {
        api: {
          ...sent,
          async send(domain, batch) {
            await sent.send(domain, batch)
            if (++batches === 3) stop.abort()
          },
        },
        progress: { siteAdded() {}, overlap() {}, read() {}, waiting() {}, done() {} },
        now: () => performance.now(),
        signal: stop.signal,
      },
    )
    await expect(interrupted).rejects.toThrow()
    const { summary } = await run([path], 'c.example')
    expect(summary.lines).toBe(40_000)
    expect(summary.alreadyImported).toBeGreaterThan(0)
    expect(await pageViews('c.example')).toBe(19_600)
  })

  it('importLogs() takes several files in order of time and says when they overlap', async () => {
    const whole = log(9000)
    const cut = whole.indexOf('\n', whole.length / 2) + 1
    const parts = [await write('d2.log', whole.slice(cut)), await write('d1.log', whole.slice(0, cut))]
    const { summary, told } = await run(parts, 'd.example')
    expect(summary).toMatchObject({ files: 2, lines: 9000, pageViews: 4410 })
    expect(told).toEqual(['added d.example UTC'])
    const other = [await write('e1.log', log(9000)), await write('e2.log', log(8000))]
    expect((await run(other, 'e.example')).told).toContain('overlap e2.log')
  })

  it('importLogs() leaves no name of a visitor where it could be read', async () => {
    const rows = await house.cells.reader.rows<{ found: number }>({
      text: "SELECT count() AS found FROM cells WHERE first LIKE '%host1%' OR second LIKE '%host1%'",
      params: {},
    })
    expect(Number(rows[0]?.found)).toBe(0)
    expect(house.logged.join('')).not.toContain('host1')
  })
})
