import { comparePolicies, type Difference, widens } from './compare-policies.ts'
import { narrowestOf } from './narrowest.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { policyOf } from './policy-of.ts'
import { type PolicyPart, withPart } from './policy-part.ts'
import type { PolicyTerms } from './policy-terms.ts'

export interface PostedPart {
  readonly part: PolicyPart
  /** Of the site as it is now, and as it would be with this part. */
  readonly before: PolicyTerms
  readonly after: PolicyTerms
}

export interface SplitChange {
  /** What narrows, or says nothing of anybody: done at once. */
  readonly now: readonly PolicyPart[]
  /** What widens: posted. */
  readonly later: readonly PostedPart[]
}

/** What a part changes of a policy. */
export function effectOf(facts: PolicyFacts, part: PolicyPart): Difference[] {
  return comparePolicies(policyOf(facts), policyOf(withPart(facts, part)))
}

const isWithin = (facts: PolicyFacts, parts: readonly PolicyPart[]): boolean =>
  !widens(comparePolicies(policyOf(facts), policyOf(parts.reduce(withPart, facts))))

const posted = (facts: PolicyFacts, part: PolicyPart): PostedPart => ({
  part,
  before: policyOf(facts),
  after: policyOf(withPart(facts, part)),
})

/** Parts a change into what may be done at once and what has to be posted first. */
export function splitChange(facts: PolicyFacts, parts: readonly PolicyPart[]): SplitChange {
  const now: PolicyPart[] = []
  const later: PostedPart[] = []
  for (const part of parts) {
    if (!widens(effectOf(facts, part))) {
      now.push(part)
      continue
    }
    later.push(posted(facts, part))
    const half = narrowestOf(facts, part)
    if (half !== undefined) now.push(half)
  }
  // What widens only together waits together.
  if (isWithin(facts, now)) return { now, later }
  return { now: [], later: parts.map(part => posted(facts, part)) }
}
