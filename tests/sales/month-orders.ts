import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A line of the file, its numbers as they are written. */
export interface OrderLine {
  readonly invoice: string
  readonly quantity: string
  readonly day: string
  readonly price: string
}

/** What is posted: an order, or a cancellation of one. */
export interface MonthOrder {
  readonly invoice: string
  readonly day: string
  /** Decimal text, exact. */
  readonly amount: string
}

export interface Cancellation extends MonthOrder {
  /** The order that it takes money back of: the last one whose number is lower. */
  readonly of: string
}

/** Columns: invoice, sku, quantity, time, unit price, country; only the country may hold a comma. */
export function readLines(path: string): OrderLine[] {
  const [, ...lines] = gunzipSync(readFileSync(path)).toString().trim().split('\n')
  return lines.map(line => {
    const [invoice = '', , quantity = '', time = '', price = ''] = line.split(',')
    return { invoice, quantity, day: time.slice(0, 10), price }
  })
}

const PLACES = 4

/** In ten-thousandths, exact. */
function exact({ quantity, price }: OrderLine): bigint {
  const [whole = '0', places = ''] = price.replace('-', '').split('.')
  const magnitude = BigInt(whole + places.padEnd(PLACES, '0')) * BigInt(quantity)
  return price.startsWith('-') ? -magnitude : magnitude
}

const written = (amount: bigint): string => {
  const text = String(amount < 0n ? -amount : amount).padStart(PLACES + 1, '0')
  return `${text.slice(0, -PLACES)}.${text.slice(-PLACES)}`
}

/** Orders above zero and cancellations; what is neither (corrections of stock) is left out. */
export function ordersOf(lines: readonly OrderLine[]): {
  readonly orders: MonthOrder[]
  readonly cancellations: Cancellation[]
} {
  const sums = new Map<string, { day: string; sum: bigint }>()
  for (const line of lines) {
    const known = sums.get(line.invoice) ?? { day: line.day, sum: 0n }
    known.sum += exact(line)
    sums.set(line.invoice, known)
  }
  const all = [...sums].map(([invoice, { day, sum }]) => ({ invoice, day, sum, amount: written(sum) }))
  const orders = all
    .filter(({ invoice, sum }) => /^\d+$/.test(invoice) && sum > 0n)
    .sort((a, b) => Number(a.invoice) - Number(b.invoice))
  const cancellations = all
    .filter(({ invoice }) => invoice.startsWith('C'))
    .map(one => ({
      ...one,
      of: orders.findLast(({ invoice }) => Number(invoice) < Number(one.invoice.slice(1)))?.invoice ?? '',
    }))
  return { orders, cancellations }
}
