import type { CampaignCost } from '@gatecount/shared/domain/report/campaign-cost'
import { type CsvLine, csvLines } from '../csv/csv-lines.ts'
import type { FieldError } from '../http/problem.ts'
import type { WordValues } from '../words/in-language.ts'
import type { ServerMessage } from '../words/speak.ts'
import { type CostColumn, columnOf, NEEDED_COLUMNS } from './cost-columns.ts'
import { readCost } from './cost-fields.ts'

interface CostFile {
  readonly costs: readonly CampaignCost[]
  /** Columns that say nothing of a cost. */
  readonly ignored: number
}

type Columns = ReadonlyMap<CostColumn, number>

const wrong = (line: number, detail: ServerMessage, values: WordValues = {}): FieldError => ({
  field: `lines.${line}`,
  detail,
  values,
})

function columnsOf({ number, fields }: CsvLine): Columns | readonly FieldError[] {
  const columns = fields.map(columnOf)
  const named = new Map(
    columns.flatMap((column, at) => (column === undefined ? [] : [[column, at] as const])),
  )
  const twice = [...named].filter(([column, at]) => columns.indexOf(column) !== at)
  const missing = NEEDED_COLUMNS.filter(column => !named.has(column))
  const faults = [
    ...twice.map(([column]) => wrong(number, 'has two columns for {column}', { column })),
    ...missing.map(column => wrong(number, 'has no column for {column}', { column })),
  ]
  return faults.length > 0 ? faults : named
}

const pad = (text = ''): string => text.padStart(2, '0')

/** A day as ISO 8601 or, as it is written with points, day first; anything else stays as it stands. */
function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  return year === undefined ? text : `${year}-${pad(month)}-${pad(day)}`
}

function costOf(
  { number, fields }: CsvLine,
  { columns, width, currency }: { columns: Columns; width: number; currency: string },
): CampaignCost | readonly FieldError[] {
  if (fields.length !== width)
    return [wrong(number, 'has {n} fields, and the first line {m}', { n: fields.length, m: width })]
  const field = (column: CostColumn): string => fields[columns.get(column) ?? -1] ?? ''
  const firstDay = isoDay(field('firstDay'))
  const written = {
    campaign: field('campaign'),
    firstDay,
    lastDay: field('lastDay') === '' ? firstDay : isoDay(field('lastDay')),
    amount: field('amount'),
    note: field('note'),
  }
  const read = readCost(written, currency)
  const named = field('currency').toUpperCase()
  const foreign: readonly FieldError[] =
    named === '' || named === currency
      ? []
      : [{ field: 'currency', detail: 'is not {currency}' satisfies ServerMessage, values: { currency } }]
  const faults = [...('amount' in read ? [] : read), ...foreign]
  if ('amount' in read && faults.length === 0) return read
  const unsaid = columns.has('lastDay') ? faults : faults.filter(fault => fault.field !== 'lastDay')
  return unsaid.map(fault => ({ ...fault, field: `lines.${number}.${fault.field}` }))
}

/**
 * A file of costs: a line of headings, then one cost a line. Whatever is wrong with any line is named, by its number and
 * its column and never by what stands there.
 * @param currency that of the site
 */
export function readCostFile(text: string, currency: string): CostFile | readonly FieldError[] {
  const lines = csvLines(text)
  if (typeof lines === 'number') return [wrong(lines, 'is not CSV: a quotation mark is out of place')]
  const [head, ...rest] = lines
  if (head === undefined || rest.length === 0) return [wrong(1, 'has no line of a cost below it')]
  const columns = columnsOf(head)
  if (!(columns instanceof Map)) return columns as readonly FieldError[]
  const width = head.fields.length
  const read = rest.map(line => costOf(line, { columns, width, currency }))
  const faults = read.flatMap(one => ('amount' in one ? [] : one))
  if (faults.length > 0) return faults
  return { costs: read.flatMap(one => ('amount' in one ? [one] : [])), ignored: width - columns.size }
}
