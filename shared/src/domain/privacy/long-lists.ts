import { tailQuantile } from './gaussian-tail.ts'
import type { PlannedFamily } from './release-plan.ts'

/** A list of up to this many declared values is released whole, noise of zeros included. */
const WHOLE_LIST = 100

/** How many values of a long list may be in a release by noise alone, on average: one in twenty releases. */
const PHANTOMS = 1 / 20

/**
 * From which noised count on a declared value of a long list is listed; null when the whole list is. Of 17,000 named
 * networks a site sees a few hundred. The others would be noise around zero, and made non-negative that noise would
 * sum to many times the visitors there were. Looks at the length of the list and at noised counts only, so it costs no
 * budget; who reads a release takes what is missing for "fewer than this, perhaps none".
 */
export function listedFrom({ variance, floor }: PlannedFamily, declared: number): number | null {
  if (declared <= WHOLE_LIST) return null
  return Math.max(floor, tailQuantile(PHANTOMS / declared, variance))
}
