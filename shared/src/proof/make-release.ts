import type { DeclaredValues } from '../domain/privacy/declared-values.ts'
import { drawRelease } from '../domain/privacy/draw-release.ts'
import type { Entropy } from '../domain/privacy/entropy.ts'
import { type PrivacyReceipt, receiptFamilies } from '../domain/privacy/receipt.ts'
import type { ReleaseCount } from '../domain/privacy/release-families.ts'
import type { ReleasePlan } from '../domain/privacy/release-plan.ts'
import type { SigningKeyPair } from './ed25519.ts'
import { hashOf, type SignedRelease, signReceipt, snapshotOf } from './release-proof.ts'

export interface ReleaseParts {
  readonly plan: ReleasePlan
  readonly counts: Iterable<ReleaseCount>
  readonly declared: DeclaredValues
  readonly entropy: Entropy
  readonly about: Pick<PrivacyReceipt, 'site' | 'period' | 'start' | 'end'>
  /** The receipt before in the chain; undefined for the first. */
  readonly before: PrivacyReceipt | undefined
  readonly keys: SigningKeyPair
}

/** Draws a release, writes its receipt into the chain, and signs it. Spends the budget: once for a period. */
export function makeRelease({
  plan,
  counts,
  declared,
  entropy,
  about,
  before,
  keys,
}: ReleaseParts): SignedRelease {
  const rows = drawRelease({ plan, counts, declared, entropy })
  const { preset, rho, epsilon, delta } = plan
  const receipt: PrivacyReceipt = {
    kind: 'release',
    version: 1,
    ...about,
    sequence: (before?.sequence ?? 0) + 1,
    unit: 'visitor-day',
    noise: 'discrete-gaussian',
    preset,
    rho,
    epsilon,
    delta,
    families: receiptFamilies(plan, declared),
    rows: rows.length,
    snapshot: snapshotOf(rows),
    previous: before === undefined ? '' : hashOf(before),
  }
  return { receipt, rows, signature: signReceipt(receipt, keys.privateKey), publicKey: keys.publicKey }
}
