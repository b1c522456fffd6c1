import type { PoolClient } from 'pg'
import type { PayoutDocument, PayoutItem } from '../../../domain/payout/payout-document.ts'
import { settleItem } from '../../../domain/payout/settle-item.ts'
import { appendLines, type NewLine } from '../ledger/append-lines.ts'
import { openProgramme } from '../ledger/open-programme.ts'
import { writeInvoices } from './write-invoices.ts'

/** What became of items of a batch. */
export type Settlement =
  | { readonly verdict: 'paid'; readonly reference: string }
  /** The money stays payable; the affiliate reads the reason. */
  | { readonly verdict: 'failed'; readonly reason: string }

export interface SettlementWanted {
  readonly number: number
  readonly settlement: Settlement
  /** All that are open, unless some are named. */
  readonly affiliates?: readonly string[] | undefined
  /** Local day of the site. */
  readonly today: string
}

const BODY = 'SELECT body FROM payouts WHERE programme_id = $1 AND number = $2'
const SETTLE = `UPDATE payout_items SET state = $3, reference = $4, reason = $5, settled_on = $6
  WHERE programme_id = $1 AND number = $2 AND state = 'open' AND ($7::text[] IS NULL OR affiliate_id = ANY($7))
  RETURNING affiliate_id AS affiliate`
const CLOSE = `UPDATE payouts p SET settled_on = $3 WHERE programme_id = $1 AND number = $2 AND settled_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM payout_items i WHERE i.programme_id = $1 AND i.number = $2 AND i.state = 'open')`
const SOLD_ON = 'SELECT number, day::text FROM sales WHERE programme_id = $1 AND number = ANY($2)'
/** A sale that was taken back in the meantime stays so. */
const RELEASE = `UPDATE sales SET payout = NULL, state = CASE WHEN $3 AND state = 'payable' THEN 'paid' ELSE state END
  WHERE programme_id = $1 AND number = ANY($2)`

const salesOf = (items: readonly PayoutItem[]): number[] =>
  items.flatMap(({ sales }) => sales.map(({ sale }) => sale))

async function linesOf(
  client: PoolClient,
  { programme, number }: PayoutDocument,
  items: readonly PayoutItem[],
): Promise<NewLine[]> {
  const { rows } = await client.query<{ number: number; day: string }>(SOLD_ON, [programme, salesOf(items)])
  const days = new Map(rows.map(row => [row.number, row.day]))
  return items.flatMap(item =>
    settleItem(item).map(part => {
      const soldOn = days.get(part.sale)
      const payout = String(number)
      return { affiliate: item.affiliate, ...part, payout, ...(soldOn !== undefined && { soldOn }) }
    }),
  )
}

/**
 * Says of items of a batch that they were paid, or failed. Paid ones get their lines of the ledger, and an invoice where that
 * was agreed, in the same transaction. What is settled already is left as it is, so it can be said again.
 * @returns the affiliates whose items were settled now; undefined when there is no such batch
 */
export async function settlePayout(
  client: PoolClient,
  programmeId: number,
  { number, settlement, affiliates, today }: SettlementWanted,
): Promise<string[] | undefined> {
  const programme = await openProgramme(client, programmeId)
  const [row] = (await client.query<{ body: string }>(BODY, [programmeId, number])).rows
  if (row === undefined) return undefined
  const document = JSON.parse(row.body) as PayoutDocument
  const isPaid = settlement.verdict === 'paid'
  const settled = await client.query<{ affiliate: string }>(SETTLE, [
    programmeId,
    number,
    settlement.verdict,
    isPaid ? settlement.reference : '',
    isPaid ? '' : settlement.reason,
    today,
    affiliates ?? null,
  ])
  const names = new Set(settled.rows.map(({ affiliate }) => affiliate))
  const items = document.items.filter(({ affiliate }) => names.has(affiliate))
  if (isPaid) {
    await appendLines(client, programme, { lines: await linesOf(client, document, items), today })
    await writeInvoices(client, programme, { number, items, today })
  }
  await client.query(RELEASE, [programmeId, salesOf(items), isPaid])
  await client.query(CLOSE, [programmeId, number, today])
  return [...names]
}
