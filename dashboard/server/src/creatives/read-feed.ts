import { MOST_PRODUCTS, type Product } from '@gatecount/shared/domain/affiliate/creative'
import { shopPath } from '@gatecount/shared/domain/affiliate/go-link'
import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { readWrittenAmount } from '@gatecount/shared/domain/money/read-written-amount'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import { type CsvLine, csvLines } from '../csv/csv-lines.ts'
import type { FieldError } from '../http/problem.ts'
import type { WordValues } from '../words/in-language.ts'
import type { ServerMessage } from '../words/speak.ts'
import { type FeedColumn, feedColumnOf, NEEDED_FEED_COLUMNS } from './feed-columns.ts'

/** What a feed is read for. */
interface FeedOf {
  /** Domain of the shop: products are on its pages. */
  readonly site: string
  readonly currency: string
}

const LONGEST_TITLE = 200
const LONGEST_ADDRESS = 1000

const wrong = (field: string, detail: ServerMessage, values: WordValues = {}): FieldError => ({
  field,
  detail,
  values,
})

type Columns = ReadonlyMap<FeedColumn, number>

function columnsOf({ number, fields }: CsvLine): Columns | readonly FieldError[] {
  const columns = fields.map(feedColumnOf)
  const missing = NEEDED_FEED_COLUMNS.filter(column => !columns.includes(column))
  if (missing.length > 0)
    return missing.map(column => wrong(`lines.${number}`, 'has no column for {column}', { column }))
  // Of two columns for the same the first one counts: feeds have several pictures.
  return new Map(
    columns.flatMap((column, at) =>
      column === undefined || columns.indexOf(column) !== at ? [] : [[column, at] as const],
    ),
  )
}

/** A control character has no place in a title, and moves what stands beside it in a terminal or a page. */
const isPlain = (text: string): boolean => !/\p{Cc}/u.test(text)

/** Pictures are loaded by whoever reads the affiliate's page, so over https alone. */
const isImage = (text: string): boolean =>
  text === '' ||
  (text.length <= LONGEST_ADDRESS &&
    URL.canParse(text) &&
    new URL(text).protocol === 'https:' &&
    isPlain(text))

/** "12.90 EUR" and "12,90 €" are prices too. */
const bareAmount = (text: string): string => text.replaceAll(/[^\d.,']/g, '')

function productOf(
  { number, fields }: CsvLine,
  columns: Columns,
  { site, currency }: FeedOf,
): Product | readonly FieldError[] {
  const field = (column: FeedColumn): string => fields[columns.get(column) ?? -1] ?? ''
  const [title, address, price, image] = [field('title'), field('address'), field('price'), field('image')]
  const page = address.length > LONGEST_ADDRESS || address === '' ? null : shopPath(address, site)
  const digits = currencyDigits(currency)
  const amount = readWrittenAmount(bareAmount(price), digits)
  const at = (column: FeedColumn) => `lines.${number}.${column}`
  const foreign = /\b[A-Z]{3}\b/.exec(price)?.[0]
  const faults = [
    ...(title === '' ? [wrong(at('title'), 'is empty')] : []),
    ...(title.length > LONGEST_TITLE || !isPlain(title)
      ? [wrong(at('title'), 'must be one line of {n} characters at most', { n: LONGEST_TITLE })]
      : []),
    ...(page === null ? [wrong(at('address'), 'is no page of {site}', { site })] : []),
    ...(typeof amount === 'string' ? [wrong(at('price'), 'is not an amount, such as 1234.50')] : []),
    ...(foreign !== undefined && foreign !== currency
      ? [wrong(at('price'), 'is not {currency}', { currency })]
      : []),
    ...(isImage(image) ? [] : [wrong(at('image'), 'must be an address that begins with https://')]),
  ]
  if (faults.length > 0 || typeof amount === 'string' || page === null) return faults
  return { title, page, price: writeAmount(amount, digits), image }
}

const isProduct = (read: Product | readonly FieldError[]): read is Product => 'title' in read

/**
 * A product feed: a line of headings, then one product a line. Whatever is wrong with any line is named, by its number and
 * its column and never by what stands there.
 */
export function readFeed(
  text: string,
  of: FeedOf,
): readonly Product[] | { readonly faults: readonly FieldError[] } {
  const lines = csvLines(text)
  if (typeof lines === 'number')
    return { faults: [wrong(`lines.${lines}`, 'is not CSV: a quotation mark is out of place')] }
  const [head, ...rest] = lines
  if (head === undefined || rest.length === 0)
    return { faults: [wrong('lines.1', 'has no line of a product below it')] }
  if (rest.length > MOST_PRODUCTS)
    return { faults: [wrong('lines', 'are more than {n} products', { n: MOST_PRODUCTS })] }
  const columns = columnsOf(head)
  if (!(columns instanceof Map)) return { faults: columns as readonly FieldError[] }
  const read = rest.map(line => productOf(line, columns, of))
  const faults = read.flatMap(one => (isProduct(one) ? [] : one))
  return faults.length > 0 ? { faults } : read.filter(isProduct)
}
