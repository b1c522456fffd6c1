import type { PolicyTerms, TermName } from './policy-terms.ts'

/**
 * How a term is compared. `more`: another member widens. `fewer`: a member that goes widens. `higher` and `lower`: what
 * widens of two numbers, where null is above all. `true` and `false`: the value that widens. `any_when_empty`: as `more`, and
 * an empty list is everything. `unordered`: neither of two is known to be narrower, so each change widens but one to none. `neutral`: says
 * nothing of anybody.
 */
export type TermRule =
  | 'more'
  | 'fewer'
  | 'higher'
  | 'lower'
  | 'true'
  | 'false'
  | 'any_when_empty'
  | 'unordered'
  | 'neutral'

/** The catalogue of terms; whatever is not here cannot be a term. */
export const TERM_RULES = {
  dimensions: 'more',
  pairs: 'more',
  properties: 'more',
  // Beside a goal other attributes are counted than beside what it is made of.
  goals: 'more',
  funnels: 'more',
  origins: 'more',
  domains: 'more',
  hosts: 'any_when_empty',
  childDirected: 'false',
  childSections: 'fewer',
  excludedPaths: 'fewer',
  leftOut: 'fewer',
  pathsAsOne: 'fewer',
  excludedNetworks: 'fewer',
  crowdOfOne: 'lower',
  crowdOfTwo: 'lower',
  crowdOfHits: 'lower',
  keptAttributes: 'higher',
  keptTotals: 'higher',
  keptReleases: 'higher',
  epsilon: 'higher',
  // A month says less often something, and more of somebody who comes every day.
  releasePeriod: 'unordered',
  releaseFamilies: 'more',
  open: 'true',
  sharing: 'more',
  // The budget is the same, whatever is known beforehand.
  declaredPages: 'neutral',
  declaredLinks: 'neutral',
  // The same figures, cut at other hours or called otherwise.
  timeZone: 'neutral',
  currency: 'neutral',
  weekStart: 'neutral',
} as const satisfies Record<TermName, TermRule>

export const TERM_NAMES = Object.keys(TERM_RULES) as TermName[]

/** Terms whose values are lists. */
export type ListTerm = {
  [T in TermName]: PolicyTerms[T] extends readonly string[] ? T : never
}[TermName]
