import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { rulesOn } from '../../../domain/affiliate/choose-rule.ts'
import { reversalOf } from '../../../domain/affiliate/reverse-commission.ts'
import { ROUNDING, workOutCommission } from '../../../domain/affiliate/work-out-commission.ts'
import type { WorkedOut } from '../../../domain/ledger/entry.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { appendLines } from '../ledger/append-lines.ts'
import type { OpenProgramme } from '../ledger/open-programme.ts'
import { bonusesOfSales } from '../ledger/sale-bonuses.ts'
import { addSaleRows, changeSaleRows, findSaleRows, type SaleRow } from '../ledger/sale-rows.ts'
import { STEPS_TO } from '../ledger/steps-to.ts'
import { partsOf, writtenParts } from '../ledger/worked-out.ts'

/** What is written as the reason of these lines. */
const REASON = 'dispute'

export interface Conceding {
  readonly client: PoolClient
  readonly programme: OpenProgramme
  readonly affiliate: string
  /** Number of the dispute. */
  readonly dispute: number
  readonly today: string
}

/** A part that no rule made. */
const agreed = (dispute: number, base: bigint, amount: bigint): WorkedOut['parts'][number] => ({
  rule: `dispute ${dispute}`,
  base: String(base),
  items: 1,
  pay: { kind: 'flat', amount: String(amount), per: 'order' },
  earned: String(amount),
})

async function post(
  { client, programme, affiliate, today }: Conceding,
  row: SaleRow,
  amount: bigint,
): Promise<bigint> {
  const steps = amount > 0n ? (STEPS_TO[row.state] ?? []) : []
  const lines = steps.map(step => ({
    affiliate,
    step,
    amount,
    sale: row.number,
    soldOn: row.day,
    ...(step === 'earned' && { reason: REASON, ...(row.workedOut && { workedOut: row.workedOut }) }),
  }))
  await appendLines(client, programme, { lines, today })
  return steps.length === 0 ? 0n : amount
}

/**
 * Bonuses that were rejected with their sale are approved with it. They are earned without their name: by that they go along with
 * the sale, and they did so when they were earned first.
 */
async function restoreBonuses(
  { client, programme, affiliate, today }: Conceding,
  row: SaleRow,
): Promise<bigint> {
  const bonuses = (await bonusesOfSales(client, programme, [row.number])).get(row.number) ?? []
  const line = { affiliate, sale: row.number, soldOn: row.day }
  const lines = bonuses.flatMap(({ bonus, amount }) => [
    { ...line, step: 'earned' as const, amount, reason: REASON },
    { ...line, step: 'approved' as const, amount, bonus },
  ])
  await appendLines(client, programme, { lines, today })
  return bonuses.reduce((sum, { amount }) => sum + amount, 0n)
}

/** A sale that was rejected counts again, less what was refunded of it. @returns what was credited */
export async function restoreRejected(conceding: Conceding, row: SaleRow): Promise<bigint> {
  const back = row.workedOut ? reversalOf(partsOf(row.workedOut), row.earned, row.refunded) : 0n
  row.standing = row.earned - back
  row.state = 'approved'
  await changeSaleRows(conceding.client, conceding.programme.id, [row])
  return (await post(conceding, row, row.standing)) + (await restoreBonuses(conceding, row))
}

/** What was taken back of a sale comes back. @returns what was credited */
export async function restoreReversed(conceding: Conceding, row: SaleRow): Promise<bigint> {
  const amount = row.earned - row.standing
  row.standing = row.earned
  row.refunded = 0n
  if (row.state === 'reversed') row.state = 'approved'
  await changeSaleRows(conceding.client, conceding.programme.id, [row])
  return await post(conceding, row, amount)
}

