import type { PoolClient } from 'pg'
import { creditSale } from '../../../domain/affiliate/credit-sale.ts'
import type { SaleOutcome } from '../../../domain/affiliate/outcome.ts'
import type { Sale } from '../../../domain/affiliate/sale.ts'
import { appendLines, type NewLine } from './append-lines.ts'
import { type OpenProgramme, openProgramme } from './open-programme.ts'
import { reverseSale } from './reverse-sale.ts'
import { addSaleRows, findSaleRows, type SaleRow } from './sale-rows.ts'
import { readStandings, type Standings } from './standings.ts'
import { workedOutOf } from './worked-out.ts'

/** A sale that a shop signed, or one that a browser told. */
export interface ReceivedSale {
  /** Keyed hash of the shop's order number. */
  readonly order: Buffer
  readonly sale: Sale
  readonly confirmed: boolean
}

/** What a shop is answered. */
export interface SaleAnswer {
  readonly outcome: SaleOutcome
  /** Number of the sale in the programme. */
  readonly sale: number
  readonly affiliate?: string
  /** Minor units. */
  readonly commission?: bigint
}

const KEPT = `SELECT refund_digest AS refund, order_digest AS "order", amount::text, kind FROM refunds
  WHERE programme_id = $1 AND order_digest = ANY($2) AND outcome = 'kept' ORDER BY day, refund_digest FOR UPDATE`
const SETTLE = `UPDATE refunds SET outcome = c.outcome FROM unnest($2::bytea[], $3::text[]) AS c (digest, outcome)
  WHERE programme_id = $1 AND refund_digest = c.digest`

interface KeptRefund {
  readonly refund: Buffer
  readonly order: Buffer
  readonly amount: string | null
  readonly kind: string
}

const answerOf = ({ outcome, number, affiliate, earned }: SaleRow): SaleAnswer => ({
  outcome,
  sale: number,
  ...(affiliate !== null && { affiliate }),
  ...(outcome === 'accepted' && { commission: earned }),
})

interface Decided {
  readonly row: SaleRow
  readonly lines: NewLine[]
}

/** Where a sale comes to stand. */
interface Place {
  readonly number: number
  readonly receivedOn: string
  readonly standings: Standings
}

function decide(
  { terms, codes, registered }: OpenProgramme,
  { order, sale, confirmed }: ReceivedSale,
  { number, receivedOn, standings }: Place,
): Decided {
  const credited = creditSale(sale, terms, codes, affiliate => standings.of(affiliate, sale.day))
  const common = { number, order, receivedOn, confirmed, day: sale.day, refunded: 0n, payout: null }
  const code = registered(sale.click)
  if (credited.outcome !== 'accepted') {
    const { outcome, affiliate = null } = credited
    const base = sale.lines.reduce((sum, line) => sum + line.amount, 0n)
    const nothing = { by: null, base, earned: 0n, standing: 0n, workedOut: null, heldUntil: null }
    return { row: { ...common, ...code, ...nothing, outcome, affiliate, state: 'none' }, lines: [] }
  }
  const { affiliate, by, commission, bonuses, heldUntil } = credited
  const { base, earned } = commission
  standings.add(affiliate, sale.day, earned)
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
    },
    lines: [
      { ...line, amount: earned, workedOut },
      ...bonuses.map(({ id, amount }) => ({ ...line, amount, bonus: id })),
    ],
  }
}

/** Refunds that came before their sale are taken now. */
async function takeKeptRefunds(
  client: PoolClient,
  programmeId: number,
  decided: ReadonlyMap<string, Decided>,
): Promise<void> {
  const orders = [...decided.values()].map(({ row }) => row.order)
  const kept = (await client.query<KeptRefund>(KEPT, [programmeId, orders])).rows
  if (kept.length === 0) return
  const outcomes = kept.map(({ order, amount, kind }) => {
    const one = decided.get(order.toString('hex'))
    if (one === undefined) return 'kept'
    const { outcome, line } = reverseSale(one.row, amount === null ? undefined : BigInt(amount), kind)
    if (line !== undefined) one.lines.push(line)
    return outcome
  })
  await client.query(SETTLE, [programmeId, kept.map(({ refund }) => refund), outcomes])
}

/**
 * Takes sales in, each order once, in one transaction with their lines of the ledger. An order that is there already, or
 * twice among these, is answered `duplicate` with what became of it first.
 * @param today local day of the site
 */
export async function takeSales(
  client: PoolClient,
  programmeId: number,
  { received, today }: { readonly received: readonly ReceivedSale[]; readonly today: string },
): Promise<SaleAnswer[]> {
  const programme = await openProgramme(client, programmeId)
  const orders = received.map(({ order }) => order)
  const there = await findSaleRows(client, programmeId, 'order_digest = ANY($2)', [orders])
  const known = new Map(there.map(row => [row.order.toString('hex'), row]))
  const standings = await readStandings(client, programme)
  const decided = new Map<string, Decided>()
  const first = received.map(one => {
    const key = one.order.toString('hex')
    const before = known.get(key) ?? decided.get(key)?.row
    if (before !== undefined) return { row: before, again: true }
    const number = programme.received + decided.size + 1
    const made = decide(programme, one, { number, receivedOn: today, standings })
    decided.set(key, made)
    return { row: made.row, again: false }
  })
  await takeKeptRefunds(client, programmeId, decided)
  const all = [...decided.values()]
  await addSaleRows(
    client,
    programmeId,
    all.map(({ row }) => row),
  )
  await appendLines(client, programme, { lines: all.flatMap(({ lines }) => lines), today })
  return first.map(({ row, again }) => {
    const answer = answerOf(row)
    return again ? { ...answer, outcome: 'duplicate' as const } : answer
  })
}
