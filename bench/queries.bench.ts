import { join } from 'node:path'
import { answerQuery } from '@gatecount/dashboard-server/reports/answer-query'
import { listSql, sumSql } from '@gatecount/dashboard-server/reports/cells-sql'
import { type Plan, planQuery } from '@gatecount/dashboard-server/reports/plan'
import { querySchema } from '@gatecount/dashboard-server/reports/query-schema'
import { type ChdbConnection, openChdbSession } from '@gatecount/shared/adapters/clickhouse/chdb-session'
import { openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import type { SqlQuery } from '@gatecount/shared/adapters/clickhouse/port'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { spread } from './measure/spread.ts'
import { generateRaw, RAW_QUESTIONS } from './stand/raw-events.ts'
import { temporaryDirectory } from './stand/temporary-directory.ts'
import { generateYear, YEAR } from './stand/year-of-cells.ts'

/**
 * The dashboard's questions of a year of a site with ten million page views a day, through the query builder, and the
 * same of one row per event and session (20 million events) in the same engine.
 */
const RAW_EVENTS = sized(20_000_000, 500_000)
const ROUNDS = sized(5, 2)
const LIMIT_MS = 50
const SITE = {
  id: YEAR.site,
  domain: 'shop.example',
  timeZone: 'UTC',
  properties: [],
  childSections: [],
  excludedPaths: [],
}

const FIGURES = ['visitors', 'visits', 'pageviews', 'views_per_visit', 'bounce_rate', 'visit_duration']
const LIST = ['visitors', 'visits', 'pageviews']
const CLICKS = ['visitors', 'visits', 'events']
const PAGE = '/shop/article-7'
const is = (dimension: string, value: string) => ({ filters: [['is', dimension, [value]]] })
const list = (dimension: string, metrics = LIST, more: object = {}) => ({
  metrics,
  dimensions: [dimension],
  pagination: { limit: 10 },
  ...more,
})

const QUESTIONS: Readonly<Record<string, object>> = {
  totals: { metrics: FIGURES },
  'by day': { metrics: FIGURES, dimensions: ['time:day'] },
  'by month': { metrics: FIGURES, dimensions: ['time:month'] },
  pages: list('event:page'),
  'entry pages': list('visit:entry_page'),
  sources: list('visit:source'),
  referrers: list('visit:referrer'),
  gateways: list('visit:gateway'),
  countries: list('visit:country'),
  devices: list('visit:device'),
  'exit links': list('event:exit_link', CLICKS),
  'pages of a source': list('event:page', LIST, is('visit:source', 'source 1')),
  'pages of a gateway': list('event:page', LIST, is('visit:gateway', 'gateway 1')),
  'sources of a page': list('visit:source', LIST, is('event:page', PAGE)),
  'gateways of a page': list('visit:gateway', LIST, is('event:page', PAGE)),
  'next pages of a page': list('event:next_page', CLICKS, is('event:page', PAGE)),
  'ways from page to page': {
    metrics: CLICKS,
    dimensions: ['event:page', 'event:next_page'],
    pagination: { limit: 10 },
  },
  'a source by day': { metrics: LIST, dimensions: ['time:day'], ...is('visit:source', 'source 1') },
}

const planOf = (question: object): Plan =>
  planQuery(
    querySchema.parse({ site_id: SITE.domain, date_range: [YEAR.from, YEAR.to], ...question }),
    SITE,
    YEAR,
  )

function statementsOf(plan: Plan): SqlQuery[] {
  if (plan.groups.length === 0) return [sumSql(plan, plan.listed)]
  const whole = plan.whole === undefined ? [] : [sumSql(plan, plan.whole)]
  return [listSql(plan), ...whole]
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return spread(times).median
}

await using directory = await temporaryDirectory()
const path = join(directory.path, 'clickhouse')
await using cells = await openEmbedded(path, SMALL_MACHINE)
await cells.writer.migrate()
// Not a literal: the package is optional, and the compiler must not want it.
const connectionModule = 'chdb/connection'
const { createChdbConnection } = (await import(connectionModule)) as {
  createChdbConnection(options: { path: string }): ChdbConnection
}
const session = await openChdbSession(createChdbConnection({ path: join(path, 'store') }), { max_threads: 2 })
const began = performance.now()
await generateYear(session, sized(1, 20))
await generateRaw(session, RAW_EVENTS)
console.log(`\ngenerated in ${Math.round((performance.now() - began) / 1000)} s`)

const rows: string[][] = []
const slowest: [string, number][] = []
for (const [name, question] of Object.entries(QUESTIONS)) {
  const plan = planOf(question)
  const statements: number[] = []
  for (const sql of statementsOf(plan)) statements.push(await milliseconds(() => cells.reader.rows(sql)))
  const answer = await milliseconds(() => answerQuery(cells.reader, plan))
  const raw = RAW_QUESTIONS[name]
  const rawTime =
    raw === undefined ? undefined : await milliseconds(() => session.query({ text: raw, params: {} }))
  slowest.push([name, Math.max(...statements)])
  const texts = [...statements.map(ms => ms.toFixed(0))].join(' + ')
  rows.push([name, texts, answer.toFixed(0), rawTime?.toFixed(0) ?? ''])
}
printTable(
  `A year, milliseconds (medians of ${ROUNDS}): 3,650 million page views as cells, ${RAW_EVENTS / 1e6} million as rows`,
  ['question', 'statements', 'whole answer', 'raw rows'],
  rows,
)
const sizes = await session.query<{ table: string; bytes: number; rows: number }>({
  text: `SELECT table, sum(bytes_on_disk) AS bytes, sum(rows) AS rows FROM system.parts
WHERE active AND table IN ('cells', 'raw_events', 'raw_sessions') GROUP BY table ORDER BY table`,
  params: {},
})
const pageviews: Readonly<Record<string, number>> = { cells: 3_650_000_000 }
printTable(
  'On disk',
  ['table', 'rows', 'MB', 'bytes a page view'],
  sizes.map(({ table, bytes, rows: count }) => [
    table,
    Number(count).toLocaleString('en-US'),
    (Number(bytes) / 1e6).toFixed(0),
    (Number(bytes) / (pageviews[table] ?? RAW_EVENTS)).toFixed(2),
  ]),
)
for (const [name, ms] of slowest) judge(`ms, slowest statement of "${name}"`, ms, 'at most', LIMIT_MS)
await session.close()