/** A commission is raised by what was missing, where it stands. */
export async function raiseSale(conceding: Conceding, row: SaleRow, amount: bigint): Promise<bigint> {
  row.earned += amount
  row.standing += amount
  if (row.workedOut)
    row.workedOut = {
      ...row.workedOut,
      parts: [...row.workedOut.parts, agreed(conceding.dispute, 0n, amount)],
    }
  if (STEPS_TO[row.state] === undefined) row.state = 'approved'
  await changeSaleRows(conceding.client, conceding.programme.id, [row])
  return await post(conceding, row, amount)
}

export interface Conceded {
  readonly day: string
  readonly base: bigint
  readonly by: 'click' | 'coupon'
  /** What was agreed on; without it, what the rules of that day pay in general. */
  readonly commission?: bigint
}

/** How the commission of a sale that was not credited is worked out; undefined where no rule pays for it. */
function workOut(
  { programme, affiliate, dispute }: Conceding,
  { day, base, by, commission }: Conceded,
): WorkedOut | undefined {
  const rules = rulesOn(programme.terms.rules, day)
  if (rules === undefined) return undefined
  const worked = workOutCommission(rules, [{ amount: base, quantity: 1 }], { affiliate, day, payment: 1 })
  const parts = commission === undefined ? writtenParts(worked.parts) : [agreed(dispute, base, commission)]
  if (parts.length === 0) return undefined
  return {
    rulesVersion: rules.version,
    rounding: ROUNDING,
    base: String(base),
    parts,
    by,
    heldUntil: addDays(day, programme.terms.holdingDays),
  }
}

const CREDIT = `UPDATE sales SET outcome = 'accepted', affiliate_id = $3, credited_by = $4, base = $5, earned = $6,
    standing = $7, worked_out = $8, held_until = $9, state = 'approved', confirmed = true
  WHERE programme_id = $1 AND number = $2`

/** A sale that was received and not credited is credited. @returns undefined where no rule pays for it */
export async function creditReceived(
  conceding: Conceding,
  row: SaleRow,
  how: Pick<Conceded, 'by' | 'commission'>,
): Promise<bigint | undefined> {
  const { client, programme, affiliate } = conceding
  const workedOut = workOut(conceding, { ...how, day: row.day, base: row.base })
  if (workedOut === undefined) return undefined
  const parts = partsOf(workedOut)
  const earned = parts.reduce((sum, part) => sum + part.earned, 0n)
  const standing = earned - reversalOf(parts, earned, row.refunded)
  const { heldUntil } = workedOut
  const values = [how.by, row.base, earned, standing].map(String)
  await client.query(CREDIT, [
    programme.id,
    row.number,
    affiliate,
    ...values,
    JSON.stringify(workedOut),
    heldUntil,
  ])
  return await post(conceding, { ...row, workedOut, state: 'approved' }, standing)
}

/**
 * A sale that never came is taken in and credited. Under the hash of its order, where that is known, so that the shop sends it
 * in vain later, and refunds find it. @returns undefined where no rule pays for it
 */
export async function creditMissing(
  conceding: Conceding,
  { order, ...sale }: Conceded & { readonly order: Buffer | null },
): Promise<{ readonly number: number; readonly amount: bigint } | undefined> {
  const { client, programme, affiliate, today } = conceding
  const workedOut = workOut(conceding, sale)
  if (workedOut === undefined) return undefined
  const earned = partsOf(workedOut).reduce((sum, part) => sum + part.earned, 0n)
  const number = programme.received + 1
  const isTaken =
    order !== null && (await findSaleRows(client, programme.id, 'order_digest = $2', [order])).length > 0
  const row: SaleRow = {
    number,
    order: order === null || isTaken ? randomBytes(32) : order,
    day: sale.day,
    receivedOn: today,
    outcome: 'accepted',
    affiliate,
    by: sale.by,
    code: null,
    subCode: null,
    base: sale.base,
    earned,
    standing: earned,
    refunded: 0n,
    workedOut,
    heldUntil: workedOut.heldUntil,
    state: 'approved',
    confirmed: true,
    payout: null,
    paid: null,
    refundedPaid: 0n,
  }
  await addSaleRows(client, programme.id, [row])
  return { number, amount: await post(conceding, row, earned) }
}
