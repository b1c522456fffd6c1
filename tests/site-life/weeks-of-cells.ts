import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { Period } from '@gatecount/shared/domain/privacy/gates'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import type { CellRow, Counts } from '@gatecount/shared/domain/report/cell-row'
import type { CutName } from '@gatecount/shared/domain/report/cuts'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import type { SigningKeyPair } from '@gatecount/shared/proof/ed25519'
import { makeRelease } from '@gatecount/shared/proof/make-release'

export const FIRST_DAY = '2026-01-05'
const DAYS = 80

const SOURCES = ['Google', 'News, "quoted"', '(none)', 'line\nbreak']

const counts = (visitors: number, seed: number): Counts => ({
  visitors,
  visits: visitors + (seed % 5),
  pageviews: visitors * 2 + (seed % 7),
  bounces: Math.floor(visitors / 2),
  seconds: visitors * 31 + seed,
  events: seed % 9,
  amount: 0,
})

/** What a site's closed days, weeks and months leave in `cells`, some of it written in two steps. */
function* rowsOf(site: number, page: string): Generator<CellRow> {
  const row = (cut: CutName, period: Period, start: string, label: readonly [string, string], n: number) => ({
    ...{ site, cut, period, start, first: label[0], second: label[1], batch: 0 },
    ...counts(n, n + cut.length),
  })
  for (let day = 0; day < DAYS; day++) {
    const start = addDays(FIRST_DAY, day)
    yield row('total', 'day', start, ['', ''], 400 + day)
    for (const hour of [9, 10, 23]) yield row('hour', 'day', start, [String(hour), ''], 100 + day)
    for (let i = 0; i < 12; i++) yield row('page', 'day', start, [`${page}/${i}`, ''], 5 + ((day + i) % 40))
    for (const source of SOURCES) {
      yield row('source', 'day', start, [source, ''], 12 + (day % 11))
      yield row('source', 'day', start, [source, ''], 5)
      yield row('source:page', 'day', start, [source, `${page}/1`], 10 + (day % 3))
    }
    if (weekOf(start).end === start) yield row('page', 'week', weekOf(start).start, [`${page}/rare`, ''], 13)
    if (monthOf(start).end === start)
      yield row('source:page', 'month', monthOf(start).start, ['Google', `${page}/rare`], 60)
  }
}

/** Fills a site with weeks of figures and three releases in a chain. */
export async function writeWeeks(
  writer: CellWriter,
  site: { readonly id: number; readonly domain: string },
  { page, keys }: { readonly page: string; readonly keys: SigningKeyPair },
): Promise<void> {
  await writer.append({ token: `weeks:${site.id}`, rows: [...rowsOf(site.id, page)] })
  for (const start of ['2026-01-05', '2026-01-12', '2026-01-19']) {
    const release = makeRelease({
      plan: planRelease('partner'),
      counts: [],
      declared: { device: ['Desktop', 'Mobile'], page: [`${page}/1`, `${page}/2`] },
      entropy: seededEntropy(`${site.domain} ${start}`),
      about: { site: site.domain, period: 'week', start, end: weekOf(start).end },
      before: await writer.lastReceipt(site.id),
      keys,
    })
    await writer.appendRelease({ site: site.id, release })
  }
}
