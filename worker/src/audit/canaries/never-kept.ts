import type { Needle } from '../search/needle.ts'
import { CANARY_KINDS, type CanaryKind } from './canary.ts'

/** What must not even be in volatile memory. */
export const neverKept = (needles: readonly Needle[]): Needle[] =>
  needles.filter(({ canary }) => CANARY_KINDS[canary as CanaryKind] === 'never')
