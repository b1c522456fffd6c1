import type { Count } from '@gatecount/shared/domain/report/cell-row'
import { firstOfMonth } from './calendar-day.ts'
import type { Condition } from './choose-cut.ts'
import type { TimeUnit } from './dimension-name.ts'
import { sumColumn } from './metrics.ts'
import type { Group, Plan, Selection } from './plan.ts'

/** Columns of a grouped row: `group_0`, `group_1`, …, and a `sum_…` of every count that the metrics need. */
export const groupColumn = (index: number): string => `group_${index}`

/** Values of a statement, by the names under which its text asks for them; none is ever spliced into the text. */
export type Params = Record<string, unknown>

/** Cells of a period count when the whole period lies in the range: a day, a week within its month, or a month. */
const IN_RANGE = `start >= {from:Date}
  AND multiIf(period = 'day', start, period = 'week', least(toMonday(start) + 6, toLastDayOfMonth(start)), toLastDayOfMonth(start)) <= {to:Date}`

/** In these words, and with sums alone, the engine reads its sums by month (migration 0002) and not the rows of each day. */
const IN_MONTHS = 'toStartOfMonth(start) BETWEEN {first_month:Date} AND {last_month:Date}'
const BESIDE_MONTHS = `${IN_RANGE}
  AND (start < {first_month:Date} OR start > toLastDayOfMonth({last_month:Date}))`

const TIME: Readonly<Record<TimeUnit, { readonly label: string; readonly periods?: string }>> = {
  hour: { label: "concat(toString(start), ' ', first, ':00:00')", periods: "period = 'day'" },
  day: { label: 'toString(start)', periods: "period = 'day'" },
  week: {
    label: `toString(greatest(start - (toDayOfWeek(start) + 7 - {week_start:UInt8}) % 7, {from:Date}))`,
    periods: "period IN ('day', 'week')",
  },
  month: { label: 'toString(toStartOfMonth(start))' },
}

/** Reading some days of a selection takes as long as reading all; only adding up all pairs takes longer than reading. */
const isLargeToAddUp = ({ cut, conditions }: Selection): boolean =>
  cut.includes(':') && conditions.every(condition => condition.test !== 'is')

/** What the cells of a range are read by, piece by piece: no cell lies in two. */
function pieces({ range, months }: Plan, selection: Selection, periods: readonly string[], params: Params) {
  const days = { from: range.from, to: range.to }
  const isWhole = range.from === months?.first && firstOfMonth(range.to) === months.last
  if (months === undefined || periods.length > 0 || !(isWhole || isLargeToAddUp(selection))) {
    Object.assign(params, days)
    return [[IN_RANGE, ...periods].join('\n  AND ')]
  }
  Object.assign(params, { first_month: months.first, last_month: months.last }, isWhole ? {} : days)
  return isWhole ? [IN_MONTHS] : [IN_MONTHS, BESIDE_MONTHS]
}

const withoutPrefix = (column: string, prefix: string): string =>
  `substring(${column}, length(${prefix}) + 1)`

function conditionSql(condition: Condition, of: string, params: Params): string[] {
  const { column, prefix, test, values } = condition
  const [name, skip] = [`values_${of}`, `prefix_${of}`]
  if (test === 'is') {
    params[name] = values.map(value => prefix + value)
    return [`${column} IN {${name}:Array(String)}`]
  }
  const lines: string[] = []
  if (prefix !== '') {
    params[skip] = prefix
    lines.push(`startsWith(${column}, {${skip}:String})`)
  }
  if (test === 'contains') {
    const searched = prefix === '' ? column : withoutPrefix(column, `{${skip}:String}`)
    params[name] = values
    lines.push(`arrayExists(part -> position(${searched}, part) > 0, {${name}:Array(String)})`)
  }
  return lines
}

function groupSql(group: Group, of: string, weekStart: number, params: Params): string {
  if (group.kind === 'time') {
    if (group.unit === 'week') params['week_start'] = weekStart
    return TIME[group.unit].label
  }
  if (group.prefix === '') return group.column
  params[`cut_off_${of}`] = group.prefix
  return withoutPrefix(group.column, `{cut_off_${of}:String}`)
}

interface Wanted {
  readonly selection: Selection
  readonly groups: readonly Group[]
  readonly counts: readonly Count[]
}

/**
 * The sums of the cells of a selection, one row a group; a single row where there are no groups. Its parameters can stand
 * beside those of another selection of the plan that has another `name`.
 */
export function summedCells(plan: Plan, { selection, groups, counts }: Wanted, name = '') {
  const cut = `cut${name}`
  const params: Params = { site: plan.siteId, [cut]: selection.cut }
  const labels = groups.map(
    (group, index) =>
      `${groupSql(group, `${name}${index}`, plan.weekStart, params)} AS ${groupColumn(index)}`,
  )
  const conditions = selection.conditions.flatMap((c, index) => conditionSql(c, `${name}${index}`, params))
  const periods = groups.flatMap(group => (group.kind === 'time' ? (TIME[group.unit].periods ?? []) : []))
  const byGroup = groups.length === 0 ? '' : `\nGROUP BY ${groups.map((_, i) => groupColumn(i)).join(', ')}`
  const selects = pieces(plan, selection, periods, params).map(
    piece => `SELECT ${[...labels, ...counts.map(count => `sum(${count}) AS ${sumColumn(count)}`)].join(', ')}
FROM cells
WHERE ${['site = {site:UInt32}', `cut = {${cut}:String}`, piece, ...conditions].join('\n  AND ')}${byGroup}`,
  )
  const [only] = selects
  if (selects.length === 1 && only !== undefined) return { text: only, params }
  const columns = [
    ...groups.map((_, index) => groupColumn(index)),
    ...counts.map(count => `sum(piece.${sumColumn(count)}) AS ${sumColumn(count)}`),
  ]
  const text = `SELECT ${columns.join(', ')}\nFROM (\n${selects.join('\nUNION ALL\n')}\n) AS piece${byGroup}`
  return { text, params }
}
