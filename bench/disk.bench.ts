import { randomBytes } from 'node:crypto'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { type CountingStand, startCounting } from './stand/counting-stand.ts'
import { shopDays } from './traffic/shop-days.ts'

/**
 * What remains on disk of a page view when its day, week and month are closed and parts are merged, and what a visitor
 * takes in volatile memory until the day closes. Counted by the real worker.
 */
interface Shop {
  readonly domain: string
  readonly pageviews: number
  readonly days: number
  readonly pages: number
  readonly bytesTarget: number
  /** Volatile memory is read when its first day has been counted. */
  readonly readsMemory: boolean
}

const SHOPS: readonly Shop[] = [
  // Several days, since sums by month are shared by the days of a month.
  {
    domain: 'large.example',
    pageviews: sized(1_000_000, 50_000),
    days: sized(5, 2),
    pages: 2_000,
    bytesTarget: 1,
    readsMemory: true,
  },
  {
    domain: 'small.example',
    pageviews: 1_000,
    days: sized(30, 5),
    pages: 150,
    bytesTarget: 30,
    readsMemory: false,
  },
]
/** A month that is over, so that everything closes when the last line has been read. */
const FROM = '2025-09-01'
const BATCH = 5_000

interface Measured {
  readonly pageviews: number
  readonly rows: number
  readonly bytes: number
  /** Of these, the sums by month. */
  readonly months: number
  readonly volatilePerVisitor: number
  readonly visitors: number
  readonly seconds: number
}

async function stored({ cells }: CountingStand, site: Site) {
  await cells.writer.compact()
  const [part] = await cells.reader.rows<{ bytes: number; rows: number }>({
    text: `SELECT sum(bytes_on_disk) AS bytes, sum(rows) AS rows FROM system.parts
WHERE database = currentDatabase() AND table = 'cells' AND active`,
    params: {},
  })
  const [sums] = await cells.reader.rows<{ bytes: number }>({
    text: `SELECT sum(bytes_on_disk) AS bytes FROM system.projection_parts
WHERE database = currentDatabase() AND table = 'cells' AND active`,
    params: {},
  })
  const [own] = await cells.reader.rows<{ rows: number }>({
    text: 'SELECT count() AS rows FROM cells WHERE site = {site:UInt32}',
    params: { site: site.id },
  })
  return { rows: Number(own?.rows), bytes: Number(part?.bytes), months: Number(sums?.bytes) }
}

async function measure(stand: CountingStand, shop: Shop): Promise<Measured> {
  const site = await stand.addSite(shop.domain)
  const before = await stored(stand, site)
  const emptyMemory = await stand.volatileBytes()
  const began = performance.now()
  let [pageviews, visitors, volatilePerVisitor] = [0, 0, 0]
  let lines = 0
  const mark = (end: boolean) => ({
    siteId: site.id,
    checkpoint: end ? '' : randomBytes(16).toString('hex'),
    lines,
    end,
  })
  for (const day of shopDays(site, { ...shop, from: FROM })) {
    for (let from = 0; from < day.hits.length; from += BATCH) {
      const hits = day.hits.slice(from, from + BATCH)
      lines += hits.length
      await stand.feed(site, { hits, drops: [], import: mark(false) })
    }
    pageviews += day.pageviews
    visitors += day.visitors
    if (!shop.readsMemory || visitors > day.visitors) continue
    await stand.drained()
    volatilePerVisitor = ((await stand.volatileBytes()) - emptyMemory) / day.visitors
  }
  await stand.drained()
  await stand.feed(site, { hits: [], drops: [], import: mark(true) })
  await stand.closed()
  const seconds = (performance.now() - began) / 1000
  const { rows, ...after } = await stored(stand, site)
  const [bytes, months] = [after.bytes - before.bytes, after.months - before.months]
  return { pageviews, rows, bytes, months, volatilePerVisitor, visitors, seconds }
}

await using stand = await startCounting()
const results: [Shop, Measured][] = []
for (const shop of SHOPS) results.push([shop, await measure(stand, shop)])
const whole = (figure: number): string => Math.round(figure).toLocaleString('en-US')
printTable(
  'After closing and merging',
  [
    'shop',
    'days',
    'page views',
    'visitor-days',
    'rows',
    'bytes',
    'of these months',
    'bytes a page view',
    'seconds',
  ],
  results.map(([{ domain, days }, m]) => [
    domain,
    whole(days),
    ...[m.pageviews, m.visitors, m.rows, m.bytes, m.months].map(whole),
    (m.bytes / m.pageviews).toFixed(2),
    m.seconds.toFixed(0),
  ]),
)
for (const [{ domain, bytesTarget }, { bytes, pageviews }] of results)
  judge(`bytes a page view, ${domain}`, bytes / pageviews, 'at most', bytesTarget)
const [, large] = results[0] ?? []
judge('bytes of volatile memory a visitor-day', large?.volatilePerVisitor ?? 0, 'at most', 400)
