import type { Retention } from '../privacy/retention.ts'
import type { Goal } from '../report/goal.ts'
import { deedText, type PolicyFacts } from './policy-facts.ts'
import type { PolicyPart, SettingName } from './policy-part.ts'

type Lists = { readonly [N in SettingName]?: 'more' | 'fewer' }

/** Settings that are lists, by what another member does. */
const LISTS: Lists = {
  properties: 'more',
  otherDomains: 'more',
  childSections: 'fewer',
  excludedPaths: 'fewer',
  rules: 'fewer',
}

const textOf = (member: unknown): string => JSON.stringify(member)

function narrowestList(
  how: 'more' | 'fewer',
  before: readonly unknown[],
  after: readonly unknown[],
): readonly unknown[] {
  const known = new Set(before.map(textOf))
  if (how === 'more') return after.filter(member => known.has(textOf(member)))
  const wanted = new Set(after.map(textOf))
  return [...after, ...before.filter(member => !wanted.has(textOf(member)))]
}

/** Of goals another name is no other goal. */
function narrowestGoals(before: readonly Goal[], after: readonly Goal[]): readonly Goal[] {
  const known = new Set(before.map(deedText))
  return after.filter(goal => known.has(deedText(goal)))
}

function narrowestRetention(before: Retention, after: Retention): Retention {
  const kinds = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Retention>
  return Object.fromEntries(
    [...kinds].map(kind => [kind, Math.min(before[kind] ?? Infinity, after[kind] ?? Infinity)]),
  )
}

/**
 * What of a change can be done at once although another part of it has to wait: the members that go, the shorter of two
 * times. Undefined where there is no such half.
 */
export function narrowestOf({ site }: PolicyFacts, part: PolicyPart): PolicyPart | undefined {
  if (part.kind !== 'setting') return undefined
  const { name, value } = part
  if (name === 'retention') return { ...part, value: narrowestRetention(site.retention, value as Retention) }
  if (name === 'goals') return { ...part, value: narrowestGoals(site.goals ?? [], value as readonly Goal[]) }
  const how = LISTS[name]
  if (how === undefined) return undefined
  return {
    ...part,
    value: narrowestList(how, (site[name] ?? []) as readonly unknown[], value as readonly unknown[]),
  }
}
