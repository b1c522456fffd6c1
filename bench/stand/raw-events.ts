import type { ClickHouseSession } from '@gatecount/shared/adapters/clickhouse/session'
import { YEAR } from './year-of-cells.ts'

/**
 * The usual design, for comparison: a row per event and a row per session, each with the visitor's hash and all
 * attributes, sorted by site, day and visitor.
 */
const ATTRIBUTES = `hostname LowCardinality(String), source LowCardinality(String), referrer String CODEC(ZSTD(3)),
  utm_medium LowCardinality(String), utm_source LowCardinality(String), utm_campaign LowCardinality(String),
  country FixedString(2), device LowCardinality(String), browser LowCardinality(String), os LowCardinality(String),
  gateway LowCardinality(String)`

const EVENTS = `CREATE TABLE raw_events (site UInt64, user UInt64, session UInt64, name LowCardinality(String),
  at DateTime CODEC(Delta(4), LZ4), pathname String CODEC(ZSTD(3)), ${ATTRIBUTES})
ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY (site, toDate(at), name, user, at)`

const SESSIONS = `CREATE TABLE raw_sessions (site UInt64, user UInt64, session UInt64, sign Int8,
  start DateTime CODEC(Delta(4), LZ4), is_bounce UInt8, pageviews Int32, events Int32, duration UInt32,
  entry_page String CODEC(ZSTD(3)), exit_page String CODEC(ZSTD(3)), ${ATTRIBUTES})
ENGINE = VersionedCollapsingMergeTree(sign, events) PARTITION BY toYYYYMM(start)
ORDER BY (site, toDate(start), user, session, start)`

/** A rank of `size`, the low ones far more often. */
const rank = (key: string, salt: number, size: number): string =>
  `toUInt32(floor(${size} * pow((cityHash64(${key}, ${salt}) % 1000000) / 1000000, 4)))`
const named = (name: string, key: string, salt: number, size: number): string =>
  `concat('${name} ', toString(${rank(key, salt, size)}))`

const attributes = (s: string): string => `'shop.example', ${named('source', s, 1, 200)},
  concat('https://', ${named('host', s, 2, 2000)}, '/'), '', '', if(cityHash64(${s}, 3) % 10 = 0, ${named('utm_campaign', s, 4, 50)}, ''),
  substring('USDEGBFRITESCANLPLCHATBEAUJPBRMXINSE', 1 + 2 * ${rank(s, 5, 18)}, 2), ${named('device', s, 6, 4)},
  ${named('browser', s, 7, 15)}, ${named('os', s, 8, 10)}, ${named('gateway', s, 9, 300)}`

const VIEWS_A_SESSION = 3.5
const YEAR_SECONDS = YEAR.days * 86_400

/** Creates both tables with this many events, spread over the year. */
export async function generateRaw(session: ClickHouseSession, events: number): Promise<void> {
  const sessions = Math.round(events / VIEWS_A_SESSION)
  const start = (s: string): string =>
    `toDateTime('${YEAR.from} 00:00:00', 'UTC') + toUInt32(${s} / ${sessions} * ${YEAR_SECONDS})`
  const page = (key: string): string => `concat('/shop/article-', toString(${rank(key, 10, 2000)}))`
  for (const table of [EVENTS, SESSIONS]) await session.command(table)
  await session.command(`INSERT INTO raw_events
SELECT ${YEAR.site}, cityHash64(s, 'u'), cityHash64(s, 's'), 'pageview', ${start('s')} + n % 7 * 40, ${page('n')}, ${attributes('s')}
FROM (SELECT number AS n, intDiv(number * 2, 7) AS s FROM numbers(${events}))`)
  await session.command(`INSERT INTO raw_sessions
SELECT ${YEAR.site}, cityHash64(s, 'u'), cityHash64(s, 's'), 1, ${start('s')}, cityHash64(s, 'b') % 10 < 4, 3, 4,
  cityHash64(s, 'd') % 300, ${page('s')}, ${page('s + 1')}, ${attributes('s')}
FROM (SELECT number AS s FROM numbers(${sessions}))`)
}

const EVENTS_OF_SITE = `FROM raw_events WHERE site = ${YEAR.site} AND name = 'pageview' AND toDate(at) BETWEEN '${YEAR.from}' AND '${YEAR.to}'`
const SESSIONS_OF_SITE = `FROM raw_sessions WHERE site = ${YEAR.site} AND toDate(start) BETWEEN '${YEAR.from}' AND '${YEAR.to}'`
const FIGURES = `uniq(user) AS visitors, sum(sign) AS visits, sum(pageviews * sign) AS views, sum(is_bounce * sign) AS bounces, sum(duration * sign) AS seconds`

const sessionsBy = (column: string): string =>
  `SELECT ${column} AS value, uniq(user) AS visitors, sum(sign) AS visits ${SESSIONS_OF_SITE} GROUP BY value ORDER BY visitors DESC LIMIT 10`
const pagesWhere = (condition: string): string =>
  `SELECT pathname AS value, uniq(user) AS visitors, count() AS views ${EVENTS_OF_SITE} ${condition} GROUP BY value ORDER BY visitors DESC LIMIT 10`

/** The same questions as of the cells, by the name they have there. */
export const RAW_QUESTIONS: Readonly<Record<string, string>> = {
  totals: `SELECT ${FIGURES} ${SESSIONS_OF_SITE}`,
  'by day': `SELECT toDate(start) AS day, ${FIGURES} ${SESSIONS_OF_SITE} GROUP BY day ORDER BY day`,
  pages: pagesWhere(''),
  sources: sessionsBy('source'),
  gateways: sessionsBy('gateway'),
  countries: sessionsBy('country'),
  'entry pages': sessionsBy('entry_page'),
  'pages of a source': pagesWhere(`AND source = 'source 1'`),
  'pages of a gateway': pagesWhere(`AND gateway = 'gateway 1'`),
}
