import { HITS_PARAMS, hitsSql } from '@gatecount/shared/adapters/clickhouse/hits-sql'
import type { StoredTable } from '@gatecount/shared/adapters/clickhouse/port'
import type { AuditFinding, CheckOutcome, Looked } from '@gatecount/shared/domain/audit/audit-report'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { type CrowdOf, GATE, HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
import { BOOKKEEPING_CUTS } from '@gatecount/shared/domain/report/cell-row'
import { CUTS_OF_SALES, TOTAL_CUTS } from '@gatecount/shared/domain/report/cuts'
import { SALE } from '@gatecount/shared/domain/report/dimensions'
import type { AuditCheck, AuditStores } from '../audit-context.ts'
import { plantedCell } from '../planting/planted-cell.ts'
import { ownDatabase } from './own-database.ts'

/** Tables without exact counts of visitors: what is released has noise, and a law of its own. */
const OTHER_TABLES = new Set(['schema_migrations', 'released'])

/** Days of a period; a week is cut where the month changes. */
const DAYS = `multiIf(period = 'day', 0,
  period = 'week', dateDiff('day', start, least(toMonday(start) + 6, toLastDayOfMonth(start))) + 1,
  dateDiff('day', start, toLastDayOfMonth(start)) + 1)`

const sql = ({ database, name }: StoredTable): string => `
  SELECT period, dimensions, of, count() AS rows, min(crowd) AS smallest, min(toInt64(crowd) - toInt64(gate)) AS margin,
    groupUniqArrayIf(10)(concat('site ', toString(site), ', ', cut), crowd < gate) AS below
  FROM (SELECT site, cut, period, start, first, second, sum(visitors) AS people, if(people > 0, 'visitors', 'hits') AS of,
      if(people > 0, people, ${hitsSql(count => `sum(${count})`)}) AS crowd,
      if(position(cut, ':') > 0, 2, 1) AS dimensions,
      ${DAYS} + multiIf(people = 0, {hits:UInt32}, dimensions = 2, {pair:UInt32}, {single:UInt32}) AS gate
    FROM \`${database}\`.\`${name}\`
    WHERE cut NOT IN {bookkeeping:Array(String)}
    GROUP BY site, cut, period, start, first, second
    HAVING cut NOT IN {totals:Array(String)} OR (people = 0 AND site IN {children:Array(UInt32)}))
  GROUP BY period, dimensions, of
  ORDER BY period, dimensions, of`

interface Row {
  readonly period: keyof typeof ROWS
  readonly dimensions: number
  readonly of: CrowdOf
  readonly rows: number | string
  readonly smallest: number | string
  readonly margin: number | string
  readonly below: readonly string[]
}

/**
 * Rows are summed by key: the gate holds for the sum of a cell, and later additions to it may be small. A row that tells no
 * visitors is of a child-directed site, and needs its hits; there the totals need them, too.
 * @param children ids of the sites that are child-directed now
 */
/** What rows are called in the report; each in full, so that it can be said in another language. */
const ROWS = {
  day: {
    one: 'day rows of one property',
    two: 'day rows of two properties',
    hits: 'day rows without visitors',
  },
  week: {
    one: 'week rows of one property',
    two: 'week rows of two properties',
    hits: 'week rows without visitors',
  },
  month: {
    one: 'month rows of one property',
    two: 'month rows of two properties',
    hits: 'month rows without visitors',
  },
} as const

async function checkTable(
  { auditor }: AuditStores,
  table: StoredTable,
  children: readonly number[],
): Promise<{ looked: Looked[]; findings: AuditFinding[] }> {
  const rows = await auditor.rows<Row>({
    text: sql(table),
    params: {
      pair: GATE[2],
      single: GATE[1],
      hits: HITS_GATE,
      bookkeeping: BOOKKEEPING_CUTS,
      totals: TOTAL_CUTS,
      children,
      ...HITS_PARAMS,
    },
  })
  const nameOf = ({ period, dimensions, of }: Row): string => {
    const { hits, one, two } = ROWS[period]
    if (of === 'hits') return hits
    return dimensions === 2 ? two : one
  }
  return {
    looked: rows.flatMap(row => [
      { what: nameOf(row), figure: Number(row.rows) },
      { what: `smallest crowd in ${nameOf(row)}`, figure: Number(row.smallest) },
    ]),
    findings: rows.flatMap(row =>
      Number(row.margin) < 0
        ? row.below.map(where => ({ what: `${nameOf(row)} below their gate`, where: `cells, ${where}` }))
        : [],
    ),
  }
}

/** The crowd of a row is of its buyers only where everybody in it has bought: an amount anywhere else may be one's. */
async function moneyOfOthers(
  { auditor }: AuditStores,
  { database, name }: StoredTable,
): Promise<AuditFinding[]> {
  const rows = await auditor.rows<{ site: number; cut: string }>({
    text: `SELECT DISTINCT site, cut FROM \`${database}\`.\`${name}\`
      WHERE amount > 0 AND cut NOT IN {totals:Array(String)}
        AND NOT (cut IN {sales:Array(String)} AND if(position(cut, ':') > 0, second, first) = {sale:String})
      ORDER BY site, cut LIMIT 10`,
    params: { totals: TOTAL_CUTS, sales: CUTS_OF_SALES, sale: SALE },
  })
  return rows.map(({ site, cut }) => ({
    what: 'rows with money that are not of buyers alone',
    where: `cells, site ${site}, ${cut}`,
  }))
}

async function check(stores: AuditStores): Promise<CheckOutcome> {
  const database = await ownDatabase(stores.auditor)
  const children = (await stores.control.listSites()).filter(site => crowdOfSite(site) === 'hits')
  const { looked, findings } = await checkTable(
    stores,
    { database, name: 'cells' },
    children.map(({ id }) => id),
  )
  findings.push(...(await moneyOfOthers(stores, { database, name: 'cells' })))
  const unknown = (await stores.auditor.tables()).filter(
    ({ database: of, name }) => of === database && name !== 'cells' && !OTHER_TABLES.has(name),
  )
  return {
    verdict: findings.length > 0 ? 'broken' : unknown.length > 0 ? 'warning' : 'holds',
    looked,
    notes: unknown.map(({ name }) => `What the table ${name} holds is not known to this check.`),
    findings,
  }
}

/** One visitor too few for each gate there is. */
const LEAKS = [
  { what: 'one property, day', cell: { cut: 'page', visitors: GATE[1] - 1 } },
  { what: 'two properties, day', cell: { cut: 'source:page', visitors: GATE[2] - 1 } },
  { what: 'one property, week', cell: { cut: 'country', period: 'week', visitors: 7 + GATE[1] - 1 } },
  { what: 'two properties, week', cell: { cut: 'country:page', period: 'week', visitors: 7 + GATE[2] - 1 } },
  { what: 'one property, month', cell: { cut: 'gateway', period: 'month', visitors: 30 + GATE[1] - 1 } },
  {
    what: 'two properties, month',
    cell: { cut: 'page:exit_link', period: 'month', visitors: 30 + GATE[2] - 1 },
  },
  { what: 'hits of a page, day', cell: { cut: 'page', pageviews: HITS_GATE - 1, events: 1000 } },
  { what: 'hits of a link, week', cell: { cut: 'exit_link', period: 'week', events: 7 + HITS_GATE - 1 } },
  { what: 'hits of a source, day', cell: { cut: 'source', visits: HITS_GATE - 1, pageviews: 1000 } },
  { what: 'hits of a total, day', cell: { cut: 'total', pageviews: HITS_GATE - 1, events: 1000 } },
  { what: 'hits of a country', cell: { cut: 'country', visits: 1000, pageviews: 1000, events: 1000 } },
] as const

/** Crowds of which one may have bought. */
const MONEY = [
  { cut: 'source', first: 'x' },
  { cut: 'goal', first: 'x' },
  { cut: 'event_kind', first: 'goal' },
  { cut: 'source:event_kind', first: 'x', second: 'goal' },
] as const

export const SMALLEST_CROWD: AuditCheck = {
  name: 'smallest_crowd',
  check,
  async control(stores) {
    const planted = []
    for (const { what, cell } of LEAKS) {
      // Among rows that have their crowd, so that it is the small one that is found.
      const crowd = plantedCell({ ...cell, first: 'crowd', visitors: 1000 })
      await using table = await stores.auditor.plantCells([crowd, plantedCell({ ...cell, first: 'few' })])
      const { findings } = await checkTable(stores, table, [plantedCell({}).site])
      planted.push({ what: `a row below its gate (${what})`, where: 'cells', found: findings.length > 0 })
    }
    for (const cell of MONEY) {
      const crowd = plantedCell({ cut: 'event_kind', first: SALE, visitors: 1000, amount: 9 })
      await using table = await stores.auditor.plantCells([
        crowd,
        plantedCell({ ...cell, visitors: 1000, amount: 9 }),
      ])
      const findings = await moneyOfOthers(stores, table)
      planted.push({ what: `money of ${cell.cut}`, where: 'cells', found: findings.length > 0 })
    }
    return planted
  },
}
