import type { Acted } from '@gatecount/shared/adapters/control/trust/disputes'
import { notFound, Problem } from '../http/problem.ts'

/** @throws Problem unless it was done */
export function refuseUndone(acted: Acted): void {
  if (acted === 'no_such') throw notFound('There is no such dispute')
  if (acted === 'not_now')
    throw new Problem(409, 'Not now', 'This is not yours to do as the dispute stands; load it again')
  if (acted === 'amount_needed')
    throw new Problem(
      409,
      'Amount needed',
      'Nothing here says how much it is, and no rule pays for it; name the amount',
      { type: 'amount_needed' },
    )
}
