import type { PolicyTerms, TermName } from './policy-terms.ts'
import { TERM_NAMES, TERM_RULES, type TermRule } from './term-rules.ts'

export type Direction = 'widens' | 'narrows' | 'neutral'
export type TermValue = string | number | boolean | null

/** One thing that is otherwise in another policy: a member that came or went, or a value. */
export interface Difference {
  readonly term: TermName
  readonly direction: Direction
  readonly change:
    | { readonly kind: 'added' | 'removed'; readonly member: string }
    | { readonly kind: 'changed'; readonly before: TermValue; readonly after: TermValue }
}

const BACK: Readonly<Record<Direction, Direction>> = {
  widens: 'narrows',
  narrows: 'widens',
  neutral: 'neutral',
}

const DIRECTION_OF_MORE: Partial<Readonly<Record<TermRule, Direction>>> = {
  more: 'widens',
  any_when_empty: 'widens',
  fewer: 'narrows',
  neutral: 'neutral',
}

function compareLists(term: TermName, before: readonly string[], after: readonly string[]): Difference[] {
  const rule: TermRule = TERM_RULES[term]
  if (rule === 'any_when_empty' && (before.length === 0) !== (after.length === 0)) {
    const direction = after.length === 0 ? 'widens' : 'narrows'
    const change = { kind: 'changed', before: before.join(', '), after: after.join(', ') } as const
    return [{ term, direction, change }]
  }
  const more = DIRECTION_OF_MORE[rule] ?? 'widens'
  const added = after.filter(member => !before.includes(member))
  const removed = before.filter(member => !after.includes(member))
  return [
    ...added.map(member => ({ term, direction: more, change: { kind: 'added' as const, member } })),
    ...removed.map(member => ({
      term,
      direction: BACK[more],
      change: { kind: 'removed' as const, member },
    })),
  ]
}

/** Null is for good, and so above every number. */
const size = (value: TermValue): number => (value === null ? Number.POSITIVE_INFINITY : Number(value))

function directionOf(rule: TermRule, before: TermValue, after: TermValue): Direction {
  if (rule === 'neutral') return 'neutral'
  if (rule === 'higher') return size(after) > size(before) ? 'widens' : 'narrows'
  if (rule === 'lower') return size(after) < size(before) ? 'widens' : 'narrows'
  if (rule === 'true' || rule === 'false') return String(after) === rule ? 'widens' : 'narrows'
  // Whatever is not known to narrow; where there is none any more, that is known.
  return after === 'none' ? 'narrows' : 'widens'
}

function compareTerm(term: TermName, a: PolicyTerms, b: PolicyTerms): Difference[] {
  const [before, after] = [a[term], b[term]]
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(term, before, after)
  if (before === after) return []
  const [was, is] = [before as TermValue, after as TermValue]
  const direction = directionOf(TERM_RULES[term], was, is)
  return [{ term, direction, change: { kind: 'changed', before: was, after: is } }]
}

/** What is otherwise in the second of two policies, and whether that takes more of visitors or less. */
export const comparePolicies = (a: PolicyTerms, b: PolicyTerms): Difference[] =>
  TERM_NAMES.flatMap(term => compareTerm(term, a, b))

export const widens = (differences: readonly Difference[]): boolean =>
  differences.some(({ direction }) => direction === 'widens')
