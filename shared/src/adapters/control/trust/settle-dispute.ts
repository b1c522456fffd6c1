import type { PoolClient } from 'pg'
import type { DisputeReason } from '../../../domain/dispute/dispute-reasons.ts'
import { openProgramme } from '../ledger/open-programme.ts'
import { findSaleRows, type SaleRow } from '../ledger/sale-rows.ts'
import { setMember } from '../programme-members.ts'
import {
  type Conceding,
  creditMissing,
  creditReceived,
  raiseSale,
  restoreRejected,
  restoreReversed,
} from './concede-sale.ts'
import { addTrustEvent } from './trust-events.ts'

/** A dispute as it is kept. */
export interface DisputeRow {
  readonly id: number
  readonly affiliate: string
  readonly reason: DisputeReason
  readonly sale: number | null
  readonly flag: number | null
  readonly order: Buffer | null
  readonly saleDay: string | null
  readonly code: string | null
}

/** What came of it in the ledger; `owed`: decided, and only the merchant knows how much. */
export type Settled =
  | { readonly kind: 'settled'; readonly amount?: bigint; readonly sale?: number }
  | { readonly kind: 'owed' }

const OWED: Settled = { kind: 'owed' }
const NOTHING: Settled = { kind: 'settled' }
const CODE_KIND = `SELECT kind FROM affiliate_codes WHERE programme_id = $1 AND affiliate_id = $2 AND code = lower($3)`
const CLEAR_FLAG = `UPDATE fraud_flags SET state = 'dismissed', decided_on = $3 WHERE programme_id = $1 AND id = $2
  AND state <> 'dismissed'`
const SUSPENDED = `SELECT 1 FROM programme_members WHERE programme_id = $1 AND affiliate_id = $2 AND state = 'suspended'`
/** Another sign for which somebody is suspended stays a reason. */
const OTHER_REASON = `SELECT 1 FROM fraud_flags WHERE programme_id = $1 AND affiliate_id = $2 AND id <> $3 AND state = 'suspended'`

async function resume({ client, programme, affiliate, today }: Conceding): Promise<void> {
  const { rowCount } = await client.query(SUSPENDED, [programme.id, affiliate])
  if (rowCount === 0) return
  await setMember(client, { programmeId: programme.id, affiliate }, { state: 'approved', day: today })
}

async function clearFlag(conceding: Conceding, flag: number): Promise<Settled> {
  const { client, programme, affiliate, today } = conceding
  await client.query(CLEAR_FLAG, [programme.id, flag, today])
  const event = { programme: programme.id, affiliate, flag, day: today }
  await addTrustEvent(client, { ...event, side: 'programme', act: 'dismissed' })
  const { rowCount } = await client.query(OTHER_REASON, [programme.id, affiliate, flag])
  if (rowCount === 0) await resume(conceding)
  return NOTHING
}

async function settleSale(
  conceding: Conceding,
  reason: DisputeReason,
  row: SaleRow,
  amount: bigint | undefined,
): Promise<Settled> {
  const settled = (credited: bigint | undefined): Settled =>
    credited === undefined ? OWED : { kind: 'settled', amount: credited }
  // What was decided since the dispute was opened may have settled it.
  if (reason === 'rejected')
    return row.state === 'rejected' ? settled(await restoreRejected(conceding, row)) : NOTHING
  if (reason === 'reversed')
    return row.refunded > 0n && row.state !== 'rejected'
      ? settled(await restoreReversed(conceding, row))
      : NOTHING
  if (reason === 'wrong_amount')
    return amount === undefined ? OWED : settled(await raiseSale(conceding, row, amount))
  if (row.outcome === 'accepted') return NOTHING
  const by = row.code === null ? 'coupon' : 'click'
  const commission = amount === undefined ? {} : { commission: amount }
  return settled(await creditReceived(conceding, row, { by, ...commission }))
}

async function settleMissing(
  conceding: Conceding,
  { order, saleDay, code }: DisputeRow,
  value: bigint | undefined,
): Promise<Settled> {
  const { client, programme, affiliate, today } = conceding
  const [row] = order === null ? [] : await findSaleRows(client, programme.id, 'order_digest = $2', [order])
  const { rows } = await client.query<{ kind: 'click' | 'coupon' | 'code' }>(CODE_KIND, [
    programme.id,
    affiliate,
    code ?? '',
  ])
  const by = rows[0]?.kind === 'coupon' ? 'coupon' : 'click'
  if (row?.outcome === 'accepted' && row.affiliate === affiliate) return NOTHING
  // What named another affiliate is theirs or nobody's, unless the merchant says what it was worth.
  if (row && row.outcome !== 'accepted' && (row.affiliate === null || row.affiliate === affiliate)) {
    const amount = await creditReceived(conceding, row, { by })
    return amount === undefined ? OWED : { kind: 'settled', amount, sale: row.number }
  }
  if (value === undefined) return OWED
  const made = await creditMissing(conceding, { order, day: saleDay ?? today, base: value, by })
  return made === undefined ? OWED : { kind: 'settled', amount: made.amount, sale: made.number }
}

/**
 * Does what follows from a dispute that was decided for the affiliate, in the ledger by the steps that it has anyway: nothing
 * that was posted is changed.
 * @param amount what the merchant said, minor units: the value of an order that is missing, else a commission
 */
export async function settleDispute(
  client: PoolClient,
  programmeId: number,
  {
    dispute,
    amount,
    today,
  }: { readonly dispute: DisputeRow; readonly amount?: bigint; readonly today: string },
): Promise<Settled> {
  const programme = await openProgramme(client, programmeId)
  const { affiliate, reason, sale, flag } = dispute
  const conceding: Conceding = { client, programme, affiliate, dispute: dispute.id, today }
  if (flag !== null) return await clearFlag(conceding, flag)
  if (reason === 'unjust_suspension') {
    await resume(conceding)
    return NOTHING
  }
  if (sale === null) return await settleMissing(conceding, dispute, amount)
  const [row] = await findSaleRows(client, programmeId, 'number = $2', [sale])
  return row === undefined ? NOTHING : await settleSale(conceding, reason, row, amount)
}
