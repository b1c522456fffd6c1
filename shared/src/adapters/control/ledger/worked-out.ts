import type { Credited } from '../../../domain/affiliate/credit-sale.ts'
import type { CommissionPart } from '../../../domain/affiliate/work-out-commission.ts'
import type { WorkedOut } from '../../../domain/ledger/entry.ts'

/** Parts as a document says them. */
export const writtenParts = (parts: readonly CommissionPart[]): WorkedOut['parts'] =>
  parts.map(({ rule, base, items, pay, earned }) => ({
    rule,
    base: String(base),
    items,
    pay: pay.kind === 'percent' ? pay : { ...pay, amount: String(pay.amount) },
    earned: String(earned),
  }))

/** How a commission was worked out, as a document says it. */
export const workedOutOf = ({ commission, by, heldUntil }: Credited): WorkedOut => ({
  rulesVersion: commission.rulesVersion,
  rounding: commission.rounding,
  base: String(commission.base),
  parts: writtenParts(commission.parts),
  by,
  heldUntil,
})

/** The parts of a commission as they were posted. */
export const partsOf = ({ parts }: WorkedOut): CommissionPart[] =>
  parts.map(({ rule, base, items, pay, earned }) => ({
    rule,
    base: BigInt(base),
    items,
    pay: pay.kind === 'percent' ? pay : { ...pay, amount: BigInt(pay.amount) },
    earned: BigInt(earned),
  }))
