import type { PoolClient } from 'pg'
import type { RefundMeasure } from '../../../domain/affiliate/refund-measure.ts'
import type { Decided } from './decide-sale.ts'
import { reverseSale } from './reverse-sale.ts'

const KEPT = `SELECT refund_digest AS refund, order_digest AS "order", amount::text, kind, measure FROM refunds
  WHERE programme_id = $1 AND order_digest = ANY($2) AND outcome = 'kept' ORDER BY day, refund_digest FOR UPDATE`
const SETTLE = `UPDATE refunds SET outcome = c.outcome FROM unnest($2::bytea[], $3::text[]) AS c (digest, outcome)
  WHERE programme_id = $1 AND refund_digest = c.digest`

interface KeptRefund {
  readonly refund: Buffer
  readonly order: Buffer
  readonly amount: string | null
  readonly kind: string
  readonly measure: RefundMeasure
}

const KEEP_AGAIN = `UPDATE refunds SET outcome = 'kept'
  WHERE programme_id = $1 AND order_digest = ANY($2) AND outcome IN ('reversed', 'carried', 'nothing', 'too_much')`

/** Refunds of orders whose sales are decided anew are to be taken again. */
export async function keepRefundsAgain(
  client: PoolClient,
  programmeId: number,
  orders: readonly Buffer[],
): Promise<void> {
  if (orders.length > 0) await client.query(KEEP_AGAIN, [programmeId, orders])
}

/** Refunds that came before their sale are taken now. */
export async function takeKeptRefunds(
  client: PoolClient,
  programmeId: number,
  decided: ReadonlyMap<string, Decided>,
): Promise<void> {
  const orders = [...decided.values()].map(({ row }) => row.order)
  const kept = (await client.query<KeptRefund>(KEPT, [programmeId, orders])).rows
  if (kept.length === 0) return
  const outcomes = kept.map(({ order, amount, kind, measure }) => {
    const one = decided.get(order.toString('hex'))
    if (one === undefined) return 'kept'
    const { outcome, line } = reverseSale(
      one.row,
      { amount: amount === null ? undefined : BigInt(amount), measure },
      kind,
    )
    if (line !== undefined) one.lines.push(line)
    return outcome
  })
  await client.query(SETTLE, [programmeId, kept.map(({ refund }) => refund), outcomes])
}
