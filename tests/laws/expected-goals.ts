import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Deed } from '@gatecount/shared/domain/report/goal'

/** A link as it is shown. Only links of the web are: an address for mail is a person's. */
export const linkOf = ({ props }: Hit): string => /^https:\/\/([^?#]*)/.exec(props['url'] ?? '')?.[1] ?? ''

const KNOWN_NAMES: readonly string[] = Object.values(EVENT_NAMES)
const isOwn = ({ name }: Hit): boolean => !KNOWN_NAMES.includes(name)

const isLike = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text)
}

/** Whether a hit is what an owner declared, one kind after the other. */
function isDone({ kind, pattern, depth }: Deed, hit: Hit): boolean {
  const link = pattern.replace(/^https:\/\//, '').replace(/[?#].*/, '')
  switch (kind) {
    case 'page':
      return hit.name === EVENT_NAMES.pageview && isLike(pattern, hit.path)
    case 'scroll':
      return (
        hit.name === EVENT_NAMES.engagement && (hit.scroll ?? -1) >= (depth ?? 0) && isLike(pattern, hit.path)
      )
    case 'exit_link':
      return hit.name === EVENT_NAMES.exitLink && linkOf(hit) !== '' && isLike(link, linkOf(hit))
    case 'download':
      return hit.name === EVENT_NAMES.download && linkOf(hit) !== '' && isLike(link, linkOf(hit))
    case 'event':
      return isOwn(hit) && isLike(pattern, hit.name)
    case 'sale':
      return isOwn(hit) && Number(hit.revenue?.amount ?? -1) >= 0 && isLike(pattern, hit.name)
  }
}

/** The goals that a hit is counted under: those it fits, or else its own name. A depth is reached once in a visit. */
export function expectedGoals(hit: Hit, { goals = [] }: Site, reached: ReadonlySet<string>): string[] {
  const names = goals
    .filter(goal => isDone(goal, hit) && !(goal.kind === 'scroll' && reached.has(goal.name)))
    .map(({ name }) => name)
  return names.length === 0 && isOwn(hit) ? [hit.name] : names
}

/** Moves on in each funnel whose next step the hit is, by one; `progress` holds how many steps of each are taken. */
export function* takenSteps(
  hit: Hit,
  { funnels = [] }: Site,
  progress: Map<number, number>,
): Generator<string> {
  for (const { id, steps } of funnels) {
    const taken = progress.get(id) ?? 0
    const next = steps[taken]
    if (next === undefined || !isDone(next, hit)) continue
    progress.set(id, taken + 1)
    yield `${id}.${taken + 1}`
  }
}

/** What an event brings in the currency of the site, in its smallest unit; 0 where it brings nothing. */
export function broughtBy(hit: Hit, { currency }: Site): number {
  const amount = hit.revenue?.currency === currency ? Number(hit.revenue?.amount ?? 0) : 0
  return isOwn(hit) && amount > 0 ? Math.round(amount * 100) : 0
}
