import type { Step } from '../../../domain/ledger/posting.ts'
import type { SaleRow } from './sale-rows.ts'

/** The steps that bring money to where a commission stands, one after the other; what was paid is paid with the next payout. */
export const STEPS_TO: Readonly<Partial<Record<SaleRow['state'], readonly Step[]>>> = {
  pending: ['earned'],
  approved: ['earned', 'approved'],
  payable: ['earned', 'approved', 'due'],
  paid: ['earned', 'approved', 'due'],
}
