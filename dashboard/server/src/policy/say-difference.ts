import type { PolicyChange } from '@gatecount/shared/adapters/control/policy/policy-store'
import {
  comparePolicies,
  type Difference,
  type TermValue,
} from '@gatecount/shared/domain/policy/compare-policies'
import type { PolicyTerms, TermName } from '@gatecount/shared/domain/policy/policy-terms'
import { SHARING_KINDS } from '@gatecount/shared/domain/policy/sharing-kinds'
import { DIMENSION_WORDS, TERM_WORDS, VALUE_WORDS } from '@gatecount/shared/domain/policy/term-words'
import type { Say, ServerMessage } from '../words/speak.ts'

type Spoken = Readonly<Partial<Record<string, ServerMessage>>>

const WORDS: Spoken = { ...DIMENSION_WORDS, ...SHARING_KINDS, ...VALUE_WORDS }
const TIMES: ReadonlySet<TermName> = new Set(['keptAttributes', 'keptTotals', 'keptReleases'])
/** Lists whose members have words of their own; those of the others are the owner's. */
const SPOKEN: ReadonlySet<TermName> = new Set([
  'dimensions',
  'pairs',
  'origins',
  'sharing',
  'releaseFamilies',
])

/** How long something is kept. */
export const sayMonths = (say: Say, months: number | null): string =>
  months === null ? say('for good') : say('{n, plural, one {# month} other {# months}}', { n: months })

/** A member of a list of terms: of a pair both. */
export function sayMember(say: Say, term: TermName, member: string): string {
  if (!SPOKEN.has(term)) return member
  return member
    .split(':')
    .map(name => {
      const words = WORDS[name]
      return words === undefined ? name : say(words)
    })
    .join(' × ')
}

function sayValue(say: Say, term: TermName, value: TermValue): string {
  if (TIMES.has(term)) return sayMonths(say, value === null ? null : Number(value))
  const words = WORDS[String(value)]
  return words === undefined ? String(value) : say(words)
}

/** One sentence about a difference. */
export function sayDifference(say: Say, { term, change }: Difference): string {
  const words: Spoken = TERM_WORDS[term]
  const message = words[change.kind]
  if (message === undefined) return term
  if (change.kind === 'changed')
    return say(message, {
      before: sayValue(say, term, change.before),
      after: sayValue(say, term, change.after),
    })
  return say(message, { member: sayMember(say, term, change.member) })
}

/** What is otherwise between two policies, in sentences. */
export const sayDifferences = (say: Say, before: PolicyTerms, after: PolicyTerms) =>
  comparePolicies(before, after).map(difference => ({
    direction: difference.direction,
    words: sayDifference(say, difference),
  }))

/** A change that was posted, for whoever reads of it. */
export const viewChange = (
  say: Say,
  { id, posted, effect, state, settled, before, after }: PolicyChange,
) => ({
  id,
  posted,
  effect,
  state,
  settled,
  differences: sayDifferences(say, before, after),
})
