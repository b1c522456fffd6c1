import type { ClickHouseSession } from '@gatecount/shared/adapters/clickhouse/session'

/** A site with ten million page views and three million visits a day, and the number of different values it has. */
export const YEAR = { from: '2025-01-01', to: '2025-12-31', days: 365, site: 1 } as const
const VISITORS_A_DAY = 3_000_000
const VALUES: Readonly<Record<string, number>> = {
  page: 2_000,
  entry_page: 2_000,
  exit_page: 2_000,
  next_page: 2_000,
  section: 20,
  source: 200,
  referrer: 1_000,
  channel: 15,
  utm_campaign: 50,
  country: 150,
  gateway: 300,
  gateway_kind: 7,
  device: 4,
  browser: 15,
  os: 10,
  language: 60,
  exit_link: 200,
  download: 100,
  missing_page: 500,
  goal: 20,
  event_kind: 4,
}
const PAIRS = [
  ['source', 'page'],
  ['gateway', 'page'],
  ['country', 'page'],
  ['device', 'page'],
  ['source', 'entry_page'],
  ['source', 'country'],
  ['source', 'gateway'],
  ['source', 'device'],
  ['source', 'utm_campaign'],
  ['source', 'exit_link'],
  ['source', 'event_kind'],
  ['channel', 'source'],
  ['country', 'gateway'],
  ['device', 'browser'],
  ['page', 'next_page'],
  ['page', 'exit_link'],
  ['page', 'download'],
  ['page', 'goal'],
  ['source', 'goal'],
] as const
/** Values of the second dimension that one of the first goes with, where it cannot be any: a page links to some others. */
const PARTNERS: Readonly<Record<string, number>> = { next_page: 25, exit_link: 10, download: 5 }
const GATE_OF_PAIRS = 10

const value = (dimension: string, rank: string): string =>
  dimension.includes('page') && dimension !== 'missing_page'
    ? `concat('/shop/article-', toString(${rank}))`
    : `concat('${dimension} ', toString(${rank}))`

/** Share of a rank by Zipf's law, as SQL. */
const share = (rank: string, size: number): string => {
  let sum = 0
  for (let n = 1; n <= size; n++) sum += 1 / n
  return `(1 / (${rank} + 1) / ${sum})`
}

const COUNTS = `toUInt64(v) AS visitors, toUInt64(v * 1.1) AS visits, toUInt64(v * 3.3) AS pageviews,
  toUInt64(v * 0.4) AS bounces, toUInt64(v * 130) AS seconds, toUInt64(v * 3.4) AS events, toInt64(0), toUInt64(0)`

/** Weekdays differ, and no two days are alike. */
const OF_DAY = `(0.8 + (cityHash64(first, second, day) % 1000) / 2500)`

const insert = (cut: string, values: string): string => `INSERT INTO cells
SELECT ${YEAR.site}, '${cut}', 'day', toDate('${YEAR.from}') + day AS start, first, second, ${COUNTS}
FROM (SELECT first, second, day, greatest(size * ${OF_DAY}, 5) AS v
  FROM (${values}) AS listed CROSS JOIN (SELECT number AS day FROM numbers(${YEAR.days})) AS days)`

const single = (dimension: string, size: number): string =>
  insert(
    dimension,
    `SELECT ${value(dimension, 'number')} AS first, '' AS second, ${VISITORS_A_DAY} * ${share('number', size)} AS size
    FROM numbers(${size})`,
  )

function pair(a: string, b: string, few: number): string {
  const [first, second] = [VALUES[a] ?? 1, Math.ceil((VALUES[b] ?? 1) / few)]
  const width = Math.min(PARTNERS[b] ?? second, second)
  return insert(
    `${a}:${b}`,
    `SELECT ${value(a, 'i')} AS first, ${value(b, 'j')} AS second, size FROM (
      SELECT intDiv(number, ${width}) AS i, number % ${width} AS n,
        ${width === second ? 'n' : `cityHash64(i, n) % ${second}`} AS j,
        ${VISITORS_A_DAY} * ${share('i', first)} * ${share('n', width)} AS size
      FROM numbers(${first * width})) WHERE size >= ${GATE_OF_PAIRS}`,
  )
}

/**
 * Fills the table with a year of cells of the cuts that the measured queries use. What lies below the gate is not there,
 * as in reality. @param few divides the number of second values, for a quick run
 */
export async function generateYear(session: ClickHouseSession, few = 1): Promise<void> {
  await session.command('SET max_threads = 1, max_block_size = 1000000, min_insert_block_size_rows = 1000000')
  await session.command(insert('total', `SELECT '' AS first, '' AS second, ${VISITORS_A_DAY} AS size`))
  await session.command(
    insert(
      'hour',
      `SELECT leftPad(toString(number), 2, '0') AS first, '' AS second, ${VISITORS_A_DAY / 24} AS size FROM numbers(24)`,
    ),
  )
  for (const [dimension, size] of Object.entries(VALUES)) {
    if (dimension !== 'next_page') await session.command(single(dimension, size))
  }
  for (const [a, b] of PAIRS) await session.command(pair(a, b, few))
  await session.command('SET max_threads = 2')
}
