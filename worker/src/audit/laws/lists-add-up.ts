import type { StoredTable } from '@gatecount/shared/adapters/clickhouse/port'
import type { AuditFinding, CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import type { Count } from '@gatecount/shared/domain/report/cell-row'
import { CUTS, CUTS_OF_SALES } from '@gatecount/shared/domain/report/cuts'
import { DIMENSIONS, EVENT_KINDS, SALE } from '@gatecount/shared/domain/report/dimensions'
import type { AuditCheck, AuditStores } from '../audit-context.ts'
import { plantedCell } from '../planting/planted-cell.ts'
import { ownDatabase } from './own-database.ts'

/** Lists that are parts of a whole, and the counts in which they and their remainder add up to it. */
interface Parts {
  readonly cuts: readonly string[]
  readonly counts: readonly Count[]
  /** Cells of which each list is a part: the totals, or those of one kind of event. */
  readonly whole: 'total' | 'event_kind'
}

const scopesOf = (cut: (typeof CUTS)[number]): string[] => cut.dimensions.map(d => DIMENSIONS[d].scope)

const PARTS: readonly Parts[] = [
  {
    // A visit has one value of each, so what is counted of visits adds up; a visitor may come twice, from two sources.
    cuts: ['hour', ...CUTS.filter(cut => !scopesOf(cut).includes('hit')).map(cut => cut.name)],
    counts: ['visits', 'pageviews', 'bounces', 'seconds', 'events'],
    whole: 'total',
  },
  { cuts: ['page', 'section'], counts: ['pageviews'], whole: 'total' },
  { cuts: EVENT_KINDS, counts: ['events'], whole: 'event_kind' },
  // What is sold is sold on one page, in one visit; of goals it can be several.
  {
    cuts: ['hour', ...CUTS_OF_SALES.filter(cut => cut !== 'goal:event_kind')],
    counts: ['amount'],
    whole: 'total',
  },
]

const MOST_FINDINGS = 20

/** Days by themselves; months with all their weeks, for what a day held back may be in a later row. */
const GRAINS = {
  day: { at: 'start', rows: "period = 'day'" },
  month: { at: 'toStartOfMonth(start)', rows: '1' },
} as const
type Grain = keyof typeof GRAINS

interface Row {
  readonly lists: number | string
  readonly sites: number | string
  readonly worse: readonly string[]
}

/** The remainder is what the whole has more than the list; where it has less, they do not add up. */
function sql({ database, name }: StoredTable, { counts, whole }: Parts, grain: Grain): string {
  const table = `\`${database}\`.\`${name}\``
  const { at, rows } = GRAINS[grain]
  const sums = counts.map(count => `sum(${table}.${count}) AS ${count}`).join(', ')
  const over = counts.map(count => `list.${count} > whole.${count}`).join(' OR ')
  // The cells of a kind are named by it; there is one total.
  const kind = whole === 'total' ? "''" : 'first'
  return `SELECT count() AS lists, uniqExact(list.site) AS sites,
      groupArrayIf(${MOST_FINDINGS})(concat('site ', toString(list.site), ', ', list.cut, ', ${grain} of ', toString(list.at)), ${over}) AS worse
    FROM (SELECT site, cut, ${at} AS at, ${whole === 'total' ? "''" : 'cut'} AS kind, ${sums}
      FROM ${table} WHERE cut IN {cuts:Array(String)} AND ${rows} GROUP BY site, cut, at, kind) AS list
    LEFT JOIN (SELECT site, ${at} AS at, ${kind} AS kind, ${sums}
      FROM ${table} WHERE cut = {whole:String} AND ${rows} GROUP BY site, at, kind) AS whole
    ON list.site = whole.site AND list.at = whole.at AND list.kind = whole.kind`
}

async function checkTable(
  { auditor }: AuditStores,
  table: StoredTable,
): Promise<{ lists: number; sites: number; findings: AuditFinding[] }> {
  let lists = 0
  let sites = 0
  const findings: AuditFinding[] = []
  for (const parts of PARTS) {
    for (const grain of ['day', 'month'] as const) {
      const [row] = await auditor.rows<Row>({
        text: sql(table, parts, grain),
        params: { cuts: parts.cuts, whole: parts.whole },
      })
      lists += Number(row?.lists ?? 0)
      sites = Math.max(sites, Number(row?.sites ?? 0))
      findings.push(
        ...(row?.worse ?? []).map(where => ({ what: 'a list that is more than its whole', where })),
      )
    }
  }
  return { lists, sites, findings }
}

async function check(stores: AuditStores): Promise<CheckOutcome> {
  const { lists, sites, findings } = await checkTable(stores, {
    database: await ownDatabase(stores.auditor),
    name: 'cells',
  })
  return {
    verdict: findings.length === 0 ? 'holds' : 'broken',
    looked: [
      { what: 'lists of a day or month', figure: lists },
      { what: 'sites', figure: sites },
    ],
    notes: [],
    findings,
  }
}

/** A total, and lists that are more than it in one count each. */
const LEAKS = [
  { what: 'a source with a visit too many', more: { cut: 'source', visits: 31 } },
  { what: 'pages with a page view too many', more: { cut: 'page', pageviews: 41 } },
  { what: 'links clicked more often than all links', more: { cut: 'exit_link', events: 8 } },
  { what: 'hours with money that is in no total', more: { cut: 'hour', amount: 901 } },
  {
    what: 'countries with money that is in no total',
    more: { cut: 'country:event_kind', second: SALE, amount: 901 },
  },
  { what: 'a week with a visit too many', more: { cut: 'country', period: 'week', visits: 31 } },
] as const

export const LISTS_ADD_UP: AuditCheck = {
  name: 'lists_add_up',
  check,
  async control(stores) {
    const total = plantedCell({
      cut: 'total',
      visitors: 20,
      visits: 30,
      pageviews: 40,
      events: 50,
      amount: 900,
    })
    const kind = plantedCell({ cut: 'event_kind', first: 'exit_link', visitors: 7, events: 7 })
    const planted = []
    for (const { what, more } of LEAKS) {
      await using table = await stores.auditor.plantCells([total, kind, plantedCell({ first: 'x', ...more })])
      const { findings } = await checkTable(stores, table)
      planted.push({ what, where: 'cells', found: findings.length > 0 })
    }
    return planted
  },
}
