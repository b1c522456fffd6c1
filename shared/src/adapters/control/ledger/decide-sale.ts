import { creditSale } from '../../../domain/affiliate/credit-sale.ts'
import type { Sale } from '../../../domain/affiliate/sale.ts'
import { dayNumber } from '../../../domain/time/local-time.ts'
import type { NewLine } from './append-lines.ts'
import type { OpenProgramme } from './open-programme.ts'
import type { SaleRow } from './sale-rows.ts'
import type { Standings } from './standings.ts'
import { workedOutOf } from './worked-out.ts'

/** A sale that a shop signed, or one that a browser told. */
export interface ReceivedSale {
  /** Keyed hash of the shop's order number. */
  readonly order: Buffer
  readonly sale: Sale
  readonly confirmed: boolean
}

/** A sale with what became of it, and the lines that it makes. */
export interface Decided {
  readonly row: SaleRow
  readonly lines: NewLine[]
}

/** Where a sale comes to stand. */
export interface Place {
  readonly number: number
  readonly receivedOn: string
  readonly standings: Standings
}

/** Days from the click to the sale; neither of the days is kept beside the other. */
const gapOf = ({ click, day }: Sale): { readonly gap?: number } =>
  click === undefined ? {} : { gap: dayNumber(day) - dayNumber(click.day) }

/**
 * Decides about a sale. One that nobody but a browser told counts for nothing yet: neither as one of so many sales, nor in what
 * was earned in a month; and it brings no bonus.
 */
export function decideSale(
  { terms, codes, registered }: OpenProgramme,
  { order, sale, confirmed }: ReceivedSale,
  { number, receivedOn, standings }: Place,
): Decided {
  const credited = creditSale(sale, terms, codes, affiliate => standings.of(affiliate, sale.day))
  const paid = sale.paid ?? null
  const common = {
    payout: null,
    number,
    order,
    receivedOn,
    confirmed,
    day: sale.day,
    refunded: 0n,
    paid,
    refundedPaid: 0n,
  }
  const code = registered(sale.click)
  if (credited.outcome !== 'accepted') {
    const { outcome, affiliate = null } = credited
    const base = sale.lines.reduce((sum, line) => sum + line.amount, 0n)
    const nothing = { by: null, base, earned: 0n, standing: 0n, workedOut: null, heldUntil: null }
    return { row: { ...common, ...code, ...nothing, outcome, affiliate, state: 'none' }, lines: [] }
  }
  const { affiliate, by, commission, bonuses, heldUntil } = credited
  const { base, earned } = commission
  if (confirmed) standings.add(affiliate, sale.day, earned)
  const workedOut = workedOutOf(credited)
  const line = { affiliate, step: 'earned' as const, sale: number, soldOn: sale.day }
  return {
    row: {
      ...common,
      ...code,
      outcome: 'accepted',
      affiliate,
      by,
      base,
      earned,
      standing: earned,
      workedOut,
      heldUntil,
      state: 'pending',
      ...(by === 'click' && gapOf(sale)),
    },
    lines: [
      { ...line, amount: earned, workedOut },
      ...(confirmed ? bonuses : []).map(({ id, amount }) => ({ ...line, amount, bonus: id })),
    ],
  }
}
