import type { PoolClient } from 'pg'
import type { RefundOutcome } from '../../../domain/affiliate/outcome.ts'
import type { RefundMeasure } from '../../../domain/affiliate/refund-measure.ts'
import { appendLines, type NewLine } from './append-lines.ts'
import { openProgramme } from './open-programme.ts'
import { reverseSale } from './reverse-sale.ts'
import { changeSaleRows, findSaleRows, type SaleRow } from './sale-rows.ts'

/** Money that went back, in part or at last; a chargeback is one that the buyer's bank asked for. */
export interface ReceivedRefund {
  /** Keyed hashes of the shop's numbers of the refund and of its order. */
  readonly refund: Buffer
  readonly order: Buffer
  readonly kind: 'refund' | 'chargeback'
  /** Minor units; undefined: all that is left of the order. */
  readonly amount?: bigint
  readonly currency: string
  /** What the amount is a part of; the base of the commission without it. */
  readonly measure?: RefundMeasure
  /** Nothing is kept of it where the order is not known: it was never paid. */
  readonly onlyKnown?: boolean
}

export interface RefundAnswer {
  readonly outcome: RefundOutcome
  readonly sale?: number
  /** What was taken back of the commission, minor units. */
  readonly reversed?: bigint
}

const KNOWN = `SELECT refund_digest AS refund, outcome FROM refunds WHERE programme_id = $1 AND refund_digest = ANY($2)`
const ADD = `INSERT INTO refunds (programme_id, refund_digest, order_digest, day, amount, currency, kind, outcome,
    measure)
  SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::date[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[])`

function refundOne(
  sale: SaleRow | undefined,
  { kind, amount, currency, measure, onlyKnown }: ReceivedRefund,
  own: string,
): { readonly answer: RefundAnswer; readonly line?: NewLine } {
  if (currency !== own) return { answer: { outcome: 'other_currency' } }
  if (sale === undefined) return { answer: { outcome: onlyKnown === true ? 'nothing' : 'kept' } }
  const { outcome, line } = reverseSale(sale, { amount, measure }, kind)
  return {
    answer: { outcome, sale: sale.number, ...(line !== undefined && { reversed: line.amount }) },
    ...(line !== undefined && { line }),
  }
}

/** Takes refunds in, each once, in one transaction with their lines of the ledger. */
export async function takeRefunds(
  client: PoolClient,
  programmeId: number,
  { received, today }: { readonly received: readonly ReceivedRefund[]; readonly today: string },
): Promise<RefundAnswer[]> {
  const programme = await openProgramme(client, programmeId)
  const known = await client.query<{ refund: Buffer }>(KNOWN, [programmeId, received.map(one => one.refund)])
  const seen = new Set(known.rows.map(({ refund }) => refund.toString('hex')))
  const rows = await findSaleRows(client, programmeId, 'order_digest = ANY($2)', [
    received.map(one => one.order),
  ])
  const sales = new Map(rows.map(row => [row.order.toString('hex'), row]))
  const lines: NewLine[] = []
  const added: { readonly received: ReceivedRefund; readonly outcome: RefundOutcome }[] = []
  const answers = received.map((one): RefundAnswer => {
    const key = one.refund.toString('hex')
    if (seen.has(key)) return { outcome: 'duplicate' }
    seen.add(key)
    const sale = sales.get(one.order.toString('hex'))
    const { answer, line } = refundOne(sale, one, programme.currency)
    if (line !== undefined) lines.push(line)
    if (sale !== undefined || one.onlyKnown !== true) added.push({ received: one, outcome: answer.outcome })
    return answer
  })
  await client.query(ADD, [
    programmeId,
    added.map(one => one.received.refund),
    added.map(one => one.received.order),
    added.map(() => today),
    added.map(one => one.received.amount?.toString() ?? null),
    added.map(one => one.received.currency),
    added.map(one => one.received.kind),
    added.map(one => one.outcome),
    added.map(one => one.received.measure ?? 'base'),
  ])
  await changeSaleRows(client, programmeId, rows)
  await appendLines(client, programme, { lines, today })
  return answers
}
