import type { RefundOutcome } from '../../../domain/affiliate/outcome.ts'
import { reversalOf } from '../../../domain/affiliate/reverse-commission.ts'
import type { Step } from '../../../domain/ledger/posting.ts'
import type { NewLine } from './append-lines.ts'
import { refundedBase, type ToldRefund } from './refunded-base.ts'
import type { SaleRow } from './sale-rows.ts'
import { partsOf } from './worked-out.ts'

/** Out of which account a commission is taken back, by where it stands. */
const TAKEN_FROM: Readonly<Partial<Record<SaleRow['state'], Step>>> = {
  pending: 'reversed_pending',
  approved: 'reversed_approved',
  payable: 'reversed_payable',
  paid: 'reversed_paid',
}

/** The line that takes so much of a commission back from where it stands; undefined where there is nothing. */
export function takeBack(sale: SaleRow, amount: bigint, reason: string): NewLine | undefined {
  const step = TAKEN_FROM[sale.state]
  const { affiliate, number, day: soldOn } = sale
  if (step === undefined || affiliate === null || amount === 0n) return undefined
  return { affiliate, step, amount, sale: number, soldOn, reason }
}

/** Refunds so much of a sale: changes its row, and gives the line that takes its commission back, if there is any. */
export function reverseSale(
  sale: SaleRow,
  refund: ToldRefund,
  reason: string,
): { readonly outcome: RefundOutcome; readonly line?: NewLine } {
  const amount = refundedBase(sale, refund)
  const tooMuch = sale.refunded + amount > sale.base
  sale.refunded = tooMuch ? sale.base : sale.refunded + amount
  // What is frozen is paid as it stands.
  const carried = sale.state === 'paid' || sale.payout !== null
  const step = carried ? TAKEN_FROM.paid : TAKEN_FROM[sale.state]
  if (step === undefined || sale.affiliate === null || sale.workedOut === null || sale.standing === 0n)
    return { outcome: 'nothing' }
  const back = reversalOf(partsOf(sale.workedOut), sale.standing, sale.refunded)
  sale.standing -= back
  if (sale.standing === 0n) sale.state = 'reversed'
  const outcome = tooMuch ? 'too_much' : carried ? 'carried' : 'reversed'
  if (back === 0n) return { outcome }
  const { affiliate, number, day: soldOn } = sale
  return { outcome, line: { affiliate, step, amount: back, sale: number, soldOn, reason } }
}
