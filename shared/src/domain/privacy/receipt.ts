import { type DeclaredValues, declaredOf } from './declared-values.ts'
import { listedFrom } from './long-lists.ts'
import type { ReleaseFamilyName, ReleasePreset } from './release-families.ts'
import { epsilonOfRelease, type ReleasePlan } from './release-plan.ts'

/** What a receipt says of one family. */
export interface ReceiptFamily {
  readonly family: ReleaseFamilyName
  /** A visitor-day adds to this many counts of the family at most, … */
  readonly cells: number
  /** … and this much to each. */
  readonly perCell: number
  readonly sigma: number
  readonly rho: number
  readonly threshold: number | null
  readonly floor: number
  /** How many values were declared beforehand. */
  readonly declared: number
  /** Declared values below this are left out of the list; null when all are in it. */
  readonly listedFrom: number | null
}

export type ReleasePeriod = 'week' | 'month'

/** The label of a release: what one visitor-day could change of it, and how much of that noise covers. It is signed. */
export interface PrivacyReceipt {
  /** What this is, so that the signature of something else never fits it. */
  readonly kind: 'release'
  readonly version: 1
  /** Domain. */
  readonly site: string
  /** 1 for the first release of the site, then one more each time. */
  readonly sequence: number
  readonly period: ReleasePeriod
  /** First and last local day. */
  readonly start: string
  readonly end: string
  /** Whose absence changes nothing noticeable: one address and user agent on one local day. */
  readonly unit: 'visitor-day'
  readonly noise: 'discrete-gaussian'
  readonly preset: ReleasePreset
  readonly rho: number
  readonly epsilon: number
  readonly delta: number
  readonly families: readonly ReceiptFamily[]
  readonly rows: number
  /** Hash of the released rows. */
  readonly snapshot: string
  /** Hash of the receipt before; empty for the first. */
  readonly previous: string
}

/** What a receipt says of a release that was drawn by this plan with these declared values. */
export function receiptFamilies(plan: ReleasePlan, declared: DeclaredValues): ReceiptFamily[] {
  return plan.families.map(planned => {
    const { family, cells, perCell, sigma, rho, threshold, floor } = planned
    const known = declaredOf(family, declared).length
    return {
      family,
      cells,
      perCell,
      sigma,
      rho,
      threshold,
      floor,
      declared: known,
      listedFrom: listedFrom(planned, known),
    }
  })
}

/** Of rounding: figures of a receipt are doubles. */
const TOLERANCE = 1e-9
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(a, b)

/** Whether each ρ follows from caps and σ, the whole from the families, and ε from ρ and δ. */
export function addsUp({ families, rho, epsilon, delta }: PrivacyReceipt): boolean {
  const sum = families.reduce((whole, family) => whole + family.rho, 0)
  return (
    families.every(family =>
      isNear(family.rho, (family.cells * family.perCell ** 2) / (2 * family.sigma ** 2)),
    ) &&
    isNear(rho, sum) &&
    isNear(epsilon, epsilonOfRelease(rho, delta))
  )
}
